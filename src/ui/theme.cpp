#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace atlas::ui {
namespace {

constexpr Palette light_palette{
    .page = {0xFBFAF7},
    .surface = {0xFFFFFF},
    .surface_raised = {0xF2F0EA},
    .line = {0xE4E0D7},
    .line_strong = {0xA9A69D},
    .text = {0x18212B},
    .text_muted = {0x55606D},
    .accent = {0x0A6577},
    .accent_soft = {0xE0F0F2},
    .on_accent = {0xFFFFFF},
    .warning = {0x854B00},
    .warning_soft = {0xFCF1DD},
    .closed = {0x96323A},
    .closed_soft = {0xFAEAE9},
    .unknown = {0x626B76},
    .land = {0xE7E3D9},
    .data = {{{0x0E7490}, {0xC2570C}, {0x5B4FA8}, {0x8A7A12}, {0xB0356B}, {0x5F6B78}}},
};

constexpr Palette dark_palette{
    .page = {0x0E131A},
    .surface = {0x161D26},
    .surface_raised = {0x1F2833},
    .line = {0x2A3542},
    .line_strong = {0x5A6878},
    .text = {0xE8ECF1},
    .text_muted = {0xA4AFBC},
    .accent = {0x63C9D8},
    .accent_soft = {0x12333B},
    .on_accent = {0x05222A},
    .warning = {0xF2BC6B},
    .warning_soft = {0x33280F},
    .closed = {0xF2A099},
    .closed_soft = {0x3A2022},
    .unknown = {0x9EA8B4},
    .land = {0x26313D},
    .data = {{{0x4FB8CC}, {0xF0955A}, {0xA79BF0}, {0xD3C04A}, {0xEF82B0}, {0x98A5B4}}},
};

double channel(std::uint32_t rgb, int shift) {
    const double value = ((rgb >> shift) & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * channel(colour.rgb, 16) + 0.7152 * channel(colour.rgb, 8) + 0.0722 * channel(colour.rgb, 0);
}

}  // namespace

const Palette& palette(bool dark) { return dark ? dark_palette : light_palette; }

double contrast(Colour one, Colour other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace atlas::ui
