#include "takeaway/chart_drawing.h"

#include "takeaway/svg.h"
#include "takeaway/text_width.h"

namespace atlas::takeaway {
namespace {

/// Dark text on light grounds, white on the colours of data.
std::string_view ink_on(std::string_view ground) {
    const bool is_light = ground == colour::raised || ground == colour::line_strong || ground == colour::ground;
    return is_light ? colour::text : colour::ground;
}

struct Draw {
    double width;
    Language language;
    const LandPath& land;

    ChartDrawing operator()(const Of100& chart) const { return draw_of_100(chart, width); }
    ChartDrawing operator()(const Bars& chart) const { return draw_bars(chart, width); }
    ChartDrawing operator()(const Composition& chart) const { return draw_composition(chart, width); }
    ChartDrawing operator()(const Flow& chart) const { return draw_flow(chart, width); }
    ChartDrawing operator()(const Series& chart) const { return draw_series(chart, width, language); }
    ChartDrawing operator()(const WorldMap& chart) const { return draw_map(chart, width, land); }
};

}  // namespace

ChartDrawing draw_chart(const Chart& chart, double width, Language language, const LandPath& land) {
    return std::visit(Draw{width, language, land}, chart.drawing);
}

chart::Part part_of(const ChartValue& value) { return {value.label, value.value_text, value.value, value.unknown}; }

std::vector<chart::Part> parts_of(const std::vector<ChartValue>& values) {
    std::vector<chart::Part> parts;
    for (const ChartValue& value : values) parts.push_back(part_of(value));
    return parts;
}

std::vector<std::string_view> colours_of(const std::vector<ChartValue>& values) {
    std::vector<std::string_view> colours;
    std::size_t next = 0;
    for (const ChartValue& value : values) colours.push_back(value.unknown ? colour::unknown : colour::data_at(next++));
    return colours;
}

std::string draw_strokes(const chart::Drawing& drawing, const std::vector<std::string_view>& colours) {
    std::string svg;
    for (const chart::Stroke& stroke : drawing.strokes) {
        const auto part = static_cast<std::size_t>(stroke.part);
        const std::string_view ink = part < colours.size() ? colours[part] : colour::line_strong;
        svg += polyline(stroke.points, ink, stroke.thickness, stroke.thickness > 1 ? 1 : 0.7);
    }
    return svg;
}

std::string draw_texts(const chart::Drawing& drawing, const std::vector<std::string_view>& colours) {
    std::string svg;
    for (const chart::Text& text : drawing.texts) {
        const auto part = static_cast<std::size_t>(text.part);
        std::string_view ink = text.ink == chart::Ink::muted ? colour::muted : colour::text;
        if (text.ink == chart::Ink::on_part && part < colours.size()) ink = ink_on(colours[part]);
        svg += text_line(text, ink);
    }
    return svg;
}

}  // namespace atlas::takeaway
