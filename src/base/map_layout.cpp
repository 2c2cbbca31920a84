#include "base/map_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/chart_text.h"

namespace atlas::chart {
namespace {

constexpr double mark_radius = 6;
constexpr double label_away = 10;  // from the middle of the mark
constexpr double home_label_away = 15;
constexpr double most_target = 44;
constexpr double edge = 13;  // marks keep this far from the edges of the map
constexpr int most_rounds = 600;
constexpr double phone_below = 480;  // a taller window
constexpr double tallest = 520;
constexpr double most_zoom = 3;

double distance(const Point& one, const Point& other) { return std::hypot(one.x - other.x, one.y - other.y); }

/// What keeps two upright squares around the points apart: the larger of the distances across and down.
double separation(const Point& one, const Point& other) {
    return std::max(std::abs(one.x - other.x), std::abs(one.y - other.y));
}

Point kept_inside(const MapLayout& layout, const Point& point) {
    return {std::clamp(point.x, edge, layout.width - edge), std::clamp(point.y, edge, layout.height - edge)};
}

/// Direction from `other` to `one`; marks at the very same place part along a direction of their own (golden angle).
Point direction(const Point& one, const Point& other, std::size_t index) {
    const double length = distance(one, other);
    if (length > 1e-6) return {(one.x - other.x) / length, (one.y - other.y) / length};
    const double angle = 2.399963 * static_cast<double>(index + 1);
    return {std::cos(angle), std::sin(angle)};
}

/// Pushes every pair that is too close apart by equal steps; home gives way less, so that it stays where it is looked
/// for.
bool push_apart(MapLayout& layout, const std::vector<MapPlace>& places) {
    bool is_settled = true;
    for (std::size_t one = 0; one < layout.marks.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            Point& first = layout.marks[one].at;
            Point& second = layout.marks[other].at;
            const double missing = least_distance - separation(first, second);
            if (missing <= 1e-3) continue;
            is_settled = false;
            const Point away = direction(first, second, one);
            const double share = places[one].home ? 0.1 : places[other].home ? 0.9 : 0.5;
            const double step = (missing + 0.05) / std::max(std::abs(away.x), std::abs(away.y));
            first = kept_inside(layout, {first.x + away.x * step * share, first.y + away.y * step * share});
            second =
                kept_inside(layout, {second.x - away.x * step * (1 - share), second.y - away.y * step * (1 - share)});
        }
    }
    return is_settled;
}

/// Early rounds also pull marks back to their places, so that crowds open evenly; the last ones only part them.
void settle_marks(MapLayout& layout, const std::vector<MapPlace>& places) {
    for (int round = 0; round < most_rounds; ++round) {
        const double pull = round < most_rounds / 3 ? 0.08 : 0;
        for (MapMark& mark : layout.marks) {
            const Point home = kept_inside(layout, mark.anchor);
            mark.at = {mark.at.x + (home.x - mark.at.x) * pull, mark.at.y + (home.y - mark.at.y) * pull};
        }
        if (push_apart(layout, places) && (pull == 0 || round == 0)) break;
    }
    for (MapMark& mark : layout.marks) mark.moved = distance(mark.at, mark.anchor) > mark_radius;
}

/// A curve that bulges to the north, or sideways where it runs north and south, as routes on a globe do.
std::vector<Point> arc_between(const MapLayout& layout, const Point& from, const Point& to) {
    constexpr int steps = 24;
    const double length = std::max(distance(from, to), 1e-6);
    const double side = to.x >= from.x ? 1 : -1;
    const Point normal{side * (to.y - from.y) / length, -side * (to.x - from.x) / length};
    const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    double rise = 0.16 * length;
    if (normal.y < -1e-6) rise = std::clamp((middle.y - edge) / -normal.y, 0.0, rise);
    std::vector<Point> arc;
    for (int step = 0; step <= steps; ++step) {
        const double t = static_cast<double>(step) / steps;
        const double bulge = 4 * t * (1 - t) * rise;
        arc.push_back({std::clamp(from.x + (to.x - from.x) * t + normal.x * bulge, 1.0, layout.width - 1),
                       std::clamp(from.y + (to.y - from.y) * t + normal.y * bulge, 1.0, layout.height - 1)});
    }
    return arc;
}

void join_with_home(MapLayout& layout, const std::vector<MapPlace>& places) {
    const auto home = std::find_if(places.begin(), places.end(), [](const MapPlace& place) { return place.home; });
    if (home == places.end()) return;
    const Point from = layout.marks[static_cast<std::size_t>(home - places.begin())].at;
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (!places[place].home) layout.marks[place].arc = arc_between(layout, from, layout.marks[place].at);
    }
}

