#include "render/html_chart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "base/format.h"
#include "render/html_table.h"
#include "render/html_text.h"

namespace atlas {
namespace {

constexpr int data_colours = 6;

/// A value of the drawing with the bar that stands for it.
struct DrawnValue {
    const ChartValue* value = nullptr;
    RowBar bar;
};
using DrawnValues = std::vector<DrawnValue>;

int colour_at(std::size_t index) { return static_cast<int>(index % data_colours) + 1; }

DrawnValues parts_of(const std::vector<ChartValue>& parts) {
    double whole = 0;
    for (const ChartValue& part : parts) whole += part.value;
    DrawnValues values;
    for (std::size_t i = 0; i < parts.size() && whole > 0; ++i) {
        values.push_back({&parts[i], {100 * parts[i].value / whole, colour_at(i)}});
    }
    return values;
}

struct ValuesOf {
    DrawnValues operator()(const Of100& drawing) const { return parts_of(drawing.parts); }
    DrawnValues operator()(const Composition& drawing) const { return parts_of(drawing.parts); }
    DrawnValues operator()(const Bars& drawing) const {
        DrawnValues values;
        for (const ChartValue& bar : drawing.bars) {
            if (drawing.maximum > 0) values.push_back({&bar, {100 * bar.value / drawing.maximum, 1}});
        }
        return values;
    }
    DrawnValues operator()(const Flow& drawing) const {
        DrawnValues values;
        for (const FlowNode& node : drawing.nodes) values.push_back({&node.value, {node.value.value, 1}});
        return values;
    }
    DrawnValues operator()(const Series& drawing) const {
        DrawnValues values;
        for (std::size_t line = 0; line < drawing.lines.size() && drawing.maximum > 0; ++line) {
            for (const SeriesPoint& point : drawing.lines[line].points) {
                values.push_back({&point.value, {100 * point.value.value / drawing.maximum, colour_at(line)}});
            }
        }
        return values;
    }
    DrawnValues operator()(const WorldMap&) const { return {}; }
};

bool has_text(const Row& row, const std::string& text) {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) { return cell.text == text; });
}

/// The bar of the value that the row names; a row whose value is not drawn has none.
std::vector<std::optional<RowBar>> bars_of(const Table& table, const DrawnValues& values) {
    std::vector<std::optional<RowBar>> bars(values.empty() ? 0 : table.rows.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        for (const DrawnValue& drawn : values) {
            const bool is_it = has_text(table.rows[i], drawn.value->label) &&
                               has_text(table.rows[i], drawn.value->value_text) && !drawn.value->unknown;
            if (is_it) bars[i] = drawn.bar;
        }
    }
    return bars;
}

std::string svg_of(std::string_view look, std::string_view attributes, const std::string& parts) {
    return "<svg class=\"" + std::string(look) + "\"" + std::string(attributes) + " aria-hidden=\"true\">" + parts +
           "</svg>\n";
}

std::string strip_of(const DrawnValues& values) {
    std::string parts;
    double from = 0;
    for (const DrawnValue& drawn : values) {
        const std::string colour = drawn.value->unknown ? "rest" : 'c' + std::to_string(drawn.bar.colour);
        parts += "<rect class=\"" + colour + "\" x=\"" + percentage(from) + "\" width=\"" +
                 percentage(drawn.bar.percent) + "\" height=\"100%\"/>";
        from += drawn.bar.percent;
    }
    return parts.empty() ? parts : svg_of("strip", "", parts);
}

/// A hundred cells, a figure in each: so many in a line, and lines side by side where figures run down, as in the app.
struct Cells {
    int in_line;
    bool runs_down;
};

std::string cell_length(double value) { return write_number(std::round(value * 100) / 100); }

