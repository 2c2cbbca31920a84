#include "ui/frame.h"

#include <algorithm>
#include <cmath>

namespace atlas::ui {
namespace {

constexpr float drag_distance = 8;  // a press that travels further is no click

std::uint32_t hash(std::uint32_t seed, std::string_view text) {
    std::uint32_t value = seed ^ 2166136261u;
    for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 16777619u;
    value = (value ^ 0x2Fu) * 16777619u;  // so that "a" + "bc" is not "ab" + "c"
    return value == 0 ? 1 : value;
}

}  // namespace

bool Frame::by_touch() { return ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen; }

ImDrawList& Frame::draw() const { return *ImGui::GetBackgroundDrawList(); }

ImFont* Frame::font(Weight weight) const {
    ImFont* const font = weight == Weight::bold ? bold_ : regular_;
    return font ? font : ImGui::GetFont();
}

void Frame::begin(const FrameInput& input) {
    input_ = input;
    density_ = std::max(0.5f, ImGui::GetIO().DisplayFramebufferScale.y);
    draw()._FringeScale = 1 / density_;  // edges are smoothed over one device pixel
    for (const Weight weight : {Weight::regular, Weight::bold}) font(weight)->CurrentRasterizerDensity = density_;

    another_frame_ = false;
    focus_moved_ = false;
    apply_wheel();
    apply_pointer();
    apply_focus_move();

    std::erase_if(scroll_areas_, [](const ScrollArea& area) { return !area.drawn; });
    semantics_.begin_frame();
    for (CharacterSet& set : characters_) set.clear();
    widgets_.clear();
    scopes_.clear();
    open_scrolls_.clear();
    next_area_order_ = 0;
    for (ScrollArea& area : scroll_areas_) area.drawn = false;
    dialog_drawn_ = false;
    inert_ = false;
    clip_ = {0, 0, input.width, input.height};
    left_ = 0, right_ = input.width, y_ = 0;
}

void Frame::end() {
    settle_dialogs();
    settle_focus();
    pending_activation_ = 0;
    focus_next_ = false;
    clicked_ = false;
    if (!ImGui::GetIO().MouseDown[0]) pressed_ = dragged_bar_ = 0;
    const std::uint32_t under_pointer = widget_at_pointer();
    pointer_cursor_ = under_pointer != 0 && !by_touch();
    if (under_pointer != hovered_) another_frame_ = true;  // paint its hover state
}

float Frame::snap(float value) const { return std::round(value * density_) / density_; }

bool Frame::visible(const Rect& rect) const {
    const Rect shown = intersection(rect, clip_);
    return !inert_ && shown.left < shown.right && shown.top < shown.bottom;
}

// --- identity and widgets

std::uint32_t Frame::id_of(std::string_view key) const { return hash(scopes_.empty() ? 0 : scopes_.back(), key); }

void Frame::push_scope(std::string_view key) { scopes_.push_back(id_of(key)); }

void Frame::pop_scope() { scopes_.pop_back(); }

Node Frame::node(Role role, std::uint32_t id, std::string_view name, const Rect& rect) const {
    Node node;
    node.id = id;
    node.role = role;
    node.name = std::string(name);
    node.rect = rect;
    node.visible = visible(rect);
    return node;
}

Interaction Frame::interact(std::uint32_t id, const Rect& rect) {
    if (inert_) return {};
    widgets_.push_back({id, rect, intersection(rect, clip_), open_scrolls_.empty() ? -1 : open_scrolls_.back()});
    if (focus_next_) {
        focus_next_ = false;
        focus_moved_ = focused_ != id;
        focused_ = id;
    }
    if (pending_activation_ == id) focused_ = id;
    Interaction result;
    result.hovered = hovered_ == id && (!by_touch() || pressed_ == id);
    result.focused = focused_ == id && focus_ring_;
    result.activated = pending_activation_ == id || (clicked_ && pressed_ == id);
    return result;
}

void Frame::add_reach(std::uint32_t id, const Rect& rect) {
    if (inert_) return;
    widgets_.push_back({id, rect, intersection(rect, clip_), open_scrolls_.empty() ? -1 : open_scrolls_.back(), false});
}

Interaction Frame::add_widget(Node node, const Rect& reach) {
    const Interaction result = open_widget(std::move(node), reach);
    semantics_.close();
    return result;
}

Interaction Frame::open_widget(Node node, const Rect& reach) {
    const Interaction result = interact(node.id, reach);
    node.focusable = !inert_;
    node.focused = !inert_ && focused_ == node.id;
    semantics_.open(std::move(node));
    return result;
}

// --- pointer

std::uint32_t Frame::widget_at_pointer() const {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const auto found = std::find_if(widgets_.rbegin(), widgets_.rend(),
                                    [&](const Widget& widget) { return contains(widget.reach, pointer.x, pointer.y); });
    return found == widgets_.rend() ? 0 : found->id;
}

void Frame::apply_pointer() {
    const ImGuiIO& io = ImGui::GetIO();
    hovered_ = dragged_bar_ ? dragged_bar_ : widget_at_pointer();
    if (io.MouseClicked[0]) {
        pressed_ = hovered_;
        focus_ring_ = false;
        const auto is_pressed = [&](const Widget& widget) { return widget.id == pressed_ && widget.focusable; };
        if (std::any_of(widgets_.begin(), widgets_.end(), is_pressed)) focused_ = pressed_;
    }
    const bool dragged = io.MouseDragMaxDistanceSqr[0] > drag_distance * drag_distance;
    clicked_ = io.MouseReleased[0] && pressed_ != 0 && pressed_ == hovered_ && !dragged;
}

// --- focus

void Frame::apply_focus_move() {
    if (pending_focus_ != 0) {
        focused_ = pending_focus_;
        focus_ring_ = focus_moved_ = true;
    }
    if (pending_move_ != FocusMove::none) {
        std::vector<std::uint32_t> order;
        for (const Widget& widget : widgets_) {
            if (widget.focusable) order.push_back(widget.id);
        }
        const auto here = std::find(order.begin(), order.end(), focused_);
        const bool forward = pending_move_ == FocusMove::next;
        if (order.empty()) {
            focused_ = 0;
        } else if (here == order.end()) {
            focused_ = forward ? order.front() : order.back();
        } else {
            const std::size_t step = forward ? 1 : order.size() - 1;
            focused_ = order[(static_cast<std::size_t>(here - order.begin()) + step) % order.size()];
        }
        focus_ring_ = focus_moved_ = true;
    }
    pending_focus_ = 0;
    pending_move_ = FocusMove::none;
}

void Frame::settle_focus() {
    if (focused_ == 0) return;
    const auto found = std::find_if(widgets_.begin(), widgets_.end(),
                                    [&](const Widget& widget) { return widget.id == focused_ && widget.focusable; });
    if (found == widgets_.end()) {
        focused_ = 0;
    } else if (focus_moved_) {
        if (focus_ring_) reveal(*found);
        another_frame_ = true;
    }
}

void Frame::begin_dialog(std::uint32_t content) {
    dialog_drawn_ = true;
    if (!dialogs_.empty() && dialogs_.back().content == content) return;
    const bool back = dialogs_.size() > 1 && dialogs_[dialogs_.size() - 2].content == content;
    if (back) {
        focused_ = dialogs_.back().opener;
        focus_moved_ = true;
        dialogs_.pop_back();
    } else {
        dialogs_.push_back({content, focused_, next_dialog_serial_++});
        focus_next_ = true;
    }
    another_frame_ = true;
}

void Frame::settle_dialogs() {
    if (dialog_drawn_ || dialogs_.empty()) return;
    const std::uint32_t opener = dialogs_.front().opener;
    dialogs_.clear();
    if (opener == 0) return;
    focused_ = opener;
    focus_moved_ = true;
}

}  // namespace atlas::ui
