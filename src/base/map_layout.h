// Marks on the world map: placed, moved apart until each can be reached, joined with home, and labelled where there is
// room. Promises: marks stay inside the map and at least `least_distance` apart, labels overlap neither each other nor
// a mark.
#pragma once

#include <vector>

#include "base/chart_layout.h"
#include "base/projection.h"

namespace atlas::chart {

inline constexpr double least_distance =
    25;  // between the middles of two marks, across or down: the smallest target, and a little air

struct MapPlace {
    double latitude = 0;
    double longitude = 0;
    std::string label;  // empty = never labelled
    bool home = false;
};

struct MapMark {
    Point anchor;            // the true place
    Point at;                // where the mark is drawn
    bool moved = false;      // far enough from its anchor to need a line to it
    std::vector<Point> arc;  // from home's mark to this one; empty for home, and where there is no home
};

struct MapLayout : Drawing {
    WorldView view;
    std::vector<MapMark> marks;     // one for each place
    std::vector<bool> is_labelled;  // the others show their label when pointed at
};

/// Labels are tried in the order of `places`, home first.
MapLayout layout_map(const Space& space, const std::vector<MapPlace>& places);

/// Where a card about the mark that is pointed at goes: inside the map, and over no other label if there is such a
/// place.
Box free_label_box(const MapLayout& layout, std::size_t mark, double label_width, double label_height);

}  // namespace atlas::chart
