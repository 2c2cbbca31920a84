// One frame of the interface: where to paint, what the user is doing, and the spoken tree. Widgets are free functions
// that take a Frame; each paints, pushes its node and says whether it was activated. Layout is a single column of
// blocks between `left` and `right`; `y` moves down.
//
// Scrolling, the order of focus and the keys of widgets are the surroundings': in a browser real elements lie over what
// is painted (see ui/mirror.h), and say here what has the focus, what was pressed and how far an area is scrolled. The
// pointer meets what the last frame painted: the topmost rectangle under it, which is the one registered last.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/character_set.h"
#include "base/language.h"
#include "imgui.h"
#include "ui/page_parts.h"
#include "ui/semantics.h"
#include "ui/subjects.h"
#include "ui/theme.h"

namespace atlas::ui {

enum class Weight { regular, bold };

struct Pointer {
    float x = 0;
    float y = 0;
};

/// What the outside world tells about this frame. Everything is CSS pixels.
struct FrameInput {
    float width = 0;
    float height = 0;
    float density = 1;  // device pixels per CSS pixel
    Language language = Language::english;
    const Palette* palette = nullptr;  // none = the light one
    float text_scale = 1;
    bool touch = false;              // fingers may point: targets are as large as they need
    std::optional<Pointer> pointer;  // a mouse or pen that hovers; fingers do not
    bool speaks = true;              // false: only hover, focus or scrolling changed, the spoken tree is that of before
};

/// What interacting with a rectangle led to.
struct Interaction {
    bool hovered = false;
    bool focused = false;                  // keyboard focus: paint a ring
    bool activated = false;                // click, tap, Enter, Space or an assistive action
    const std::string* entered = nullptr;  // of a field or slider: the text, for this frame; none = nothing was entered
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

    /// Starts the tree and the layout; everything is painted into `list`.
    void begin(const FrameInput& input, ImDrawList& list);
    /// Settles focus and hover. Call after the last widget.
    void end();

    const FrameInput& input() const { return input_; }
    const Palette& colours() const { return *input_.palette; }
    bool phone() const { return input_.width < phone_width * std::max(1.0f, input_.text_scale); }
    Semantics& semantics() { return semantics_; }
    const Semantics& semantics() const { return semantics_; }
    ImDrawList& draw() const { return *list_; }
    ImFont* font(Weight weight) const { return weight == Weight::bold ? bold_ : regular_; }
    /// The characters beyond ASCII of the text since the tree was last built, out of view or not.
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
    float hairline() const { return 1 / input_.density; }
    /// Whether any of the rectangle lies inside what the scroll areas around it show.
    bool visible(const Rect& rect) const;

    // Lengths worked out by the layout, kept while only hover, focus or scrolling change.
    void keep_lengths(std::uint32_t id, std::vector<float> lengths);
    /// nullptr = not known, or something may have changed since.
    const std::vector<float>* kept_lengths(std::uint32_t id) const;
    /// The same for a whole layout, empty when there is none; whoever keeps it knows its type.
    std::shared_ptr<const void>& kept_layout(std::uint32_t id) { return kept_layouts_[id]; }

    /// Starts a part of the page (ui/page_parts.h), named by the scope it is in. False: it was passed over, and `y` is
    /// below it. Else it has to be drawn, and ended.
    bool begin_part(PageParts::Patience patience = PageParts::Patience::none, float guess = 0);
    void end_part() { parts_.end(y_); }
    /// Parts were left for the next frame, which says more although nothing has changed.
    bool unfinished() const { return parts_.unfinished(); }

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

    /// The widget is about something, by a number of the caller's; all about the same are lit together.
    void add_subject(std::uint32_t widget, std::uint32_t subject) { subjects_.add(widget, subject); }
    bool points_at(std::uint32_t subject) const { return subjects_.points_at(subject); }

    // What a widget opens in place, one thing at a time: it closes when something else is pressed.
    void unfold(std::uint32_t what);
    std::uint32_t unfolded() const { return unfolded_.what; }
    /// Nodes of what is open, in each frame that speaks; the first is the one that opens and closes it.
    void add_unfolded(std::uint32_t node);
    /// Closes it; the focus, when it is inside, goes to the opener. False when nothing is open.
    bool fold();
    bool has_focus_unfolded() const { return is_unfolded(focused_); }

    // What a widget opens in place and leaves open (ui/disclosure.h), by the widget's id.
    /// As the reader left it. What was `open` before that stays so: it does not close under somebody's hands.
    bool is_open(std::uint32_t id, bool open);
    void set_open(std::uint32_t id, bool open);

    /// Something was opened or closed since this was asked: the next frame has to speak.
    bool take_new_tree() { return std::exchange(new_tree_, false); }

    /// What follows is out of reach of pointer and keyboard, and spoken so: something lies over it, all or part of it.
    enum class Cover { none, partial, full };
    void set_cover(Cover cover) { cover_ = cover; }