/// The cells from one percent to another; of one that is shared, the stretch of its figure.
std::string path_of(const Cells& cells, double from, double to) {
    // A figure leaves air in its cell (see --person in web/edition.css).
    constexpr double air = 10.0 / 46;
    constexpr double body = 26.0 / 46;
    std::string path;
    for (int first = static_cast<int>(from); first < to;) {
        const int line = first / cells.in_line;
        const int place = first % cells.in_line;
        const bool is_whole = first >= from && first + 1 <= to;
        const int count = is_whole ? std::min(cells.in_line - place, static_cast<int>(to) - first) : 1;
        const double begin = first >= from ? 0 : air + body * (from - first);
        const double end = is_whole ? 1 : first + 1 <= to ? 1 : air + body * (to - first);
        const double left = (cells.runs_down ? line : place) + begin;
        const double width = is_whole && !cells.runs_down ? count : end - begin;
        const int height = cells.runs_down ? count : 1;
        path += 'M' + cell_length(left) + ' ' + std::to_string(cells.runs_down ? place : line) + 'h' +
                cell_length(width) + 'v' + std::to_string(height) + "h-" + cell_length(width) + 'z';
        first += count;
    }
    return path;
}

/// What no source breaks down is left out: the style sheet hatches what is behind.
std::string people_of(const DrawnValues& values, std::string_view look, const Cells& cells) {
    std::string parts;
    double from = 0;
    for (const DrawnValue& drawn : values) {
        const double to = std::min(100.0, from + drawn.bar.percent);
        if (!drawn.value->unknown) {
            parts +=
                "<path class=\"c" + std::to_string(drawn.bar.colour) + "\" d=\"" + path_of(cells, from, to) + "\"/>";
        }
        from = to;
    }
    const int lines = 100 / cells.in_line;
    const auto [width, height] = cells.runs_down ? std::pair(lines, cells.in_line) : std::pair(cells.in_line, lines);
    const std::string box = std::to_string(width) + ' ' + std::to_string(height);
    return svg_of(look, " viewBox=\"0 0 " + box + "\" preserveAspectRatio=\"none\"", parts);
}

std::string drawing_of(const Chart& chart, const DrawnValues& values) {
    if (std::holds_alternative<Of100>(chart.drawing) && !values.empty())
        return people_of(values, "people", {5, true}) + people_of(values, "people narrow", {10, false});
    if (std::holds_alternative<Composition>(chart.drawing)) return strip_of(values);
    return {};
}

/// What the drawing shows and the table of values does not: the part that no source breaks down.
std::string rest_of(const DrawnValues& values, Language language) {
    std::string result;
    for (const DrawnValue& drawn : values) {
        if (!drawn.value->unknown) continue;
        result += html_element("p", " class=\"rest\"",
                               html_element("b", "", html_text(drawn.value->value_text, language)) + ' ' +
                                   html_text(drawn.value->label, language));
    }
    return result;
}

std::string unplaced_of(const Chart& chart, Language language) {
    const auto* map = std::get_if<WorldMap>(&chart.drawing);
    if (map == nullptr || map->unplaced.empty()) return {};
    std::string all;
    for (const std::string& name : map->unplaced) all += (all.empty() ? "" : " · ") + name;
    return html_element("p", " class=\"source\"", html_text(all, language));
}

std::string optional_paragraph(std::string_view look, const std::string& text, Language language) {
    if (text.empty()) return {};
    return html_element("p", html_attribute("class", look), html_text(text, language));
}

}  // namespace

std::string render_html_chart(const Chart& chart, int heading_level, const HtmlContext& context) {
    const Language language = context.language;
    const DrawnValues values = std::visit(ValuesOf{}, chart.drawing);
    const std::string heading = 'h' + std::to_string(std::min(heading_level, 6));
    const std::string title = chart.title.empty() ? "" : html_element(heading, "", html_text(chart.title, language));
    Table table = chart.values;
    const bool repeats_title = table.caption == chart.title;
    return "<figure>" + html_element("figcaption", "", title + optional_paragraph("", chart.summary, language)) + '\n' +
           drawing_of(chart, values) +
           render_html_table(table, context, repeats_title ? CaptionLook::spoken : CaptionLook::shown,
                             bars_of(table, values)) +
           rest_of(values, language) + unplaced_of(chart, language) +
           optional_paragraph("caveat", chart.caveat, language) +
           optional_paragraph("source", chart.source_line, language) + "</figure>\n";
}

}  // namespace atlas
