// Partners on the map, joined with home.
#include "base/map_layout.h"
#include "takeaway/chart_drawing.h"
#include "takeaway/svg.h"
#include "takeaway/text_width.h"

namespace atlas::takeaway {
namespace {

constexpr double mark_radius = 6;

std::string_view colour_of(const MapPoint& point) {
    if (point.home) return colour::data[1];
    return point.tone == Tone::closed ? colour::closed : colour::data[0];
}

std::string tether(const chart::MapMark& mark, std::string_view ink) {
    if (!mark.moved) return {};
    return polyline({mark.anchor, mark.at}, ink, 1, 0.8) + circle(mark.anchor, 1.8, {.fill = ink});
}

std::string mark_svg(const chart::MapMark& mark, const MapPoint& point) {
    const std::string_view ink = colour_of(point);
    const std::string ground = circle(mark.at, mark_radius + (point.home ? 4.0 : 1.5), {.fill = colour::ground});
    if (point.home) {
        const std::string ring = circle(mark.at, mark_radius + 3, {.stroke = ink, .thickness = 1.8});
        return ground + ring + circle(mark.at, mark_radius - 2, {.fill = ink});
    }
    if (point.tone == Tone::closed) return ground + circle(mark.at, mark_radius - 1, {.stroke = ink, .thickness = 2});
    return ground + circle(mark.at, mark_radius, {.fill = ink});
}

}  // namespace

ChartDrawing draw_map(const WorldMap& chart, double width, const LandPath& land) {
    std::vector<chart::MapPlace> places;
    for (const MapPoint& point : chart.points)
        places.push_back({point.latitude, point.longitude, point.label, point.home});
    const chart::MapLayout layout = chart::layout_map(picture_space(width), places);
    const chart::Box window{0, 0, layout.width, layout.height};
    std::string svg = "<clipPath id=\"map\">" + rectangle(window, {.fill = "#000"}) + "</clipPath>\n";
    // Triangles without a line around them would show hair between each other.
    const Paint look{.fill = colour::land, .stroke = colour::land, .thickness = 0.6};
    if (land) svg += "<g clip-path=\"url(#map)\">" + path(land(layout.view), look) + "</g>\n";
    for (std::size_t mark = 0; mark < layout.marks.size(); ++mark) {
        if (!layout.marks[mark].arc.empty())
            svg += polyline(layout.marks[mark].arc, colour_of(chart.points[mark]), 1.2, 0.32);
    }
    for (std::size_t mark = 0; mark < layout.marks.size(); ++mark)
        svg += tether(layout.marks[mark], colour_of(chart.points[mark]));
    for (std::size_t mark = 0; mark < layout.marks.size(); ++mark)
        svg += mark_svg(layout.marks[mark], chart.points[mark]);
    return {svg + draw_texts(layout, {}), layout.height};
}

}  // namespace atlas::takeaway
