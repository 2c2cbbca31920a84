#include "base/map_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
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

/// Distance of the two nearest marks, across or down, whichever is larger: the side of their targets. While a cluster
/// is open, of it and its members; the others are behind them.
double closest(const MapLayout& layout) {
    double least = 1e9;
    const auto is_behind = [&](const MapMark& mark) {
        const bool is_open =
            std::any_of(layout.marks.begin(), layout.marks.end(), [](const MapMark& each) { return each.open; });
        return is_open && !mark.open && mark.opener < 0;
    };
    for (std::size_t one = 0; one < layout.marks.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            if (is_behind(layout.marks[one]) || is_behind(layout.marks[other])) continue;
            const Point& a = layout.marks[one].at;
            const Point& b = layout.marks[other].at;
            least = std::min(least, std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)));
        }
    }
    return least;
}

/// Every place is in one mark, and those around an open cluster in that one too.
bool is_every_place_in_one_mark(const MapLayout& layout, std::size_t count, std::size_t from) {
    std::vector<int> times(count);
    std::vector<int> around(count);
    std::size_t opened = 0;
    for (const MapMark& mark : layout.marks) {
        for (const std::size_t place : mark.places) ++(mark.opener < 0 ? times : around)[place];
        if (mark.open) opened = mark.places.size();
        if (mark.open)
            opened -= static_cast<std::size_t>(
                std::count_if(mark.places.begin(), mark.places.end(), [&](std::size_t place) { return place < from; }));
    }
    const auto is_once = [](int each) { return each == 1; };
    return std::all_of(times.begin(), times.end(), is_once) &&
           static_cast<std::size_t>(std::count_if(around.begin(), around.end(), is_once)) == opened &&
           std::none_of(around.begin(), around.end(), [](int each) { return each > 1; });
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
            const bool is_covered = own.left >= own.right || layout.hits[other].width() == 0;  // by an open cluster
            if (!is_covered && overlaps(own, layout.hits[other])) return "targets overlap";
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

TEST(MapLayout, PlacesThatCannotBeToldApartShareAMark) {
    const MapLayout layout = layout_map(space(700), {{1.3, 103.8, "NUS"}, {-37.8, 145, "Monash"}, {1.3, 103.8, "NTU"}});
    ASSERT_EQ(layout.marks.size(), 2u);
    EXPECT_EQ(layout.marks[0].places, (std::vector<std::size_t>{0, 2}));
    EXPECT_FALSE(layout.marks[1].is_cluster());
}

TEST(MapLayout, TwoThatCanBeToldApartAreMovedApart) {
    const MapLayout layout = layout_map(space(1160), {{1.3, 103.8, "A"}, {1.3, 100, "B"}, {1.3, -100, "C"}});
    EXPECT_EQ(layout.marks.size(), 3u);
    EXPECT_GE(closest(layout), least_distance - 0.5);
}

TEST(MapLayout, HomeNeverJoinsACluster) {
    const MapLayout layout = layout_map(space(320), {{30, 104, "A"}, {30, 104, "Home", true}, {30, 104, "B"}});
    ASSERT_EQ(layout.marks.size(), 2u);
    EXPECT_TRUE(layout.marks[1].home);
    EXPECT_GE(closest(layout), least_distance - 0.5);
}

TEST(MapLayout, AClusterIsClosedWhenAllInItAre) {
    const auto is_closed = [](bool other) {
        return layout_map(space(700), {{1, 1, "A", false, true}, {1, 1, "B", false, other}}).marks[0].closed;
    };
    EXPECT_TRUE(is_closed(true));
    EXPECT_FALSE(is_closed(false));
}

TEST(MapLayout, AClusterHasTheSmallestAreaThatHoldsAllOfIt) {
    using Areas = std::vector<std::string>;
    const auto areas = [](const Areas& one, const Areas& other, const Areas& third) {
        const auto place = [](const Areas& each) { return MapPlace{51, 0, "A", false, false, each}; };
        return layout_map(space(320), {place(one), place(other), place(third)}).marks[0].areas;
    };
    EXPECT_EQ(areas({"London", "UK"}, {"London", "UK"}, {"London", "UK"}), Areas{"London"});
    EXPECT_EQ(areas({"London", "UK"}, {"Leeds", "UK"}, {"London", "UK"}), Areas{"UK"});
    EXPECT_EQ(areas({"London", "UK"}, {"Delft", "NL"}, {"Leeds", "UK"}), (Areas{"UK", "NL"}));
    EXPECT_EQ(areas({"Delft", "NL"}, {"London", "UK"}, {"Leeds", "UK"}), (Areas{"UK", "NL"}));
    EXPECT_EQ(areas({"London", "UK"}, {"Delft", "NL"}, {"Brest", "FR"}), (Areas{"UK", "NL", "FR"}));
    EXPECT_EQ(areas({"London", "UK"}, {}, {}), Areas{});
}

TEST(MapLayout, PlacesOfOneCountryComeTogetherFirst) {
    const auto first_mark = [](const std::string& nearest) {
        const std::vector<MapPlace> row{{0, 20, "A", false, false, {"UK"}},
                                        {0, 21.7, "B", false, false, {"UK"}},
                                        {0, 23.1, "C", false, false, {nearest}}};
        return layout_map(space(700), row).marks[0].places;
    };
    EXPECT_EQ(first_mark("NL"), (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(first_mark("UK"), (std::vector<std::size_t>{0}));
}

TEST(MapLayout, AnOpenClusterHasItsMembersAroundIt) {
    const std::vector<MapPlace> places{{1.3, 103.8, "NUS"}, {1.3, 103.8, "NTU"}, {50, -100, "Far"}};
    const MapLayout layout = layout_map(space(700), places, 1);
    ASSERT_EQ(layout.marks.size(), 3u) << "from the second place on";
    EXPECT_TRUE(layout.marks[0].open);
    EXPECT_EQ(layout.marks[1].opener, 0);
    EXPECT_EQ(layout.marks[1].places, std::vector<std::size_t>{1});
    EXPECT_TRUE(layout.is_labelled[1]);
    EXPECT_FALSE(layout.is_labelled[2]) << "what is not open steps back";
    EXPECT_EQ(layout_map(space(700), places, 0).marks.size(), 4u);
    EXPECT_EQ(layout_map(space(700), places, 2).marks.size(), 2u) << "it is in no cluster";
}

TEST(MapLayout, AMarkWithRoomStaysWhereItIs) {
    const MapLayout layout = layout_map(space(1160), partners());
    const auto is_vancouver = [](const MapMark& mark) { return mark.places == std::vector<std::size_t>{6}; };
    const MapMark vancouver = *std::find_if(layout.marks.begin(), layout.marks.end(), is_vancouver);
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

/// Crowds around a few towns, and some places anywhere.
std::vector<MapPlace> random_places(std::mt19937& random, std::size_t count) {
    std::vector<MapPlace> places;
    const auto number = [&](int range) { return static_cast<double>(static_cast<int>(random()) % range); };
    for (; count > 0; --count) {
        const bool is_crowded = random() % 3 != 0;
        const double town = 20 * static_cast<double>(random() % 3);
        const double latitude = is_crowded ? 50 - town + number(40) / 10 : number(70);
        const double longitude = is_crowded ? 3 * town + number(60) / 10 : number(180);
        places.push_back({latitude, longitude, "Universität", count == 1, random() % 5 == 0});
    }
    return places;
}

TEST(MapLayout, KeepsItsPromisesForAnyPlacesWhetherAClusterIsOpenOrNot) {
    std::mt19937 random(16);
    for (int round = 0; round < 90; ++round) {
        const std::vector<MapPlace> places = random_places(random, random() % (round % 3 == 0 ? 300 : 20));
        const Space room = space(280 + random() % 880);
        const MapLayout closed = layout_map(room, places);
        ASSERT_EQ(broken_promise(closed), "") << round;
        ASSERT_TRUE(is_every_place_in_one_mark(closed, places.size(), 0)) << round;
        if (places.empty()) continue;
        const std::size_t open = random() % places.size();
        const MapLayout opened = layout_map(room, places, open);
        ASSERT_EQ(broken_promise(opened), "") << round << ", open " << open;
        ASSERT_TRUE(is_every_place_in_one_mark(opened, places.size(), open)) << round << ", open " << open;
    }
}

TEST(MapLayout, MarksStayNearTheirPlacesHoweverManyThereAre) {
    std::mt19937 random(4);
    for (const std::size_t count : {1000u, 10000u}) {
        const MapLayout layout = layout_map(space(1160), random_places(random, count));
        EXPECT_EQ(broken_promise(layout), "");
        EXPECT_LT(layout.marks.size(), 200u);
        for (const MapMark& mark : layout.marks) {
            EXPECT_LT(std::hypot(mark.at.x - mark.anchor.x, mark.at.y - mark.anchor.y), 3 * least_distance);
        }
    }
}

TEST(MapLayout, WhatFindsNoRoomAroundAnOpenClusterIsOneMore) {
    const std::vector<MapPlace> places(600, {48, 2, ""});
    MapLayout layout = layout_map(space(320), places, 0);
    std::size_t seen = 0;
    int parts = 0;
    for (; layout.marks.back().is_cluster() && parts < 20; ++parts) {
        EXPECT_EQ(broken_promise(layout), "");
        seen += layout.marks.size() - 2;
        layout = layout_map(space(320), places, layout.marks.back().places.front());
    }
    EXPECT_GT(parts, 2);
    EXPECT_EQ(seen + layout.marks.size() - 1, places.size());
}

}  // namespace
}  // namespace atlas::chart
