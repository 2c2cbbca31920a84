// Shapes on the canvas: filled and outlined rectangles, hairlines, hatching, icons. Coordinates are CSS pixels; edges
// lie on the device's pixel grid where a blur would show. Nothing here pushes nodes.
#pragma once

#include "ui/frame.h"

namespace atlas::ui {

enum class Icon {
    close,
    arrow_right,
    arrow_out,
    sort_up,
    sort_down,
    sort_both,
    fold,
    unfold,
    info,
    check,
    search,
    share,
    overview,
    partners,
    pathways,
    exchange,
    outcomes,
    sources,
    theme_system,
    theme_light,
    theme_dark,
};

ImU32 packed(Colour colour, float alpha = 1);

void fill(Frame& frame, const Rect& rect, Colour colour, float corner = 0, float alpha = 1);
void stroke(Frame& frame, const Rect& rect, Colour colour, float corner = 0, float thickness = 1, float alpha = 1);
/// One CSS pixel, on whole device pixels.
void horizontal_line(Frame& frame, float left, float right, float y, Colour colour);
void vertical_line(Frame& frame, float x, float top, float bottom, Colour colour);
/// A soft shadow on the left of a vertical edge.
void edge_shadow(Frame& frame, float x, float top, float bottom);
/// A line drawing in a square of `extent`, centred at (x, y).
void paint_icon(Frame& frame, Icon icon, float x, float y, float extent, Colour colour);
/// The ring of keyboard focus, just outside the rectangle.
void focus_ring(Frame& frame, const Rect& rect, float corner = radius::control);

}  // namespace atlas::ui
