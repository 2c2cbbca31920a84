#include <algorithm>
#include <cmath>

#include "base/map_layout.h"
#include "ui/canvas.h"
#include "ui/chart_paint.h"
#include "ui/text.h"

namespace atlas::ui {
namespace {

constexpr float mark_radius = 6;
constexpr float card_padding = 8;
constexpr float card_width = 260;

/// Land vertices on the canvas. Longitudes count from the central meridian, and may pass ±180 for triangles that the
/// map's edge cuts.
struct LandPainter {
    const ChartScene& scene;
    const chart::MapLayout& layout;
    const LandMesh& land;
    float scale = static_cast<float>(layout.view.scale());
    ImVec2 origin = scene.at(layout.view.place(layout.view.central_meridian, 0));

    float longitude_of(const LandVertex& vertex) const {
        return static_cast<float>(wrap_longitude(static_cast<double>(vertex.longitude) - layout.view.central_meridian));
    }
    ImVec2 place(float longitude, float breadth, float y) const {
        return {origin.x + longitude * breadth * scale, origin.y - y * scale};
    }
};

struct Corner {
    float longitude, breadth, y;
};

/// The part of a triangle with longitudes up to 180 (or from −180 on), as a fan of corners.
std::vector<Corner> cut_at_edge(const std::array<Corner, 3>& corners, float edge) {
    const auto is_in = [&](const Corner& corner) {
        return edge > 0 ? corner.longitude <= edge : corner.longitude >= edge;
    };
    std::vector<Corner> kept;
    for (std::size_t side = 0; side < 3; ++side) {
        const Corner& from = corners[side];
        const Corner& to = corners[(side + 1) % 3];
        if (is_in(from)) kept.push_back(from);
        if (is_in(from) == is_in(to)) continue;
        const float t = (edge - from.longitude) / (to.longitude - from.longitude);
        kept.push_back({edge, from.breadth + (to.breadth - from.breadth) * t, from.y + (to.y - from.y) * t});
    }
    return kept;
}

/// A triangle on both sides of the map's edge is painted in two pieces, one at each end of the map.
void paint_cut_triangle(const LandPainter& painter, const std::array<std::uint16_t, 3>& triangle, ImU32 colour) {
    for (const float edge : {180.0f, -180.0f}) {
        std::array<Corner, 3> corners{};
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const LandVertex& vertex = painter.land.vertices[triangle[corner]];
            float longitude = painter.longitude_of(vertex);
            if (edge > 0 && longitude < 0) longitude += 360;
            if (edge < 0 && longitude > 0) longitude -= 360;
            corners[corner] = {longitude, vertex.breadth, vertex.y};
        }
        for (const Corner& corner : cut_at_edge(corners, edge)) {
            painter.scene.frame().draw().PathLineTo(painter.place(corner.longitude, corner.breadth, corner.y));
        }
        painter.scene.frame().draw().PathFillConvex(colour);
    }
}

/// A band one device pixel wide that fades into the water.
void paint_coast(const LandPainter& painter, const std::vector<ImVec2>& places, const std::vector<float>& longitudes,
                 Colour colour) {
    ImDrawList& draw = painter.scene.frame().draw();
    const ImVec2 white = white_pixel(draw);
    const float fringe = painter.scene.frame().hairline();
    for (const CoastEdge& edge : painter.land.coast) {
        if (std::abs(longitudes[edge.from] - longitudes[edge.to]) > 180) continue;
        const ImVec2 from = places[edge.from];
        const ImVec2 to = places[edge.to];
        ImVec2 outward{to.y - from.y, from.x - to.x};
        const float length = std::hypot(outward.x, outward.y);
        if (length < 1e-4f) continue;
        const ImVec2 inland = places[edge.inland];
        const float side = (inland.x - from.x) * outward.x + (inland.y - from.y) * outward.y;
        const float factor = (side > 0 ? -fringe : fringe) / length;
        outward = {outward.x * factor, outward.y * factor};
        draw.PrimReserve(6, 4);
        const auto first = static_cast<ImDrawIdx>(draw._VtxCurrentIdx);
        draw.PrimWriteVtx(from, white, packed(colour));
        draw.PrimWriteVtx(to, white, packed(colour));
        draw.PrimWriteVtx({to.x + outward.x, to.y + outward.y}, white, packed(colour, 0));
        draw.PrimWriteVtx({from.x + outward.x, from.y + outward.y}, white, packed(colour, 0));
        for (const ImDrawIdx offset : {0u, 1u, 2u, 0u, 2u, 3u}) draw.PrimWriteIdx(first + offset);
    }
}

void paint_land(const ChartScene& scene, const chart::MapLayout& layout, const LandMesh& land) {
    if (land.triangles.empty()) return;
    const LandPainter painter{scene, layout, land};
    const Colour colour = scene.frame().colours().land;
    std::vector<ImVec2> places;
    std::vector<float> longitudes;
    for (const LandVertex& vertex : land.vertices) {
        longitudes.push_back(painter.longitude_of(vertex));
        places.push_back(painter.place(longitudes.back(), vertex.breadth, vertex.y));
    }
    ImDrawList& draw = scene.frame().draw();
    const auto crosses_edge = [&](const std::array<std::uint16_t, 3>& triangle) {
        const auto [least, most] =
            std::minmax({longitudes[triangle[0]], longitudes[triangle[1]], longitudes[triangle[2]]});
        return most - least > 180;
    };
    std::vector<ImDrawIdx> indices;
    for (const auto& triangle : land.triangles) {
        if (!crosses_edge(triangle)) indices.insert(indices.end(), triangle.begin(), triangle.end());
    }
    draw.PrimReserve(static_cast<int>(indices.size()), static_cast<int>(places.size()));
    const auto first = static_cast<ImDrawIdx>(draw._VtxCurrentIdx);
    const ImVec2 white = white_pixel(draw);
    for (const ImVec2& place : places) draw.PrimWriteVtx(place, white, packed(colour));
    for (const ImDrawIdx index : indices) draw.PrimWriteIdx(first + index);
    for (const auto& triangle : land.triangles) {
        if (crosses_edge(triangle)) paint_cut_triangle(painter, triangle, packed(colour));
    }
    paint_coast(painter, places, longitudes, colour);
}

Colour mark_colour(const Frame& frame, const MapMark& mark) {
    const Palette& colours = frame.colours();
    if (mark.home) return colours.data[1];
    return mark.closed ? colours.closed : colours.data[0];
}

void paint_arcs(const ChartScene& scene, const chart::MapLayout& layout, const std::vector<MapMark>& marks) {
    Frame& frame = scene.frame();
    for (std::size_t mark = 0; mark < marks.size(); ++mark) {
        if (layout.marks[mark].arc.empty()) continue;
        const bool is_emphasised = scene.emphasised() == static_cast<int>(mark);
        for (const chart::Point& point : layout.marks[mark].arc) frame.draw().PathLineTo(scene.at(point));
        const float alpha = is_emphasised ? 0.95f : scene.emphasised() >= 0 ? 0.14f : 0.32f;
        frame.draw().PathStroke(packed(mark_colour(frame, marks[mark]), alpha), 0, is_emphasised ? 2.0f : 1.2f);
    }
}

/// A line to where a mark really is, when it had to give way.
void paint_tether(const ChartScene& scene, const chart::MapMark& place, Colour colour) {
    if (!place.moved) return;
    scene.frame().draw().AddLine(scene.at(place.anchor), scene.at(place.at), packed(colour, 0.8f), 1);
    disc(scene.frame(), scene.at(place.anchor), 1.8f, colour);
}

void paint_mark(const ChartScene& scene, const chart::MapMark& place, const MapMark& mark, bool emphasised) {
    Frame& frame = scene.frame();
    const Colour colour = mark_colour(frame, mark);
    const Colour ground = frame.colours().surface;
    const ImVec2 at = scene.at(place.at);
    const float radius = mark_radius + (emphasised ? 2.0f : 0.0f);
    if (mark.home) {  // a diamond in a ring
        const float reach = radius + 1;
        disc(frame, at, reach + 4, ground);
        ring(frame, at, reach + 2.5f, colour, 1.8f);
        frame.draw().AddQuadFilled({at.x, at.y - reach + 1}, {at.x + reach - 1, at.y}, {at.x, at.y + reach - 1},
                                   {at.x - reach + 1, at.y}, packed(colour));
        return;
    }
    disc(frame, at, radius + 1.5f, ground);
    if (mark.closed)
        ring(frame, at, radius - 1, colour, 2);
    else
        disc(frame, at, radius, colour);
}

/// Label and detail of the mark that is pointed at, on a small card above everything.
void paint_card(const ChartScene& scene, const chart::MapLayout& layout, const MapMark& mark, std::size_t index) {
    Frame& frame = scene.frame();
    const Palette& colours = frame.colours();
    const TextStyle name{.size = 14, .weight = Weight::bold, .colour = colours.text, .line_height = 1.3f};
    const TextStyle detail{.size = size::caption, .colour = colours.text_muted, .line_height = 1.3f};
    const float most =
        std::min(card_width * frame.input().text_scale, static_cast<float>(layout.width) - 2 * card_padding);
    const float widest = std::max(text_width(frame, mark.part.label, name.size, name.weight),
                                  text_width(frame, mark.part.value_text, detail.size, detail.weight));
    const float width = std::min(widest, most);
    const float name_height = paragraph_height(frame, mark.part.label, width, name);
    const float height = name_height + paragraph_height(frame, mark.part.value_text, width, detail);
    const chart::Box box = chart::free_label_box(layout, index, static_cast<double>(width + 2 * card_padding),
                                                 static_cast<double>(height + 2 * card_padding));
    const Rect card = scene.crisp(box);
    fill(frame, {card.left, card.top + 2, card.right, card.bottom + 3}, {0x000000}, radius::control, 0.12f);
    fill(frame, card, colours.surface, radius::control);
    stroke(frame, card, colours.line_strong, radius::control);
    paint_paragraph(frame, mark.part.label, card.left + card_padding, card.top + card_padding, width, name);
    paint_paragraph(frame, mark.part.value_text, card.left + card_padding, card.top + card_padding + name_height, width,
                    detail);
}

void paint_map_focus(const ChartScene& scene, const chart::MapLayout& layout) {
    if (scene.focused() < 0) return;
    const ImVec2 at = scene.at(layout.marks[static_cast<std::size_t>(scene.focused())].at);
    ring(scene.frame(), at, mark_radius + 7, scene.frame().colours().accent, 2);
}

}  // namespace

