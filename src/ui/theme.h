// Design tokens: the only place where colours, type sizes, spacing and radii are written down. Every text has a
// contrast of at least 7:1 on every surface, every data colour 3:1 against the page, and two data colours can be told
// apart whatever colours a reader sees (tests/ui/theme_test.cpp). Sizes are CSS pixels at text scale 1.
#pragma once

#include <array>
#include <cstdint>

namespace atlas::ui {

struct Colour {
    std::uint32_t rgb = 0;
    bool operator==(const Colour&) const = default;
};

struct Palette {
    Colour page;            // behind everything
    Colour surface;         // cards, sheets, the header
    Colour surface_raised;  // hovered rows, chips
    Colour line;            // hairlines
    Colour line_strong;     // outlines of controls, rules under table headers
    Colour text;
    Colour text_muted;
    Colour accent;       // links, current page, focus
    Colour accent_soft;  // background of the selected
    Colour on_accent;
    Colour warning;
    Colour warning_soft;
    Colour closed;
    Colour closed_soft;
    Colour unknown;  // hatching and "not stated"
    Colour land;
    std::array<Colour, 6> data;  // colour-blind-safe, in order of use
    bool operator==(const Palette&) const = default;
    /// Light text on a dark page.
    constexpr bool is_dark() const { return (page.rgb >> 16) + (page.rgb >> 8 & 0xFF) + (page.rgb & 0xFF) < 3 * 0x80; }
};

/// The contrast ones are for readers who ask their system for more of it.
enum class Appearance { light, dark, light_contrast, dark_contrast };
const Palette& palette(Appearance appearance);

/// The few colours that a reader's system imposes ("forced colours"), by their CSS names.
struct SystemColours {
    Colour canvas;
    Colour canvas_text;
    Colour link_text;
    Colour gray_text;
    Colour button_face;
    Colour highlight;
};
Palette forced_palette(const SystemColours& system);

/// Contrast ratio after WCAG 2.2, from 1 to 21.
double contrast(Colour one, Colour other);

namespace size {
inline constexpr float tab = 11, caption = 13, table = 15, body = 16, lead = 19, heading3 = 18, heading2 = 24,
                       title = 38, title_phone = 29, number = 28, key_number = 44, key_number_phone = 34;
}
namespace space {
inline constexpr float hair = 4, small = 8, medium = 16, large = 24, section = 56, section_phone = 40, page_margin = 32,
                       page_margin_phone = 16;
}
namespace radius {
inline constexpr float control = 6, card = 12;
}
inline constexpr float target = 44;           // smallest touch target
inline constexpr float mouse_target = 36;     // of lines close together where no finger points
inline constexpr float content_width = 1160;  // widest column of content
inline constexpr float measure_width = 700;   // widest line of running text
inline constexpr float sheet_width = 440;     // detail sheet beside the page
inline constexpr float phone_width = 640;     // narrower: cards, sheets over the page
inline constexpr float wide_width = 1000;     // from here: detail sheet beside the page
inline constexpr float low_height = 430;      // lower: the bars scroll with the page

}  // namespace atlas::ui
