// Partners on the map, joined with home.
#include "base/map_layout.h"
#include "takeaway/chart_drawing.h"
#include "takeaway/svg.h"
#include "takeaway/text_width.h"

namespace atlas::takeaway {
namespace {

std::string_view colour_of(const chart::MapMark& mark) {
    return mark.home ? colour::data[1] : mark.closed ? colour::closed : colour::data[0];
}

std::string tether(const chart::MapMark& mark, std::string_view ink) {
    if (!mark.moved) return {};
    return polyline({mark.anchor, mark.at}, ink, 1, 0.8) + circle(mark.anchor, 1.8, {.fill = ink});
}

/// A cluster can't be opened on paper: it has its number, and its label beside it; the values have all that are in it.
std::string mark_svg(const chart::MapMark& mark) {
    const std::string_view ink = colour_of(mark);
    const std::string ground = circle(mark.at, mark.radius + (mark.home ? 4.0 : 1.5), {.fill = colour::ground});
    if (mark.home) {
        const std::string ring = circle(mark.at, mark.radius + 3, {.stroke = ink, .thickness = 1.8});
        return ground + ring + circle(mark.at, mark.radius - 2, {.fill = ink});
    }
    std::string svg = ground;
    svg += mark.closed ? circle(mark.at, mark.radius - 1, {.stroke = ink, .thickness = 2})
                       : circle(mark.at, mark.radius, {.fill = ink});
    if (!mark.is_cluster()) return svg;
    const std::string count = std::to_string(mark.places.size());
    return svg + text_centred(mark.at, count.size() > 2 ? 10.5 : 12.5, count, mark.closed ? ink : colour::ground);
}

}  // namespace

ChartDrawing draw_map(const WorldMap& chart, double width, const LandPath& land) {
    std::vector<chart::MapPlace> places;
    for (const MapPoint& point : chart.points)
        places.push_back(
            {point.latitude, point.longitude, point.label, point.home, point.tone == Tone::closed, point.areas});
    const chart::MapLayout layout = chart::layout_map(picture_space(width), places);
    const chart::Box window{0, 0, layout.width, layout.height};
    std::string svg = "<clipPath id=\"map\">" + rectangle(window, {.fill = "#000"}) + "</clipPath>\n";
    // Triangles without a line around them would show hair between each other.
    const Paint look{.fill = colour::land, .stroke = colour::land, .thickness = 0.6};
    if (land) svg += "<g clip-path=\"url(#map)\">" + path(land(layout.view), look) + "</g>\n";
    for (const chart::MapMark& mark : layout.marks) {
        if (!mark.arc.empty()) svg += polyline(mark.arc, colour_of(mark), 1.2, 0.32);
    }
    for (const chart::MapMark& mark : layout.marks) svg += tether(mark, colour_of(mark));
    for (const chart::MapMark& mark : layout.marks) svg += mark_svg(mark);
    return {svg + draw_texts(layout, {}), layout.height};
}

}  // namespace atlas::takeaway
