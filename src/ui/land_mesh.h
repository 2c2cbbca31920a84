// The world's land as triangles, read from land.bin (format: assets/map/README.md). What the projection needs of a
// latitude is worked out once here, so that painting the land for any width or central meridian takes no trigonometry.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace atlas::ui {

struct LandVertex {
    float longitude = 0;  // degrees
    float breadth = 0;    // x of one degree of longitude in Equal Earth on a sphere of radius 1
    float y = 0;          // upwards, on the same sphere
};

/// An edge that borders on water, with the third corner of its triangle: the water is on the other side.
struct CoastEdge {
    std::uint16_t from = 0;
    std::uint16_t to = 0;
    std::uint16_t inland = 0;
};

/// Empty until the map has arrived.
struct LandMesh {
    std::vector<LandVertex> vertices;
    std::vector<std::array<std::uint16_t, 3>> triangles;
    std::vector<CoastEdge> coast;
};

/// Nothing when the bytes are no land file: wrong magic, no ring or one of fewer than three points, a coordinate
/// outside the globe, moves that make no triangles, bytes missing or left over.
std::optional<LandMesh> parse_land_mesh(std::span<const std::byte> bytes);

}  // namespace atlas::ui
