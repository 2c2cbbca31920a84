// Charts hold values and final labels; `base/chart_layout` turns them into shapes for a width.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/action.h"
#include "pages/page_controls.h"
#include "pages/page_table.h"
#include "pages/page_tone.h"

namespace atlas {

struct ChartValue {
    std::string label;
    double value = 0;
    std::string value_text;  // "66.4%"
    std::optional<Action> action;
    bool unknown = false;  // drawn hatched: the remainder that no source breaks down
    Tone tone = Tone::normal;
};

/// A hundred figures; values are percentages that sum to 100 with the unknown rest last.
struct Of100 {
    std::vector<ChartValue> parts;
};

struct Bars {
    std::vector<ChartValue> bars;
    double maximum = 0;  // end of the axis, same unit as the values
};

/// One bar, cut into parts of a whole.
struct Composition {
    std::string whole_label;
    std::vector<ChartValue> parts;
};

struct FlowNode {
    ChartValue value;
    int stage = 0;            // column, from 0
    std::optional<int> from;  // index of the node it comes out of
};

/// From all (stage 0) to where they went; every node's value is a percentage of the same whole.
struct Flow {
    std::vector<FlowNode> nodes;
};

struct SeriesPoint {
    double position = 0;  // years
    std::string position_label;
    ChartValue value;
};

struct SeriesLine {
    std::string label;
    std::vector<SeriesPoint> points;
};

struct Series {
    std::vector<SeriesLine> lines;
    double minimum = 0;
    double maximum = 100;
};

struct MapPoint {
    double latitude = 0;
    double longitude = 0;
    std::string label;
    std::string detail;
    Tone tone = Tone::normal;
    bool home = false;
    std::optional<Action> action;
    std::string spoken = {};              // label and detail in one
    std::vector<std::string> areas = {};  // that hold it, smallest first
};

struct WorldMap {
    std::vector<MapPoint> points;
    std::vector<std::string> unplaced;  // named, but with no point: "Sri Lanka (country only)"
};

struct Chart {
    std::string title;
    std::string summary;         // one sentence that says what the chart shows, worked out from the data
    std::string caveat;          // shown below; empty = none
    std::string source_line;     // "Source: …"
    std::optional<Choice> save;  // opens the ways to take it away
    std::variant<Of100, Bars, Composition, Flow, Series, WorldMap> drawing;
    Table values;  // the same as a table, for whoever can't see the drawing
};

}  // namespace atlas
