#include "base/map_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/chart_text.h"
#include "base/map_marks.h"
#include "base/ranges.h"

namespace atlas::chart {
namespace {

constexpr double label_away = 4;  // from the edge of the mark
constexpr double home_label_away = 9;
constexpr double most_target = 44;
constexpr double edge = 13;          // arcs keep this far below the upper edge
constexpr double phone_below = 480;  // a taller window
constexpr double tallest = 520;
constexpr double most_zoom = 3;

double distance(const Point& one, const Point& other) { return std::hypot(one.x - other.x, one.y - other.y); }

/// What keeps two upright squares around the points apart: the larger of the distances across and down.
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

void join_with_home(MapLayout& layout) {
    const auto home =
        std::find_if(layout.marks.begin(), layout.marks.end(), [](const MapMark& mark) { return mark.home; });
    if (home == layout.marks.end()) return;
    for (MapMark& mark : layout.marks) {
        if (!mark.home && mark.opener < 0) mark.arc = arc_between(layout, home->at, mark.at);
    }
}

/// A square around each mark, as large as a finger where the next mark leaves that much room. An open cluster and its
/// members take theirs before the others.
void add_hits(MapLayout& layout) {
    const auto is_front = [](const MapMark& mark) { return mark.open || mark.opener >= 0; };
    std::vector<double> half(layout.marks.size(), most_target / 2);
    for (const bool front : {true, false}) {
        for (std::size_t one = 0; one < layout.marks.size(); ++one) {
            const MapMark& mark = layout.marks[one];
            if (is_front(mark) != front) continue;
            for (std::size_t other = 0; other < layout.marks.size(); ++other) {
                const double apart = separation(layout.marks[other].at, mark.at);
                const bool is_before = !front && is_front(layout.marks[other]);
                if (is_before)
                    half[one] = std::clamp(apart - half[other], 0.0, half[one]);
                else if (other != one && is_front(layout.marks[other]) == front)
                    half[one] = std::min(half[one], apart / 2);
            }
        }
    }
    for (std::size_t one = 0; one < layout.marks.size(); ++one) {
        const Point& at = layout.marks[one].at;
        layout.hits.push_back({std::max(at.x - half[one], 0.0), std::max(at.y - half[one], 0.0),
                               std::min(at.x + half[one], layout.width), std::min(at.y + half[one], layout.height)});
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
        const double radius = layout.marks[mark].radius + (mark == own ? 0 : 2);
        if (overlaps(box, {at.x - radius, at.y - radius, at.x + radius, at.y + radius})) return false;
    }
    return true;
}

bool try_label(MapLayout& layout, const Space& space, const std::string& text, std::size_t mark, double width) {
    TextBlock label;
    const bool is_home = layout.marks[mark].home;
    const TextStyle style{is_home ? label_size : 13, is_home ? Weight::bold : Weight::regular, Ink::normal};
    append_text(label, space, text, width * space.text_scale, style, static_cast<int>(mark));
    if (label.lines.size() > 2) return false;
    const double away = layout.marks[mark].radius + (is_home ? home_label_away : label_away);
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

/// "Singapore", "Belgium · Netherlands", "United Kingdom +2".
std::string label_of(const MapMark& mark, const std::vector<MapPlace>& places) {
    if (!mark.is_cluster()) return places[mark.places.front()].label;
    const std::vector<std::string>& areas = mark.areas;
    if (areas.empty()) return {};
    if (areas.size() > 2) return areas.front() + " +" + std::to_string(areas.size() - 1);
    return areas.size() == 2 ? areas.front() + " · " + areas.back() : areas.front();
}

/// On one line if there is room for it, else on two.
void place_label(MapLayout& layout, const Space& space, const std::string& text, std::size_t mark) {
    if (text.empty()) return;
    for (const double width : {240.0, 150.0, 110.0}) {
        if (!layout.is_labelled[mark]) layout.is_labelled[mark] = try_label(layout, space, text, mark, width);
    }
}

/// Home first, then the larger ones. While a cluster is open, its members come first and the others step back.
void place_labels(MapLayout& layout, const Space& space, const std::vector<MapPlace>& places) {
    layout.is_labelled.assign(layout.marks.size(), false);
    std::vector<std::size_t> order;
    bool is_open = false;
    for (std::size_t mark = 0; mark < layout.marks.size(); ++mark) {
        is_open = is_open || layout.marks[mark].open;
        order.push_back(mark);
    }
    const auto rank = [&](std::size_t index) {
        const MapMark& mark = layout.marks[index];
        return mark.opener >= 0 ? places.size() + 2 : mark.home ? places.size() + 1 : mark.places.size();
    };
    ranges::stable_sort(order, [&](std::size_t one, std::size_t other) { return rank(one) > rank(other); });
    for (const std::size_t mark : order) {
        if (!is_open || rank(mark) > places.size())
            place_label(layout, space, label_of(layout.marks[mark], places), mark);
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

MapLayout layout_map(const Space& space, const std::vector<MapPlace>& places, std::optional<std::size_t> open) {
    MapLayout layout;
    layout.width = space.width;
    const auto home = std::find_if(places.begin(), places.end(), [](const MapPlace& place) { return place.home; });
    layout.view.central_meridian = central_meridian_for(home == places.end() ? 150 : home->longitude);
    fit_window(layout, places);
    place_marks(layout, places);
    if (open) open_cluster(layout, places, *open);
    join_with_home(layout);
    add_hits(layout);
    place_labels(layout, space, places);
    return layout;
}

Box free_label_box(const MapLayout& layout, std::size_t mark, double label_width, double label_height) {
    const auto places =
        label_places(layout.marks[mark].at, label_width, label_height, layout.marks[mark].radius + home_label_away);
    const auto hides_another = [&](const LabelPlace& place) {
        const auto is_hidden = [&](const Text& text) {
            return text.part != static_cast<int>(mark) && overlaps(place.box, text.box);
        };
        const auto is_member_hidden = [&](const MapMark& each) {
            const double reach = each.open || each.opener >= 0 ? each.radius : -1;
            return reach > 0 && &each != &layout.marks[mark] &&
                   overlaps(place.box, {each.at.x - reach, each.at.y - reach, each.at.x + reach, each.at.y + reach});
        };
        return std::any_of(layout.texts.begin(), layout.texts.end(), is_hidden) ||
               std::any_of(layout.marks.begin(), layout.marks.end(), is_member_hidden);
    };
    for (const bool is_careful : {true, false}) {
        for (const LabelPlace& place : places) {
            if (is_inside(layout, place.box) && !(is_careful && hides_another(place))) return place.box;
        }
    }
    const Point& at = layout.marks[mark].at;
    const double left = std::clamp(at.x - label_width / 2, 0.0, std::max(0.0, layout.width - label_width));
    const double above = at.y - 10 - label_height;
    const double top = above >= 0 ? above : at.y + 10;
    return {left, top, left + label_width, top + label_height};
}

}  // namespace atlas::chart
