#include "base/map_marks.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "base/ranges.h"

namespace atlas::chart {
namespace {

constexpr double mark_size = 12;  // nearer, two marks would cover each other
constexpr double cell = 6;        // what lies in one is put together before any distance is measured
constexpr std::size_t crowd = 3;  // with so many others too near, moving apart tells nothing
constexpr double edge = 13;
constexpr double least_share = 5;  // of the map, for one mark: how many times its own square
constexpr int most_rounds = 600;

double distance(const Point& one, const Point& other) { return std::hypot(one.x - other.x, one.y - other.y); }

struct Cluster {
    Point middle;
    std::vector<std::size_t> places;
    std::string area;  // the largest, of all of them; empty when they differ
};

void absorb(Cluster& one, Cluster& other) {
    const auto here = static_cast<double>(one.places.size());
    const auto there = static_cast<double>(other.places.size());
    one.middle = {(one.middle.x * here + other.middle.x * there) / (here + there),
                  (one.middle.y * here + other.middle.y * there) / (here + there)};
    one.places.insert(one.places.end(), other.places.begin(), other.places.end());
    other.places.clear();
    if (one.area != other.area) one.area.clear();
}

void drop_empty(std::vector<Cluster>& clusters) {
    std::erase_if(clusters, [](const Cluster& cluster) { return cluster.places.empty(); });
}

/// One cluster for each cell of a fine grid, home left out.
std::vector<Cluster> clusters_of_cells(const MapLayout& layout, const std::vector<MapPlace>& places) {
    std::vector<Cluster> clusters;
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (places[place].home) continue;
        const Point at = layout.view.place(places[place].longitude, places[place].latitude);
        const std::vector<std::string>& areas = places[place].areas;
        clusters.push_back({kept_inside(layout, at), {place}, areas.empty() ? "" : areas.back()});
    }
    const auto cell_of = [](const Cluster& each) {
        return std::pair(std::floor(each.middle.x / cell), std::floor(each.middle.y / cell));
    };
    ranges::stable_sort(clusters,
                        [&](const Cluster& one, const Cluster& other) { return cell_of(one) < cell_of(other); });
    for (std::size_t first = 0, next = 1; next < clusters.size(); ++next) {
        // The middle of those taken in so far stays in the cell.
        if (cell_of(clusters[first]) == cell_of(clusters[next]))
            absorb(clusters[first], clusters[next]);
        else
            first = next;
    }
    drop_empty(clusters);
    return clusters;
}

struct Pair {
    bool mixed = false;  // of different countries, or of none that is known
    double apart = 0;
    std::size_t one = 0;
    std::size_t other = 0;
};

/// All pairs of marks less than `reach` apart across, and others, found along one axis: `order` are the marks from left
/// to right.
template <class At, class Found>
void each_near_pair(const std::vector<std::size_t>& order, double reach, At at, Found found) {
    for (std::size_t one = 0; one < order.size(); ++one) {
        for (std::size_t other = one + 1; other < order.size(); ++other) {
            if (at(order[other]).x - at(order[one]).x >= reach) break;
            found(order[one], order[other]);
        }
    }
}

template <class At>
void sort_from_left(std::vector<std::size_t>& order, At at) {
    ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return at(a).x < at(b).x; });
}

std::vector<std::size_t> numbers_to(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbers;
}

