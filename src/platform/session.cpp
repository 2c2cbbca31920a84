#include "platform/session.h"

#include <algorithm>
#include <cfloat>
#include <optional>
#include <utility>

#include "app/preference.h"
#include "app/route.h"
#include "imgui.h"
#include "load/problem_words.h"
#include "pages/screen.h"
#include "ui/frame.h"
#include "ui/land_mesh.h"
#include "views/screen_view.h"

namespace atlas::platform {
namespace {

// Hover states, focus moves and late layout settle within this many frames after the last input.
constexpr int frames_to_settle = 3;
// Where the pointer is when it is over nothing, as Dear ImGui has it.
constexpr ImVec2 nowhere{-FLT_MAX, -FLT_MAX};

std::string_view scroll_movement(Key key) {
    switch (key) {
        case Key::up:
            return "line-up";
        case Key::down:
            return "line-down";
        case Key::page_up:
            return "page-up";
        case Key::page_down:
            return "page-down";
        case Key::home:
            return "home";
        case Key::end:
            return "end";
        default:
            return {};
    }
}

bool holds_hanzi(std::string_view text) {
    // U+2E80 and above start with 0xE2 0xBA in UTF-8; what lies between that and the hanzi is punctuation of their
    // fonts.
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(text[i + 1]);
        if ((lead == 0xE2 && next >= 0xBA) || (lead >= 0xE3 && lead <= 0xE9) || (lead == 0xEF && next >= 0xBC))
            return true;
    }
    return false;
}

}  // namespace

struct Session::View {
    explicit View(ImFont* regular, ImFont* bold) : frame(regular, bold) {}
    ui::Frame frame;
    ui::LandMesh land;
};

Session::Session() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    view_ = std::make_unique<View>(nullptr, nullptr);
}

Session::~Session() { ImGui::DestroyContext(context_); }

void Session::add_file(std::string path, std::string bytes) { files_.push_back({std::move(path), std::move(bytes)}); }

void Session::report_unreadable(std::string path, std::string_view reason) {
    unreadable_.push_back(problem_unreadable(std::move(path), reason));
}

bool Session::add_font(FontPiece piece, std::vector<std::byte> bytes) {
    settling_frames_ = frames_to_settle;
    return fonts_.add(piece, std::move(bytes));
}

bool Session::add_land(const std::vector<std::byte>& bytes) {
    std::optional<ui::LandMesh> land = ui::parse_land_mesh(bytes);
    if (!land) return false;
    view_->land = *std::move(land);
    settling_frames_ = frames_to_settle;
    return true;
}

bool Session::add_problem_words(std::string words) {
    if (!are_problem_words(words)) return false;
    problem_words_ = std::move(words);
    rebuild_screen();
    return true;
}

