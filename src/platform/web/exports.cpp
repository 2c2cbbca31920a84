// The functions that the page's script calls, and nothing else: each takes numbers or bytes and hands them to the one
// Session. Text goes in as UTF-8 in memory that the script allocates with malloc and frees; text comes out as a pointer
// that stays valid until the next call.

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include <memory>
#include <string>
#include <vector>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/session.h"

namespace {

using atlas::platform::FontPiece;
using atlas::platform::Key;
using atlas::platform::PointerKind;
using atlas::platform::Session;

std::unique_ptr<Session> session;
std::string answer;

std::vector<std::byte> bytes_at(const std::byte* data, int size) { return {data, data + size}; }

const char* answer_with(std::string text) {
    answer = std::move(text);
    return answer.c_str();
}

bool start_drawing() { return ImGui_ImplOpenGL3_Init("#version 300 es"); }

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
    return start_drawing() ? 1 : 0;
}

/// When the browser takes the context away: lets go of everything on the GPU while that is still a silent no-op.
EMSCRIPTEN_KEEPALIVE void atlas_drop_drawing() { ImGui_ImplOpenGL3_Shutdown(); }

/// When the browser has given the context back: everything on the GPU is made anew. The app itself has lost nothing.
EMSCRIPTEN_KEEPALIVE void atlas_restore_drawing() { start_drawing(); }

EMSCRIPTEN_KEEPALIVE void atlas_add_file(const char* path, const char* data, int size) {
    session->add_file(path, std::string(data, static_cast<std::size_t>(size)));
}

EMSCRIPTEN_KEEPALIVE void atlas_report_unreadable(const char* path, const char* reason) {
    session->report_unreadable(path, reason);
}

EMSCRIPTEN_KEEPALIVE int atlas_add_font(int piece, const std::byte* data, int size) {
    return session->add_font(static_cast<FontPiece>(piece), bytes_at(data, size)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int atlas_add_land(const std::byte* data, int size) {
    return session->add_land(bytes_at(data, size)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void atlas_open(const char* query, const char* accepted_languages) {
    session->open(query, accepted_languages);
}

EMSCRIPTEN_KEEPALIVE void atlas_navigate(const char* query) { session->navigate(query); }

EMSCRIPTEN_KEEPALIVE void atlas_resize(float width, float height, float density) {
    session->resize(width, height, density);
}

EMSCRIPTEN_KEEPALIVE void atlas_set_system_dark(int dark) { session->set_system_dark(dark != 0); }

EMSCRIPTEN_KEEPALIVE void atlas_pointer_move(int touch, float x, float y) {
    session->pointer_move(touch ? PointerKind::touch : PointerKind::mouse, x, y);
}

EMSCRIPTEN_KEEPALIVE void atlas_pointer_button(int touch, int down) {
    session->pointer_button(touch ? PointerKind::touch : PointerKind::mouse, down != 0);
}

EMSCRIPTEN_KEEPALIVE void atlas_pointer_leave() { session->pointer_leave(); }

EMSCRIPTEN_KEEPALIVE void atlas_wheel(float pixels) { session->wheel(pixels); }

/// 1 when the app used the key.
EMSCRIPTEN_KEEPALIVE int atlas_key(int key) {
    if (key < 0 || key >= atlas::platform::key_count) return 0;
    return session->key(static_cast<Key>(key)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void atlas_activate(unsigned node) { session->activate(node); }

/// Paints one frame. Bits of the answer: 1 draw again, 2 hand cursor, 4 the user went to a new place, 8 an outside
/// address was asked for, 16 dark; from 256 on, the pieces of fonts that are wanted.
EMSCRIPTEN_KEEPALIVE int atlas_frame(double seconds) {
    ImGui_ImplOpenGL3_NewFrame();
    const atlas::platform::FrameResult result = session->frame(seconds);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    const std::string outside = session->take_external_address();
    answer = outside;
    return (result.draw_again ? 1 : 0) | (result.pointer_cursor ? 2 : 0) | (session->take_new_place() ? 4 : 0) |
           (outside.empty() ? 0 : 8) | (session->dark() ? 16 : 0) |
           static_cast<int>(result.wanted_fonts.to_ulong() << 8);
}

/// The outside address of the frame just painted.
EMSCRIPTEN_KEEPALIVE const char* atlas_external_address() { return answer.c_str(); }

EMSCRIPTEN_KEEPALIVE const char* atlas_route() { return answer_with(session->route()); }

EMSCRIPTEN_KEEPALIVE const char* atlas_title() { return answer_with(session->screen().document_title); }

EMSCRIPTEN_KEEPALIVE const char* atlas_language() {
    return answer_with(std::string(atlas::language_tag(session->state().language)));
}

/// 1 when at least one faculty could be loaded.
EMSCRIPTEN_KEEPALIVE int atlas_has_data() { return session->has_data() ? 1 : 0; }

/// The spoken tree of the last frame, as JSON.
EMSCRIPTEN_KEEPALIVE const char* atlas_spoken_tree() { return answer_with(session->semantics().to_json()); }

}  // extern "C"
