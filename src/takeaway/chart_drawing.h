// The drawing of a chart as SVG, from the same layout that the canvas paints (base/chart_layout, base/map_layout).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/chart_layout.h"
#include "base/projection.h"
#include "pages/page.h"

namespace atlas::takeaway {

struct ChartDrawing {
    std::string svg;  // from (0, 0)
    double height = 0;
};

/// The land for a map, as the commands of a path; without it the points stand alone.
using LandPath = std::function<std::string(const WorldView& view)>;

ChartDrawing draw_chart(const Chart& chart, double width, Language language, const LandPath& land);

/// Each kind has a file of its own, or shares one.
ChartDrawing draw_of_100(const Of100& chart, double width);
ChartDrawing draw_bars(const Bars& chart, double width);
ChartDrawing draw_composition(const Composition& chart, double width);
ChartDrawing draw_flow(const Flow& chart, double width);
ChartDrawing draw_series(const Series& chart, double width, Language language);
ChartDrawing draw_map(const WorldMap& chart, double width, const LandPath& land);

// What they share.
chart::Part part_of(const ChartValue& value);
std::vector<chart::Part> parts_of(const std::vector<ChartValue>& values);
/// Colours of data in order of use, `unknown` for what has no value.
std::vector<std::string_view> colours_of(const std::vector<ChartValue>& values);
std::string draw_strokes(const chart::Drawing& drawing, const std::vector<std::string_view>& colours);
/// `colours` has the ground below each part's text; empty = it never lies on one.
std::string draw_texts(const chart::Drawing& drawing, const std::vector<std::string_view>& colours);

}  // namespace atlas::takeaway
