// Two sliders that share a track. Each node covers the whole of it, because that is how an element of the browser knows
// a position from a place; what it leaves to the other is said with it.
#include <algorithm>
#include <cmath>

#include "ui/entry.h"
#include "ui/paint.h"

namespace atlas::ui {
namespace {

constexpr float thumb_extent = 44;  // of the browser's thumb (web/mirror.css), which nobody sees
constexpr float thumb_radius = 10;
constexpr float overhang = thumb_extent / 2 - thumb_radius;
constexpr float track_height = 4;

float position_of(const Range& range, double value, const Rect& rect) {
    const double length = range.maximum - range.minimum;
    const double share = length > 0 ? std::clamp((value - range.minimum) / length, 0.0, 1.0) : 0;
    return rect.left + thumb_extent / 2 + static_cast<float>(share) * (rect.right - rect.left - thumb_extent);
}

Interaction add_slider(Frame& frame, const Range& range, const RangeEnd& end, const Rect& rect, const Rect& reach) {
    Node node = frame.node(Role::slider, frame.id_of(end.key), end.label, rect);
    node.value = end.value_text;
    node.naming = Naming::label;
    node.entry = {.minimum = range.minimum,
                  .maximum = range.maximum,
                  .step = range.step,
                  .position = end.value,
                  .reach_left = reach.left - rect.left,
                  .reach_right = rect.right - reach.right,
                  .hint = {}};
    return frame.add_widget(std::move(node), reach);
}

void paint_thumb(Frame& frame, float x, float middle, const Interaction& state) {
    const Palette& colours = frame.colours();
    const Rect circle{x - thumb_radius, middle - thumb_radius, x + thumb_radius, middle + thumb_radius};
    fill(frame, circle, state.hovered ? colours.accent_soft : colours.surface, thumb_radius);
    stroke(frame, circle, colours.accent, thumb_radius, 2);
    if (state.focused) focus_ring(frame, circle, thumb_radius);
}

}  // namespace

RangeEntered range_slider(Frame& frame, const Range& range) {
    const Palette& colours = frame.colours();
    const Rect rect{frame.left() - overhang, frame.y(), frame.right() + overhang, frame.y() + thumb_extent};
    const float from = position_of(range, range.from.value, rect);
    const float to = position_of(range, range.to.value, rect);
    const float between = std::floor((from + to) / 2);
    const Interaction lower = add_slider(frame, range, range.from, rect, {rect.left, rect.top, between, rect.bottom});
    const Interaction upper = add_slider(frame, range, range.to, rect, {between, rect.top, rect.right, rect.bottom});

    const float middle = (rect.top + rect.bottom) / 2;
    const auto line = [&](float left, float right, Colour colour) {
        fill(frame, {left, middle - track_height / 2, right, middle + track_height / 2}, colour, track_height / 2);
    };
    line(frame.left(), frame.right(), colours.line_strong);
    line(from, to, colours.accent);
    paint_thumb(frame, from, middle, lower);
    paint_thumb(frame, to, middle, upper);
    frame.skip(thumb_extent);
    return {lower.entered, upper.entered};
}

}  // namespace atlas::ui
