#include "takeaway/chart_svg.h"

#include "base/chart_text.h"
#include "takeaway/svg.h"
#include "takeaway/text_width.h"

namespace atlas::takeaway {
namespace {

constexpr double page_width = 840;
constexpr double margin = 36;
constexpr double column = page_width - 2 * margin;
constexpr double gap = 14;

constexpr std::string_view families =
    "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', "
    "'Microsoft YaHei', Arial, sans-serif";
constexpr std::string_view hatch =
    "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" stroke=\"#494f57\" stroke-width=\"1.6\" "
    "stroke-opacity=\"0.55\"/></pattern></defs>\n";

/// What has been written so far, from the top down.
struct Sheet {
    std::string svg;
    double y = margin;
};

void add_words(Sheet& sheet, const std::string& text, double size, chart::Weight weight, std::string_view ink,
               double indent = 0) {
    if (text.empty()) return;
    chart::TextBlock block;
    chart::append_text(block, picture_space(column), text, column - indent, {size, weight, chart::Ink::normal}, -1);
    std::string lines;
    for (const chart::Text& line : block.lines) lines += text_line(line, ink);
    sheet.svg += moved(margin + indent, sheet.y, lines);
    sheet.y += block.height;
}

void add_drawing(Sheet& sheet, const Chart& chart, Language language, const LandPath& land) {
    const ChartDrawing drawing = draw_chart(chart, column, language, land);
    sheet.y += gap;
    sheet.svg += moved(margin, sheet.y, drawing.svg);
    sheet.y += drawing.height + gap;
}

void add_unplaced(Sheet& sheet, const Chart& chart) {
    const auto* map = std::get_if<WorldMap>(&chart.drawing);
    if (map == nullptr) return;
    std::string all;
    for (const std::string& name : map->unplaced) all += (all.empty() ? "" : " · ") + name;
    add_words(sheet, all, 13, chart::Weight::regular, colour::muted);
}

void add_caveat(Sheet& sheet, const std::string& caveat) {
    if (caveat.empty()) return;
    sheet.y += gap / 2;
    const double top = sheet.y;
    add_words(sheet, caveat, 14, chart::Weight::regular, colour::muted, 16);
    sheet.svg += rectangle({margin, top + 2, margin + 3, sheet.y - 2}, {.fill = colour::line_strong}, 1.5);
    sheet.y += gap / 2;
}

void append_charts(std::vector<const Chart*>& charts, const std::vector<Section>& sections) {
    for (const Section& section : sections) {
        for (const Block& block : section.blocks) {
            if (const auto* chart = std::get_if<Chart>(&block)) charts.push_back(chart);
        }
    }
}

}  // namespace

std::vector<const Chart*> charts_of(const Screen& screen) {
    std::vector<const Chart*> charts;
    append_charts(charts, screen.page.sections);
    if (screen.sheet) append_charts(charts, screen.sheet->sections);
    return charts;
}

std::string write_chart_svg(const Chart& chart, Language language, const std::string& address, const std::string& date,
                            const LandPath& land) {
    Sheet sheet;
    add_words(sheet, chart.title, 22, chart::Weight::bold, colour::text);
    sheet.y += 4;
    add_words(sheet, chart.summary, 15, chart::Weight::regular, colour::muted);
    add_drawing(sheet, chart, language, land);
    add_unplaced(sheet, chart);
    add_caveat(sheet, chart.caveat);
    add_words(sheet, chart.source_line, 13, chart::Weight::regular, colour::muted);
    add_words(sheet, date.empty() ? address : date + " · " + address, 12, chart::Weight::regular, colour::muted);
    const std::string size[] = {length(page_width), length(sheet.y + margin)};
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size[0] +
           "\" height=\"" + size[1] + "\" viewBox=\"0 0 " + size[0] + ' ' + size[1] + "\" xml:lang=\"" +
           std::string(language_tag(language)) + "\" font-family=\"" + std::string(families) +
           "\" role=\"img\">\n<title>" + escape_xml(chart.title) + "</title>\n<desc>" + escape_xml(chart.summary) +
           "</desc>\n" + std::string(hatch) +
           rectangle({0, 0, page_width, sheet.y + margin}, {.fill = colour::ground}) + sheet.svg + "</svg>\n";
}

}  // namespace atlas::takeaway
