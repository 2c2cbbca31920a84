#include "ui/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

namespace atlas::ui {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// How linear red, green and blue are seen, after Machado, Oliveira and Fernandes (2009), severity 1.
struct Vision {
    const char* name;
    Matrix matrix;
};
constexpr Vision visions[] = {
    {"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

Triple transformed(const Matrix& matrix, const Triple& value) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i) result[row] += matrix[row][i] * value[i];
    }
    return result;
}

/// In CIELAB, with the white of sRGB.
Triple seen(Colour colour, const Vision& vision) {
    Triple linear{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double part = static_cast<double>(colour.rgb >> (16 - 8 * i) & 0xFF) / 255;
        linear[i] = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    }
    linear = transformed(vision.matrix, linear);
    for (double& part : linear) part = std::clamp(part, 0.0, 1.0);
    constexpr Matrix xyz_of_white_one = {{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                                          {0.2126729, 0.7151522, 0.0721750},
                                          {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};
    Triple xyz = transformed(xyz_of_white_one, linear);
    for (double& part : xyz) part = part > 0.008856 ? std::cbrt(part) : 7.787 * part + 16.0 / 116;
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double difference(const Triple& one, const Triple& other) {
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

class Theme : public testing::TestWithParam<Appearance> {};
INSTANTIATE_TEST_SUITE_P(EveryAppearance, Theme,
                         testing::Values(Appearance::light, Appearance::dark, Appearance::light_contrast,
                                         Appearance::dark_contrast));

TEST_P(Theme, EveryTextHasAContrastOfSevenOnEverySurface) {
    const Palette& colours = palette(GetParam());
    const Colour texts[] = {colours.text,    colours.text_muted, colours.accent,
                            colours.warning, colours.closed,     colours.unknown};
    const Colour surfaces[] = {colours.page, colours.surface, colours.surface_raised};
    for (const Colour text : texts) {
        for (const Colour surface : surfaces) {
            EXPECT_GE(contrast(text, surface), 7) << std::hex << text.rgb << " on " << surface.rgb;
        }
    }
}

TEST_P(Theme, TextsOnSoftGroundsHaveAContrastOfSeven) {
    const Palette& colours = palette(GetParam());
    const std::pair<Colour, Colour> pairs[] = {
        {colours.text, colours.accent_soft},       {colours.text_muted, colours.accent_soft},
        {colours.accent, colours.accent_soft},     {colours.on_accent, colours.accent},
        {colours.warning, colours.warning_soft},   {colours.warning_soft, colours.warning},
        {colours.text, colours.warning_soft},      {colours.text_muted, colours.warning_soft},
        {colours.closed, colours.closed_soft},     {colours.text, colours.closed_soft},
        {colours.text_muted, colours.closed_soft}, {colours.unknown, colours.accent_soft},
    };
    for (const auto& [text, ground] : pairs)
        EXPECT_GE(contrast(text, ground), 7) << std::hex << text.rgb << " on " << ground.rgb;
}

TEST_P(Theme, DataColoursStandOutFromPageAndSurface) {
    const Palette& colours = palette(GetParam());
    for (const Colour data : colours.data) {
        EXPECT_GE(contrast(data, colours.page), 3.0) << std::hex << data.rgb;
        EXPECT_GE(contrast(data, colours.surface), 3.0) << std::hex << data.rgb;
    }
}

TEST_P(Theme, DataColoursDifferHoweverColoursAreSeen) {
    constexpr double clear_difference = 16;  // CIE76; from about 2 on two colours can be told apart side by side
    const auto& data = palette(GetParam()).data;
    for (const Vision& vision : visions) {
        for (std::size_t i = 0; i < data.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_GE(difference(seen(data[i], vision), seen(data[j], vision)), clear_difference)
                    << vision.name << ": " << i << " and " << j;
            }
        }
    }
}

TEST_P(Theme, OutlinesOfControlsCanBeSeen) {
    const Palette& colours = palette(GetParam());
    EXPECT_GE(contrast(colours.line_strong, colours.page), 2.0);
    EXPECT_GE(contrast(colours.accent, colours.page), 3.0);
}

TEST(ContrastThemes, LinesAreAsClearAsTexts) {
    for (const Appearance appearance : {Appearance::light_contrast, Appearance::dark_contrast}) {
        const Palette& colours = palette(appearance);
        EXPECT_GE(contrast(colours.line, colours.page), 4.5);
    }
}

TEST(ForcedColours, NothingIsPaintedInAColourThatTheSystemDidNotGive) {
    const SystemColours system{{0x000001}, {0xFFFFF1}, {0x00FFF1}, {0x808081}, {0x202021}, {0xFFFF01}};
    const Palette colours = forced_palette(system);
    const std::set<std::uint32_t> given = {0x000001, 0xFFFFF1, 0x00FFF1, 0x808081, 0x202021, 0xFFFF01};
    std::vector<Colour> used = {colours.page,    colours.surface,      colours.surface_raised, colours.line,
                                colours.text,    colours.line_strong,  colours.text_muted,     colours.accent,
                                colours.warning, colours.warning_soft, colours.accent_soft,    colours.on_accent,
                                colours.closed,  colours.closed_soft,  colours.unknown,        colours.land};
    used.insert(used.end(), colours.data.begin(), colours.data.end());
    for (const Colour colour : used) EXPECT_TRUE(given.contains(colour.rgb)) << std::hex << colour.rgb;
}

TEST(Contrast, IsTwentyOneForBlackOnWhiteAndOneForEqualColours) {
    EXPECT_NEAR(contrast({0x000000}, {0xFFFFFF}), 21, 1e-9);
    EXPECT_NEAR(contrast({0x336699}, {0x336699}), 1, 1e-9);
}

}  // namespace
}  // namespace atlas::ui
