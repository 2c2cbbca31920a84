#include "base/map_layout.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace atlas::chart {
namespace {

double measure(std::string_view text, double size, Weight) { return 0.55 * size * static_cast<double>(text.size()); }

Space space(double width) { return {width, measure, 1}; }

std::vector<MapPlace> partners() {
    return {{30.75, 103.93, "Chengdu", true}, {42.30, -83.07, "Windsor"},   {-37.80, 144.96, "Melbourne"},
            {40.74, -74.03, "Hoboken"},       {50.88, 4.70, "Leuven"},      {-34.93, 138.60, "Adelaide"},
            {49.26, -123.25, "Vancouver"},    {52.00, 4.37, "Delft"},       {1.30, 103.78, "Singapore, NUS"},
            {1.35, 103.68, "Singapore, NTU"}, {22.28, 114.14, "Hong Kong"}, {-33.89, 151.19, "Sydney"},
            {53.38, -1.49, "Sheffield"},      {55.87, -4.29, "Glasgow"},    {51.46, -2.60, "Bristol"},
            {46.78, -71.27, "Québec"},        {-5.13, 119.49, "Makassar"}};
}

/// Distance of the two nearest marks, across or down, whichever is larger: the side of their targets.
double closest(const MapLayout& layout) {
    double least = 1e9;
    for (std::size_t one = 0; one < layout.marks.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            const Point& a = layout.marks[one].at;
            const Point& b = layout.marks[other].at;
            least = std::min(least, std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)));
        }
    }
    return least;
}

std::string broken_promise(const MapLayout& layout) {
    if (closest(layout) < least_distance - 0.5) return "marks are too close: " + std::to_string(closest(layout));
    const Box all{-0.01, -0.01, layout.width + 0.01, layout.height + 0.01};
    const auto is_within = [&](const Box& box) {
        return box.left >= all.left && box.top >= all.top && box.right <= all.right && box.bottom <= all.bottom;
    };
    for (std::size_t one = 0; one < layout.marks.size(); ++one) {
        if (!is_within(
                {layout.marks[one].at.x, layout.marks[one].at.y, layout.marks[one].at.x, layout.marks[one].at.y}))
            return "a mark leaves the map";
        if (!is_within(layout.hits[one])) return "a target leaves the map";
        for (const Point& point : layout.marks[one].arc) {
            if (!is_within({point.x, point.y, point.x, point.y})) return "an arc leaves the map";
        }
        for (std::size_t other = 0; other < one; ++other) {
            Box own = layout.hits[one];
            own = {own.left + 0.01, own.top + 0.01, own.right - 0.01, own.bottom - 0.01};
            if (overlaps(own, layout.hits[other])) return "targets overlap";
        }
    }
    for (std::size_t one = 0; one < layout.texts.size(); ++one) {
        if (!is_within(layout.texts[one].box)) return "'" + layout.texts[one].text + "' leaves the map";
        for (std::size_t other = 0; other < one; ++other) {
            if (overlaps(layout.texts[one].box, layout.texts[other].box))
                return "'" + layout.texts[one].text + "' overlaps";
        }
        for (const MapMark& mark : layout.marks) {
            if (overlaps(layout.texts[one].box, {mark.at.x - 5, mark.at.y - 5, mark.at.x + 5, mark.at.y + 5}))
                return "a label lies on a mark";
        }
    }
    return {};
}

TEST(MapLayout, EveryMarkCanBeReachedAtEveryWidth) {
    for (const double width : {280.0, 320.0, 480.0, 700.0, 1160.0}) {
        EXPECT_EQ(broken_promise(layout_map(space(width), partners())), "") << width;
    }
}

TEST(MapLayout, TwoMarksAtOnePlaceAreMovedApart) {
    const MapLayout layout = layout_map(space(700), {{1.3, 103.8, "NUS"}, {1.3, 103.8, "NTU"}});
    EXPECT_GE(closest(layout), least_distance - 0.5);
}

TEST(MapLayout, AMarkWithRoomStaysWhereItIs) {
    const MapLayout layout = layout_map(space(1160), partners());
    const MapMark& vancouver = layout.marks[6];
    EXPECT_FALSE(vancouver.moved);
    EXPECT_NEAR(vancouver.at.x, vancouver.anchor.x, 1e-6);
}

TEST(MapLayout, ArcsRunFromHomeToEachPartner) {
    const MapLayout layout = layout_map(space(1160), partners());
    EXPECT_TRUE(layout.marks[0].arc.empty());
    for (std::size_t mark = 1; mark < layout.marks.size(); ++mark) {
        EXPECT_NEAR(layout.marks[mark].arc.front().x, layout.marks[0].at.x, 1e-9);
        EXPECT_NEAR(layout.marks[mark].arc.back().y, layout.marks[mark].at.y, 1e-9);
    }
    EXPECT_TRUE(layout_map(space(1160), {{1.3, 103.8, "NUS"}}).marks[0].arc.empty());
}

TEST(MapLayout, HomeIsLabelledEvenInACrowd) {
    for (const double width : {320.0, 1160.0})
        EXPECT_TRUE(layout_map(space(width), partners()).is_labelled[0]) << width;
}

TEST(MapLayout, KeepsItsPromisesForAnyPlaces) {
    std::mt19937 random(16);
    for (int round = 0; round < 60; ++round) {
        std::vector<MapPlace> places;
        for (std::size_t count = random() % 20; count > 0; --count) {
            const double latitude = 40 + static_cast<double>(random() % 200) / 10;
            places.push_back({latitude, static_cast<double>(random() % 300) - 150, "Universität", places.empty()});
        }
        ASSERT_EQ(broken_promise(layout_map(space(280 + random() % 880), places)), "") << round;
    }
}

}  // namespace
}  // namespace atlas::chart