void Session::open(std::string_view query, std::string_view accepted) {
    // The order of arrival is the network's; the dataset's order is that of the names.
    std::sort(files_.begin(), files_.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    LoadResult loaded = load(files_, unreadable_);
    files_.clear();
    dataset_ = std::move(loaded.dataset);
    problems_ = std::move(loaded.problems);
    state_.language = preferred_language(accepted);
    navigate(query);
}

void Session::remember_offset() {
    // A reader who has been to so many places starts anew at their tops.
    if (page_offsets_.size() > 500) page_offsets_.clear();
    page_offsets_[route()] = view_->frame.page_offset();
}

void Session::navigate(std::string_view query) {
    remember_offset();
    Route route = parse_route(query, dataset_, state_.language);
    state_ = std::move(route.state);
    dropped_ = std::move(route.dropped);
    const auto offset = page_offsets_.find(this->route());
    if (offset != page_offsets_.end()) view_->frame.restore_page_offset(offset->second);
    rebuild_screen();
}

void Session::rebuild_screen() {
    screen_ = build_screen(dataset_, state_, {problems_, dropped_, problem_words_});
    settling_frames_ = frames_to_settle;
}

void Session::apply(const Action& action) {
    if (std::holds_alternative<DismissNotice>(action)) dropped_.clear();
    State next = update(state_, action);
    if (next != state_) {
        remember_offset();
        state_ = std::move(next);
        dropped_.clear();
        new_place_ = true;
    }
    rebuild_screen();
}

void Session::resize(float width, float height, float density) {
    width_ = width;
    height_ = height;
    density_ = density;
    settling_frames_ = frames_to_settle;
}

void Session::pointer_move(PointerKind kind, float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(kind == PointerKind::touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
    settling_frames_ = std::max(settling_frames_, 1);
}

void Session::pointer_button(PointerKind kind, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(kind == PointerKind::touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, down);
    if (down) view_->frame.clear_focus();
    settling_frames_ = frames_to_settle;
}

void Session::pointer_leave() {
    ImGui::GetIO().AddMousePosEvent(nowhere.x, nowhere.y);
    settling_frames_ = std::max(settling_frames_, 1);
}

bool Session::can_move_focus(bool forward) const {
    const std::vector<ui::Node>& nodes = view_->frame.semantics().nodes();
    const auto focusable = [](const ui::Node& node) { return node.focusable; };
    const std::uint32_t focused = view_->frame.focused();
    if (focused == 0) return std::any_of(nodes.begin(), nodes.end(), focusable);
    if (forward) {
        const auto last = std::find_if(nodes.rbegin(), nodes.rend(), focusable);
        return last != nodes.rend() && last->id != focused;
    }
    const auto first = std::find_if(nodes.begin(), nodes.end(), focusable);
    return first != nodes.end() && first->id != focused;
}

bool Session::key(Key key) {
    settling_frames_ = frames_to_settle;
    ui::Frame& frame = view_->frame;
    switch (key) {
        case Key::tab:
        case Key::back_tab: {
            const bool forward = key == Key::tab;
            if (!can_move_focus(forward)) {
                frame.clear_focus();
                return false;
            }
            frame.move_focus(forward ? ui::FocusMove::next : ui::FocusMove::previous);
            return true;
        }
        case Key::enter:
        case Key::space:
            if (frame.focused() == 0) {
                if (key == Key::enter) return false;
                frame.scroll_by_key("page-down");
                return true;
            }
            frame.activate_focused();
            return true;
        case Key::escape:
            if (!state_.fact && !state_.record) return false;
            apply(CloseSheet{});
            return true;
        default:
            frame.scroll_by_key(scroll_movement(key));
            return true;
    }
}

void Session::activate(std::uint32_t node) {
    view_->frame.activate(node);
    settling_frames_ = frames_to_settle;
}

void Session::focus(std::uint32_t node) {
    view_->frame.focus(node);
    settling_frames_ = frames_to_settle;
}

FrameResult Session::frame(double seconds) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width_, height_};
    io.DisplayFramebufferScale = {density_, density_};
    io.DeltaTime = static_cast<float>(std::clamp(seconds - last_seconds_, 1e-4, 0.1));
    last_seconds_ = seconds;
    fonts_.prefer(state_.language);
    if (fonts_.rebuild_if_changed())
        view_->frame.set_fonts(fonts_.regular(), fonts_.bold(), !fonts_.has(FontPiece::cjk_bold));

    ImGui::NewFrame();
    ui::Frame& frame = view_->frame;
    frame.begin({.width = width_,
                 .height = height_,
                 .language = state_.language,
                 .dark = dark(),
                 .wheel_pixels = std::exchange(wheel_pixels_, 0.0f),
                 .text_scale = 1});
    const auto address_of = [this](const Action& action) { return "?" + format_route(update(state_, action)); };
    const views::Outcome outcome = views::draw_screen(frame, screen_, view_->land, address_of);
    frame.end();
    ImGui::Render();

    if (!outcome.address.empty()) external_address_ = outcome.address;
    settling_frames_ = std::max(0, settling_frames_ - 1);
    if (outcome.action) apply(*outcome.action);

    FrameResult result;
    result.draw_again = settling_frames_ > 0 || frame.wants_another_frame();
    result.pointer_cursor = frame.wants_pointer_cursor();
    if (!fonts_.has(FontPiece::cjk_regular)) {
        const auto& nodes = frame.semantics().nodes();
        result.needs_chinese =
            state_.language == Language::chinese || std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
                // The language switch names each language in itself; the smallest font piece has those.
                return node.language.empty() && (holds_hanzi(node.name) || holds_hanzi(node.value));
            });
    }
    return result;
}

std::string Session::route() const { return format_route(state_); }

bool Session::take_new_place() { return std::exchange(new_place_, false); }

std::string Session::take_external_address() { return std::exchange(external_address_, {}); }

bool Session::dark() const { return state_.theme == Theme::dark || (state_.theme == Theme::system && system_dark_); }

const ui::Semantics& Session::semantics() const { return view_->frame.semantics(); }

}  // namespace atlas::platform