int world_map(Frame& frame, const LandMesh& land, const std::vector<MapMark>& marks) {
    std::vector<chart::MapPlace> places;
    std::vector<ChartPart> parts;
    for (const MapMark& mark : marks) {
        places.push_back({mark.latitude, mark.longitude, mark.part.label, mark.home});
        parts.push_back(mark.part);
    }
    const chart::MapLayout layout = chart::layout_map(chart_space(frame), places);
    const ChartScene scene(frame, layout, parts);
    if (!scene.visible()) return scene.activated();
    const Rect window = scene.crisp({0, 0, layout.width, layout.height});
    frame.draw().PushClipRect({window.left, window.top}, {window.right, window.bottom}, true);
    paint_land(scene, layout, land);
    frame.draw().PopClipRect();
    paint_arcs(scene, layout, marks);
    for (std::size_t mark = 0; mark < marks.size(); ++mark)
        paint_tether(scene, layout.marks[mark], mark_colour(frame, marks[mark]));
    for (std::size_t mark = 0; mark < marks.size(); ++mark) {
        paint_mark(scene, layout.marks[mark], marks[mark], scene.emphasised() == static_cast<int>(mark));
    }
    scene.paint_texts({});
    paint_map_focus(scene, layout);
    if (scene.emphasised() >= 0) {
        const auto mark = static_cast<std::size_t>(scene.emphasised());
        paint_card(scene, layout, marks[mark], mark);
    }
    return scene.activated();
}

}  // namespace atlas::ui
