#include "ui/paint.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace atlas::ui {
namespace {

/// Strokes of an icon on a grid of 24 × 24 around its centre.
class Pen {
  public:
    Pen(Frame& frame, float x, float y, float extent, Colour colour)
        : draw_(frame.draw()),
          x_(x),
          y_(y),
          unit_(extent / 24),
          colour_(packed(colour)),
          thickness_(std::max(1.4f, 1.8f * unit_)) {}

    void line(std::initializer_list<ImVec2> points) {
        for (const ImVec2 point : points) draw_.PathLineTo(at(point));
        draw_.PathStroke(colour_, 0, thickness_);
    }
    void shape(std::initializer_list<ImVec2> points) {
        for (const ImVec2 point : points) draw_.PathLineTo(at(point));
        draw_.PathStroke(colour_, ImDrawFlags_Closed, thickness_);
    }
    void solid(std::initializer_list<ImVec2> points) {
        for (const ImVec2 point : points) draw_.PathLineTo(at(point));
        draw_.PathFillConvex(colour_);
    }
    void box(ImVec2 from, ImVec2 to) { draw_.AddRect(at(from), at(to), colour_, 2 * unit_, 0, thickness_); }
    void circle(ImVec2 centre, float extent) { draw_.AddCircle(at(centre), extent * unit_, colour_, 0, thickness_); }
    void dot(ImVec2 centre, float extent) { draw_.AddCircleFilled(at(centre), extent * unit_, colour_); }
    void arc(ImVec2 centre, float extent, float from, float to) {
        draw_.PathArcTo(at(centre), extent * unit_, from, to);
        draw_.PathStroke(colour_, 0, thickness_);
    }
    void half_disc(ImVec2 centre, float extent, float from, float to) {
        draw_.PathArcTo(at(centre), extent * unit_, from, to);
        draw_.PathFillConvex(colour_);
    }

  private:
    ImVec2 at(ImVec2 point) const { return {x_ + point.x * unit_, y_ + point.y * unit_}; }

    ImDrawList& draw_;
    float x_, y_, unit_;
    ImU32 colour_;
    float thickness_;
};

constexpr float pi = std::numbers::pi_v<float>;

void sun(Pen& pen) {
    pen.circle({0, 0}, 4);
    for (int ray = 0; ray < 8; ++ray) {
        const float x = std::cos(static_cast<float>(ray) * pi / 4);
        const float y = std::sin(static_cast<float>(ray) * pi / 4);
        pen.line({{x * 7, y * 7}, {x * 9.5f, y * 9.5f}});
    }
}

/// A crescent: most of a circle, and back along a second one that cuts it. Angles are where the circles meet.
void moon(Frame& frame, float x, float y, float extent, Colour colour) {
    const float unit = extent / 24;
    const auto degrees = [](float angle) { return angle * pi / 180; };
    ImDrawList& draw = frame.draw();
    draw.PathArcTo({x, y}, 9 * unit, degrees(10.3f), degrees(259.7f), 32);
    draw.PathArcTo({x + 4.5f * unit, y - 4.5f * unit}, 7.5f * unit, degrees(215.5f), degrees(54.5f), 24);
    draw.PathStroke(packed(colour), ImDrawFlags_Closed, std::max(1.4f, 1.8f * unit));
}

void partners(Pen& pen) {
    pen.shape({{-9, -4}, {0, -9}, {9, -4}});
    for (const float x : {-6.0f, 0.0f, 6.0f}) pen.line({{x, -1}, {x, 6}});
    pen.line({{-9, 9}, {9, 9}});
}

void pathways(Pen& pen) {
    pen.line({{-9, 6}, {-3, 6}, {3, -5}, {8, -5}});
    pen.line({{5, -9}, {9, -5}, {5, -1}});
    pen.line({{-3, 6}, {8, 6}});
}

void exchange(Pen& pen) {
    pen.line({{-9, -4}, {8, -4}});
    pen.line({{4, -8}, {8.5f, -4}, {4, 0}});
    pen.line({{9, 5}, {-8, 5}});
    pen.line({{-4, 1}, {-8.5f, 5}, {-4, 9}});
}

void outcomes(Pen& pen) {
    pen.line({{-9, 9}, {9, 9}});
    pen.line({{-6, 5}, {-6, 0}});
    pen.line({{0, 5}, {0, -8}});
    pen.line({{6, 5}, {6, -4}});
}

void sources(Pen& pen) {
    pen.shape({{-7, -9}, {3, -9}, {7, -5}, {7, 9}, {-7, 9}});
    pen.line({{-3, -1}, {3, -1}});
    pen.line({{-3, 4}, {3, 4}});
}

void overview(Pen& pen) {
    pen.box({-9, -9}, {-1.5f, -1.5f});
    pen.box({1.5f, -9}, {9, -1.5f});
    pen.box({-9, 1.5f}, {-1.5f, 9});
    pen.box({1.5f, 1.5f}, {9, 9});
}

}  // namespace