/// Puts together the nearest of those that can't stay two marks, each at most once, those of one country first: those
/// less than `told_apart` from each other, and crowds. False when there were none.
bool merge_nearest(std::vector<Cluster>& clusters, double told_apart) {
    const auto at = [&](std::size_t cluster) { return clusters[cluster].middle; };
    std::vector<std::size_t> order = numbers_to(clusters.size());
    sort_from_left(order, at);
    std::vector<Pair> pairs;
    std::vector<std::size_t> near(clusters.size());
    const double reach = std::max(told_apart, least_distance);
    each_near_pair(order, reach, at, [&](std::size_t one, std::size_t other) {
        const double apart = separation(at(one), at(other));
        if (apart >= reach) return;
        const bool mixed = clusters[one].area.empty() || clusters[one].area != clusters[other].area;
        pairs.push_back({mixed, apart, one, other});
        ++near[one], ++near[other];
    });
    std::erase_if(pairs, [&](const Pair& pair) {
        return pair.apart >= told_apart && near[pair.one] < crowd && near[pair.other] < crowd;
    });
    ranges::stable_sort(
        pairs, [](const Pair& a, const Pair& b) { return std::pair(a.mixed, a.apart) < std::pair(b.mixed, b.apart); });
    std::vector<bool> is_taken(clusters.size());
    for (const Pair& pair : pairs) {
        if (is_taken[pair.one] || is_taken[pair.other]) continue;
        is_taken[pair.one] = is_taken[pair.other] = true;
        absorb(clusters[pair.one], clusters[pair.other]);
    }
    drop_empty(clusters);
    return !pairs.empty();
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
bool push_apart(MapLayout& layout, std::vector<std::size_t>& order) {
    std::vector<MapMark>& marks = layout.marks;
    const auto at = [&](std::size_t mark) { return marks[mark].at; };
    sort_from_left(order, at);
    bool is_settled = true;
    each_near_pair(order, least_distance, at, [&](std::size_t one, std::size_t other) {
        MapMark& first = marks[std::max(one, other)];
        MapMark& second = marks[std::min(one, other)];
        const double missing = least_distance - separation(first.at, second.at);
        if (missing <= 1e-3) return;
        is_settled = false;
        const Point away = direction(first.at, second.at, std::max(one, other));
        const double share = first.home ? 0.1 : second.home ? 0.9 : 0.5;
        const double step = (missing + 0.05) / std::max(std::abs(away.x), std::abs(away.y));
        const double back = step * (share - 1);
        first.at = kept_inside(layout, {first.at.x + away.x * step * share, first.at.y + away.y * step * share});
        second.at = kept_inside(layout, {second.at.x + away.x * back, second.at.y + away.y * back});
    });
    return is_settled;
}

/// Early rounds also pull marks back to their places, so that crowds open evenly; the last ones only part them.
void settle_marks(MapLayout& layout) {
    std::vector<std::size_t> order = numbers_to(layout.marks.size());
    for (int round = 0; round < most_rounds; ++round) {
        const double pull = round < most_rounds / 3 ? 0.08 : 0;
        for (MapMark& mark : layout.marks) {
            const Point home = kept_inside(layout, mark.anchor);
            mark.at = {mark.at.x + (home.x - mark.at.x) * pull, mark.at.y + (home.y - mark.at.y) * pull};
        }
        if (push_apart(layout, order) && (pull == 0 || round == 0)) break;
    }
}

/// The smallest area that holds all, or the largest of each, the most frequent first; none if one is not known.
std::vector<std::string> common_areas(const std::vector<MapPlace>& places, const std::vector<std::size_t>& members) {
    const std::vector<std::string>& first = places[members.front()].areas;
    for (const std::string& area : first) {
        const auto holds = [&](std::size_t place) {
            const std::vector<std::string>& areas = places[place].areas;
            return std::find(areas.begin(), areas.end(), area) != areas.end();
        };
        if (std::all_of(members.begin(), members.end(), holds)) return {area};
    }
    std::vector<std::pair<std::string, int>> counts;
    for (const std::size_t place : members) {
        if (places[place].areas.empty()) return {};
        const std::string& area = places[place].areas.back();
        const auto known = ranges::find(counts, area, &std::pair<std::string, int>::first);
        if (known == counts.end())
            counts.emplace_back(area, 1);
        else
            ++known->second;
    }
    ranges::stable_sort(counts, [](const auto& one, const auto& other) { return one.second > other.second; });
    std::vector<std::string> largest;
    for (auto& [area, count] : counts) largest.push_back(std::move(area));
    return largest;
}

/// As large as its number needs.
double radius_of(std::size_t count) { return count == 1 ? 6 : count < 10 ? 9.5 : count < 100 ? 11 : 12.5; }

void set_marks(MapLayout& layout, const std::vector<MapPlace>& places, const std::vector<Cluster>& clusters) {
    layout.marks.clear();
    for (const Cluster& cluster : clusters) layout.marks.push_back(mark_of(layout, places, cluster.places));
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (places[place].home) layout.marks.push_back(mark_of(layout, places, {place}));
    }
    ranges::stable_sort(layout.marks, [](const MapMark& one, const MapMark& other) {
        return one.places.front() < other.places.front();
    });
    settle_marks(layout);
}

