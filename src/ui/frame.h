// One frame of the interface: where to paint, what the user is doing, and the spoken tree. Widgets are free functions
// that take a Frame; each paints, pushes its node and says whether it was activated. Layout is a single column of
// blocks between `left` and `right`; `y` moves down.
//
// Focus is ours, not the toolkit's: focusable widgets register in reading order, Tab and Shift+Tab walk them, Enter and
// Space activate, and the focused one is scrolled into view. The pointer meets what the last frame painted: the topmost
// rectangle under it, which is the one registered last.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/character_set.h"
#include "base/language.h"
#include "imgui.h"
#include "ui/semantics.h"
#include "ui/theme.h"

namespace atlas::ui {

enum class Weight { regular, bold };

/// What the outside world tells about this frame. Everything is CSS pixels.
struct FrameInput {
    float width = 0;
    float height = 0;
    Language language = Language::english;
    bool dark = false;
    float wheel_pixels = 0;  // vertical scroll since the last frame, positive = towards the end of the page
    float text_scale = 1;
};

enum class FocusMove { none, next, previous };

/// What interacting with a rectangle led to.
struct Interaction {
    bool hovered = false;
    bool focused = false;    // keyboard focus: paint a ring
    bool activated = false;  // click, tap, Enter, Space or an assistive action
};

class Frame {
  public:
    Frame(ImFont* regular, ImFont* bold) : regular_(regular), bold_(bold) {}
    /// Between frames, after the fonts were rebuilt. `thin_sources` has a bit for each source of the bold font whose
    /// strokes are regular; their glyphs are painted bold all the same.
    void set_fonts(ImFont* regular, ImFont* bold, std::uint32_t thin_sources = 0) {
        regular_ = regular, bold_ = bold, thin_sources_ = thin_sources;
    }
    bool is_thin(const ImFontGlyph& glyph) const { return (thin_sources_ >> glyph.SourceIdx & 1) != 0; }

    /// Starts the tree and the layout. Call between ImGui::NewFrame and the first widget.
    void begin(const FrameInput& input);
    /// Settles focus and scrolling. Call after the last widget, before ImGui::Render.
    void end();

    const FrameInput& input() const { return input_; }
    const Palette& colours() const { return palette(input_.dark); }
    bool phone() const { return input_.width < phone_width; }
    Semantics& semantics() { return semantics_; }
    const Semantics& semantics() const { return semantics_; }
    ImDrawList& draw() const;
    ImFont* font(Weight weight) const;
    /// The characters of this frame's text beyond ASCII, out of view or not.
    CharacterSet& characters(Weight weight) { return characters_[static_cast<std::size_t>(weight)]; }
    const CharacterSet& characters(Weight weight) const { return characters_[static_cast<std::size_t>(weight)]; }

    // Layout: the current column.
    float left() const { return left_; }
    float right() const { return right_; }
    float width() const { return right_ - left_; }
    float y() const { return y_; }
    void set_column(float left, float right) { left_ = left, right_ = right; }
    void move_to(float y) { y_ = y; }
    void skip(float height) { y_ += height; }

    /// The nearest line of the device's pixel grid.
    float snap(float value) const;
    /// Length of one device pixel.
    float hairline() const { return 1 / density_; }
    /// Whether any of the rectangle lies inside what the scroll areas around it show.
    bool visible(const Rect& rect) const;

    /// Stable id of a widget from its place in the page; `push_scope` separates equal keys of different parts.
    std::uint32_t id_of(std::string_view key) const;
    void push_scope(std::string_view key);
    void pop_scope();

    /// A node with its rectangle and visibility filled in.
    Node node(Role role, std::uint32_t id, std::string_view name, const Rect& rect) const;
    /// Makes the rectangle an interactive widget: hit-testing, focus, activation. `node` must be pushed with the same
    /// id.
    Interaction interact(std::uint32_t id, const Rect& rect);
    /// Another rectangle by which the pointer meets that widget, for shapes that one rectangle does not cover.
    void add_reach(std::uint32_t id, const Rect& rect);
    /// The same for `node.rect` (or for a larger `reach`), and pushes the node below the open ones.
    Interaction add_widget(Node node) { return add_widget(node, node.rect); }
    Interaction add_widget(Node node, const Rect& reach);
    /// The same, and keeps the node open until `semantics().close()`.
    Interaction open_widget(Node node, const Rect& reach);

    /// What follows is covered: it is spoken as not visible, and neither pointer nor keyboard reaches it.
    void set_inert(bool inert) { inert_ = inert; }

