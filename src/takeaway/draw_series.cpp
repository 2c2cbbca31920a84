// Lines over years; a year without a value leaves a gap.
#include <algorithm>

#include "base/format.h"
#include "takeaway/chart_drawing.h"
#include "takeaway/svg.h"
#include "takeaway/text_width.h"

namespace atlas::takeaway {
namespace {

struct Points {
    std::vector<std::string> lines;
    std::vector<chart::SeriesPoint> points;
    std::vector<std::string_view> colours;
    std::string unit = "%";  // where all values have it
};

Points points_of(const Series& series) {
    Points all;
    for (std::size_t line = 0; line < series.lines.size(); ++line) {
        all.lines.push_back(series.lines[line].label);
        for (const SeriesPoint& point : series.lines[line].points) {
            all.points.push_back({point.position, point.position_label, part_of(point.value), static_cast<int>(line)});
            all.colours.push_back(colour::data_at(line));
            if (!point.value.unknown && !point.value.value_text.ends_with('%')) all.unit.clear();
        }
    }
    return all;
}

}  // namespace

ChartDrawing draw_series(const Series& chart, double width, Language language) {
    const Points all = points_of(chart);
    const chart::SeriesScale scale{chart.minimum, chart.maximum,
                                   [&](double tick) { return format_number(tick, language) + all.unit; }};
    const chart::SeriesLayout layout = chart::layout_series(picture_space(width), all.lines, all.points, scale);
    std::string svg;
    for (const chart::GridLine& piece : layout.grid)
        svg += polyline({{piece.left, piece.y}, {piece.right, piece.y}},
                        piece.is_zero ? colour::line_strong : colour::line, 1);
    svg += draw_strokes(layout, all.colours);
    for (const chart::Run& run : layout.runs)
        svg += polyline(run.points, colour::data_at(static_cast<std::size_t>(std::max(run.line, 0))), 2.5);
    for (std::size_t point = 0; point < all.points.size(); ++point) {
        if (all.points[point].part.unknown) continue;
        svg +=
            circle(layout.points[point], 4.5, {.fill = all.colours[point], .stroke = colour::ground, .thickness = 2});
    }
    return {svg + draw_texts(layout, {}), layout.height};
}

}  // namespace atlas::takeaway
