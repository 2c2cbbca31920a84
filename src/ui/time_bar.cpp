#include <algorithm>
#include <array>

#include "base/format.h"
#include "ui/chart_paint.h"
#include "ui/text.h"

namespace atlas::ui {
namespace {

constexpr double years_in_bar = 8;     // bars of different records share one scale
constexpr double unknown_years = 2.5;  // length of a stretch that nobody states
constexpr float fade = 10;
constexpr double margin = 3;                   // of a text to the ends of its stretch
constexpr double open_margin = fade + margin;  // it stands before the stretch fades
constexpr float between = 2;                   // the stretches

/// Hatching that thins out to the right and leaves its text free: how long it lasts is not stated.
void paint_open_ended(Frame& frame, const Rect& area, const Rect& text) {
    const Colour ink = frame.colours().unknown;
    const auto is_beside_text = [&](float x, float) { return x <= text.left - 4 || x >= text.right + 4; };
    const float fading = std::max(area.left, area.right - fade);
    hatch_shape(frame, {area.left, area.top, fading, area.bottom}, ink, 0.7f, is_beside_text);
    hatch_shape(frame, {fading, area.top, area.right, area.bottom}, ink, 0.3f, is_beside_text);
    horizontal_line(frame, area.left, fading, area.top, ink);
    horizontal_line(frame, area.left, fading, area.bottom - frame.snap(1), ink);
}

/// Of the text that lies on the stretch, else of that beside all.
const chart::Box& text_box(const chart::TimeBarLayout& layout, std::size_t stretch) {
    return layout.texts[std::min(stretch, layout.texts.size() - 1)].box;
}

}  // namespace

void time_bar(Frame& frame, const Rect& rect, std::optional<double> home_years, std::optional<double> away_from,
              std::optional<double> away_to) {
    const double home = home_years.value_or(unknown_years);
    const double from = away_from.value_or(away_to.value_or(0));
    const double to = std::max(from, away_to.value_or(from));
    const bool is_away_known = away_from || away_to;
    const double end = home + (is_away_known ? to : unknown_years);
    const auto number = [&](double value) { return format_number(value, frame.input().language); };
    const std::string away = from == to ? number(to) : number(from) + "–" + number(to);

    chart::Space space = chart_space(frame);
    space.width = static_cast<double>(rect.right - rect.left);
    const chart::TimeStretch at_home{0, home, home_years ? number(home) : "?", home_years ? margin : open_margin};
    const chart::TimeStretch elsewhere{home, end, is_away_known ? "+ " + away : "+ X",
                                       is_away_known ? margin : open_margin};
    const chart::TimeBarLayout layout =
        chart::layout_time_bar(space, static_cast<double>(rect.bottom - rect.top), std::max(years_in_bar, end),
                               {at_home, elsewhere}, static_cast<double>(size::caption));
    const auto placed = [&](const chart::Box& box) {
        return Rect{rect.left + static_cast<float>(box.left), rect.top, rect.left + static_cast<float>(box.right),
                    rect.bottom};
    };
    const Palette& colours = frame.colours();
    const std::array<bool, 2> known{home_years.has_value(), is_away_known};
    for (std::size_t part = 0; part < layout.stretches.size(); ++part) {
        const Rect exact = placed(layout.stretches[part]);
        const Rect area{frame.snap(exact.left) + (part > 0 ? between : 0), exact.top, frame.snap(exact.right),
                        exact.bottom};
        if (known[part])
            fill(frame, area, colours.data[part]);
        else
            paint_open_ended(frame, area, placed(text_box(layout, part)));
    }
    for (const chart::Text& text : layout.texts) {
        const auto part = static_cast<std::size_t>(text.part);
        const bool is_on_colour = text.part >= 0 && known[part];
        const float scale = std::max(0.01f, frame.input().text_scale);
        paint_text_centred(frame, text.text, placed(text.box).left, rect.top, rect.bottom,
                           {.size = static_cast<float>(text.size) / scale,
                            .weight = Weight::bold,
                            .colour = is_on_colour ? ink_on(frame, colours.data[part]) : colours.text});
    }
}

}  // namespace atlas::ui
