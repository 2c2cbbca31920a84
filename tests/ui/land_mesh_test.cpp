#include "ui/land_mesh.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace atlas::ui {
namespace {

using Bytes = std::vector<std::byte>;

/// Two squares side by side, each of two triangles: (−10, 0) to (0, 10) and (0, 0) to (10, 10) degrees.
Bytes squares() {
    Bytes bytes;
    for (const char letter : {'L', 'A', 'N', 'D'}) bytes.push_back(static_cast<std::byte>(letter));
    for (const int number : {2,          0,   4,   4,                  // two rings, of four points each
                             99,         100, 0,   99,                 // longitudes: zigzag of −50, 50, 0, −50
                             100,        100, 0,   99,                 // on to 0, then 50, 50, 0
                             0,          0,   100, 0,  99, 0, 100, 0,  // latitudes 0, 0, 50, 50, twice
                             0b00010100, 0b11})  // moves 0 0 1 0 1 and 0 0 0 1 1, the first bit lowest
        bytes.push_back(static_cast<std::byte>(number));
    return bytes;
}

constexpr std::size_t first_latitude = 16;
constexpr std::size_t moves = 24;

TEST(LandMesh, ReadsVerticesAndTriangles) {
    const std::optional<LandMesh> mesh = parse_land_mesh(squares());
    ASSERT_TRUE(mesh);
    ASSERT_EQ(mesh->vertices.size(), 6u) << "two points are in both squares";
    EXPECT_FLOAT_EQ(mesh->vertices.front().longitude, -10);
    EXPECT_FLOAT_EQ(mesh->vertices.back().longitude, 10);
    EXPECT_FLOAT_EQ(mesh->vertices.front().y, 0);
    EXPECT_GT(mesh->vertices.back().y, 0.15f);
    EXPECT_LT(mesh->vertices.back().breadth, mesh->vertices.front().breadth) << "parallels get shorter to the poles";
    ASSERT_EQ(mesh->triangles.size(), 4u);
    EXPECT_EQ(mesh->triangles[1], (std::array<std::uint16_t, 3>{0, 3, 1}));
}

TEST(LandMesh, TrianglesRunCounterClockwise) {
    const LandMesh mesh = *parse_land_mesh(squares());
    for (const auto& [first, second, third] : mesh.triangles) {
        const LandVertex &a = mesh.vertices[first], &b = mesh.vertices[second], &c = mesh.vertices[third];
        EXPECT_GT((b.longitude - a.longitude) * (c.y - a.y), (c.longitude - a.longitude) * (b.y - a.y));
    }
}

TEST(LandMesh, TheCoastIsWhatNoTwoTrianglesShare) {
    const LandMesh mesh = *parse_land_mesh(squares());
    ASSERT_EQ(mesh.coast.size(), 6u);
    for (const CoastEdge& edge : mesh.coast)
        EXPECT_FALSE(mesh.vertices[edge.from].longitude == 0 && mesh.vertices[edge.to].longitude == 0)
            << "both squares border there";
}

TEST(LandMesh, AFileOfAnyOtherLengthIsRefused) {
    for (std::size_t length = 0; length < squares().size(); ++length) {
        Bytes bytes = squares();
        bytes.resize(length);
        EXPECT_FALSE(parse_land_mesh(bytes)) << length;
    }
    Bytes longer = squares();
    longer.push_back(std::byte{0});
    EXPECT_FALSE(parse_land_mesh(longer));
}

TEST(LandMesh, CountsThatThePayloadDoesNotHaveAreRefused) {
    for (const std::size_t at : {4u, 5u, 6u, 7u}) {
        for (const int count : {0, 1, 3, 5, 255}) {
            Bytes bytes = squares();
            if (bytes[at] == static_cast<std::byte>(count)) continue;
            bytes[at] = static_cast<std::byte>(count);
            if (at == 5 && count == 0) continue;
            EXPECT_FALSE(parse_land_mesh(bytes)) << at << ' ' << count;
        }
    }
}

TEST(LandMesh, MovesThatMakeNoTrianglesAreRefused) {
    Bytes taken_too_early = squares();
    taken_too_early[moves] |= std::byte{0b10};
    EXPECT_FALSE(parse_land_mesh(taken_too_early));
    Bytes nothing_taken = squares();
    nothing_taken[moves] = std::byte{0};
    EXPECT_FALSE(parse_land_mesh(nothing_taken));
    Bytes bits_left_over = squares();
    bits_left_over[moves + 1] |= std::byte{0b100};
    EXPECT_FALSE(parse_land_mesh(bits_left_over));
}

TEST(LandMesh, APlaceOutsideTheGlobeIsRefused) {
    Bytes pole = squares();
    pole.insert(pole.begin() + first_latitude + 1, std::byte{7});
    pole[first_latitude] = std::byte{0x83};  // 3 + 128 · 7: zigzag of −450, the South Pole
    EXPECT_TRUE(parse_land_mesh(pole));
    pole[first_latitude] = std::byte{0x85};
    EXPECT_FALSE(parse_land_mesh(pole));
}

TEST(LandMesh, AnyBytesAreReadOrRefused) {
    std::mt19937 random(1);
    int read = 0;
    for (int round = 0; round < 20000; ++round) {
        Bytes bytes = squares();
        for (int change = 0; change < 3; ++change)
            bytes[random() % bytes.size()] = static_cast<std::byte>(random() % 256);
        const std::optional<LandMesh> mesh = parse_land_mesh(bytes);
        if (!mesh) continue;
        ++read;
        for (const auto& triangle : mesh->triangles) {
            for (const std::uint16_t corner : triangle) ASSERT_LT(corner, mesh->vertices.size());
        }
    }
    EXPECT_GT(read, 100);
}

TEST(LandMesh, TheLandThatWasBuiltHasNoCoastAlongItsGrid) {
    std::ifstream file(std::string(ATLAS_FONTS_DIR) + "/../map/land.bin", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) GTEST_SKIP() << "node assets/map/build.mjs has not run";
    const std::optional<LandMesh> mesh = parse_land_mesh(std::as_bytes(std::span(bytes)));
    ASSERT_TRUE(mesh);
    EXPECT_GT(mesh->coast.size(), 3000u);
    for (const CoastEdge& edge : mesh->coast) {
        const LandVertex& from = mesh->vertices[edge.from];
        const LandVertex& to = mesh->vertices[edge.to];
        const bool is_inner_line = std::fmod(from.longitude, 45.0f) == 0 && std::abs(from.longitude) < 180;
        if (!is_inner_line || from.longitude != to.longitude) continue;
        EXPECT_LT(std::abs(from.y - to.y), 0.02f) << "more than the degree that rounding may put there";
    }
}

}  // namespace
}  // namespace atlas::ui
