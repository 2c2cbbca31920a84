// Pieces of SVG: shapes, strokes and lines of text with their coordinates, in the light colours of the app. Text is
// text, in the reader's fonts; everything that comes from data is escaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/chart_layout.h"

namespace atlas::takeaway {

/// Colours of the light theme, as in src/ui/theme.cpp; a test compares them.
namespace colour {
inline constexpr std::string_view ground = "#ffffff";
inline constexpr std::string_view raised = "#f2f0ea";
inline constexpr std::string_view text = "#18212b";
inline constexpr std::string_view muted = "#464f59";
inline constexpr std::string_view line = "#e4e0d7";
inline constexpr std::string_view line_strong = "#a9a69d";
inline constexpr std::string_view unknown = "#494f57";
inline constexpr std::string_view closed = "#8a2e36";
inline constexpr std::string_view land = "#e7e3d9";
inline constexpr std::string_view data[] = {"#0e7490", "#c2570c", "#5b4fa8", "#998847", "#9a2459", "#748489"};
std::string_view data_at(std::size_t index);
}  // namespace colour

/// Fit for text and attributes; what XML does not allow becomes "�".
std::string escape_xml(std::string_view text);

/// A length with two decimals at most.
std::string length(double value);

struct Paint {
    std::string_view fill = "none";
    double opacity = 1;
    std::string_view stroke = {};
    double thickness = 1;
};

std::string rectangle(const chart::Box& box, const Paint& paint, double corner = 0);
std::string circle(const chart::Point& centre, double radius, const Paint& paint);
std::string path(std::string_view commands, const Paint& paint);
std::string polyline(const std::vector<chart::Point>& points, std::string_view colour, double thickness,
                     double opacity = 1);
/// One short bold text, centred.
std::string text_centred(const chart::Point& at, double size, std::string_view text, std::string_view colour);
std::string text_line(const chart::Text& text, std::string_view colour);
/// A part without a value: hatched in its colour, and outlined.
std::string hatched(const chart::Box& box);

/// Moves what is inside by (x, y).
std::string moved(double x, double y, const std::string& inside);

}  // namespace atlas::takeaway
