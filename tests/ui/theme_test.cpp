#include "ui/theme.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace atlas::ui {
namespace {

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
