// Charts and the map on the canvas. Shapes come from base/chart_layout and base/map_layout; these functions paint them
// at the frame's cursor in the current column, push a link for each interactive part in reading order (the figure
// that holds them is the caller's), move the cursor down, and return the index of the part that was
// activated, or -1. Labels never collide and never leave the column. They know nothing of the domain.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/frame.h"
#include "ui/land_mesh.h"

namespace atlas::ui {

struct ChartPart {
    std::string label;
    std::string value_text;
    double value = 0;
    bool unknown = false;                      // hatched
    bool interactive = false;                  // activation makes sense
    std::string address;                       // href when interactive
    std::string spoken = {};                   // name in the tree; empty = label and value_text
    std::vector<std::uint32_t> subjects = {};  // what it is about (Frame::points_at); the first is its identity
    std::optional<bool> expanded = {};         // a button that opens something in place, instead of a link
};

int of_100(Frame& frame, const std::vector<ChartPart>& parts);
int bars(Frame& frame, const std::vector<ChartPart>& parts, double maximum);
int composition(Frame& frame, const std::string& whole_label, const std::vector<ChartPart>& parts);

struct FlowPart {
    ChartPart part;
    int stage = 0;
    int from = -1;
};
int flow(Frame& frame, const std::vector<FlowPart>& nodes);

struct SeriesPart {
    double position = 0;
    std::string position_label;
    ChartPart part;
    int line = 0;
};
int series(Frame& frame, const std::vector<std::string>& lines, const std::vector<SeriesPart>& points, double minimum,
           double maximum);

struct MapPlace {
    double latitude = 0;
    double longitude = 0;
    ChartPart part;                       // value_text: a second line, shown while pointed at
    bool home = false;                    // the faculty itself: arcs start here
    bool closed = false;                  // drawn hollow
    std::vector<std::string> areas = {};  // that hold it, smallest first
};
/// A mark for several places.
struct MapCluster {
    std::vector<std::size_t> places;
    std::vector<std::string> areas;  // the smallest that holds all, or the countries
    bool closed = false;
    bool rest = false;  // the others of an open cluster, for which there is no room
};
/// Label, second line and spoken name of a cluster.
using NameCluster = std::function<ChartPart(const MapCluster& cluster)>;

/// With an empty mesh the marks stand alone. Places that cannot be told apart are a button that opens them in place.
/// Returns the place that was activated.
int world_map(Frame& frame, const LandMesh& land, const std::vector<MapPlace>& places, const NameCluster& name);

/// The "4 + X" bar inside a cell: known years solid with their number, unknown ones hatched and open-ended. Pushes no
/// node.
void time_bar(Frame& frame, const Rect& rect, std::optional<double> home_years, std::optional<double> away_from,
              std::optional<double> away_to);

}  // namespace atlas::ui
