#include <algorithm>
#include <cmath>

#include "base/format.h"
#include "ui/chart_paint.h"

namespace atlas::ui {
namespace {

constexpr float line_thickness = 2.5f;
constexpr float dot_radius = 4.5f;

Colour line_colour(const Frame& frame, int line) {
    const auto& data = frame.colours().data;
    return data[static_cast<std::size_t>(std::max(line, 0)) % data.size()];
}

/// Ticks carry the sign of the values where all of them are percentages.
std::string unit_of(const std::vector<SeriesPart>& points) {
    const auto is_percent = [](const SeriesPart& point) {
        return point.part.unknown || point.part.value_text.ends_with('%');
    };
    return !points.empty() && std::all_of(points.begin(), points.end(), is_percent) ? "%" : "";
}

void paint_grid(const ChartScene& scene, const chart::SeriesLayout& layout) {
    const Palette& colours = scene.frame().colours();
    for (const chart::GridLine& piece : layout.grid) {
        const Rect line = scene.rect({piece.left, piece.y, piece.right, piece.y});
        horizontal_line(scene.frame(), line.left, line.right, line.top,
                        piece.is_zero ? colours.line_strong : colours.line);
    }
}

void paint_lines(const ChartScene& scene, const chart::SeriesLayout& layout, const std::vector<SeriesPart>& points) {
    Frame& frame = scene.frame();
    for (const chart::Run& run : layout.runs) {
        std::vector<ImVec2> path;
        for (const chart::Point& point : run.points) path.push_back(scene.at(point));
        frame.draw().AddPolyline(path.data(), static_cast<int>(path.size()), packed(line_colour(frame, run.line)), 0,
                                 line_thickness);
    }
    for (std::size_t point = 0; point < points.size(); ++point) {
        if (points[point].part.unknown) continue;
        const bool is_emphasised = scene.emphasised() == static_cast<int>(point);
        const ImVec2 at = scene.at(layout.points[point]);
        disc(frame, at, dot_radius + (is_emphasised ? 4.0f : 2.0f), frame.colours().surface);
        disc(frame, at, dot_radius + (is_emphasised ? 2.0f : 0.0f), line_colour(frame, points[point].line));
    }
}

}  // namespace

int series(Frame& frame, const std::vector<std::string>& lines, const std::vector<SeriesPart>& points, double minimum,
           double maximum) {
    std::vector<chart::SeriesPoint> geometry;
    std::vector<ChartPart> parts;
    for (const SeriesPart& point : points) {
        parts.push_back(point.part);
        geometry.push_back({point.position, point.position_label, chart_parts({point.part}).front(), point.line});
    }
    const std::string unit = unit_of(points);
    const Language language = frame.input().language;
    const chart::SeriesScale scale{minimum, maximum, [&](double tick) { return format_number(tick, language) + unit; }};
    const chart::SeriesLayout layout = chart::layout_series(chart_space(frame), lines, geometry, scale);
    const ChartScene scene(frame, layout, parts);
    if (!scene.visible()) return scene.activated();
    paint_grid(scene, layout);
    std::vector<Colour> colours;
    for (const SeriesPart& point : points) colours.push_back(line_colour(frame, point.line));
    scene.paint_strokes(colours);
    paint_lines(scene, layout, points);
    scene.paint_texts({});
    scene.paint_focus();
    return scene.activated();
}

}  // namespace atlas::ui
