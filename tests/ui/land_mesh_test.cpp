#include "ui/land_mesh.h"

#include <gtest/gtest.h>

#include <random>

namespace atlas::ui {
namespace {

using Bytes = std::vector<std::byte>;

void append(Bytes& bytes, std::uint32_t value, int count) {
    for (int byte = 0; byte < count; ++byte) bytes.push_back(static_cast<std::byte>(value >> (8 * byte) & 0xFF));
}

/// A square of two triangles: (−10, 0), (10, 0), (10, 20), (−10, 20) degrees.
Bytes square() {
    Bytes bytes;
    for (const char letter : {'L', 'A', 'N', 'D'}) bytes.push_back(static_cast<std::byte>(letter));
    append(bytes, 4, 4);
    append(bytes, 6, 4);
    for (const std::uint32_t difference : {1999u, 4000u, 0u, 3999u})
        append(bytes, difference, 2);  // zigzag of −1000, 2000, 0, −2000
    for (const std::uint32_t difference : {0u, 0u, 4000u, 0u}) append(bytes, difference, 2);
    for (const std::uint32_t down : {0u, 0u, 0u, 3u, 1u, 0u}) append(bytes, down, 2);  // 0 1 2, 0 2 3
    return bytes;
}

TEST(LandMesh, ReadsVerticesAndTriangles) {
    const std::optional<LandMesh> mesh = parse_land_mesh(square());
    ASSERT_TRUE(mesh);
    ASSERT_EQ(mesh->vertices.size(), 4u);
    EXPECT_FLOAT_EQ(mesh->vertices[0].longitude, -10);
    EXPECT_FLOAT_EQ(mesh->vertices[1].longitude, 10);
    EXPECT_FLOAT_EQ(mesh->vertices[3].longitude, -10);
    EXPECT_FLOAT_EQ(mesh->vertices[0].y, 0);
    EXPECT_GT(mesh->vertices[2].y, 0.3f);
    EXPECT_LT(mesh->vertices[2].breadth, mesh->vertices[0].breadth) << "parallels get shorter towards the poles";
    ASSERT_EQ(mesh->triangles.size(), 2u);
    EXPECT_EQ(mesh->triangles[1], (std::array<std::uint16_t, 3>{0, 2, 3}));
}

TEST(LandMesh, TheCoastIsWhatNoTwoTrianglesShare) {
    const LandMesh mesh = *parse_land_mesh(square());
    ASSERT_EQ(mesh.coast.size(), 4u);
    for (const CoastEdge& edge : mesh.coast) EXPECT_NE(edge.from + edge.to, 2) << "0–2 is the diagonal";
}

TEST(LandMesh, AFileOfAnyOtherLengthIsRefused) {
    for (std::size_t length = 0; length < square().size(); ++length) {
        Bytes bytes = square();
        bytes.resize(length);
        EXPECT_FALSE(parse_land_mesh(bytes)) << length;
    }
    Bytes longer = square();
    longer.push_back(std::byte{0});
    EXPECT_FALSE(parse_land_mesh(longer));
}

TEST(LandMesh, CountsThatThePayloadDoesNotHaveAreRefused) {
    for (const std::size_t at : {4u, 5u, 6u, 7u, 8u, 9u, 10u, 11u}) {
        Bytes bytes = square();
        bytes[at] = std::byte{0xFF};
        EXPECT_FALSE(parse_land_mesh(bytes)) << at;
    }
}

TEST(LandMesh, AnIndexWithoutItsVertexIsRefused) {
    Bytes before_the_first = square();
    before_the_first[28] = std::byte{1};
    EXPECT_FALSE(parse_land_mesh(before_the_first));
    Bytes after_the_last = square();
    after_the_last[34] = after_the_last[36] = std::byte{0};  // both new: the last index would be 5
    EXPECT_FALSE(parse_land_mesh(after_the_last));
}

TEST(LandMesh, APlaceOutsideTheGlobeIsRefused) {
    Bytes bytes = square();
    bytes[20] = std::byte{0x30};  // first latitude: zigzag of 96°
    bytes[21] = std::byte{0x4B};
    EXPECT_FALSE(parse_land_mesh(bytes));
}

TEST(LandMesh, AnyBytesAreReadOrRefused) {
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) {
        Bytes bytes = square();
        for (int change = 0; change < 3; ++change)
            bytes[random() % bytes.size()] = static_cast<std::byte>(random() % 256);
        const std::optional<LandMesh> mesh = parse_land_mesh(bytes);
        if (!mesh) continue;
        for (const auto& triangle : mesh->triangles) {
            for (const std::uint16_t corner : triangle) ASSERT_LT(corner, mesh->vertices.size());
        }
    }
}

}  // namespace
}  // namespace atlas::ui
