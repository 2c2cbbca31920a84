#include "ui/font_metrics.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace atlas::ui {
namespace {

void append(std::vector<std::byte>& bytes, std::uint32_t value, int length) {
    for (int shift = 8 * (length - 1); shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::byte>(value >> shift & 0xFF));
}

/// A font of nothing but the two tables.
std::vector<std::byte> font(int units_per_em, int ascender, int descender) {
    std::vector<std::byte> bytes;
    append(bytes, 0x00010000, 4);
    append(bytes, 2, 2);
    append(bytes, 0, 4);
    append(bytes, 0, 2);
    const auto entry = [&](const char* tag, std::uint32_t offset, std::uint32_t length) {
        for (int i = 0; i < 4; ++i) bytes.push_back(static_cast<std::byte>(tag[i]));
        append(bytes, 0, 4);
        append(bytes, offset, 4);
        append(bytes, length, 4);
    };
    entry("head", 44, 20);
    entry("hhea", 64, 8);
    bytes.resize(44 + 18);
    append(bytes, static_cast<std::uint32_t>(units_per_em), 2);
    append(bytes, 0x00010000, 4);
    append(bytes, static_cast<std::uint32_t>(ascender), 2);
    append(bytes, static_cast<std::uint32_t>(descender), 2);
    return bytes;
}

TEST(FontMetrics, HeightBecomesOneEmAroundTheSameMiddle) {
    std::vector<std::byte> inter = font(2048, 1984, -494);
    EXPECT_TRUE(set_height_to_em(inter));
    EXPECT_EQ(inter, font(2048, 745 + 1024, 745 - 1024));
}

TEST(FontMetrics, WhatIsNoFontStaysAsItIs) {
    std::vector<std::byte> cut = font(2048, 1984, -494);
    cut.resize(66);
    const std::vector<std::byte> before = cut;
    EXPECT_FALSE(set_height_to_em(cut));
    EXPECT_EQ(cut, before);
    std::vector<std::byte> none;
    EXPECT_FALSE(set_height_to_em(none));
    std::vector<std::byte> zero = font(0, 1, -1);
    EXPECT_FALSE(set_height_to_em(zero));
}

}  // namespace
}  // namespace atlas::ui
