#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string>

#include "base/map_layout.h"
#include "ui/canvas.h"
#include "ui/chart_paint.h"
#include "ui/text.h"

namespace atlas::ui {
namespace {

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

/// What is drawn: the layout, kept from frame to frame, and a part for each of its marks.
struct Marks {
    std::shared_ptr<const chart::MapLayout> layout;
    std::vector<ChartPart> parts;
    bool is_open = false;  // a cluster is: the others step back
};

bool is_front(const chart::MapMark& mark) { return mark.open || mark.opener >= 0; }

Colour mixed(Colour colour, Colour ground, float share) {
    Colour result;
    for (const int shift : {0, 8, 16}) {
        const auto channel = [&](Colour each) { return static_cast<float>(each.rgb >> shift & 0xFF); };
        result.rgb |= static_cast<std::uint32_t>(channel(ground) + (channel(colour) - channel(ground)) * share)
                      << shift;
    }
    return result;
}

Colour mark_colour(const Frame& frame, const Marks& marks, std::size_t index) {
    const Palette& colours = frame.colours();
    const chart::MapMark& mark = marks.layout->marks[index];
    const Colour colour = mark.home ? colours.data[1] : mark.closed ? colours.closed : colours.data[0];
    return marks.is_open && !is_front(mark) ? mixed(colour, colours.page, 0.35f) : colour;
}

void paint_arcs(const ChartScene& scene, const Marks& marks) {
    Frame& frame = scene.frame();
    const int emphasised = scene.emphasised();
    const int opener = emphasised < 0 ? -1 : marks.layout->marks[static_cast<std::size_t>(emphasised)].opener;
    const int strong = opener < 0 ? emphasised : opener;
    for (std::size_t mark = 0; mark < marks.parts.size(); ++mark) {
        if (marks.layout->marks[mark].arc.empty()) continue;
        const bool is_emphasised = strong == static_cast<int>(mark);
        for (const chart::Point& point : marks.layout->marks[mark].arc) frame.draw().PathLineTo(scene.at(point));
        const float alpha = is_emphasised ? 0.95f : strong >= 0 || marks.is_open ? 0.14f : 0.32f;
        frame.draw().PathStroke(packed(mark_colour(frame, marks, mark), alpha), 0, is_emphasised ? 2.0f : 1.2f);
    }
}

/// A line to where a mark really is, when it had to give way.
void paint_tether(const ChartScene& scene, const chart::MapMark& place, Colour colour) {
    if (!place.moved) return;
    scene.frame().draw().AddLine(scene.at(place.anchor), scene.at(place.at), packed(colour, 0.8f), 1);
    disc(scene.frame(), scene.at(place.anchor), 1.8f, colour);
}

/// How many places a mark stands for, inside it.
void paint_count(const ChartScene& scene, const chart::MapMark& mark, Colour colour) {
    Frame& frame = scene.frame();
    const std::string count = (mark.opener >= 0 ? "+" : "") + std::to_string(mark.places.size());
    const float scale = frame.input().text_scale;
    const TextStyle style{.size = (count.size() > 2 ? 10.5f : 12.5f) / scale, .weight = Weight::bold, .colour = colour};
    const ImVec2 at = scene.at(mark.at);
    const float width = text_width(frame, count, style.size, style.weight);
    paint_text_centred(frame, count, at.x - width / 2, at.y - 10, at.y + 10, style);
}

void paint_mark(const ChartScene& scene, const Marks& marks, std::size_t index) {
    Frame& frame = scene.frame();
    const chart::MapMark& mark = marks.layout->marks[index];
    const Colour colour = mark_colour(frame, marks, index);
    const Colour ground = frame.colours().surface;
    const ImVec2 at = scene.at(mark.at);
    const bool is_emphasised = scene.emphasised() == static_cast<int>(index);
    const float radius = static_cast<float>(mark.radius) + (is_emphasised ? 2.0f : 0.0f);
    if (mark.home) {  // a diamond in a ring
        const float reach = radius + 1;
        disc(frame, at, reach + 4, ground);
        ring(frame, at, reach + 2.5f, colour, 1.8f);
        frame.draw().AddQuadFilled({at.x, at.y - reach + 1}, {at.x + reach - 1, at.y}, {at.x, at.y + reach - 1},
                                   {at.x - reach + 1, at.y}, packed(colour));
        return;
    }
    disc(frame, at, radius + 1.5f, ground);
    if (mark.closed || mark.open)
        ring(frame, at, radius - 1, colour, mark.open ? 1.2f : 2.0f);
    else
        disc(frame, at, radius, colour);
    if (mark.is_cluster() && !mark.open) paint_count(scene, mark, mark.closed ? colour : ink_on(frame, colour));
}

/// What stands back first, the open cluster's members last.
void paint_marks(const ChartScene& scene, const Marks& marks) {
    for (const bool front : {false, true}) {
        for (const bool is_tether : {true, false}) {
            for (std::size_t index = 0; index < marks.parts.size(); ++index) {
                const chart::MapMark& mark = marks.layout->marks[index];
                if (is_front(mark) != front) continue;
                // The ring of the open cluster lies below the places that are joined with its members.
                if (is_tether && !mark.open) paint_tether(scene, mark, mark_colour(scene.frame(), marks, index));
                if (is_tether == mark.open) paint_mark(scene, marks, index);
            }
        }
    }
}

/// Label and detail of the mark that is pointed at, on a small card above everything.
void paint_card(const ChartScene& scene, const chart::MapLayout& layout, const ChartPart& part, std::size_t index) {
    Frame& frame = scene.frame();
    const Palette& colours = frame.colours();
    const TextStyle name{.size = 14, .weight = Weight::bold, .colour = colours.text, .line_height = 1.3f};
    const TextStyle detail{.size = size::caption, .colour = colours.text_muted, .line_height = 1.3f};
    const float most =
        std::min(card_width * frame.input().text_scale, static_cast<float>(layout.width) - 2 * card_padding);
    const float widest = std::max(text_width(frame, part.label, name.size, name.weight),
                                  text_width(frame, part.value_text, detail.size, detail.weight));
    const float width = std::min(widest, most);
    const float name_height = paragraph_height(frame, part.label, width, name);
    const float height = name_height + paragraph_height(frame, part.value_text, width, detail);
    const chart::Box box = chart::free_label_box(layout, index, static_cast<double>(width + 2 * card_padding),
                                                 static_cast<double>(height + 2 * card_padding));
    const Rect card = scene.crisp(box);
    fill(frame, {card.left, card.top + 2, card.right, card.bottom + 3}, {0x000000}, radius::control, 0.12f);
    fill(frame, card, colours.surface, radius::control);
    stroke(frame, card, colours.line_strong, radius::control);
    paint_paragraph(frame, part.label, card.left + card_padding, card.top + card_padding, width, name);
    paint_paragraph(frame, part.value_text, card.left + card_padding, card.top + card_padding + name_height, width,
                    detail);
}

void paint_map_focus(const ChartScene& scene, const chart::MapLayout& layout) {
    if (scene.focused() < 0) return;
    const chart::MapMark& mark = layout.marks[static_cast<std::size_t>(scene.focused())];
    ring(scene.frame(), scene.at(mark.at), std::max(13.0f, static_cast<float>(mark.radius) + 4.5f),
         scene.frame().colours().accent, 2);
}

/// Tells places from each other, whatever the order or the language.
std::uint32_t key_of(const std::vector<MapPlace>& places, std::size_t place) {
    const std::vector<std::uint32_t>& subjects = places[place].part.subjects;
    return subjects.empty() ? static_cast<std::uint32_t>(place) + 1 : subjects.front();
}

std::shared_ptr<const chart::MapLayout> layout_of(const Frame& frame, const std::vector<MapPlace>& places) {
    std::vector<chart::MapPlace> all;
    std::optional<std::size_t> open;
    for (std::size_t place = 0; place < places.size(); ++place) {
        const MapPlace& each = places[place];
        all.push_back({each.latitude, each.longitude, each.part.label, each.home, each.closed, each.areas});
        if (frame.unfolded() == key_of(places, place)) open = place;
    }
    return std::make_shared<chart::MapLayout>(chart::layout_map(chart_space(frame), all, open));
}

ChartPart part_of(const std::vector<MapPlace>& places, const chart::MapMark& mark, const NameCluster& name) {
    if (!mark.is_cluster()) return places[mark.places.front()].part;
    ChartPart part = name({mark.places, mark.areas, mark.closed, mark.opener >= 0});
    part.interactive = true;
    part.expanded = mark.open;
    for (const std::size_t place : mark.places) part.subjects.push_back(key_of(places, place));
    return part;
}

Marks marks_of(Frame& frame, const std::vector<MapPlace>& places, const NameCluster& name) {
    std::shared_ptr<const void>& kept = frame.kept_layout(frame.id_of("map"));
    if (!kept) kept = layout_of(frame, places);
    Marks marks{std::static_pointer_cast<const chart::MapLayout>(kept), {}, false};
    for (std::size_t index = 0; index < marks.layout->marks.size(); ++index) {
        const chart::MapMark& mark = marks.layout->marks[index];
        ChartPart& part = marks.parts.emplace_back(part_of(places, mark, name));
        if (!is_front(mark)) continue;
        marks.is_open = true;
        if (mark.open) part.subjects.resize(1);  // its members speak for themselves
        frame.add_unfolded(ChartScene::id_of(frame, part, index));
    }
    return marks;
}

/// Opens or closes the cluster that was pressed. The place that was pressed, -1 = none.
int answer(Frame& frame, const Marks& marks, const std::vector<MapPlace>& places, int activated) {
    if (activated < 0) return -1;
    const chart::MapMark& mark = marks.layout->marks[static_cast<std::size_t>(activated)];
    if (!mark.is_cluster()) return static_cast<int>(mark.places.front());
    if (mark.open)
        frame.fold();
    else
        frame.unfold(key_of(places, mark.places.front()));
    return -1;
}

/// The rest of an open cluster was opened by a mark that is gone: the first of them has the focus now.
void keep_focus(Frame& frame, const Marks& marks) {
    if (!marks.is_open) return;
    ChartPart gone{.subjects = {frame.unfolded()}, .expanded = false};
    const bool is_gone = frame.focused() == ChartScene::id_of(frame, gone, 0);
    gone.expanded.reset();
    const auto is_opener = [&](const ChartPart& part) {
        return part.expanded == true && part.subjects.front() == frame.unfolded();
    };
    if (is_gone && std::none_of(marks.parts.begin(), marks.parts.end(), is_opener))
        frame.request_focus(ChartScene::id_of(frame, gone, 0));
}

/// On the card of a cluster stands the one place that is pointed at elsewhere, if there is one.
const ChartPart& card_of(const ChartScene& scene, const Marks& marks, const std::vector<MapPlace>& places) {
    const auto index = static_cast<std::size_t>(scene.emphasised());
    const ChartPart* found = nullptr;
    for (const std::size_t place : marks.layout->marks[index].places) {
        if (!scene.frame().points_at(key_of(places, place))) continue;
        if (found) return marks.parts[index];
        found = &places[place].part;
    }
    return found ? *found : marks.parts[index];
}

}  // namespace

int world_map(Frame& frame, const LandMesh& land, const std::vector<MapPlace>& places, const NameCluster& name) {
    const Marks marks = marks_of(frame, places, name);
    const chart::MapLayout& layout = *marks.layout;
    const ChartScene scene(frame, layout, marks.parts);
    keep_focus(frame, marks);
    const int chosen = answer(frame, marks, places, scene.activated());
    if (!scene.visible()) return chosen;
    const Rect window = scene.crisp({0, 0, layout.width, layout.height});
    frame.draw().PushClipRect({window.left, window.top}, {window.right, window.bottom}, true);
    paint_land(scene, layout, land);
    frame.draw().PopClipRect();
    paint_arcs(scene, marks);
    paint_marks(scene, marks);
    scene.paint_texts({});
    paint_map_focus(scene, layout);
    const int emphasised = scene.emphasised();
    if (emphasised >= 0 && !layout.marks[static_cast<std::size_t>(emphasised)].open)
        paint_card(scene, layout, card_of(scene, marks, places), static_cast<std::size_t>(emphasised));
    return chosen;
}

}  // namespace atlas::ui