/// A square around each mark, as large as a finger where the next mark leaves that much room.
void add_hits(MapLayout& layout) {
    for (std::size_t one = 0; one < layout.marks.size(); ++one) {
        double half = most_target / 2;
        const Point& at = layout.marks[one].at;
        for (std::size_t other = 0; other < layout.marks.size(); ++other) {
            if (other == one) continue;
            const Point& next = layout.marks[other].at;
            half = std::min(half, separation(next, at) / 2);
        }
        layout.hits.push_back({std::max(at.x - half, 0.0), std::max(at.y - half, 0.0),
                               std::min(at.x + half, layout.width), std::min(at.y + half, layout.height)});
    }
}

/// A box beside a mark; lines of the label lean towards it: 0 = left, 0.5 = centred, 1 = right.
struct LabelPlace {
    Box box;
    double lean = 0;
};

std::array<LabelPlace, 8> label_places(const Point& at, double width, double height, double away) {
    const double near = away * 0.75;
    const auto place = [&](double left, double top, double lean) {
        return LabelPlace{{left, top, left + width, top + height}, lean};
    };
    return {place(at.x + away, at.y - height / 2, 0),       place(at.x - away - width, at.y - height / 2, 1),
            place(at.x - width / 2, at.y + away - 2, 0.5),  place(at.x - width / 2, at.y - away - height + 2, 0.5),
            place(at.x + near, at.y + near - 4, 0),         place(at.x + near, at.y - near - height + 4, 0),
            place(at.x - near - width, at.y + near - 4, 1), place(at.x - near - width, at.y - near - height + 4, 1)};
}

bool is_inside(const MapLayout& layout, const Box& box) {
    return box.left >= 0 && box.top >= 0 && box.right <= layout.width && box.bottom <= layout.height;
}

bool is_free(const MapLayout& layout, std::size_t own, const Box& box) {
    const Box air{box.left - 4, box.top, box.right + 4, box.bottom};
    const auto is_hit = [&](const Text& text) { return overlaps(air, text.box); };
    if (!is_inside(layout, box) || std::any_of(layout.texts.begin(), layout.texts.end(), is_hit)) return false;
    for (std::size_t mark = 0; mark < layout.marks.size(); ++mark) {
        const Point& at = layout.marks[mark].at;
        const double radius = mark == own ? mark_radius : mark_radius + 2;
        if (overlaps(box, {at.x - radius, at.y - radius, at.x + radius, at.y + radius})) return false;
    }
    return true;
}

bool try_label(MapLayout& layout, const Space& space, const MapPlace& place, std::size_t mark, double width) {
    TextBlock label;
    const TextStyle style{place.home ? label_size : 13, place.home ? Weight::bold : Weight::regular, Ink::normal};
    append_text(label, space, place.label, width * space.text_scale, style, static_cast<int>(mark));
    if (label.lines.size() > 2) return false;
    const double away = place.home ? home_label_away : label_away;
    for (const LabelPlace& candidate : label_places(layout.marks[mark].at, label.width, label.height, away)) {
        if (!is_free(layout, mark, candidate.box)) continue;
        for (Text& line : label.lines) {
            const double shift = (label.width - line.box.width()) * candidate.lean;
            line.box.left += shift;
            line.box.right += shift;
        }
        place_block(layout, label, candidate.box.left, candidate.box.top);
        return true;
    }
    return false;
}

