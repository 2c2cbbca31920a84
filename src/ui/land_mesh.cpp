#include "ui/land_mesh.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/projection.h"
#include "base/ranges.h"

namespace atlas::ui {
namespace {

constexpr std::size_t header_bytes = 12;
constexpr std::uint32_t most_vertices = 65536;
constexpr std::uint32_t most_indices = 1u << 20;

std::uint32_t byte_at(std::span<const std::byte> bytes, std::size_t at) {
    return std::to_integer<std::uint32_t>(bytes[at]);
}

std::uint16_t read_16(std::span<const std::byte> bytes, std::size_t at) {
    return static_cast<std::uint16_t>(byte_at(bytes, at) | byte_at(bytes, at + 1) << 8);
}

std::uint32_t read_32(std::span<const std::byte> bytes, std::size_t at) {
    return read_16(bytes, at) | static_cast<std::uint32_t>(read_16(bytes, at + 2)) << 16;
}

bool has_magic(std::span<const std::byte> bytes) {
    constexpr std::string_view magic = "LAND";
    return std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](char letter, std::byte byte) { return static_cast<std::byte>(letter) == byte; });
}

/// Longitudes or latitudes in degrees, from the differences of their hundredths.
std::vector<double> read_degrees(std::span<const std::byte> bytes, std::size_t at, std::size_t count) {
    std::vector<double> degrees;
    std::uint16_t value = 0;
    for (std::size_t number = 0; number < count; ++number) {
        const std::uint32_t zigzag = read_16(bytes, at + 2 * number);
        value = static_cast<std::uint16_t>(value + ((zigzag >> 1) ^ (0u - (zigzag & 1u))));
        degrees.push_back(static_cast<std::int16_t>(value) / 100.0);
    }
    return degrees;
}

/// Indices count down from the next vertex that no triangle has used; empty when one counts past an end.
std::vector<std::uint16_t> read_indices(std::span<const std::byte> bytes, std::size_t at, std::size_t count,
                                        std::size_t vertex_count) {
    std::vector<std::uint16_t> indices;
    std::size_t next_new = 0;
    for (std::size_t number = 0; number < count; ++number) {
        const std::size_t down = read_16(bytes, at + 2 * number);
        if (down > next_new || next_new - down >= vertex_count) return {};
        indices.push_back(static_cast<std::uint16_t>(next_new - down));
        if (down == 0) ++next_new;
    }
    return indices;
}

LandVertex vertex_of(double longitude, double latitude) {
    const chart::Point unit = project_equal_earth(1, latitude);
    return {static_cast<float>(longitude), static_cast<float>(unit.x), static_cast<float>(unit.y)};
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
    if (bytes.size() < header_bytes || !has_magic(bytes)) return std::nullopt;
    const std::uint32_t vertex_count = read_32(bytes, 4);
    const std::uint32_t index_count = read_32(bytes, 8);
    if (vertex_count > most_vertices || index_count > most_indices || index_count % 3 != 0) return std::nullopt;
    const std::size_t latitudes_at = header_bytes + 2 * std::size_t{vertex_count};
    const std::size_t indices_at = latitudes_at + 2 * std::size_t{vertex_count};
    if (bytes.size() != indices_at + 2 * std::size_t{index_count}) return std::nullopt;

    const std::vector<double> longitudes = read_degrees(bytes, header_bytes, vertex_count);
    const std::vector<double> latitudes = read_degrees(bytes, latitudes_at, vertex_count);
    const std::vector<std::uint16_t> indices = read_indices(bytes, indices_at, index_count, vertex_count);
    if (indices.size() != index_count) return std::nullopt;
    LandMesh mesh;
    for (std::size_t vertex = 0; vertex < vertex_count; ++vertex) {
        if (std::abs(longitudes[vertex]) > 180 || std::abs(latitudes[vertex]) > 90) return std::nullopt;
        mesh.vertices.push_back(vertex_of(longitudes[vertex], latitudes[vertex]));
    }
    for (std::size_t at = 0; at < indices.size(); at += 3)
        mesh.triangles.push_back({indices[at], indices[at + 1], indices[at + 2]});
    mesh.coast = find_coast(mesh.triangles);
    return mesh;
}

}  // namespace atlas::ui
