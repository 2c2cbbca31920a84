#include "ui/land_mesh.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <string_view>
#include <utility>

#include "base/projection.h"
#include "base/ranges.h"

namespace atlas::ui {
namespace {

constexpr double steps_per_degree = 5;
constexpr std::size_t most_points = 65536;

/// Takes the file from its front. Past its end come zeros, and it has failed.
class Reader {
  public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    std::uint32_t byte() {
        if (at_ == bytes_.size()) failed_ = true;
        return failed_ ? 0 : std::to_integer<std::uint32_t>(bytes_[at_++]);
    }
    std::uint32_t number() {
        const std::uint32_t first = byte();
        return first < 128 ? first : first - 128 + 128 * byte();
    }
    int difference() {
        const auto zigzag = static_cast<int>(number());
        return zigzag % 2 == 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    }
    std::uint32_t bit() {
        if (bits_left_ == 0) {
            bits_ = byte();
            bits_left_ = 8;
        }
        --bits_left_;
        return std::exchange(bits_, bits_ >> 1) & 1;
    }
    bool failed() const { return failed_; }
    bool is_used_up() const { return !failed_ && at_ == bytes_.size() && bits_ == 0; }

  private:
    std::span<const std::byte> bytes_;
    std::size_t at_ = 0;
    std::uint32_t bits_ = 0;
    int bits_left_ = 0;
    bool failed_ = false;
};

bool read_magic(Reader& reader) {
    constexpr std::string_view magic = "LAND";
    return std::all_of(magic.begin(), magic.end(),
                       [&](char letter) { return reader.byte() == static_cast<unsigned char>(letter); });
}

/// The number of points of each ring; nothing when one is no polygon or all are too many.
std::vector<std::size_t> read_sizes(Reader& reader) {
    std::size_t rings = reader.byte();
    rings += 256 * reader.byte();
    std::vector<std::size_t> sizes;
    std::size_t points = 0;
    for (std::size_t ring = 0; ring < rings && !reader.failed(); ++ring) {
        sizes.push_back(reader.number());
        points += sizes.back();
        if (sizes.back() < 3 || points > most_points) return {};
    }
    return sizes;
}

/// Coordinates in steps; nothing when one is beyond `most_degrees` on either side.
std::vector<int> read_coordinates(Reader& reader, std::size_t count, int most_degrees) {
    std::vector<int> values;
    int value = 0;
    for (std::size_t number = 0; number < count && !reader.failed(); ++number) {
        value += reader.difference();
        if (std::abs(value) > most_degrees * static_cast<int>(steps_per_degree)) return {};
        values.push_back(value);
    }
    return values;
}

/// Adds the triangles of a ring, whose points are given by their vertices. False when the moves take what is not there.
bool read_triangles(Reader& reader, std::span<const std::uint16_t> ring,
                    std::vector<std::array<std::uint16_t, 3>>& triangles) {
    std::vector<std::uint16_t> stack{ring[0]};
    std::size_t next = 1;
    for (std::size_t move = 0; move < 2 * ring.size() - 3; ++move) {
        if (reader.bit() == 0) {
            if (next == ring.size()) return false;
            stack.push_back(ring[next++]);
        } else {
            if (stack.size() < 3) return false;
            const auto last = stack.end();
            triangles.push_back({last[-3], last[-2], last[-1]});
            stack.erase(last - 2);
        }
    }
    return true;
}

LandVertex vertex_of(double longitude, double latitude) {
    const chart::Point unit = project_equal_earth(1, latitude);
    return {static_cast<float>(longitude), static_cast<float>(unit.x), static_cast<float>(unit.y)};
}

/// The vertex of each point. Points at one place, of rings on both sides of a grid line, have one in common, so that
/// their border is no coast.
std::vector<std::uint16_t> merge_points(const std::vector<int>& longitudes, const std::vector<int>& latitudes,
                                        std::vector<LandVertex>& vertices) {
    std::vector<std::pair<int, int>> places;
    for (std::size_t point = 0; point < longitudes.size(); ++point)
        places.emplace_back(longitudes[point], latitudes[point]);
    std::vector<std::pair<int, int>> different = places;
    std::sort(different.begin(), different.end());
    different.erase(std::unique(different.begin(), different.end()), different.end());
    for (const auto& [longitude, latitude] : different)
        vertices.push_back(vertex_of(longitude / steps_per_degree, latitude / steps_per_degree));
    std::vector<std::uint16_t> numbers;
    for (const auto& place : places) {
        const auto found = std::lower_bound(different.begin(), different.end(), place);
        numbers.push_back(static_cast<std::uint16_t>(found - different.begin()));
    }
    return numbers;
}

/// Edges that only one triangle has.
std::vector<CoastEdge> find_coast(const std::vector<std::array<std::uint16_t, 3>>& triangles) {
    struct Edge {
        std::uint32_t key = 0;  // the same from both sides
        CoastEdge edge;
    };
    std::vector<Edge> edges;
    edges.reserve(triangles.size() * 3);
    for (const auto& corners : triangles) {
        for (std::size_t side = 0; side < 3; ++side) {
            const CoastEdge edge{corners[side], corners[(side + 1) % 3], corners[(side + 2) % 3]};
            const auto [low, high] = std::minmax(edge.from, edge.to);
            edges.push_back({static_cast<std::uint32_t>(low) << 16 | high, edge});
        }
    }
    ranges::stable_sort(edges, {}, &Edge::key);
    std::vector<CoastEdge> coast;
    for (std::size_t at = 0; at < edges.size(); ++at) {
        const bool is_shared = (at > 0 && edges[at - 1].key == edges[at].key) ||
                               (at + 1 < edges.size() && edges[at + 1].key == edges[at].key);
        if (!is_shared) coast.push_back(edges[at].edge);
    }
    return coast;
}

}  // namespace

std::optional<LandMesh> parse_land_mesh(std::span<const std::byte> bytes) {
    Reader reader(bytes);
    if (!read_magic(reader)) return std::nullopt;
    const std::vector<std::size_t> sizes = read_sizes(reader);
    const std::size_t points = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    const std::vector<int> longitudes = read_coordinates(reader, points, 180);
    const std::vector<int> latitudes = read_coordinates(reader, points, 90);
    if (points == 0 || reader.failed() || longitudes.size() != points || latitudes.size() != points)
        return std::nullopt;

    LandMesh mesh;
    const std::vector<std::uint16_t> vertices = merge_points(longitudes, latitudes, mesh.vertices);
    std::size_t first = 0;
    for (const std::size_t size : sizes) {
        if (!read_triangles(reader, std::span(vertices).subspan(first, size), mesh.triangles)) return std::nullopt;
        first += size;
    }
    if (!reader.is_used_up()) return std::nullopt;
    mesh.coast = find_coast(mesh.triangles);
    return mesh;
}

}  // namespace atlas::ui
