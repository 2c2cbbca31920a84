// Charts and the map on the canvas. Shapes come from base/chart_layout and base/map_layout; these functions paint them
// at the frame's cursor in the current column, push a link for each interactive part in reading order (the figure
// that holds them is the caller's), move the cursor down, and return the index of the part that was
// activated, or -1. Labels never collide and never leave the column. They know nothing of the domain.
#pragma once

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
    bool unknown = false;      // hatched
    bool interactive = false;  // activation makes sense
    std::string address;       // href when interactive
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

struct MapMark {
    double latitude = 0;
    double longitude = 0;
    ChartPart part;       // value_text: a second line, shown while pointed at
    bool home = false;    // the faculty itself: arcs start here
    bool closed = false;  // drawn hollow
};
/// With an empty mesh the marks stand alone.
int world_map(Frame& frame, const LandMesh& land, const std::vector<MapMark>& marks);

/// The "4 + X" bar inside a cell: known years solid with their number, unknown ones hatched and open-ended. Pushes no
/// node.
void time_bar(Frame& frame, const Rect& rect, std::optional<double> home_years, std::optional<double> away_from,
              std::optional<double> away_to);

}  // namespace atlas::ui
