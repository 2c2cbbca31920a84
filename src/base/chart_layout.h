// Charts as geometry: values and final labels become boxes, strokes and placed lines of text for a given width. What is
// painted on the canvas and what is written as SVG come from the same layout. Lengths are CSS pixels from the chart's
// top left corner, y downwards. Promises for every width from 280 px up: no text overlaps another, nothing leaves the
// chart's width or height, parts keep their order, lengths and areas are proportional to values. No colours here, and
// no words.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas::chart {

enum class Weight { regular, bold };

/// Width of one line of text in a font size.
using Measure = std::function<double(std::string_view text, double size, Weight weight)>;

/// What a chart may fill. `text_scale` enlarges all text (1 = 100 %).
struct Space {
    double width = 0;
    Measure measure;
    double text_scale = 1;
};

struct Point {
    double x = 0;
    double y = 0;
};

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double width() const { return right - left; }
    double height() const { return bottom - top; }
    Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
};

bool overlaps(const Box& one, const Box& other);

struct Part {
    std::string label;
    std::string value_text;
    double value = 0;
    bool unknown = false;
};

/// `on_part`: painted over the colour of its part.
enum class Ink { normal, muted, on_part };

/// One line of text; it starts at the left edge of its box and is centred in its height.
struct Text {
    std::string text;
    Box box;
    double size = 0;
    Weight weight = Weight::regular;
    Ink ink = Ink::normal;
    int part = -1;
};

/// A thin line that joins a label with its shape, or a bracket along what the label speaks of.
struct Stroke {
    std::vector<Point> points;
    double thickness = 1;
    int part = -1;
};

/// What every chart has. `hits` holds one box for each part, in order, none overlapping another: where it can be
/// pointed at. `shapes`, where a label lies apart from its shape, holds the extent of each shape: another place to
/// point at.
struct Drawing {
    double width = 0;
    double height = 0;
    std::vector<Text> texts;
    std::vector<Stroke> strokes;
    std::vector<Box> hits;
    std::vector<Box> shapes;
};

/// A share of one figure's width, from 0 (left) to 1.
struct Slice {
    int part = -1;  // -1 = no part covers it
    double from = 0;
    double to = 1;
};

struct Figure {
    Box box;
    std::vector<Slice> slices;
};

/// A hundred figures, each one percent; a part of 66.4 ends 0.4 into a figure.
struct Of100Layout : Drawing {
    std::vector<Figure> figures;
};

/// `parts` are percentages in order; what exceeds 100 is cut off, what is missing stays without a part.
Of100Layout layout_of_100(const Space& space, const std::vector<Part>& parts);

struct BarsLayout : Drawing {
    double baseline = 0;    // x of zero
    std::vector<Box> bars;  // one for each part, from the baseline
};

/// Horizontal bars on one scale from zero to `maximum` or the largest value. Values below zero are drawn as zero.
BarsLayout layout_bars(const Space& space, const std::vector<Part>& parts, double maximum);

struct CompositionLayout : Drawing {
    std::vector<Box> segments;    // one for each part; side by side, or stacked where labels need the width
    std::vector<bool> is_inside;  // the label of the part lies on its segment
};

/// One bar cut into parts; the sum of the values is the whole.
CompositionLayout layout_composition(const Space& space, std::string_view whole_label, const std::vector<Part>& parts);

struct FlowNode {
    Part part;      // value: percentage of the whole that stage 0 shows
    int stage = 0;  // from 0
    int from = -1;  // index of an earlier node, -1 = none
};

/// Joins a slice of one node's right edge with another node's left edge of the same height.
struct Ribbon {
    int from = 0;
    int to = 0;
    Box source;  // left = right = the edge
    Box target;
};

/// Stages from left to right with ribbons; where that is too narrow, one bar below the other, each under the slice of
/// the bar that it comes out of (`tracks` = the extent of that bar, no ribbons).
struct FlowLayout : Drawing {
    bool is_stacked = false;
    std::vector<Box> nodes;
    std::vector<Ribbon> ribbons;
    std::vector<Box> tracks;
};

FlowLayout layout_flow(const Space& space, const std::vector<FlowNode>& nodes);

struct SeriesPoint {
    double position = 0;
    std::string position_label;
    Part part;  // unknown = no value: the line has a gap there
    int line = 0;
};

struct Tick {
    double value = 0;
    double y = 0;
};

/// A piece of a tick's line: where a text stands, the line ends before it and goes on behind it.
struct GridLine {
    double left = 0;
    double right = 0;
    double y = 0;
    bool is_zero = false;
};

struct Run {
    int line = 0;
    std::vector<Point> points;
};

/// `runs` join neighbouring positions only: a missing one leaves a gap. A point's text is left out where it has no
/// room.
struct SeriesLayout : Drawing {
    Box plot;
    std::vector<Tick> ticks;
    std::vector<GridLine> grid;
    std::vector<Run> runs;
    std::vector<Point> points;  // one for each input point; unknown ones lie on the lower edge
};

struct SeriesScale {
    double minimum = 0;
    double maximum = 100;
    std::function<std::string(double)> tick_label;
};

SeriesLayout layout_series(const Space& space, const std::vector<std::string>& lines,
                           const std::vector<SeriesPoint>& points, const SeriesScale& scale);

/// A stretch of time on a bar, in years.
struct TimeStretch {
    double from = 0;
    double to = 0;
    std::string text;
    double margin = 3;  // of the text to either end, at least
};

struct TimeBarLayout {
    std::vector<Box> stretches;  // one for each, in order; none where the texts leave no room
    std::vector<Text> texts;     // on the stretches, or one text beside all of them: its part is -1
};

/// One stretch after the other on a scale of so many years; the texts, in bold, lie on them where each fits, else
/// beside them.
TimeBarLayout layout_time_bar(const Space& space, double height, double years,
                              const std::vector<TimeStretch>& stretches, double text_size);

/// Round values (1, 2 or 5 times a power of ten apart) from `minimum` to `maximum`, about `count` of them.
std::vector<double> round_ticks(double minimum, double maximum, int count);

}  // namespace atlas::chart