/// On one line if there is room for it, else on two.
void place_label(MapLayout& layout, const Space& space, const std::vector<MapPlace>& places, std::size_t mark) {
    if (places[mark].label.empty()) return;
    for (const double width : {240.0, 150.0, 110.0}) {
        if (!layout.is_labelled[mark]) layout.is_labelled[mark] = try_label(layout, space, places[mark], mark, width);
    }
}

/// Sets the window that shows all places large, with a border around them, and never less than a third of the world.
void fit_window(MapLayout& layout, const std::vector<MapPlace>& places) {
    const double width = layout.width;
    const double most_height = std::min(width * (width < phone_below ? 0.66 : 0.46), tallest);
    WorldView& view = layout.view;
    view.world_width = width;
    Box extent{1e9, 1e9, -1e9, -1e9};
    for (const MapPlace& place : places) {
        const Point at = view.place(place.longitude, place.latitude);
        extent = {std::min(extent.left, at.x), std::min(extent.top, at.y), std::max(extent.right, at.x),
                  std::max(extent.bottom, at.y)};
    }
    if (places.empty()) extent = {0, 0, width, view.world_height()};
    const double border = std::min(96.0, width * 0.09);
    const double fit = std::min((width - 2 * border) / std::max(extent.width(), 1.0),
                                (most_height - border) / std::max(extent.height(), 1.0));
    const double zoom = std::clamp(fit, 1.0, most_zoom);
    view.world_width = width * zoom;
    layout.height = std::round(std::min(most_height, view.world_height()));
    view.left = std::clamp(extent.centre().x * zoom - width / 2, 0.0, view.world_width - width);
    view.top = std::clamp(extent.centre().y * zoom - layout.height / 2, 0.0,
                          std::max(0.0, view.world_height() - layout.height));
}

}  // namespace

MapLayout layout_map(const Space& space, const std::vector<MapPlace>& places) {
    MapLayout layout;
    layout.width = space.width;
    const auto home = std::find_if(places.begin(), places.end(), [](const MapPlace& place) { return place.home; });
    layout.view.central_meridian = central_meridian_for(home == places.end() ? 150 : home->longitude);
    fit_window(layout, places);
    for (const MapPlace& place : places) {
        const Point anchor = layout.view.place(place.longitude, place.latitude);
        layout.marks.push_back({anchor, kept_inside(layout, anchor), false, {}});
    }
    settle_marks(layout, places);
    join_with_home(layout, places);
    add_hits(layout);
    layout.is_labelled.assign(places.size(), false);
    for (const bool is_home : {true, false}) {
        for (std::size_t mark = 0; mark < places.size(); ++mark) {
            if (places[mark].home == is_home) place_label(layout, space, places, mark);
        }
    }
    return layout;
}

Box free_label_box(const MapLayout& layout, std::size_t mark, double label_width, double label_height) {
    const auto places = label_places(layout.marks[mark].at, label_width, label_height, home_label_away);
    const auto hides_another = [&](const LabelPlace& place) {
        const auto is_hidden = [&](const Text& text) {
            return text.part != static_cast<int>(mark) && overlaps(place.box, text.box);
        };
        return std::any_of(layout.texts.begin(), layout.texts.end(), is_hidden);
    };
    for (const bool is_careful : {true, false}) {
        for (const LabelPlace& place : places) {
            if (is_inside(layout, place.box) && !(is_careful && hides_another(place))) return place.box;
        }
    }
    const Point& at = layout.marks[mark].at;
    const double left = std::clamp(at.x - label_width / 2, 0.0, std::max(0.0, layout.width - label_width));
    const double above = at.y - label_away - label_height;
    const double top = above >= 0 ? above : at.y + label_away;
    return {left, top, left + label_width, top + label_height};
}

}  // namespace atlas::chart
