// One running app without its surroundings: bytes, input and time go in, draw data, an address and the spoken tree come
// out. The web build and the headless tests drive the same Session, so what the tests press is what a reader presses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/route.h"
#include "app/state.h"
#include "base/problem.h"
#include "load/load.h"
#include "pages/page.h"
#include "platform/fonts.h"
#include "ui/semantics.h"

struct ImGuiContext;

namespace atlas::platform {

enum class Key { tab, back_tab, enter, space, escape, up, down, page_up, page_down, home, end };
inline constexpr int key_count = static_cast<int>(Key::end) + 1;

enum class PointerKind { mouse, touch };

/// What the surroundings have to do after a frame.
struct FrameResult {
    bool draw_again = false;      // something moves: call `frame` again at the next refresh
    bool pointer_cursor = false;  // show the hand
    bool needs_chinese = false;   // the page holds hanzi and their font has not been given
};

class Session {
  public:
    Session();
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // What is loaded. `path` is relative to the data folder.
    void add_file(std::string path, std::string bytes);
    void report_unreadable(std::string path, std::string_view reason);
    bool add_font(FontPiece piece, std::vector<std::byte> bytes);
    /// False when the bytes are no land mesh; the map then shows its points alone.
    bool add_land(const std::vector<std::byte>& bytes);
    /// The sentences of problems (see load/problem_words.h). False when they are not of this build; a problem then
    /// keeps being shown by its code.
    bool add_problem_words(std::string words);

    /// Reads the data and opens the address' query. `accepted` lists BCP 47 tags, preferred first, separated by commas;
    /// it decides where the query names no language.
    void open(std::string_view query, std::string_view accepted);
    /// Goes where the user went with Back, Forward or a typed address. Does not count as a new place.
    void navigate(std::string_view query);

    // Surroundings. Lengths are CSS pixels; density is device pixels per CSS pixel.
    void resize(float width, float height, float density);
    void set_system_dark(bool dark) { system_dark_ = dark; }

    // Input. Takes effect in the next frame.
    void pointer_move(PointerKind kind, float x, float y);
    void pointer_button(PointerKind kind, bool down);
    void pointer_leave();
    void wheel(float pixels) { wheel_pixels_ += pixels; }
    /// False when the app has no use for the key, so that it stays with the browser (Tab past the last link, say).
    bool key(Key key);
    /// Presses the widget of a spoken node, as assistive technology does.
    void activate(std::uint32_t node);
    void focus(std::uint32_t node);

    /// Builds and paints one frame; afterwards ImGui::GetDrawData() holds it. `seconds` is monotonic.
    FrameResult frame(double seconds);

    // Results.
    const State& state() const { return state_; }
    std::string route() const;
    /// True once after the user went to a new place (the address deserves a history entry).
    bool take_new_place();
    /// Address outside the app that the user asked for, once; empty otherwise.
    std::string take_external_address();
    bool dark() const;
    const Screen& screen() const { return screen_; }
    const ui::Semantics& semantics() const;
    const Problems& problems() const { return problems_; }
    /// There is a problem to show, and its sentences have not been given.
    bool needs_problem_words() const { return !problems_.empty() && problem_words_.empty(); }
    bool has_data() const { return !dataset_.faculties.empty(); }

  private:
    struct View;

    void apply(const Action& action);
    void rebuild_screen();
    void remember_offset();
    bool can_move_focus(bool forward) const;

    std::vector<SourceFile> files_;
    Problems unreadable_;
    Dataset dataset_;
    Problems problems_;
    std::string problem_words_;
    State state_;
    std::vector<DroppedPart> dropped_;
    Screen screen_;
    Fonts fonts_;
    ImGuiContext* context_;
    std::unique_ptr<View> view_;
    float width_ = 0;
    float height_ = 0;
    float density_ = 1;
    float wheel_pixels_ = 0;
    double last_seconds_ = 0;
    bool system_dark_ = false;
    bool new_place_ = false;
    std::unordered_map<std::string, float> page_offsets_;  // by route: where Back and Forward return to
    int settling_frames_ = 0;
    std::string external_address_;
};

}  // namespace atlas::platform
