// The map and the list beside it, in step, driven by role and name.
#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "driver.h"

namespace atlas::views {
namespace {

using ui::Role;

constexpr const char* cluster = "2 partners in Singapore, Monash University and NUS";

Chart sample_map() {
    const auto point = [](double latitude, double longitude, const char* label, const char* area, const char* id) {
        MapPoint result{.latitude = latitude, .longitude = longitude, .label = label, .detail = area};
        result.action = open_partner(id);
        result.spoken = std::string(label) + ", " + area;
        result.areas = {area};
        return result;
    };
    WorldMap map{
        {point(1.3, 103.8, "Monash University", "Singapore", "monash"), point(1.3, 103.8, "NUS", "Singapore", "nus"),
         point(42.3, -83, "University of Windsor", "Canada", "windsor"),
         point(30.7, 104, "Glasgow College", "China", "home")},
        {}};
    map.points.back().home = true;
    Chart chart;
    chart.title = "Where the partners are";
    chart.drawing = std::move(map);
    return chart;
}

class MapView : public testing::Test {
  protected:
    MapView() : driver(1280, 2400) {
        driver.screen.page.sections = {{"Map", {sample_map()}}, {"List", {sample_table()}}};
        driver.settle();
    }

    using Painted = std::vector<std::pair<float, ImU32>>;
    /// Everything that is painted within the node's rectangle.
    Painted painted(Role role, std::string_view name) {
        const ui::Rect rect = driver.node(role, name).rect;
        Painted result;
        for (const ImDrawVert& vertex : driver.app.frame().draw().VtxBuffer) {
            if (ui::contains(rect, vertex.pos.x, vertex.pos.y)) result.push_back({vertex.pos.x, vertex.col});
        }
        return result;
    }
    void point_at(Role role, std::string_view name) {
        driver.app.point_at(driver.node(role, name).rect);
        driver.settle();
    }
    void point_nowhere() {
        driver.app.input.pointer.reset();
        driver.settle();
    }
    void focus(Role role, std::string_view name) {
        driver.app.frame().set_focus(name.empty() ? 0 : driver.node(role, name).id, ui::Frame::Ring::painted);
        driver.settle();
    }
    void press(Role role, std::string_view name) {
        driver.activate(role, name);
        driver.settle();
    }

    Driver driver;
};

TEST_F(MapView, ARowThatIsPointedAtLightsItsMark) {
    const char* const mark = "University of Windsor, Canada";
    const Painted before = painted(Role::link, mark);
    point_at(Role::link, "University of Windsor");
    const Painted lit = painted(Role::link, mark);
    EXPECT_NE(lit, before);
    point_at(Role::link, "Monash University");
    EXPECT_NE(painted(Role::link, mark), lit);
    point_nowhere();
    EXPECT_EQ(painted(Role::link, mark), before);
    focus(Role::link, "University of Windsor");
    EXPECT_EQ(painted(Role::link, mark), lit);
}

TEST_F(MapView, ARowLightsTheClusterThatItsMarkIsIn) {
    const Painted before = painted(Role::button, cluster);
    point_at(Role::link, "Monash University");
    EXPECT_NE(painted(Role::button, cluster), before);
}

TEST_F(MapView, AMarkThatIsPointedAtLightsItsRow) {
    const Painted before = painted(Role::link, "University of Windsor");
    point_at(Role::link, "University of Windsor, Canada");
    EXPECT_NE(painted(Role::link, "University of Windsor"), before);
    point_nowhere();
    EXPECT_EQ(painted(Role::link, "University of Windsor"), before);
    focus(Role::link, "University of Windsor, Canada");
    EXPECT_NE(painted(Role::link, "University of Windsor"), before);
}

TEST_F(MapView, PointingDrawsNoFrameMoreThanItTakes) {
    point_at(Role::link, "University of Windsor");
    driver.draw();
    EXPECT_FALSE(driver.app.frame().wants_another_frame());
}

TEST_F(MapView, AClusterOpensInPlaceAndItsMembersCanBePressed) {
    EXPECT_EQ(driver.node(Role::button, cluster).expanded, false);
    EXPECT_FALSE(driver.has(Role::link, "NUS, Singapore"));
    press(Role::button, cluster);
    EXPECT_EQ(driver.node(Role::button, cluster).expanded, true);
    EXPECT_EQ(driver.click(Role::link, "NUS, Singapore").action, Action(open_partner("nus")));
    EXPECT_EQ(driver.node(Role::button, cluster).expanded, true) << "its own members leave it open";
}

TEST_F(MapView, AClusterClosesWhenItOrSomethingElseIsPressed) {
    press(Role::button, cluster);
    press(Role::button, cluster);
    EXPECT_EQ(driver.node(Role::button, cluster).expanded, false);
    press(Role::button, cluster);
    driver.app.frame().activate_at(1, 2399);
    driver.settle();
    EXPECT_EQ(driver.node(Role::button, cluster).expanded, false);
    press(Role::button, cluster);
    press(Role::link, "Monash University");
    EXPECT_EQ(driver.node(Role::button, cluster).expanded, false);
}

TEST_F(MapView, TheFocusOfAMemberGoesToItsClusterWhenThatCloses) {
    press(Role::button, cluster);
    focus(Role::link, "NUS, Singapore");
    EXPECT_TRUE(driver.app.frame().fold());
    driver.settle();
    EXPECT_EQ(driver.focused_name(), cluster);
    EXPECT_FALSE(driver.app.frame().fold()) << "nothing is open any more";
}

TEST_F(MapView, WhatHadNoRoomTakesTheFocusWhenItIsOpened) {
    auto& map = std::get<WorldMap>(std::get<Chart>(driver.screen.page.sections[0].blocks[0]).drawing);
    for (int i = 0; i < 2000; ++i) {
        MapPoint point = map.points[1];
        point.label = "University " + std::to_string(i);
        point.spoken = point.label;
        point.action = open_partner(point.label.c_str());
        map.points.insert(map.points.end() - 1, point);
    }
    driver.settle();
    press(Role::button, "2,002 partners in Singapore");
    const auto rest = [&] {
        std::string name;
        for (const ui::Node& node : driver.nodes())
            if (node.name.ends_with(" more")) name = node.name;
        return name;
    };
    ASSERT_NE(rest(), "");
    const std::string before = rest();
    driver.app.frame().set_focus(driver.node(Role::button, before).id, ui::Frame::Ring::painted);
    press(Role::button, before);
    EXPECT_NE(rest(), before);
    EXPECT_TRUE(driver.focused_name().starts_with("University ")) << driver.focused_name();
}

}  // namespace
}  // namespace atlas::views
