#include "platform/takeaway/land_path.h"

#include <algorithm>
#include <cmath>

#include "base/format.h"

namespace atlas::platform {
namespace {

std::string length(double value) { return write_number(std::round(value * 10) / 10); }

/// Longitude from the central meridian; past ±180 for corners beyond the edge that the triangle crosses.
struct Corners {
    double longitude[3];
};

Corners unwrapped(const ui::LandMesh& land, const std::array<std::uint16_t, 3>& triangle, const WorldView& view) {
    Corners corners{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double longitude = static_cast<double>(land.vertices[triangle[i]].longitude) - view.central_meridian;
        corners.longitude[i] = wrap_longitude(longitude);
        if (corners.longitude[i] - corners.longitude[0] > 180) corners.longitude[i] -= 360;
        if (corners.longitude[i] - corners.longitude[0] < -180) corners.longitude[i] += 360;
    }
    return corners;
}

/// What lies past the map's edge is drawn in to it.
void append_triangle(std::string& path, const ui::LandMesh& land, const std::array<std::uint16_t, 3>& triangle,
                     const Corners& corners, double turn, const WorldView& view) {
    const chart::Point origin = view.place(view.central_meridian, 0);
    for (std::size_t i = 0; i < 3; ++i) {
        const ui::LandVertex& vertex = land.vertices[triangle[i]];
        const double longitude = std::clamp(corners.longitude[i] + turn, -180.0, 180.0);
        path +=
            (i == 0 ? 'M' : 'L') + length(origin.x + longitude * static_cast<double>(vertex.breadth) * view.scale());
        path += ' ' + length(origin.y - static_cast<double>(vertex.y) * view.scale());
    }
    path += 'Z';
}

}  // namespace

std::string land_path(const ui::LandMesh& land, const WorldView& view) {
    std::string path;
    for (const auto& triangle : land.triangles) {
        const Corners corners = unwrapped(land, triangle, view);
        const auto [least, most] = std::minmax({corners.longitude[0], corners.longitude[1], corners.longitude[2]});
        append_triangle(path, land, triangle, corners, 0, view);
        if (most > 180) append_triangle(path, land, triangle, corners, -360, view);
        if (least < -180) append_triangle(path, land, triangle, corners, 360, view);
    }
    return path;
}

}  // namespace atlas::platform
