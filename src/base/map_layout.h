// Marks on the world map: placed, put together where they could not be told apart, moved apart until each can be
// reached, joined with home, and labelled where there is room. Promises: every place is in exactly one mark, but for
// those of the open cluster, which have marks of their own around it; marks stay inside the map and at least
// `least_distance` apart, and so do an open cluster and its members; labels overlap neither each other nor a mark.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/chart_layout.h"
#include "base/projection.h"

namespace atlas::chart {

inline constexpr double least_distance =
    25;  // between the middles of two marks, across or down: the smallest target, and a little air

struct MapPlace {
    double latitude = 0;
    double longitude = 0;
    std::string label;               // empty = never labelled
    bool home = false;               // never part of a cluster
    bool closed = false;             // a cluster is when all of its places are
    std::vector<std::string> areas;  // that hold it, smallest first
};

struct MapMark {
    Point anchor;                     // the true place; of a cluster, the middle of its places
    std::vector<std::size_t> places;  // that it stands for, in their order; several = a cluster
    Point at;                         // where the mark is drawn
    double radius = 6;
    bool home = false;
    bool closed = false;
    bool moved = false;                   // far enough from its anchor to need a line to it
    bool open = false;                    // a cluster whose places stand around it
    int opener = -1;                      // of those: the mark that they stand around
    std::vector<std::string> areas = {};  // of a cluster: the smallest that holds all, or the countries
    std::vector<Point> arc = {};          // from home's mark to this one; empty for home, and where there is no home
    bool is_cluster() const { return places.size() > 1; }
};

struct MapLayout : Drawing {
    WorldView view;
    std::vector<MapMark> marks;     // in the order of their first places; after an open cluster, its members
    std::vector<bool> is_labelled;  // the others show their label when pointed at
};

/// Labels are tried with home first, then for the larger clusters. `open` is a place: its cluster is open, from that
/// place on; places for which there is no room are one more cluster then.
MapLayout layout_map(const Space& space, const std::vector<MapPlace>& places, std::optional<std::size_t> open = {});

/// Where a card about the mark that is pointed at goes: inside the map, and over no other label if there is such a
/// place.
Box free_label_box(const MapLayout& layout, std::size_t mark, double label_width, double label_height);

}  // namespace atlas::chart
