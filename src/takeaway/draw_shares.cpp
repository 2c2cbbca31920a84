// Shares of a whole: a hundred figures, bars, and one bar cut into parts.
#include "takeaway/chart_drawing.h"
#include "takeaway/svg.h"
#include "takeaway/text_width.h"

namespace atlas::takeaway {
namespace {

/// A head and a body with round shoulders, as one path.
std::string person_in(const chart::Box& box) {
    const double middle = box.centre().x;
    const double height = box.height();
    const double radius = height * 0.155;
    const double half = height * 0.2;
    const double shoulder = height * 0.17;
    const double top = box.top + height * 0.36;
    const auto at = [](double x, double y) { return length(x) + ' ' + length(y) + ' '; };
    const auto arc = [](double extent) { return 'A' + length(extent) + ' ' + length(extent) + " 0 0 1 "; };
    const double head = box.top + height * 0.16;
    return 'M' + at(middle - radius, head) + arc(radius) + at(middle + radius, head) + arc(radius) +
           at(middle - radius, head) + "ZM" + at(middle - half, box.bottom) + 'L' + at(middle - half, top + shoulder) +
           arc(shoulder) + at(middle - half + shoulder, top) + 'L' + at(middle + half - shoulder, top) + arc(shoulder) +
           at(middle + half, top + shoulder) + 'L' + at(middle + half, box.bottom) + 'Z';
}

/// A slice of a figure is the figure seen through a window.
std::string slice_of(const chart::Figure& figure, const chart::Slice& slice, const Paint& paint, int number) {
    const std::string whole = path(person_in(figure.box), paint);
    if (slice.to - slice.from > 0.999) return whole;
    const double half = figure.box.height() * 0.2;  // of the body, which the share is of
    const double left = figure.box.centre().x - half;
    const chart::Box window{slice.from < 0.001 ? figure.box.left : left + slice.from * 2 * half, figure.box.top,
                            slice.to > 0.999 ? figure.box.right : left + slice.to * 2 * half, figure.box.bottom};
    const std::string name = "slice-" + std::to_string(number);
    return "<clipPath id=\"" + name + "\">" + rectangle(window, {.fill = "#000"}) +
           "</clipPath>\n<g clip-path=\"url(#" + name + ")\">" + whole + "</g>\n";
}

std::string part_svg(const chart::Box& box, std::string_view ink, bool unknown) {
    return unknown ? hatched(box) : rectangle(box, {.fill = ink});
}

}  // namespace

ChartDrawing draw_of_100(const Of100& chart, double width) {
    const chart::Of100Layout layout = chart::layout_of_100(picture_space(width), parts_of(chart.parts));
    const std::vector<std::string_view> colours = colours_of(chart.parts);
    std::string svg;
    int number = 0;
    for (const chart::Figure& figure : layout.figures) {
        for (const chart::Slice& slice : figure.slices) {
            const auto part = static_cast<std::size_t>(slice.part);
            const bool is_known = part < chart.parts.size() && !chart.parts[part].unknown;
            const Paint hollow{.fill = part < chart.parts.size() ? "url(#hatch)" : "none", .stroke = colour::unknown};
            svg += slice_of(figure, slice, is_known ? Paint{.fill = colours[part]} : hollow, number++);
        }
    }
    return {svg + draw_strokes(layout, colours) + draw_texts(layout, colours), layout.height};
}

ChartDrawing draw_bars(const Bars& chart, double width) {
    const chart::BarsLayout layout = chart::layout_bars(picture_space(width), parts_of(chart.bars), chart.maximum);
    std::string svg;
    for (std::size_t part = 0; part < chart.bars.size(); ++part) {
        const chart::Box& bar = layout.bars[part];
        svg += part_svg(bar, colour::data[0], chart.bars[part].unknown);
        svg += polyline({{layout.baseline, bar.top - 4}, {layout.baseline, bar.bottom + 4}}, colour::line_strong, 1);
    }
    return {svg + draw_texts(layout, {}), layout.height};
}

ChartDrawing draw_composition(const Composition& chart, double width) {
    const chart::CompositionLayout layout =
        chart::layout_composition(picture_space(width), chart.whole_label, parts_of(chart.parts));
    std::vector<std::string_view> colours = colours_of(chart.parts);
    std::string svg;
    for (std::size_t part = 0; part < chart.parts.size(); ++part) {
        chart::Box segment = layout.segments[part];
        const bool is_flat = layout.segments.front().bottom == segment.bottom;
        if (part + 1 < chart.parts.size()) (is_flat ? segment.right : segment.bottom) -= 2;  // tells neighbours apart
        svg += part_svg(segment, colours[part], chart.parts[part].unknown);
    }
    svg += draw_strokes(layout, colours);
    for (const chart::Text& text : layout.texts) {  // a quiet ground for text on hatching
        const auto part = static_cast<std::size_t>(text.part);
        if (part >= chart.parts.size() || !chart.parts[part].unknown) continue;
        colours[part] = colour::raised;
        if (!layout.is_inside[part]) continue;
        svg += rectangle({text.box.left - 3, text.box.top, text.box.right + 3, text.box.bottom},
                         {.fill = colour::raised}, 2);
    }
    return {svg + draw_texts(layout, colours), layout.height};
}

}  // namespace atlas::takeaway