/// Where the map is too full for the marks, one of a pair that found no room joins its nearest. False: all found room.
bool merge_crushed(const MapLayout& layout, std::vector<Cluster>& clusters) {
    const std::vector<MapMark>& marks = layout.marks;
    const auto index_of = [&](const MapMark& mark) {
        const auto has_it = [&](const Cluster& each) {
            return std::find(each.places.begin(), each.places.end(), mark.places.front()) != each.places.end();
        };
        return static_cast<std::size_t>(std::find_if(clusters.begin(), clusters.end(), has_it) - clusters.begin());
    };
    for (std::size_t one = 0; one < marks.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            if (separation(marks[one].at, marks[other].at) >= least_distance - 0.1) continue;
            const MapMark& crushed = marks[one].home ? marks[other] : marks[one];
            const std::size_t own = index_of(crushed);
            std::size_t nearest = own;
            for (std::size_t each = 0; each < clusters.size(); ++each) {
                const auto apart = [&](std::size_t at) { return distance(clusters[at].middle, clusters[own].middle); };
                if (each != own && (nearest == own || apart(each) < apart(nearest))) nearest = each;
            }
            if (crushed.home || nearest == own) continue;
            absorb(clusters[nearest], clusters[own]);
            drop_empty(clusters);
            return true;
        }
    }
    return false;
}

}  // namespace

double separation(const Point& one, const Point& other) {
    return std::max(std::abs(one.x - other.x), std::abs(one.y - other.y));
}

Point kept_inside(const MapLayout& layout, const Point& point) {
    return {std::clamp(point.x, edge, layout.width - edge), std::clamp(point.y, edge, layout.height - edge)};
}

MapMark mark_of(const MapLayout& layout, const std::vector<MapPlace>& places, std::vector<std::size_t> members) {
    ranges::stable_sort(members);
    MapMark mark;
    const auto count = static_cast<double>(members.size());
    mark.closed = true;
    for (const std::size_t place : members) {
        const Point at = layout.view.place(places[place].longitude, places[place].latitude);
        mark.anchor = {mark.anchor.x + at.x / count, mark.anchor.y + at.y / count};
        mark.closed = mark.closed && places[place].closed;
    }
    mark.home = places[members.front()].home;
    mark.radius = radius_of(members.size());
    if (members.size() > 1) mark.areas = common_areas(places, members);
    mark.at = kept_inside(layout, mark.anchor);
    mark.places = std::move(members);
    return mark;
}

void place_marks(MapLayout& layout, const std::vector<MapPlace>& places) {
    std::vector<Cluster> clusters = clusters_of_cells(layout, places);
    const double most = layout.width * layout.height / (least_distance * least_distance * least_share);
    double told_apart = mark_size;
    while (merge_nearest(clusters, told_apart)) continue;
    for (; static_cast<double>(clusters.size()) > most; told_apart *= 1.25) {
        while (merge_nearest(clusters, told_apart)) continue;
    }
    do set_marks(layout, places, clusters);
    while (merge_crushed(layout, clusters));
    for (MapMark& mark : layout.marks) mark.moved = distance(mark.at, mark.anchor) > mark.radius;
}

}  // namespace atlas::chart
