#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "ui/chart_paint.h"
#include "ui/text.h"

namespace atlas::ui {
namespace {

constexpr double years_in_bar = 8;     // bars of different records share one scale
constexpr double unknown_years = 2.5;  // length of a stretch that nobody states
constexpr float fade = 10;

struct Bar {
    Frame& frame;
    Rect rect;
    float year;  // width of one

    Rect stretch(double from, double to) const {
        return {frame.snap(rect.left + static_cast<float>(from) * year), rect.top,
                frame.snap(std::min(rect.left + static_cast<float>(to) * year, rect.right)), rect.bottom};
    }

    void solid(const Rect& area, Colour colour, const std::string& text) const {
        fill(frame, area, colour);
        label(area, text, ink_on(frame, colour));
    }

    /// Hatching that thins out to the right and leaves the text free: how long it lasts is not stated.
    void open_ended(const Rect& area, const std::string& text) const {
        const Colour ink = frame.colours().unknown;
        const float middle = (area.left + area.right) / 2;
        const float half = text_width(frame, text, size::caption, Weight::bold) / 2 + 4;
        const auto is_beside_text = [&](float x, float) { return std::abs(x - middle) > half; };
        const float fading = area.right - fade;
        hatch_shape(frame, {area.left, area.top, fading, area.bottom}, ink, 0.7f, is_beside_text);
        hatch_shape(frame, {fading, area.top, area.right, area.bottom}, ink, 0.3f, is_beside_text);
        horizontal_line(frame, area.left, fading, area.top, ink);
        horizontal_line(frame, area.left, fading, area.bottom - frame.snap(1), ink);
        label(area, text, frame.colours().text);
    }

    void label(const Rect& area, const std::string& text, Colour colour) const {
        const float width = text_width(frame, text, size::caption, Weight::bold);
        if (width > area.right - area.left) return;
        paint_text_centred(frame, text, (area.left + area.right - width) / 2, area.top, area.bottom,
                           {.size = size::caption, .weight = Weight::bold, .colour = colour});
    }
};

}  // namespace

void time_bar(Frame& frame, const Rect& rect, std::optional<double> home_years, std::optional<double> away_from,
              std::optional<double> away_to) {
    const double home = home_years.value_or(unknown_years);
    const double from = away_from.value_or(away_to.value_or(0));
    const double to = std::max(from, away_to.value_or(from));
    const bool is_away_known = away_from || away_to;
    const double years = std::max(years_in_bar, home + (is_away_known ? to : unknown_years));
    const Bar bar{frame, rect, (rect.right - rect.left) / static_cast<float>(years)};
    const Palette& colours = frame.colours();
    const auto number = [&](double value) { return format_number(value, frame.input().language); };

    if (home_years)
        bar.solid(bar.stretch(0, home), colours.data[0], number(home));
    else
        bar.open_ended(bar.stretch(0, home), "?");
    Rect away = bar.stretch(home, home + (is_away_known ? to : unknown_years));
    away.left += 2;
    if (!is_away_known) return bar.open_ended(away, "+ X");
    const std::string text = from == to ? "+ " + number(to) : "+ " + number(from) + "–" + number(to);
    bar.solid(away, colours.data[1], text);
}

}  // namespace atlas::ui
