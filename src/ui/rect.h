// Rectangles in CSS pixels from the top left corner of the canvas; right and bottom are outside.
#pragma once

#include <algorithm>

namespace atlas::ui {

struct Rect {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

constexpr bool contains(const Rect& rect, float x, float y) {
    return x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;
}

/// What both cover; turned inside out when they do not meet.
constexpr Rect intersection(const Rect& one, const Rect& other) {
    return {std::max(one.left, other.left), std::max(one.top, other.top), std::min(one.right, other.right),
            std::min(one.bottom, other.bottom)};
}

}  // namespace atlas::ui
