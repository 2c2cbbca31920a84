#include "ui/frame.h"

#include <algorithm>
#include <cmath>

#ifdef IMGUI_ENABLE_TEST_ENGINE
#include "imgui_internal.h"
#endif

namespace atlas::ui {
namespace {

/// Dear ImGui's test hooks, which need a context of it to listen, see these widgets as they see its own.
void report_to_test_hooks([[maybe_unused]] std::uint32_t id, [[maybe_unused]] const Rect& rect) {
#ifdef IMGUI_ENABLE_TEST_ENGINE
    if (!ImGui::GetCurrentContext()) return;
    ImGuiContext& g = *ImGui::GetCurrentContext();
    IMGUI_TEST_ENGINE_ITEM_ADD(id, ImRect(rect.left, rect.top, rect.right, rect.bottom), nullptr);
#endif
}

std::uint32_t hash(std::uint32_t seed, std::string_view text) {
    std::uint32_t value = seed ^ 2166136261u;
    for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 16777619u;
    value = (value ^ 0x2Fu) * 16777619u;  // so that "a" + "bc" is not "ab" + "c"
    return value == 0 ? 1 : value;
}

}  // namespace

void Frame::begin(const FrameInput& input, ImDrawList& list) {
    input_ = input;
    input_.density = std::max(0.5f, input.density);
    if (!input_.palette) input_.palette = &palette(Appearance::light);
    list_ = &list;
    list._FringeScale = hairline();  // edges are smoothed over one device pixel
    for (const Weight weight : {Weight::regular, Weight::bold}) font(weight)->CurrentRasterizerDensity = input_.density;

    another_frame_ = false;
    hovered_ = widget_at_pointer();
    subjects_.begin(pointed_widget());
    std::erase_if(scroll_areas_, [](const ScrollArea& area) { return !area.drawn; });
    semantics_.begin_frame(input.speaks || parts_.unfinished());
    parts_.begin_frame(input.speaks, semantics_, inputs_.empty() ? 0 : inputs_.front().id);
    if (input.speaks) {
        kept_lengths_.clear();
        kept_layouts_.clear();
        unfolded_.nodes.clear();
        for (CharacterSet& set : characters_) set.clear();
    }
    focus_was_in_dialog_ = std::any_of(widgets_.begin(), widgets_.end(),
                                       [&](const Widget& widget) { return widget.id == focused_ && widget.in_dialog; });
    widgets_.clear();
    scopes_.clear();
    open_scrolls_.clear();
    next_area_order_ = 0;
    for (ScrollArea& area : scroll_areas_) area.drawn = false;
    dialog_drawn_ = false;
    cover_ = Cover::none;
    clip_ = {0, 0, input.width, input.height};
    left_ = 0, right_ = input.width, y_ = 0;
}

void Frame::end() {
    settle_dialogs();
    if (!inputs_.empty()) inputs_.erase(inputs_.begin());
    focus_next_ = false;
    if (input_.speaks && !new_tree_ && unfolded_.nodes.empty()) unfolded_.what = 0;  // it is no longer there
    if (widget_at_pointer() != hovered_ || subjects_.would_change(pointed_widget())) another_frame_ = true;
    if (new_tree_) another_frame_ = true;
}

float Frame::snap(float value) const { return std::round(value * input_.density) / input_.density; }

bool Frame::visible(const Rect& rect) const {
    const Rect shown = intersection(rect, clip_);
    return cover_ != Cover::full && shown.left < shown.right && shown.top < shown.bottom;
}

void Frame::keep_lengths(std::uint32_t id, std::vector<float> lengths) { kept_lengths_[id] = std::move(lengths); }

const std::vector<float>* Frame::kept_lengths(std::uint32_t id) const {
    const auto found = kept_lengths_.find(id);
    return found == kept_lengths_.end() ? nullptr : &found->second;
}

bool Frame::begin_part(PageParts::Patience patience, float guess) {
    const std::optional<float> height = parts_.begin(id_of("part"), {y_, clip_}, patience, guess);
    if (height) y_ += *height;
    return !height;
}

// --- identity and widgets

std::uint32_t Frame::id_of(std::string_view key) const { return hash(scopes_.empty() ? 0 : scopes_.back(), key); }

void Frame::push_scope(std::string_view key) { scopes_.push_back(id_of(key)); }

void Frame::pop_scope() { scopes_.pop_back(); }

Node Frame::node(Role role, std::uint32_t id, std::string_view name, const Rect& rect) const {
    Node node;
    node.id = id;
    node.role = role;
    if (semantics_.listens()) node.name = std::string(name);
    node.rect = rect;
    node.visible = visible(rect);
    node.inert = cover_ != Cover::none;
    return node;
}

Interaction Frame::interact(std::uint32_t id, const Rect& rect) {
    if (cover_ != Cover::none) return {};
    report_to_test_hooks(id, rect);
    widgets_.push_back({id, intersection(rect, clip_), dialog_drawn_});
    if (focus_next_) {
        focus_next_ = false;
        request_focus(id);
    }
    const PendingInput* const input = !inputs_.empty() && inputs_.front().id == id ? &inputs_.front() : nullptr;
    Interaction result;
    result.activated = input && !input->text;
    if (result.activated) focused_ = id;
    result.entered = input && input->text ? &*input->text : nullptr;
    result.hovered = hovered_ == id;
    result.focused = focused_ == id && ring_ == Ring::painted;
    return result;
}

void Frame::enter(std::uint32_t id, std::string text) {
    if (!inputs_.empty() && inputs_.back().id == id && inputs_.back().text)
        inputs_.back().text = std::move(text);
    else
        inputs_.push_back({id, std::move(text)});
}

void Frame::add_reach(std::uint32_t id, const Rect& rect) {
    if (cover_ == Cover::none) widgets_.push_back({id, intersection(rect, clip_), dialog_drawn_});
}

Interaction Frame::add_widget(Node node, const Rect& reach) {
    const Interaction result = open_widget(std::move(node), reach);
    semantics_.close();
    return result;
}

Interaction Frame::open_widget(Node node, const Rect& reach) {
    const Interaction result = interact(node.id, reach);
    node.focusable = cover_ == Cover::none;
    semantics_.open(std::move(node));
    return result;
}

std::uint32_t Frame::widget_at(float x, float y) const {
    const auto found = std::find_if(widgets_.rbegin(), widgets_.rend(),
                                    [&](const Widget& widget) { return contains(widget.reach, x, y); });
    return found == widgets_.rend() ? 0 : found->id;
}

std::uint32_t Frame::widget_at_pointer() const {
    return input_.pointer ? widget_at(input_.pointer->x, input_.pointer->y) : 0;
}

void Frame::activate(std::uint32_t id) {
    if (id != 0) inputs_.push_back({id, std::nullopt});
    const bool in_dialog = std::any_of(widgets_.begin(), widgets_.end(),
                                       [&](const Widget& widget) { return widget.id == id && widget.in_dialog; });
    if (!in_dialog && !is_unfolded(id)) fold();
}

// --- what is open in place

void Frame::unfold(std::uint32_t what) {
    unfolded_.what = what;
    new_tree_ = true;
}

void Frame::add_unfolded(std::uint32_t node) {
    if (input_.speaks) unfolded_.nodes.push_back(node);
}

bool Frame::is_unfolded(std::uint32_t node) const {
    return std::find(unfolded_.nodes.begin(), unfolded_.nodes.end(), node) != unfolded_.nodes.end();
}

bool Frame::fold() {
    if (unfolded_.what == 0) return false;
    const std::uint32_t opener = unfolded_.nodes.empty() ? 0 : unfolded_.nodes.front();
    if (is_unfolded(focused_) && focused_ != opener) request_focus(opener);
    for (OpenDialog& dialog : dialogs_) {
        if (is_unfolded(dialog.opener)) dialog.opener = opener;
    }
    unfold(0);
    return true;
}

bool Frame::is_open(std::uint32_t id, bool open) {
    if (open) opened_.try_emplace(id, true);
    const auto known = opened_.find(id);
    return known != opened_.end() && known->second;
}

void Frame::set_open(std::uint32_t id, bool open) {
    opened_[id] = open;
    new_tree_ = true;
}

// --- dialogs

void Frame::begin_dialog(std::uint32_t content) {
    dialog_drawn_ = true;
    if (!dialogs_.empty() && dialogs_.back().content == content) return;
    const bool back = dialogs_.size() > 1 && dialogs_[dialogs_.size() - 2].content == content;
    if (back) {
        request_focus(dialogs_.back().opener);
        dialogs_.pop_back();
    } else {
        // Opened from the page and not from a dialog: the focus goes back to there.
        if (!focus_was_in_dialog_) dialogs_.clear();
        dialogs_.push_back({content, focused_, next_dialog_serial_++});
        focus_next_ = true;
    }
}

void Frame::settle_dialogs() {
    if (dialog_drawn_ || dialogs_.empty()) return;
    request_focus(dialogs_.front().opener);
    dialogs_.clear();
}

// --- scrolling

Frame::ScrollArea& Frame::area_with(std::uint32_t id) {
    const auto found =
        std::find_if(scroll_areas_.begin(), scroll_areas_.end(), [&](const ScrollArea& area) { return area.id == id; });
    if (found != scroll_areas_.end()) return *found;
    scroll_areas_.push_back({});
    scroll_areas_.back().id = id;
    return scroll_areas_.back();
}

void Frame::begin_scroll(std::string_view key, const Rect& area) {
    ScrollArea& scroll = area_with(id_of(key));
    if (next_area_order_ == 0 && pending_page_offset_) scroll.offset = *std::exchange(pending_page_offset_, {});
    scroll.order = next_area_order_++;
    scroll.drawn = true;
    scroll.area = area;
    scroll.outer_clip = clip_;
    scroll.outer_left = left_;
    scroll.outer_right = right_;
    Node scrolled = node(Role::scroll, scroll.id, {}, area);
    scrolled.offset = snap(scroll.offset);
    scroll.node = semantics_.open(std::move(scrolled));
    open_scrolls_.push_back(static_cast<int>(&scroll - scroll_areas_.data()));
    clip_ = intersection(clip_, area);
    draw().PushClipRect({clip_.left, clip_.top}, {clip_.right, clip_.bottom}, false);
    set_column(area.left, area.right);
    y_ = area.top - snap(scroll.offset);
}

void Frame::end_scroll() {
    ScrollArea& scroll = scroll_areas_[static_cast<std::size_t>(open_scrolls_.back())];
    const float height = scroll.area.bottom - scroll.area.top;
    const float content = std::ceil(y_ + snap(scroll.offset) - scroll.area.top);
    const float offset = std::clamp(scroll.offset, 0.0f, std::max(0.0f, content - height));
    if (offset != scroll.offset) another_frame_ = true;
    scroll.offset = offset;
    semantics_.at(scroll.node).content_height = content;
    semantics_.close();
    draw().PopClipRect();
    open_scrolls_.pop_back();
    clip_ = scroll.outer_clip;
    set_column(scroll.outer_left, scroll.outer_right);
    y_ = scroll.area.bottom;
}

void Frame::set_offset(std::uint32_t area, float offset) {
    const auto found = std::find_if(scroll_areas_.begin(), scroll_areas_.end(),
                                    [&](const ScrollArea& each) { return each.id == area; });
    if (found != scroll_areas_.end()) found->offset = std::max(0.0f, offset);
}

float Frame::page_offset() const {
    const auto first = std::find_if(scroll_areas_.begin(), scroll_areas_.end(),
                                    [](const ScrollArea& area) { return area.drawn && area.order == 0; });
    return first == scroll_areas_.end() ? 0 : first->offset;
}

}  // namespace atlas::ui
