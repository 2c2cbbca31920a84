#include "base/chart_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>

#include "base/text.h"

namespace atlas::chart {
namespace {

// Chinese characters are as wide as the font is high, Latin ones about half of that.
double measure(std::string_view text, double size, Weight weight) {
    double width = 0;
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        width += (next.value >= 0x2E80 ? 1.0 : 0.55) * size * (weight == Weight::bold ? 1.05 : 1);
        text.remove_prefix(std::max<std::size_t>(1, next.bytes));
    }
    return width;
}

const std::vector<double> widths{280, 320, 375, 480, 559, 560, 640, 700, 860, 1000, 1160};

Space space(double width, double text_scale = 1) { return {width, measure, text_scale}; }

Box shrunk(const Box& box) { return {box.left + 0.01, box.top + 0.01, box.right - 0.01, box.bottom - 0.01}; }

/// Empty when no line of the grid runs through a text.
std::string struck_through(const SeriesLayout& layout) {
    for (const GridLine& line : layout.grid) {
        for (const Text& text : layout.texts) {
            if (overlaps({line.left, line.y - 0.5, line.right, line.y + 0.5}, shrunk(text.box))) return text.text;
        }
    }
    return {};
}

/// Empty when the promises of every chart hold, else the first that does not.
std::string broken_promise(const Drawing& drawing, std::size_t part_count) {
    const auto is_within = [&](const Box& box) {
        return box.left > -0.01 && box.top > -0.01 && box.right < drawing.width + 0.01 &&
               box.bottom < drawing.height + 0.01;
    };
    for (std::size_t one = 0; one < drawing.texts.size(); ++one) {
        const Text& text = drawing.texts[one];
        if (!is_within(text.box)) return "'" + text.text + "' leaves the chart";
        for (std::size_t other = 0; other < one; ++other) {
            if (overlaps(shrunk(text.box), shrunk(drawing.texts[other].box))) {
                return "'" + text.text + "' overlaps '" + drawing.texts[other].text + "'";
            }
        }
    }
    for (const Stroke& stroke : drawing.strokes) {
        for (const Point& point : stroke.points) {
            if (!is_within({point.x, point.y, point.x, point.y})) return "a stroke leaves the chart";
        }
    }
    if (drawing.hits.size() != part_count) return "not one hit box for each part";
    for (std::size_t one = 0; one < drawing.hits.size(); ++one) {
        if (!is_within(drawing.hits[one])) return "hit box " + std::to_string(one) + " leaves the chart";
        for (std::size_t other = 0; other < one; ++other) {
            if (overlaps(shrunk(drawing.hits[one]), shrunk(drawing.hits[other]))) return "hit boxes overlap";
        }
    }
    return {};
}

std::string text_of(const Drawing& drawing, int part) {
    std::string text;
    for (const Text& line : drawing.texts) {
        if (line.part == part) text += (text.empty() ? "" : "|") + line.text;
    }
    return text;
}

std::vector<Part> graduates() {
    return {{"went abroad for further study", "66.4%", 66.4},
            {"further study at home", "24.3%", 24.3},
            {"not broken down in the report", "9.3%", 9.3, true}};
}

std::vector<Part> chinese_graduates() {
    return {{"出国（境）深造", "66.4%", 66.4}, {"国内升学", "24.3%", 24.3}, {"报告未作细分", "9.3%", 9.3, true}};
}

std::vector<Part> staff() {
    return {
        {"international teachers", "113", 113}, {"Chinese teachers", "127", 127}, {"administrative staff", "55", 55}};
}

std::vector<Part> random_parts(std::mt19937& random, double sum) {
    static const std::vector<std::string> labels{
        "abroad", "at home", "not stated in the document", "国内升学", "报告未作细分的毕业生", "Other"};
    std::vector<Part> parts(1 + random() % 7);
    double weight = 0;
    for (Part& part : parts) {
        part.label = labels[random() % labels.size()];
        part.value = random() % 4 == 0 ? random() % 3 : random() % 100;
        weight += part.value;
    }
    for (Part& part : parts) {
        if (sum > 0 && weight > 0) part.value *= sum / weight;
        part.value_text = std::to_string(std::lround(part.value)) + "%";
    }
    return parts;
}

double share_of(const Of100Layout& layout, int part) {
    double sum = 0;
    for (const Figure& figure : layout.figures) {
        for (const Slice& slice : figure.slices) sum += slice.part == part ? slice.to - slice.from : 0;
    }
    return sum;
}

// --- of 100
// -----------------------------------------------------------------------------------------------------------

TEST(Of100, ShowsAHundredFiguresAndRoundsNothingAway) {
    for (const double width : widths) {
        const Of100Layout layout = layout_of_100(space(width), graduates());
        ASSERT_EQ(layout.figures.size(), 100u);
        EXPECT_NEAR(share_of(layout, 0), 66.4, 1e-9);
        EXPECT_NEAR(share_of(layout, 1), 24.3, 1e-9);
        EXPECT_NEAR(share_of(layout, 2), 9.3, 1e-9);
    }
}

TEST(Of100, TheFigureAtABorderIsShared) {
    const Of100Layout layout = layout_of_100(space(700), graduates());
    ASSERT_EQ(layout.figures[66].slices.size(), 2u);
    EXPECT_NEAR(layout.figures[66].slices[0].to, 0.4, 1e-9);
    EXPECT_EQ(layout.figures[66].slices[1].part, 1);
}

TEST(Of100, WhatNoPartCoversStaysEmptyAndWhatExceedsAHundredIsCut) {
    EXPECT_NEAR(share_of(layout_of_100(space(700), {{"abroad", "66.4%", 66.4}}), -1), 33.6, 1e-9);
    EXPECT_NEAR(share_of(layout_of_100(space(320), {{"a", "80%", 80}, {"b", "50%", 50}}), 1), 20, 1e-9);
    EXPECT_NEAR(share_of(layout_of_100(space(320), {}), -1), 100, 1e-9);
}

TEST(Of100, EachPartIsLabelledWithItsValue) {
    EXPECT_EQ(text_of(layout_of_100(space(1160), graduates()), 0), "66.4%|went abroad for further study");
    EXPECT_EQ(text_of(layout_of_100(space(1160), chinese_graduates()), 2), "9.3%|报告未作细分");
}

// --- bars
// -------------------------------------------------------------------------------------------------------------

TEST(Bars, StartAtZeroAndKeepProportions) {
    for (const double width : widths) {
        const BarsLayout layout = layout_bars(space(width), staff(), 0);
        ASSERT_EQ(layout.bars.size(), 3u);
        for (const Box& bar : layout.bars) EXPECT_EQ(bar.left, layout.baseline);
        EXPECT_NEAR(layout.bars[0].width() / layout.bars[1].width(), 113.0 / 127, 1e-9);
        EXPECT_NEAR(layout.bars[2].width() / layout.bars[1].width(), 55.0 / 127, 1e-9);
    }
}

TEST(Bars, TheAxisReachesItsMaximumAndLongerValuesStretchIt) {
    const double of_200 = layout_bars(space(700), {{"a", "100", 100}}, 200).bars[0].width();
    const double of_100 = layout_bars(space(700), {{"a", "100", 100}}, 100).bars[0].width();
    const double of_50 = layout_bars(space(700), {{"a", "100", 100}}, 50).bars[0].width();
    EXPECT_NEAR(of_100, 2 * of_200, 1e-9);
    EXPECT_EQ(of_50, of_100);
}

TEST(Bars, NothingToDrawIsDrawnAsNothing) {
    EXPECT_EQ(layout_bars(space(320), {}, 0).bars.size(), 0u);
    EXPECT_EQ(layout_bars(space(320), {{"a", "0", 0}}, 0).bars[0].width(), 0);
}

// --- composition
// ------------------------------------------------------------------------------------------------------

TEST(Composition, SegmentsAreInProportionAndFillTheBar) {
    for (const double width : widths) {
        const CompositionLayout layout = layout_composition(space(width), "295 people", staff());
        const bool is_flat = layout.segments[0].top == layout.segments[1].top;
        const auto length = [&](std::size_t part) {
            return is_flat ? layout.segments[part].width() : layout.segments[part].height();
        };
        EXPECT_NEAR(length(0) / length(1), 113.0 / 127, 1e-9);
        EXPECT_NEAR(length(2) / length(1), 55.0 / 127, 1e-9);
        EXPECT_NEAR(length(0) + length(1) + length(2), is_flat ? width : 200, 1e-9);
    }
}

TEST(Composition, LabelsAreOnTheirSegmentsWhereTheyFit) {
    const CompositionLayout wide = layout_composition(space(1160), "", staff());
    EXPECT_EQ(wide.is_inside, (std::vector<bool>{true, true, true}));
    const CompositionLayout tiny_part = layout_composition(space(1160), "", {{"most", "99", 99}, {"a few", "1", 1}});
    EXPECT_EQ(tiny_part.is_inside, (std::vector<bool>{true, false}));
    EXPECT_GT(tiny_part.texts.front().box.top, tiny_part.segments[0].bottom);
}

TEST(Composition, ManyPartsOnAPhoneAreStacked) {
    std::vector<Part> parts;
    for (int part = 0; part < 6; ++part) parts.push_back({"international office", "17", 17});
    const CompositionLayout layout = layout_composition(space(320), "102 people", parts);
    for (std::size_t part = 1; part < 6; ++part)
        EXPECT_NEAR(layout.segments[part].top, layout.segments[part - 1].bottom, 1e-9);
}

// --- flow
// -------------------------------------------------------------------------------------------------------------

std::vector<FlowNode> graduate_flow() {
    return {{{"of all graduates", "100%", 100}, 0, -1},
            {{"further study", "90.7%", 90.7}, 1, 0},
            {{"abroad", "66.4%", 66.4}, 2, 1},
            {{"at home", "24.3%", 24.3}, 2, 1},
            {{"not broken down in the report", "9.3%", 9.3, true}, 1, 0}};
}

TEST(Flow, HeightsAreSharesOfTheSameWhole) {
    for (const double width : widths) {
        const FlowLayout layout = layout_flow(space(width), graduate_flow());
        const auto extent = [&](std::size_t node) {
            return layout.is_stacked ? layout.nodes[node].width() : layout.nodes[node].height();
        };
        for (std::size_t node = 0; node < 5; ++node) {
            EXPECT_NEAR(extent(node) / extent(0), graduate_flow()[node].part.value / 100, 1e-9) << width;
        }
    }
}

TEST(Flow, RibbonsLeaveTheirParentSideBySide) {
    const FlowLayout layout = layout_flow(space(1160), graduate_flow());
    ASSERT_EQ(layout.ribbons.size(), 4u);
    EXPECT_NEAR(layout.ribbons[1].source.bottom, layout.ribbons[2].source.top, 1e-9);
    EXPECT_NEAR(layout.ribbons[2].source.bottom, layout.nodes[1].bottom, 1e-9);
    for (const Ribbon& ribbon : layout.ribbons) {
        EXPECT_NEAR(ribbon.source.height(), ribbon.target.height(), 1e-9);
        EXPECT_LT(ribbon.source.right, ribbon.target.left);
    }
}

TEST(Flow, OnAPhoneEachBarLiesUnderTheSliceItComesOutOf) {
    const FlowLayout layout = layout_flow(space(320), graduate_flow());
    ASSERT_TRUE(layout.is_stacked);
    EXPECT_NEAR(layout.nodes[3].left, layout.nodes[2].right, 1e-9);
    EXPECT_NEAR(layout.nodes[3].right, layout.nodes[1].right, 1e-9);
    EXPECT_NEAR(layout.nodes[4].left, layout.nodes[1].right, 1e-9);
    EXPECT_GT(layout.nodes[4].top, layout.nodes[3].bottom);
}

TEST(Flow, APartLargerThanItsWholeStaysInside) {
    std::vector<FlowNode> nodes = graduate_flow();
    nodes[2].part.value = 130;
    for (const double width : widths)
        EXPECT_EQ(broken_promise(layout_flow(space(width), nodes), nodes.size()), "") << width;
}

// --- series
// -----------------------------------------------------------------------------------------------------------

std::string plain(double value) { return std::to_string(std::lround(value)) + "%"; }
const SeriesScale percent{0, 100, plain};

std::vector<SeriesPoint> further_study() {
    return {{2017, "2017", {"", "82.5%", 82.5}, 0},
            {2018, "2018", {"", "84.5%", 84.5}, 0},
            {2019, "2019", {"", "89.2%", 89.2}, 0},
            {2020, "2020", {"", "90.7%", 90.7}, 0}};
}

TEST(Series, ALineJoinsNeighbouringYears) {
    const SeriesLayout layout = layout_series(space(700), {"further study"}, further_study(), percent);
    ASSERT_EQ(layout.runs.size(), 1u);
    EXPECT_EQ(layout.runs[0].points.size(), 4u);
    for (const char* value : {"82.5%", "84.5%", "89.2%", "90.7%"}) {
        EXPECT_TRUE(std::any_of(layout.texts.begin(), layout.texts.end(),
                                [&](const Text& text) { return text.text == value; }));
    }
}

TEST(Series, AMissingYearIsAGapAndNotALine) {
    std::vector<SeriesPoint> points = further_study();
    points[1].part.unknown = true;
    const SeriesLayout unknown = layout_series(space(700), {"further study"}, points, percent);
    ASSERT_EQ(unknown.runs.size(), 2u);
    EXPECT_EQ(unknown.runs[0].points.size(), 1u);
    std::erase_if(points, [](const SeriesPoint& point) { return point.position == 2018; });
    points.push_back({2018, "2018", {"", "10%", 10}, 1});
    EXPECT_EQ(layout_series(space(700), {"further study", "other"}, points, percent).runs.size(), 3u);
}

TEST(Series, TheAxisIsLabelledFromItsMinimum) {
    const SeriesLayout layout = layout_series(space(700), {"further study"}, further_study(), percent);
    EXPECT_EQ(layout.ticks.front().value, 0);
    EXPECT_EQ(layout.ticks.front().y, layout.plot.bottom);
    EXPECT_EQ(layout.ticks.back().value, 100);
    EXPECT_EQ(layout.texts.front().text, "0%");
}

TEST(Series, PointsLieOnTheScale) {
    const SeriesLayout layout = layout_series(space(700), {"further study"}, further_study(), percent);
    const double unit = layout.plot.height() / 100;
    EXPECT_NEAR(layout.points[0].y - layout.points[3].y, (90.7 - 82.5) * unit, 1e-9);
}

TEST(Series, TheGridIsWholeButForTheTextsThatItWouldStrikeThrough) {
    const std::vector<SeriesPoint> points{{2018, "2018", {"", "35%", 35}, 0}, {2019, "2019", {"", "33%", 33}, 0}};
    const SeriesLayout layout = layout_series(space(700), {"further study"}, points, percent);
    EXPECT_EQ(struck_through(layout), "");
    for (const Tick& tick : layout.ticks) {
        std::vector<GridLine> pieces;
        std::copy_if(layout.grid.begin(), layout.grid.end(), std::back_inserter(pieces),
                     [&](const GridLine& line) { return line.y == tick.y; });
        ASSERT_FALSE(pieces.empty());
        EXPECT_EQ(pieces.size(), tick.value == 40 ? 3u : 1u) << tick.value;
        EXPECT_EQ(pieces.front().left, layout.plot.left);
        EXPECT_EQ(pieces.back().right, layout.plot.right);
        EXPECT_EQ(pieces.front().is_zero, tick.value == 0);
    }
}

std::string inside_or_beside(const TimeBarLayout& layout, double width) {
    for (const Text& text : layout.texts) {
        if (text.box.left < -0.01 || text.box.right > width + 0.01) return "'" + text.text + "' leaves the bar";
        const bool is_inside = text.part >= 0;
        for (std::size_t at = 0; at < layout.stretches.size(); ++at) {
            const Box& stretch = layout.stretches[at];
            const bool is_own = is_inside && static_cast<std::size_t>(text.part) == at;
            if (is_own && (text.box.left < stretch.left || text.box.right > stretch.right)) return text.text;
            if (!is_own && overlaps(shrunk(text.box), shrunk(stretch))) return text.text + " lies on another stretch";
        }
    }
    return {};
}

TEST(TimeBar, TextsLieOnTheirStretchesOrBesideAll) {
    const std::vector<TimeStretch> open_ended{{0, 4, "4"}, {4, 6.5, "+ X", 13}};
    const std::vector<TimeStretch> ranged{{0, 4, "4"}, {4, 5.5, "+ 1–1.5"}};
    for (double width = 20; width <= 300; ++width) {
        for (const double text_scale : {1.0, 2.0}) {
            SCOPED_TRACE(testing::Message() << width << " px, text " << text_scale);
            const Space room = space(width, text_scale);
            EXPECT_EQ(inside_or_beside(layout_time_bar(room, 24, 8, open_ended, 13), width), "");
            EXPECT_EQ(inside_or_beside(layout_time_bar(room, 24, 8, ranged, 13), width), "");
        }
    }
    const TimeBarLayout wide = layout_time_bar(space(240), 24, 8, open_ended, 13);
    EXPECT_EQ(wide.texts.size(), 2u);
    EXPECT_EQ(wide.stretches.back().right, 6.5 * 240 / 8);
    EXPECT_GE(wide.texts.back().box.left, wide.stretches.back().left + 13);
    EXPECT_EQ(layout_time_bar(space(120), 24, 8, open_ended, 13).texts.size(), 1u) << "the margins count";
    const TimeBarLayout narrow = layout_time_bar(space(70), 24, 8, open_ended, 13);
    ASSERT_EQ(narrow.texts.size(), 1u);
    EXPECT_EQ(narrow.texts[0].text, "4 + X");
    EXPECT_EQ(narrow.stretches.size(), 2u);
    EXPECT_TRUE(layout_time_bar(space(30), 24, 8, open_ended, 13).stretches.empty());
}

TEST(TimeBar, HasTheScaleOfTheOthersWhileItsTextHasRoomBehindIt) {
    int beside = 0;
    for (double width = 60; width <= 300; ++width) {
        const TimeBarLayout layout = layout_time_bar(space(width), 24, 8, {{0, 4, "4"}, {4, 5, "+ 1"}}, 13);
        if (layout.stretches.empty()) continue;
        const bool ends_at_the_edge = layout.texts.back().box.right > width - 0.01;
        EXPECT_TRUE(layout.stretches[0].right == 4 * width / 8 || ends_at_the_edge) << width;
        if (layout.texts.size() == 1 && !ends_at_the_edge) ++beside;
    }
    EXPECT_GT(beside, 10);
}

TEST(RoundTicks, AreOneTwoOrFiveTimesAPowerOfTen) {
    EXPECT_EQ(round_ticks(0, 100, 5), (std::vector<double>{0, 20, 40, 60, 80, 100}));
    EXPECT_EQ(round_ticks(80, 92, 5), (std::vector<double>{80, 85, 90}));
    EXPECT_EQ(round_ticks(3, 3, 5), (std::vector<double>{3}));
}

// --- every chart
// ------------------------------------------------------------------------------------------------------

TEST(Charts, KeepTheirPromisesForTheRealNumbers) {
    for (const double width : widths) {
        for (const double text_scale : {1.0, 1.25, 1.5}) {
            const Space room = space(width, text_scale);
            SCOPED_TRACE(testing::Message() << width << " px, text " << text_scale);
            EXPECT_EQ(broken_promise(layout_of_100(room, graduates()), 3), "");
            EXPECT_EQ(broken_promise(layout_of_100(room, chinese_graduates()), 3), "");
            EXPECT_EQ(broken_promise(layout_bars(room, staff(), 0), 3), "");
            EXPECT_EQ(broken_promise(layout_composition(room, "295 people", staff()), 3), "");
            EXPECT_EQ(broken_promise(layout_composition(room, "升学", chinese_graduates()), 3), "");
            EXPECT_EQ(broken_promise(layout_flow(room, graduate_flow()), 5), "");
            EXPECT_EQ(broken_promise(layout_series(room, {"further study"}, further_study(), percent), 4), "");
            EXPECT_EQ(struck_through(layout_series(room, {"further study"}, further_study(), percent)), "");
        }
    }
}

TEST(Charts, KeepTheirPromisesForAnyNumbers) {
    std::mt19937 random(66424393);
    for (int round = 0; round < 3000; ++round) {
        const Space room = space(280 + random() % 881);
        const std::vector<Part> parts = random_parts(random, round % 2 ? 100 : 0);
        SCOPED_TRACE(testing::Message() << "round " << round << ", " << room.width << " px, " << parts.size()
                                        << " parts");
        ASSERT_EQ(broken_promise(layout_of_100(room, parts), parts.size()), "");
        ASSERT_EQ(broken_promise(layout_bars(room, parts, 0), parts.size()), "");
        ASSERT_EQ(broken_promise(layout_composition(room, round % 3 ? "whole" : "", parts), parts.size()), "");

        std::vector<FlowNode> nodes;
        for (const Part& part : parts) {
            const int from = nodes.empty() ? -1 : static_cast<int>(random() % nodes.size());
            const int stage = from < 0 ? 0 : nodes[static_cast<std::size_t>(from)].stage + 1;
            nodes.push_back({part, stage, from});
        }
        ASSERT_EQ(broken_promise(layout_flow(room, nodes), parts.size()), "");

        std::vector<SeriesPoint> points;
        for (const Part& part : parts) {
            const double year = 2010 + static_cast<double>(points.size() / 2);
            points.push_back({year, std::to_string(std::lround(year)), part, static_cast<int>(points.size() % 2)});
        }
        ASSERT_EQ(broken_promise(layout_series(room, {"further study", "海外升学"}, points, percent), parts.size()),
                  "");
        ASSERT_EQ(struck_through(layout_series(room, {"further study", "海外升学"}, points, percent)), "");
    }
}

}  // namespace
}  // namespace atlas::chart
