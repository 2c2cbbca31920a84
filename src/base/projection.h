// The world on a plane: Equal Earth, an equal-area projection (B. Šavrič, T. Patterson and B. Jenny, "The Equal Earth
// map projection", International Journal of Geographical Information Science 33(3), 2019, published online 2018),
// forward only, and a window on it in pixels. Angles are degrees, east and north positive.
#pragma once

#include "base/chart_layout.h"

namespace atlas {

/// On a sphere of radius 1, y upwards. `longitude` counts from the central meridian, −180 to 180. Latitudes are clamped
/// to ±90.
chart::Point project_equal_earth(double longitude, double latitude);

/// The same angle between −180 and 180.
double wrap_longitude(double longitude);

/// A window on the Equal Earth map, y downwards. `left` and `top` are the window's corner on the whole map, whose width
/// (from edge to edge along the equator) is `world_width` and whose top is the parallel `north`.
struct WorldView {
    static constexpr double south = -58;  // Antarctica is left out
    static constexpr double north = 84;

    double central_meridian = 0;
    double world_width = 0;
    double left = 0;
    double top = 0;

    double scale() const;         // pixels per radius of the sphere
    double world_height() const;  // from `north` to `south`
    /// Where a place is in the window, or outside it.
    chart::Point place(double longitude, double latitude) const;
};

/// Meridian for a map that shows `home` well inside: 150° E, which cuts the Atlantic, for Asia and Oceania, else 11° E.
double central_meridian_for(double home_longitude);

}  // namespace atlas
