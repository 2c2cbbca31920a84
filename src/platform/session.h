// One running app without its surroundings: bytes and input go in, draw data, an address and the spoken tree come
// out. The web build and the headless tests drive the same Session, so what the tests press is what a reader presses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/action.h"
#include "app/device.h"
#include "app/route.h"
#include "app/state.h"
#include "base/problem.h"
#include "load/load.h"
#include "pages/page.h"
#include "pages/refused_entries.h"
#include "pages/screen.h"
#include "pages/search_box.h"
#include "platform/fonts.h"
#include "ui/canvas.h"
#include "ui/frame.h"
#include "ui/mirror.h"
#include "ui/theme.h"

namespace atlas::platform {

/// What the reader's system asks of everything that it shows.
struct Preferences {
    bool dark = false;
    bool more_contrast = false;
    std::optional<ui::SystemColours> forced_colours;
    float text_scale = 1;
    bool touch = false;
};

/// What the surroundings have to do after a frame.
struct FrameResult {
    bool draw_again = false;          // call `frame` again at the next refresh
    bool pointer_cursor = false;      // show the hand
    FontPieces wanted_fonts;          // pieces that have glyphs which the page lacked
    std::uint32_t focus_request = 0;  // node that is to have the focus, 0 = none
    std::string announcement;         // to be said once by a screen reader; empty = nothing
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

    // Reading the data. It may take long: whoever wants to show how far it is goes on with it a piece at a time.
    /// Room for the bytes of a file, to be filled before anything else is asked for.
    char* add_room(std::string path, std::size_t size);
    /// Reads some more of the files that were added, then makes the list that the address' query leads to, if it leads
    /// to one. 1 when all is done; before that, how much is.
    double read_on(std::string_view query, std::string_view accepted);
    /// Makes ready what lists may be asked next, a piece at a time, for when nobody waits for anything. True when all
    /// is; at once where lists are so short that they answer without.
    bool prepare_on();
    /// Reads what is left of the data and opens the address' query. `accepted` lists BCP 47 tags, preferred first,
    /// separated by commas; it decides where the query names no language.
    void open(std::string_view query, std::string_view accepted);
    /// Goes where the user went with Back, Forward or a typed address, and to `page_offset` there. Does not count as a
    /// new place.
    void navigate(std::string_view query, float page_offset = 0);

    // What the surroundings keep, as app/device.h writes it.
    /// What was kept, at the start and when another tab changed it. False when it can't be read, which is said.
    bool restore(KeptThing thing, std::string_view stored);
    /// The surroundings can't keep it: it lasts for this visit, which is said.
    void report_unkept(KeptThing thing);
    /// True once after each change that is to be kept.
    bool take_changed(KeptThing thing) { return atlas::take_changed(device_, thing); }
    std::string stored(KeptThing thing) const { return stored_text(device_, thing); }

    // Surroundings. Lengths are CSS pixels; density is device pixels per CSS pixel.
    void resize(float width, float height, float density);
    void set_preferences(const Preferences& preferences);

    // Input. Takes effect in the next frame. Nodes and areas are named by their ids in the spoken tree.
    /// A mouse or pen hovers there; fingers do not.
    void point_at(float x, float y);
    void point_nowhere();
    /// A click or tap that met no element of the spoken tree.
    void press(float x, float y);
    /// A click, a key or an assistive action on a node.
    void activate(std::uint32_t node);
    /// A field of typed text, or a slider, holds another text. What is typed on in one field stays one place.
    void enter(std::uint32_t node, std::string text);
    /// A node has got the focus, 0 = none has.
    void set_focus(std::uint32_t node, ui::Frame::Ring ring);
    /// An area was scrolled to so many pixels from its top.
    void scroll(std::uint32_t area, float offset);
    /// Closes what is open in place, or the uppermost sheet. False when there is none, so that the key stays with the
    /// browser.
    bool escape();

