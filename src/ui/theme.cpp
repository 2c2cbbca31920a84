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
    .text_muted = {0x464F59},
    .accent = {0x085565},
    .accent_soft = {0xE0F0F2},
    .on_accent = {0xFFFFFF},
    .warning = {0x774300},
    .warning_soft = {0xFCF1DD},
    .closed = {0x8A2E36},
    .closed_soft = {0xFAEAE9},
    .unknown = {0x494F57},
    .land = {0xE7E3D9},
    .data = {{{0x0E7490}, {0xC2570C}, {0x5B4FA8}, {0x998847}, {0x9A2459}, {0x748489}}},
};

constexpr Palette dark_palette{
    .page = {0x0E131A},
    .surface = {0x161D26},
    .surface_raised = {0x1F2833},
    .line = {0x2A3542},
    .line_strong = {0x5A6878},
    .text = {0xE8ECF1},
    .text_muted = {0xB5BEC8},
    .accent = {0x68CBD9},
    .accent_soft = {0x12333B},
    .on_accent = {0x05222A},
    .warning = {0xF2BC6B},
    .warning_soft = {0x33280F},
    .closed = {0xF2A099},
    .closed_soft = {0x3A2022},
    .unknown = {0xB5BDC6},
    .land = {0x26313D},
    .data = {{{0x4FB8CC}, {0xF0955A}, {0xA79BF0}, {0xE0C94B}, {0xC76F9F}, {0xC1B4B2}}},
};

constexpr Palette light_contrast_palette{
    .page = {0xFFFFFF},
    .surface = {0xFFFFFF},
    .surface_raised = {0xF0F0F0},
    .line = {0x6B6B6B},
    .line_strong = {0x1A1A1A},
    .text = {0x000000},
    .text_muted = {0x262B31},
    .accent = {0x00404C},
    .accent_soft = {0xE6F4F6},
    .on_accent = {0xFFFFFF},
    .warning = {0x5A2F00},
    .warning_soft = {0xFFF6E5},
    .closed = {0x6E1119},
    .closed_soft = {0xFFEFEE},
    .unknown = {0x33383E},
    .land = {0xC9C9C4},
    .data = {{{0x005066}, {0x8A3A00}, {0x3E2F8B}, {0x382E00}, {0x650642}, {0x525143}}},
};

constexpr Palette dark_contrast_palette{
    .page = {0x000000},
    .surface = {0x000000},
    .surface_raised = {0x1C2229},
    .line = {0x9AA4B0},
    .line_strong = {0xE6EAEF},
    .text = {0xFFFFFF},
    .text_muted = {0xDDE3EA},
    .accent = {0x8FE9F5},
    .accent_soft = {0x0B2A31},
    .on_accent = {0x000000},
    .warning = {0xFFD591},
    .warning_soft = {0x2A1E05},
    .closed = {0xFFC4BE},
    .closed_soft = {0x331314},
    .unknown = {0xD0D7DF},
    .land = {0x39434E},
    .data = {{{0x7FE0F2}, {0xFFB683}, {0xB6B6FF}, {0xF6E479}, {0xF38CB3}, {0xDEE4DD}}},
};

double channel(std::uint32_t rgb, int shift) {
    const double value = ((rgb >> shift) & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * channel(colour.rgb, 16) + 0.7152 * channel(colour.rgb, 8) + 0.0722 * channel(colour.rgb, 0);
}

}  // namespace

const Palette& palette(Appearance appearance) {
    switch (appearance) {
        case Appearance::light:
            return light_palette;
        case Appearance::dark:
            return dark_palette;
        case Appearance::light_contrast:
            return light_contrast_palette;
        case Appearance::dark_contrast:
            return dark_contrast_palette;
    }
    return light_palette;
}

Palette forced_palette(const SystemColours& system) {
    return {
        .page = system.canvas,
        .surface = system.canvas,
        .surface_raised = system.button_face,
        .line = system.gray_text,
        .line_strong = system.canvas_text,
        .text = system.canvas_text,
        .text_muted = system.canvas_text,
        .accent = system.link_text,
        .accent_soft = system.canvas,
        .on_accent = system.canvas,
        .warning = system.canvas_text,
        .warning_soft = system.canvas,
        .closed = system.canvas_text,
        .closed_soft = system.canvas,
        .unknown = system.canvas_text,
        .land = system.button_face,
        .data = {{system.link_text, system.canvas_text, system.highlight, system.gray_text, system.link_text,
                  system.canvas_text}},
    };
}

double contrast(Colour one, Colour other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace atlas::ui