    // Focus and assistive actions, applied in the next frame.
    void move_focus(FocusMove move) { pending_move_ = move; }
    void focus(std::uint32_t id) { pending_focus_ = id; }
    void activate(std::uint32_t id) { pending_activation_ = id; }
    void activate_focused() { pending_activation_ = focused_; }
    std::uint32_t focused() const { return focused_; }
    void clear_focus() { focused_ = 0; }
    /// The next widget of this frame takes the focus.
    void focus_next_widget() { focus_next_ = true; }

    // A dialog: when it opens or its content changes, its first widget takes the focus; when it is gone, what had the
    // focus before gets it back. `content` tells one content from another, whatever the language.
    void begin_dialog(std::uint32_t content);
    /// Names the dialog's content while it stays, for its scrolling area: new content starts at the top.
    std::string dialog_key() const { return "dialog/" + std::to_string(dialogs_.empty() ? 0 : dialogs_.back().serial); }

    /// The hand cursor is wanted (something clickable is hovered).
    bool wants_pointer_cursor() const { return pointer_cursor_; }
    /// Something moves or was scrolled: draw again although no input arrives.
    bool wants_another_frame() const { return another_frame_; }

    // A scrolling area: widgets between `begin_scroll` and `end_scroll` are clipped to `area` and shifted by its
    // offset. Offsets are kept by key while the area is drawn, and start at the top. `wheel_pixels` goes to the
    // innermost area under the pointer.
    void begin_scroll(std::string_view key, const Rect& area);
    void end_scroll();
    /// How far the page, the first area of the frame, is scrolled; and where it should be from the next frame on
    /// (Back).
    float page_offset() const;
    void restore_page_offset(float offset) { pending_page_offset_ = offset; }
    /// Keys: "page-down", "page-up", "home", "end", "line-down", "line-up" act on the area with the focus, else the
    /// page.
    void scroll_by_key(std::string_view movement);

  private:
    struct ScrollArea {
        std::string key;
        Rect area;
        float offset = 0;
        float content_height = 0;
        int parent = -1;     // index in scroll_areas_
        int order = 0;       // in which the areas of a frame begin
        bool drawn = false;  // in this frame
        bool inert = false;
        Rect outer_clip;  // to go back to at end_scroll
        float outer_left = 0;
        float outer_right = 0;
    };
    struct Widget {  // what the pointer can meet or the keyboard can reach
        std::uint32_t id = 0;
        Rect rect;
        Rect reach;  // the part of rect that is not clipped
        int area = -1;
        bool focusable = true;
    };
    struct OpenDialog {
        std::uint32_t content = 0;
        std::uint32_t opener = 0;  // what had the focus before
        int serial = 0;
    };

    static bool by_touch();
    std::uint32_t widget_at_pointer() const;
    void apply_pointer();
    void apply_focus_move();
    void apply_wheel();
    void apply_scroll_bar(ScrollArea& area);
    void scroll_by(ScrollArea& area, float distance);
    void reveal(const Widget& widget);
    void settle_focus();
    void settle_dialogs();
    ScrollArea* focused_area();
    ScrollArea& area_with(std::string_view key);

    ImFont* regular_;
    ImFont* bold_;
    std::uint32_t thin_sources_ = 0;
    std::array<CharacterSet, 2> characters_;
    FrameInput input_;
    float density_ = 1;
    Semantics semantics_;
    float left_ = 0;
    float right_ = 0;
    float y_ = 0;
    Rect clip_;
    std::vector<std::uint32_t> scopes_;
    std::vector<ScrollArea> scroll_areas_;
    std::optional<float> pending_page_offset_;
    std::string wheeled_area_;  // key of the area that the wheel moved last
    std::vector<int> open_scrolls_;
    int next_area_order_ = 0;
    std::uint32_t dragged_bar_ = 0;  // id of the scroll bar whose thumb is held
    float drag_grip_ = 0;            // from the thumb's top to the pointer
    std::vector<Widget> widgets_;    // of this frame so far; between frames, those of the last
    std::vector<OpenDialog> dialogs_;
    bool dialog_drawn_ = false;
    int next_dialog_serial_ = 0;
    std::uint32_t hovered_ = 0;
    std::uint32_t pressed_ = 0;
    bool clicked_ = false;  // pressed_ was released on itself
    std::uint32_t focused_ = 0;
    bool focus_ring_ = false;   // the keyboard moved the focus last, not the pointer
    bool focus_moved_ = false;  // in this frame: bring it into view
    bool focus_next_ = false;
    bool inert_ = false;
    std::uint32_t pending_focus_ = 0;
    std::uint32_t pending_activation_ = 0;
    FocusMove pending_move_ = FocusMove::none;
    bool pointer_cursor_ = false;
    bool another_frame_ = false;
};

}  // namespace atlas::ui