    /// Builds and paints one frame; `drawn` holds it until the next.
    FrameResult frame();
    /// What changed in the spoken tree since the last call (see ui/mirror.h); empty when nothing did.
    std::string spoken_changes();
    ImDrawData& drawn() { return canvas_.drawn(); }

    // Results.
    const State& state() const { return state_; }
    std::string route() const;
    /// True once after the user went to a new place (the address deserves a history entry).
    bool take_new_place();
    /// True once after the place that the user is at got another address: more was typed in the same field.
    bool take_changed_place();
    /// Address outside the app that the user asked for, once; empty otherwise. "#share" and "#chart-0" ask the
    /// surroundings for the ways to take the page, or one of its charts, away.
    std::string take_external_address();
    /// Whether light text stands on a dark page.
    bool dark() const { return palette().is_dark(); }
    /// The colour behind everything, 0xRRGGBB.
    std::uint32_t page_colour() const { return palette().page.rgb; }
    // What the surroundings paint themselves: typed text and the hint in its place.
    std::uint32_t text_colour() const { return palette().text.rgb; }
    std::uint32_t muted_colour() const { return palette().text_muted.rgb; }
    const Screen& screen() const { return screen_; }
    const ui::Semantics& semantics() const;
    /// The characters beyond ASCII that the last frame had text of.
    const CharacterSet& characters(ui::Weight weight) const;
    const Problems& problems() const { return problems_; }
    /// There is a problem to show, and its sentences have not been given.
    bool needs_problem_words() const { return !problems_.empty() && problem_words_.empty(); }
    /// Opens the search box, as its key does.
    void open_search() { apply(OpenSearch{}); }
    /// The search box was opened and knows no pinyin yet; asked once.
    bool take_pinyin_wish() { return std::exchange(wants_pinyin_, false); }
    /// What web/pinyin.mjs wrote. False when it is nothing of the kind; the search then does without.
    bool add_pinyin(std::string_view bytes);
    bool has_data() const { return !dataset_.faculties.empty(); }

  private:
    struct View;

    bool read_files();
    void apply(const Action& action);
    bool shows_long_list();
    void answer_on();
    void answer(const State& before, const Action& action);
    void note_place(const Action& action);
    void rebuild_screen();
    bool apply_to_search(const Action& action);
    void rebuild_search();
    void settle();
    const ui::Palette& palette() const;

    std::vector<SourceFile> files_;
    std::optional<Loading> loading_;  // of the files
    bool read_ = false;               // all of them
    Problems unreadable_;
    Dataset dataset_;
    Lists lists_{dataset_};  // of the dataset as it was opened
    Problems problems_;
    std::optional<Searched> searched_;  // none = the search box is closed
    std::optional<SearchCatalogue> catalogue_;
    bool wants_pinyin_ = false;
    std::string problem_words_;
    State state_;
    std::vector<DroppedPart> dropped_;
    Device device_;
    Screen screen_;
    Fonts fonts_;
    ui::Canvas canvas_;  // reads the fonts' bytes
    std::unique_ptr<View> view_;
    float width_ = 0;
    float height_ = 0;
    float density_ = 1;
    std::optional<ui::Pointer> pointer_;
    Preferences preferences_;
    ui::Palette forced_palette_;
    bool new_place_ = false;
    bool changed_place_ = false;
    RefusedEntries refused_;
    /// What was asked of a long list, while it is still being answered: the screen is that of before.
    struct Unanswered {
        State before;
        Action action;
        bool is_found = false;
        bool is_asked = false;
    };
    std::optional<Unanswered> unanswered_;
    std::optional<EnterText> typing_;  // what made the place; its text does not count
    int settling_frames_ = 0;
    bool speaks_ = true;  // the spoken tree may have changed: the next frame builds it
    bool spoke_ = false;  // it was built since somebody asked for its changes
    std::string announcement_;
    std::string external_address_;
};

}  // namespace atlas::platform
