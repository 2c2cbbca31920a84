// Which places share a mark, and where the marks stand. Internal to the map's layout.
#pragma once

#include <vector>

#include "base/map_layout.h"

namespace atlas::chart {

/// What keeps two upright squares around the points apart: the larger of the distances across and down.
double separation(const Point& one, const Point& other);

/// Marks keep a little away from the edges of the map.
Point kept_inside(const MapLayout& layout, const Point& point);

/// One mark for all of these places, where the middle of them is.
MapMark mark_of(const MapLayout& layout, const std::vector<MapPlace>& places, std::vector<std::size_t> members);

/// Adds a mark for each place or cluster of places: those whose marks would cover each other, and those in a crowd,
/// where marks moved apart would tell less than a number. Two or three that are too close are moved apart.
void place_marks(MapLayout& layout, const std::vector<MapPlace>& places);

/// Adds the marks of the cluster's places from `open` on, around it.
void open_cluster(MapLayout& layout, const std::vector<MapPlace>& places, std::size_t open);

}  // namespace atlas::chart
