#include "ui/charts.h"

#include <gtest/gtest.h>

#include <functional>

#include "headless.h"

namespace atlas::ui {
namespace {

ChartPart part(std::string label, std::string value_text, double value, bool unknown = false) {
    const std::string address = "#" + label;
    return {std::move(label), std::move(value_text), value, unknown, true, address};
}

std::vector<ChartPart> graduates() {
    return {part("abroad", "66.4%", 66.4), part("at home", "24.3%", 24.3), part("not broken down", "9.3%", 9.3, true)};
}

/// One chart in a column of `width`, driven by role and name.
class Charts : public testing::TestWithParam<float> {
  protected:
    using Draw = std::function<int(Frame&)>;

    Charts() : app(1300, 2400) {}

    int step(const Draw& draw, float width = 700) {
        int activated = -1;
        app.step([&](Frame& frame) {
            frame.set_column(20, 20 + width);
            frame.move_to(30);
            activated = draw(frame);
            bottom = frame.y();
        });
        return activated;
    }
    const Node* find(Role role, std::string_view name) { return app.frame().semantics().find(role, name); }
    int press(const Draw& draw, std::string_view name) {
        step(draw);
        const Node* link = find(Role::link, name);
        if (!link) return -2;
        app.point_at(link->rect);
        app.press();
        return step(draw);
    }
    void expect_children_inside(float width) {
        for (const Node& node : app.frame().semantics().nodes()) {
            EXPECT_GE(node.rect.left, 19.9f) << node.name;
            EXPECT_LE(node.rect.right, 20.1f + width) << node.name;
            EXPECT_GE(node.rect.top, 29.9f) << node.name;
            EXPECT_LE(node.rect.bottom, bottom + 0.1f) << node.name;
        }
    }

    Headless app;
    float bottom = 0;
};

int draw_of_100(Frame& frame) { return of_100(frame, graduates()); }
int draw_bars(Frame& frame) { return bars(frame, graduates(), 100); }
int draw_composition(Frame& frame) { return composition(frame, "all", graduates()); }
int draw_flow(Frame& frame) {
    return flow(
        frame,
        {{part("all", "100%", 100), 0, -1}, {graduates()[0], 1, 0}, {graduates()[1], 1, 0}, {graduates()[2], 1, 0}});
}
int draw_series(Frame& frame) {
    return series(frame, {"further study"},
                  {{2017, "2017", part("2017", "82.5%", 82.5), 0},
                   {2018, "2018", part("2018", "", 0, true), 0},
                   {2019, "2019", part("2019", "89.2%", 89.2), 0}},
                  0, 100);
}
ChartPart name_cluster(const MapCluster& cluster) {
    const std::string count = std::to_string(cluster.places.size());
    return {.label = count + (cluster.rest ? " more" : " here")};
}
int draw_map(Frame& frame) {
    const std::vector<MapPlace> places{{30.75, 103.93, {"Chengdu", "", 0, false, false, ""}, true, false},
                                       {1.30, 103.78, part("NUS", "Singapore", 0), false, false},
                                       {1.30, 103.78, part("NTU", "Singapore", 0), false, false},
                                       {-34.93, 138.60, part("Adelaide", "closed", 0), false, true}};
    return world_map(frame, {}, places, name_cluster);
}

TEST_F(Charts, EachPushesItsPartsAsLinksInOrder) {
    step(draw_of_100);
    const std::vector<Node>& nodes = app.frame().semantics().nodes();
    ASSERT_EQ(nodes.size(), 3u);
    EXPECT_EQ(nodes[0].name, "abroad");
    EXPECT_EQ(nodes[0].value, "66.4%");
    EXPECT_EQ(nodes[0].address, "#abroad");
    EXPECT_EQ(nodes[2].name, "not broken down");
    EXPECT_TRUE(nodes[2].focusable);
}

TEST_F(Charts, APartThatLeadsNowhereIsNoLink) {
    step(draw_map);
    EXPECT_EQ(find(Role::link, "Chengdu"), nullptr);
    EXPECT_NE(find(Role::link, "Adelaide"), nullptr);
}

TEST_F(Charts, PressingAPartActivatesIt) {
    EXPECT_EQ(press(draw_of_100, "at home"), 1);
    EXPECT_EQ(press(draw_bars, "not broken down"), 2);
    EXPECT_EQ(press(draw_composition, "abroad"), 0);
    EXPECT_EQ(press(draw_flow, "at home"), 2);
    EXPECT_EQ(press(draw_series, "2019"), 2);
}

TEST_F(Charts, MarksAtTheSamePlaceAreReachedOneByOne) {
    step(draw_map);
    app.frame().activate(find(Role::button, "2 here")->id);
    EXPECT_EQ(step(draw_map), -1) << "it only opens";
    EXPECT_EQ(press(draw_map, "NUS"), 1);
    EXPECT_EQ(press(draw_map, "NTU"), 2);
}

TEST_F(Charts, AnActionByIdReachesEveryPart) {
    step(draw_flow);
    int part = 0;
    for (const char* name : {"all", "abroad", "at home", "not broken down"}) {
        app.frame().activate(find(Role::link, name)->id);
        EXPECT_EQ(step(draw_flow), part++) << name;
    }
}

TEST_F(Charts, TheFiguresThemselvesCanBePressed) {
    step(draw_of_100);
    app.point_at(40, 40);  // the first figure, far from its label
    app.press();
    EXPECT_EQ(step(draw_of_100), 0);
}

TEST_F(Charts, EmptyOnesDoNoHarm) {
    const auto nothing = [](Frame& frame) {
        of_100(frame, {});
        bars(frame, {}, 0);
        composition(frame, "", {});
        flow(frame, {});
        series(frame, {}, {}, 0, 0);
        time_bar(frame, {0, 0, 100, 20}, {}, {}, {});
        return world_map(frame, {}, {}, name_cluster);
    };
    EXPECT_EQ(step(nothing, 280), -1);
}

TEST_P(Charts, StayInTheirColumnAndMoveTheCursorBelow) {
    for (const Draw& draw :
         std::vector<Draw>{draw_of_100, draw_bars, draw_composition, draw_flow, draw_series, draw_map}) {
        step(draw, GetParam());
        expect_children_inside(GetParam());
        EXPECT_GT(bottom, 100);
    }
}

TEST_P(Charts, PartsAreLargeEnoughToTouch) {
    for (const Draw& draw :
         std::vector<Draw>{draw_of_100, draw_bars, draw_composition, draw_flow, draw_series, draw_map}) {
        step(draw, GetParam());
        for (const Node& node : app.frame().semantics().nodes()) {
            if (node.role != Role::link) continue;
            EXPECT_GE(node.rect.right - node.rect.left, 24) << node.name;
            EXPECT_GE(node.rect.bottom - node.rect.top, 24) << node.name;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Widths, Charts, testing::Values(280.0f, 320.0f, 480.0f, 700.0f, 1160.0f));

}  // namespace
}  // namespace atlas::ui
