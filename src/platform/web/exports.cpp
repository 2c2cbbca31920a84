// The functions that the page's script calls, and nothing else: each takes numbers or bytes and hands them to the one
// Session. Text goes in as UTF-8 in memory that the script allocates with malloc and frees; text comes out as a pointer
// that stays valid until the next call.

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include <memory>
#include <string>
#include <vector>

#include "platform/session.h"
#include "platform/web/renderer.h"

namespace {

using atlas::platform::FontPiece;
using atlas::platform::Renderer;
using atlas::platform::Session;

std::unique_ptr<Session> session;
std::unique_ptr<Renderer> renderer;
std::string answer;
std::string outside;
atlas::platform::FrameResult result;

std::vector<std::byte> bytes_at(const std::byte* data, int size) { return {data, data + size}; }

const char* answer_with(std::string text) {
    answer = std::move(text);
    return answer.c_str();
}

}  // namespace

extern "C" {

/// Makes the canvas' context and the app. 1 when there is something to draw with, 0 without WebGL 2.
EMSCRIPTEN_KEEPALIVE int atlas_create(const char* canvas_selector) {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.antialias = false;  // the toolkit anti-aliases its shapes itself
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(canvas_selector, &attributes);
    if (context <= 0) return 0;
    emscripten_webgl_make_context_current(context);
    session = std::make_unique<Session>();
    renderer = std::make_unique<Renderer>();
    return renderer->works() ? 1 : 0;
}

/// When the browser takes the context away: lets go of everything on the GPU while that is still a silent no-op.
EMSCRIPTEN_KEEPALIVE void atlas_drop_drawing() {
    Renderer::release_textures(session->drawn());
    renderer.reset();
}

/// When the browser has given the context back: everything on the GPU is made anew. The app itself has lost nothing.
EMSCRIPTEN_KEEPALIVE void atlas_restore_drawing() { renderer = std::make_unique<Renderer>(); }

/// Room for the bytes of a file, which the script fills at once: a large one is not held twice.
EMSCRIPTEN_KEEPALIVE char* atlas_add_room(const char* path, unsigned size) { return session->add_room(path, size); }

/// Reads some more of the files, then makes the list that the query leads to; how much is done, from 0 to 1.
EMSCRIPTEN_KEEPALIVE double atlas_read_on(const char* query, const char* accepted_languages) {
    return session->read_on(query, accepted_languages);
}

/// Makes ready some more of what lists may be asked next; 1 when all is.
EMSCRIPTEN_KEEPALIVE int atlas_prepare_on() { return session->prepare_on() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void atlas_report_unreadable(const char* path, const char* reason) {
    session->report_unreadable(path, reason);
}

EMSCRIPTEN_KEEPALIVE int atlas_add_font(int piece, const std::byte* data, int size) {
    return session->add_font(static_cast<FontPiece>(piece), bytes_at(data, size)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int atlas_add_land(const std::byte* data, int size) {
    return session->add_land(bytes_at(data, size)) ? 1 : 0;
}

/// 1 when a file has problems and their sentences have not been given; asked after atlas_open.
EMSCRIPTEN_KEEPALIVE int atlas_needs_problem_words() { return session->needs_problem_words() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int atlas_add_problem_words(const char* data, int size) {
    return session->add_problem_words(std::string(data, static_cast<std::size_t>(size))) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void atlas_open(const char* query, const char* accepted_languages) {
    session->open(query, accepted_languages);
}

EMSCRIPTEN_KEEPALIVE void atlas_navigate(const char* query, float page_offset) {
    session->navigate(query, page_offset);
}

EMSCRIPTEN_KEEPALIVE void atlas_resize(float width, float height, float density) {
    session->resize(width, height, density);
}

/// What the browser kept of a thing (0 shortlist, 1 answers), at the start and when another tab changed it; 0 when that
/// can't be read.
EMSCRIPTEN_KEEPALIVE int atlas_restore(int thing, const char* stored) {
    return session->restore(static_cast<atlas::KeptThing>(thing), stored) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void atlas_report_unkept(int thing) {
    session->report_unkept(static_cast<atlas::KeptThing>(thing));
}

/// `forced` is null, or points at six colours 0xRRGGBB: Canvas, CanvasText, LinkText, GrayText, ButtonFace, Highlight.
EMSCRIPTEN_KEEPALIVE void atlas_set_preferences(int dark, int more_contrast, float text_scale, int touch,
                                                const std::uint32_t* forced) {
    atlas::platform::Preferences preferences{.dark = dark != 0,
                                             .more_contrast = more_contrast != 0,
                                             .forced_colours = {},
                                             .text_scale = text_scale,
                                             .touch = touch != 0};
    if (forced)
        preferences.forced_colours = {{forced[0]}, {forced[1]}, {forced[2]}, {forced[3]}, {forced[4]}, {forced[5]}};
    session->set_preferences(preferences);
}

EMSCRIPTEN_KEEPALIVE void atlas_point_at(float x, float y) { session->point_at(x, y); }

EMSCRIPTEN_KEEPALIVE void atlas_point_nowhere() { session->point_nowhere(); }

EMSCRIPTEN_KEEPALIVE void atlas_press(float x, float y) { session->press(x, y); }

EMSCRIPTEN_KEEPALIVE void atlas_activate(unsigned node) { session->activate(node); }

EMSCRIPTEN_KEEPALIVE void atlas_enter(unsigned node, const char* text) { session->enter(node, text); }

EMSCRIPTEN_KEEPALIVE void atlas_set_focus(unsigned node, int ring) {
    using Ring = atlas::ui::Frame::Ring;
    session->set_focus(node, ring ? Ring::painted : Ring::hidden);
}

EMSCRIPTEN_KEEPALIVE void atlas_scroll(unsigned area, float offset) { session->scroll(area, offset); }

/// 1 when a sheet was there to close.
EMSCRIPTEN_KEEPALIVE int atlas_escape() { return session->escape() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void atlas_open_search() { session->open_search(); }

/// What the search needs to know how Chinese names are read; 0 when it is nothing of the kind.
EMSCRIPTEN_KEEPALIVE int atlas_add_pinyin(const char* data, int size) {
    return session->add_pinyin({data, static_cast<std::size_t>(size)}) ? 1 : 0;
}

/// Paints one frame. Bits of the answer: 1 draw again, 2 hand cursor, 4 the user went to a new place, 8 an outside
/// address was asked for, 16 dark, 32 something is to be announced, 64 the place has another address, 128 the pinyin
/// is wanted, 256 the shortlist is to be kept, 512 the
/// answers are; from 1024 on, the pieces of fonts that are wanted.
EMSCRIPTEN_KEEPALIVE int atlas_frame() {
    result = session->frame();
    renderer->draw(session->drawn());
    outside = session->take_external_address();
    return (result.draw_again ? 1 : 0) | (result.pointer_cursor ? 2 : 0) | (session->take_new_place() ? 4 : 0) |
           (outside.empty() ? 0 : 8) | (session->dark() ? 16 : 0) | (result.announcement.empty() ? 0 : 32) |
           (session->take_changed_place() ? 64 : 0) | (session->take_pinyin_wish() ? 128 : 0) |
           (session->take_changed(atlas::KeptThing::shortlist) ? 256 : 0) |
           (session->take_changed(atlas::KeptThing::answers) ? 512 : 0) |
           static_cast<int>(result.wanted_fonts.to_ulong() << 10);
}

// Of the frame just painted:
EMSCRIPTEN_KEEPALIVE const char* atlas_external_address() { return outside.c_str(); }
EMSCRIPTEN_KEEPALIVE const char* atlas_announcement() { return result.announcement.c_str(); }
/// The node that is to have the focus, 0 = none.
EMSCRIPTEN_KEEPALIVE unsigned atlas_focus_request() { return result.focus_request; }
EMSCRIPTEN_KEEPALIVE unsigned atlas_page_colour() { return session->page_colour(); }
EMSCRIPTEN_KEEPALIVE unsigned atlas_text_colour() { return session->text_colour(); }
EMSCRIPTEN_KEEPALIVE unsigned atlas_muted_colour() { return session->muted_colour(); }
/// Changes of the spoken tree as JSON (src/ui/mirror.h), empty when there are none.
EMSCRIPTEN_KEEPALIVE const char* atlas_spoken_changes() { return answer_with(session->spoken_changes()); }

/// What is to be kept of the thing.
EMSCRIPTEN_KEEPALIVE const char* atlas_stored(int thing) {
    return answer_with(session->stored(static_cast<atlas::KeptThing>(thing)));
}

EMSCRIPTEN_KEEPALIVE const char* atlas_route() { return answer_with(session->route()); }

EMSCRIPTEN_KEEPALIVE const char* atlas_title() { return answer_with(session->screen().document_title); }

EMSCRIPTEN_KEEPALIVE const char* atlas_language() {
    return answer_with(std::string(atlas::language_tag(session->state().language)));
}

/// 1 when at least one faculty could be loaded.
EMSCRIPTEN_KEEPALIVE int atlas_has_data() { return session->has_data() ? 1 : 0; }

}  // extern "C"
