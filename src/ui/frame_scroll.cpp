// The part of Frame that scrolls: areas, their bars, the wheel, keys, and bringing the focused widget into view.
#include <algorithm>

#include "ui/frame.h"
#include "ui/paint.h"

namespace atlas::ui {
namespace {

constexpr float bar_reach = 14;  // width in which the pointer meets a scroll bar
constexpr float smallest_thumb = 32;
constexpr float reveal_margin = 24;
constexpr float line_step = 48;

}  // namespace

Frame::ScrollArea& Frame::area_with(std::string_view key) {
    const auto found = std::find_if(scroll_areas_.begin(), scroll_areas_.end(),
                                    [&](const ScrollArea& area) { return area.key == key; });
    if (found != scroll_areas_.end()) return *found;
    scroll_areas_.push_back({});
    scroll_areas_.back().key = std::string(key);
    return scroll_areas_.back();
}

void Frame::begin_scroll(std::string_view key, const Rect& area) {
    ScrollArea& scroll = area_with(key);
    if (next_area_order_ == 0 && pending_page_offset_) {
        scroll.offset = *pending_page_offset_;  // end_scroll brings it into what there is
        pending_page_offset_.reset();
    }
    scroll.parent = open_scrolls_.empty() ? -1 : open_scrolls_.back();
    scroll.order = next_area_order_++;
    scroll.drawn = true;
    scroll.inert = inert_;
    scroll.area = area;
    scroll.outer_clip = clip_;
    scroll.outer_left = left_;
    scroll.outer_right = right_;
    open_scrolls_.push_back(static_cast<int>(&scroll - scroll_areas_.data()));
    clip_ = intersection(clip_, area);
    draw().PushClipRect({clip_.left, clip_.top}, {clip_.right, clip_.bottom}, false);
    set_column(area.left, area.right);
    y_ = area.top - snap(scroll.offset);
}

void Frame::end_scroll() {
    ScrollArea& scroll = scroll_areas_[static_cast<std::size_t>(open_scrolls_.back())];
    scroll.content_height = y_ + snap(scroll.offset) - scroll.area.top;
    scroll_by(scroll, 0);
    apply_scroll_bar(scroll);
    draw().PopClipRect();
    open_scrolls_.pop_back();
    clip_ = scroll.outer_clip;
    set_column(scroll.outer_left, scroll.outer_right);
    y_ = scroll.area.bottom;
}

float Frame::page_offset() const {
    const auto first = std::find_if(scroll_areas_.begin(), scroll_areas_.end(),
                                    [](const ScrollArea& area) { return area.drawn && area.order == 0; });
    return first == scroll_areas_.end() ? 0 : first->offset;
}

void Frame::scroll_by(ScrollArea& area, float distance) {
    const float furthest = std::max(0.0f, area.content_height - (area.area.bottom - area.area.top));
    const float offset = std::clamp(area.offset + distance, 0.0f, furthest);
    if (offset != area.offset) another_frame_ = true;
    area.offset = offset;
}

void Frame::apply_scroll_bar(ScrollArea& area) {
    const float height = area.area.bottom - area.area.top;
    if (area.content_height <= height + 0.5f) return;
    const float thumb_height = std::max(smallest_thumb, height * height / area.content_height);
    const float travel = height - thumb_height;
    const float furthest = area.content_height - height;
    const float thumb_top = area.area.top + travel * area.offset / furthest;

    const std::uint32_t id = id_of("scroll bar of " + area.key);
    const Rect track{area.area.right - bar_reach, area.area.top, area.area.right, area.area.bottom};
    if (!inert_ && !by_touch()) widgets_.push_back({id, track, intersection(track, clip_), -1, false});
    const bool held = pressed_ == id;
    const float pointer_y = ImGui::GetIO().MousePos.y;
    if (held && dragged_bar_ != id) {
        dragged_bar_ = id;
        const bool on_thumb = pointer_y >= thumb_top && pointer_y < thumb_top + thumb_height;
        drag_grip_ = on_thumb ? pointer_y - thumb_top : thumb_height / 2;
    }
    if (held && travel > 0) {
        const float share = (pointer_y - drag_grip_ - area.area.top) / travel;
        scroll_by(area, share * furthest - area.offset);
    }

    const bool wide = held || hovered_ == id;
    const float thickness = wide ? 8.0f : 4.0f;
    const float right = area.area.right - 3;
    const float top = area.area.top + travel * area.offset / furthest;
    fill(*this, {right - thickness, top + 3, right, top + thumb_height - 3}, colours().text_muted, thickness / 2,
         wide ? 0.7f : 0.35f);
}

void Frame::apply_wheel() {
    if (input_.wheel_pixels == 0) return;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    ScrollArea* scrolled = nullptr;
    for (ScrollArea& area : scroll_areas_) {
        if (!area.drawn || area.inert || !contains(area.area, pointer.x, pointer.y)) continue;
        if (!scrolled || area.order > scrolled->order) scrolled = &area;
    }
    // Momentum goes on where the finger was that has left.
    for (ScrollArea& area : scroll_areas_) {
        if (!scrolled && area.drawn && !area.inert && area.key == wheeled_area_) scrolled = &area;
    }
    if (!scrolled) scrolled = focused_area();
    if (scrolled) wheeled_area_ = scrolled->key;
    // What an inner area has no room for goes on to the one around it.
    for (float rest = input_.wheel_pixels; scrolled && rest != 0;) {
        const float before = scrolled->offset;
        scroll_by(*scrolled, rest);
        rest -= scrolled->offset - before;
        scrolled = scrolled->parent >= 0 ? &scroll_areas_[static_cast<std::size_t>(scrolled->parent)] : nullptr;
    }
}

void Frame::reveal(const Widget& widget) {
    Rect rect = widget.rect;
    for (int index = widget.area; index >= 0; index = scroll_areas_[static_cast<std::size_t>(index)].parent) {
        ScrollArea& area = scroll_areas_[static_cast<std::size_t>(index)];
        const float below = rect.bottom + reveal_margin - area.area.bottom;
        const float above = rect.top - reveal_margin - area.area.top;
        float distance = 0;
        if (above < 0) distance = above;
        if (below > 0) distance = std::min(below, above);
        const float before = area.offset;
        scroll_by(area, distance);
        rect.top -= area.offset - before;
        rect.bottom -= area.offset - before;
    }
}

Frame::ScrollArea* Frame::focused_area() {
    const auto found = std::find_if(widgets_.begin(), widgets_.end(),
                                    [&](const Widget& widget) { return widget.id == focused_ && widget.area >= 0; });
    if (focused_ != 0 && found != widgets_.end()) return &scroll_areas_[static_cast<std::size_t>(found->area)];
    ScrollArea* first = nullptr;
    for (ScrollArea& area : scroll_areas_) {
        if (area.drawn && !area.inert && (!first || area.order < first->order)) first = &area;
    }
    return first;
}

void Frame::scroll_by_key(std::string_view movement) {
    ScrollArea* const area = focused_area();
    if (!area) return;
    const float page = std::max(line_step, area->area.bottom - area->area.top - 2 * line_step);
    if (movement == "line-down") scroll_by(*area, line_step);
    if (movement == "line-up") scroll_by(*area, -line_step);
    if (movement == "page-down") scroll_by(*area, page);
    if (movement == "page-up") scroll_by(*area, -page);
    if (movement == "home") scroll_by(*area, -area->content_height);
    if (movement == "end") scroll_by(*area, area->content_height);
}

}  // namespace atlas::ui