ImU32 packed(Colour colour, float alpha) {
    return IM_COL32((colour.rgb >> 16) & 0xFF, (colour.rgb >> 8) & 0xFF, colour.rgb & 0xFF,
                    static_cast<int>(std::lround(alpha * 255)));
}

void fill(Frame& frame, const Rect& rect, Colour colour, float corner, float alpha) {
    if (!frame.visible(rect) || rect.right <= rect.left || rect.bottom <= rect.top) return;
    frame.draw().AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, packed(colour, alpha), corner);
}

void stroke(Frame& frame, const Rect& rect, Colour colour, float corner, float thickness, float alpha) {
    if (!frame.visible(rect)) return;
    frame.draw().AddRect({frame.snap(rect.left), frame.snap(rect.top)},
                         {frame.snap(rect.right), frame.snap(rect.bottom)}, packed(colour, alpha), corner, 0,
                         thickness);
}

void horizontal_line(Frame& frame, float left, float right, float y, Colour colour) {
    const float top = frame.snap(y);
    fill(frame, {left, top, right, top + frame.snap(1)}, colour);
}

void vertical_line(Frame& frame, float x, float top, float bottom, Colour colour) {
    const float left = frame.snap(x);
    fill(frame, {left, top, left + frame.snap(1), bottom}, colour);
}

void edge_shadow(Frame& frame, float x, float top, float bottom) {
    const ImU32 dark = IM_COL32(0, 0, 0, frame.colours().is_dark() ? 70 : 18);
    frame.draw().AddRectFilledMultiColor({x - 16, top}, {x, bottom}, IM_COL32(0, 0, 0, 0), dark, dark,
                                         IM_COL32(0, 0, 0, 0));
}

void paint_icon(Frame& frame, Icon icon, float x, float y, float extent, Colour colour) {
    if (!frame.visible({x - extent, y - extent, x + extent, y + extent})) return;
    Pen pen(frame, x, y, extent, colour);
    switch (icon) {
        case Icon::close:
            pen.line({{-7, -7}, {7, 7}});
            pen.line({{-7, 7}, {7, -7}});
            return;
        case Icon::arrow_right:
            pen.line({{-9, 0}, {9, 0}});
            pen.line({{3, -6}, {9, 0}, {3, 6}});
            return;
        case Icon::arrow_out:
            pen.line({{-7, 7}, {7, -7}});
            pen.line({{-3, -7}, {7, -7}, {7, 3}});
            return;
        case Icon::sort_up:
            return pen.solid({{-7, 4}, {0, -5}, {7, 4}});
        case Icon::sort_down:
            return pen.solid({{-7, -4}, {7, -4}, {0, 5}});
        case Icon::sort_both:
            pen.solid({{-6, -3}, {0, -10}, {6, -3}});
            return pen.solid({{-6, 3}, {6, 3}, {0, 10}});
        case Icon::fold:
            return pen.line({{-7, 3.5f}, {0, -3.5f}, {7, 3.5f}});
        case Icon::unfold:
            return pen.line({{-7, -3.5f}, {0, 3.5f}, {7, -3.5f}});
        case Icon::info:
            pen.circle({0, 0}, 9.5f);
            pen.line({{0, -0.5f}, {0, 5}});
            return pen.dot({0, -4.5f}, 1.4f);
        case Icon::check:
            return pen.line({{-7, 0}, {-2, 6}, {8, -6}});
        case Icon::search:
            pen.circle({-1.5f, -1.5f}, 6.5f);
            return pen.line({{3.5f, 3.5f}, {9, 9}});
        case Icon::share:
            pen.line({{0, 4}, {0, -9}});
            pen.line({{-5, -4.5f}, {0, -9.5f}, {5, -4.5f}});
            return pen.line({{-4, -0.5f}, {-8, -0.5f}, {-8, 9}, {8, 9}, {8, -0.5f}, {4, -0.5f}});
        case Icon::overview:
            return overview(pen);
        case Icon::partners:
            return partners(pen);
        case Icon::pathways:
            return pathways(pen);
        case Icon::exchange:
            return exchange(pen);
        case Icon::outcomes:
            return outcomes(pen);
        case Icon::sources:
            return sources(pen);
        case Icon::theme_system:
            pen.circle({0, 0}, 9);
            return pen.half_disc({0, 0}, 9, -pi / 2, pi / 2);
        case Icon::theme_light:
            return sun(pen);
        case Icon::theme_dark:
            return moon(frame, x, y, extent, colour);
    }
}

void focus_ring(Frame& frame, const Rect& rect, float corner) {
    const Rect outside{rect.left - 3, rect.top - 3, rect.right + 3, rect.bottom + 3};
    stroke(frame, outside, frame.colours().accent, corner + 3, 2);
}

}  // namespace atlas::ui