    // What the surroundings say. It shows in the next frame. Activations and entries take a frame each, in their order.
    enum class Ring { hidden, painted };
    void set_focus(std::uint32_t id, Ring ring) { focused_ = id, ring_ = ring; }
    void activate(std::uint32_t id);
    /// Activates the widget that the last frame painted there.
    void activate_at(float x, float y) { activate(widget_at(x, y)); }
    /// A field or slider holds another text. Of several in a row for one widget the last counts.
    void enter(std::uint32_t id, std::string text);
    std::uint32_t focused() const { return focused_; }

    // What is asked of the surroundings: to give the focus to a node, once. 0 = nothing.
    void request_focus(std::uint32_t id) { focus_request_ = id; }
    /// The next widget of this frame takes the focus.
    void focus_next_widget() { focus_next_ = true; }
    std::uint32_t take_focus_request() { return std::exchange(focus_request_, 0); }

    // A dialog: when it opens or its content changes, its first widget takes the focus; when it is gone, what had the
    // focus before gets it back. `content` tells one content from another, whatever the language.
    void begin_dialog(std::uint32_t content);
    /// Names the dialog's content while it stays, for its scrolling area: new content starts at the top.
    std::string dialog_key() const { return "dialog/" + std::to_string(dialogs_.empty() ? 0 : dialogs_.back().serial); }

    /// The hand cursor is wanted (something clickable is hovered).
    bool wants_pointer_cursor() const { return hovered_ != 0; }
    /// What is hovered has changed, or there is input left: draw again although none arrives.
    bool wants_another_frame() const { return another_frame_ || !inputs_.empty() || unfinished(); }

    // A scrolling area: widgets between `begin_scroll` and `end_scroll` are clipped to `area` and moved up by its
    // offset, which the surroundings set by the id of the area's node. Offsets are kept while the area is drawn, and
    // start at the top.
    void begin_scroll(std::string_view key, const Rect& area);
    void end_scroll();
    void set_offset(std::uint32_t area, float offset);
    /// How far the page, the first area of the frame, is scrolled; and where it is from the next frame on (Back).
    float page_offset() const;
    void restore_page_offset(float offset) { pending_page_offset_ = offset; }

  private:
    struct ScrollArea {
        std::uint32_t id = 0;
        float offset = 0;
        bool drawn = false;  // in this frame
        int order = 0;       // in which the areas of a frame begin
        // While it is open:
        Rect area;
        int node = -1;
        Rect outer_clip;  // to go back to at end_scroll
        float outer_left = 0;
        float outer_right = 0;
    };
    struct Widget {  // what the pointer can meet
        std::uint32_t id = 0;
        Rect reach;  // the part that is not clipped
        bool in_dialog = false;
    };
    struct PendingInput {
        std::uint32_t id = 0;
        std::optional<std::string> text;  // what was entered; none = it was activated
    };
    struct OpenDialog {
        std::uint32_t content = 0;
        std::uint32_t opener = 0;  // what had the focus before
        int serial = 0;
    };

    struct Unfolded {
        std::uint32_t what = 0;
        std::vector<std::uint32_t> nodes;
    };

    bool is_unfolded(std::uint32_t node) const;
    std::uint32_t pointed_widget() const { return hovered_ != 0 ? hovered_ : ring_ == Ring::painted ? focused_ : 0; }
    std::uint32_t widget_at(float x, float y) const;
    std::uint32_t widget_at_pointer() const;
    void settle_dialogs();
    ScrollArea& area_with(std::uint32_t id);

    ImFont* regular_;
    ImFont* bold_;
    std::uint32_t thin_sources_ = 0;
    std::array<CharacterSet, 2> characters_;
    FrameInput input_;
    ImDrawList* list_ = nullptr;
    Semantics semantics_;
    float left_ = 0;
    float right_ = 0;
    float y_ = 0;
    Rect clip_;
    std::vector<std::uint32_t> scopes_;
    std::vector<ScrollArea> scroll_areas_;
    std::vector<int> open_scrolls_;
    int next_area_order_ = 0;
    std::optional<float> pending_page_offset_;
    std::unordered_map<std::uint32_t, std::vector<float>> kept_lengths_;
    std::unordered_map<std::uint32_t, std::shared_ptr<const void>> kept_layouts_;
    Subjects subjects_;
    Unfolded unfolded_;
    std::unordered_map<std::uint32_t, bool> opened_;
    bool new_tree_ = false;
    PageParts parts_;
    std::vector<Widget> widgets_;  // of this frame so far; between frames, those of the last
    std::vector<OpenDialog> dialogs_;
    bool dialog_drawn_ = false;
    bool focus_was_in_dialog_ = false;  // in the last frame
    int next_dialog_serial_ = 0;
    std::uint32_t hovered_ = 0;
    std::uint32_t focused_ = 0;
    Ring ring_ = Ring::hidden;
    bool focus_next_ = false;
    Cover cover_ = Cover::none;
    std::uint32_t focus_request_ = 0;
    std::vector<PendingInput> inputs_;
    bool another_frame_ = false;
};

}  // namespace atlas::ui
