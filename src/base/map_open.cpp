// An open cluster: its places around it, each with a mark of its own.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "base/map_marks.h"
#include "base/ranges.h"

namespace atlas::chart {
namespace {

double distance(const Point& one, const Point& other) { return std::hypot(one.x - other.x, one.y - other.y); }

/// Places on a circle around the mark, the first in the direction `turn`; none where it would leave the map.
std::vector<Point> slots_on_circle(const MapLayout& layout, const Point& centre, std::size_t count, double turn) {
    constexpr double tau = 6.283185307179586;
    constexpr std::size_t most = 8;
    const double apart = least_distance * 1.45;  // along a slanting line: more than across or down
    const double step = tau / static_cast<double>(count);
    const double radius = std::max(apart, apart / 2 / std::sin(step / 2));
    std::vector<Point> slots;
    for (std::size_t slot = 0; slot < count; ++slot) {
        const double angle = turn + step * static_cast<double>(slot);
        const Point at{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
        if (count > most || distance(kept_inside(layout, at), at) > 1e-6) return {};
        slots.push_back(at);
    }
    return slots;
}

/// The nearest places of a grid around the mark, line by line; fewer where the map has no more.
std::vector<Point> slots_of_grid(const MapLayout& layout, const Point& centre, std::size_t count) {
    constexpr double pitch = least_distance + 1;
    const int columns = static_cast<int>(layout.width / pitch) + 1;
    const int rows = static_cast<int>(layout.height / pitch) + 1;
    std::vector<Point> slots;
    for (int row = -rows; row <= rows; ++row) {
        for (int column = -columns; column <= columns; ++column) {
            const Point at{centre.x + (column + (row % 2 != 0 ? 0.5 : 0)) * pitch, centre.y + row * pitch};
            const bool is_inside = distance(kept_inside(layout, at), at) < 1e-6;
            if ((row != 0 || column != 0) && is_inside) slots.push_back(at);
        }
    }
    ranges::stable_sort(
        slots, [&](const Point& one, const Point& other) { return distance(one, centre) < distance(other, centre); });
    if (slots.size() > count) slots.resize(count);
    ranges::stable_sort(slots, [](const Point& one, const Point& other) {
        return std::pair(one.y, one.x) < std::pair(other.y, other.x);
    });
    return slots;
}

/// The marks of the cluster's places from `open` on, those for which there is no slot as one more cluster.
std::vector<MapMark> members_of(const MapLayout& layout, const std::vector<MapPlace>& places, const MapMark& opener,
                                std::size_t open) {
    std::vector<MapMark> members;
    for (const std::size_t place : opener.places) {
        if (place >= open) members.push_back(mark_of(layout, places, {place}));
    }
    // On the circle, members lie in the direction of their places.
    const auto angle = [&](std::size_t member) {
        const Point& at = members[member].anchor;
        return std::atan2(at.y - opener.anchor.y, at.x - opener.anchor.x);
    };
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    ranges::stable_sort(order, [&](std::size_t one, std::size_t other) { return angle(one) < angle(other); });
    std::vector<Point> slots = slots_on_circle(layout, opener.at, members.size(), angle(order.front()));
    if (slots.empty()) {
        slots = slots_of_grid(layout, opener.at, members.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
    }
    if (slots.size() < members.size()) {
        const auto left = static_cast<std::ptrdiff_t>(members.size() - slots.size() + 1);
        const std::vector<std::size_t> others(opener.places.end() - left, opener.places.end());
        members.resize(slots.size() - 1);
        members.push_back(mark_of(layout, places, others));
    }
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        members[order[slot]].at = slots[slot];
        members[order[slot]].moved = true;
    }
    return members;
}

}  // namespace

void open_cluster(MapLayout& layout, const std::vector<MapPlace>& places, std::size_t open) {
    const auto holds = [&](const MapMark& mark) {
        return mark.is_cluster() && std::find(mark.places.begin(), mark.places.end(), open) != mark.places.end();
    };
    const auto opener = std::find_if(layout.marks.begin(), layout.marks.end(), holds);
    if (opener == layout.marks.end()) return;
    opener->open = true;
    std::vector<MapMark> members = members_of(layout, places, *opener, open);
    for (MapMark& member : members) member.opener = static_cast<int>(opener - layout.marks.begin());
    layout.marks.insert(opener + 1, members.begin(), members.end());
}

}  // namespace atlas::chart
