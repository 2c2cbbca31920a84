#include "base/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace atlas {
namespace {

// Coefficients of the polynomial, table 1 of the paper.
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;

constexpr double radians_per_degree = std::numbers::pi / 180;

}  // namespace

chart::Point project_equal_earth(double longitude, double latitude) {
    const double sine = std::sin(std::clamp(latitude, -90.0, 90.0) * radians_per_degree);
    const double theta = std::asin(std::numbers::sqrt3 / 2 * sine);
    const double square = theta * theta;
    const double sixth = square * square * square;
    const double slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square);
    const double x = 2 / std::numbers::sqrt3 * longitude * radians_per_degree * std::cos(theta) / slope;
    return {x, theta * (a1 + a2 * square + sixth * (a3 + a4 * square))};
}

double wrap_longitude(double longitude) {
    const double turned = std::fmod(longitude + 180, 360);
    return (turned < 0 ? turned + 360 : turned) - 180;
}

double WorldView::scale() const { return world_width / (2 * project_equal_earth(180, 0).x); }

double WorldView::world_height() const {
    return (project_equal_earth(0, north).y - project_equal_earth(0, south).y) * scale();
}

chart::Point WorldView::place(double longitude, double latitude) const {
    const chart::Point point = project_equal_earth(wrap_longitude(longitude - central_meridian), latitude);
    return {world_width / 2 + point.x * scale() - left, (project_equal_earth(0, north).y - point.y) * scale() - top};
}

double central_meridian_for(double home_longitude) {
    const double home = wrap_longitude(home_longitude);
    return home >= 60 ? 150 : 11;
}

}  // namespace atlas
