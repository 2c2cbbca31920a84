#include "pages/chart_builder.h"

#include "gtest/gtest.h"
#include "support/fixture.h"

namespace atlas {
namespace {

class ChartOfTheFixture : public testing::Test {
  protected:
    Chart build(ChartKind kind, const std::vector<std::string>& facts) {
        ChartSpec spec{.id = "chart", .kind = kind, .title = {"Title", "标题"}, .groups = {{}}};
        for (const std::string& id : facts) spec.groups[0].facts.push_back({id});
        return build_chart(spec, dataset, dataset.faculties.front(), Language::english);
    }

    Dataset dataset = test::build_fixture_dataset();
};

TEST_F(ChartOfTheFixture, of_100_ends_with_what_is_not_broken_down) {
    const Chart chart = build(ChartKind::of_100, {"study-abroad", "study-at-home"});
    const auto& parts = std::get<Of100>(chart.drawing).parts;
    ASSERT_EQ(parts.size(), 3u);
    EXPECT_EQ(parts[2].value_text, "9.3%");
    EXPECT_TRUE(parts[2].unknown);
    EXPECT_FALSE(parts[2].action);
    EXPECT_DOUBLE_EQ(parts[0].value + parts[1].value + parts[2].value, 100);
    EXPECT_EQ(chart.summary, "Abroad: 66.4%; In China: 24.3%; not broken down: 9.3%.");
    EXPECT_EQ(chart.source_line, "Source: Report");
    EXPECT_EQ(chart.values.rows.size(), 2u);
}

TEST_F(ChartOfTheFixture, leaves_out_shares_of_another_whole_and_what_has_no_number) {
    const Chart chart =
        build(ChartKind::of_100, {"study-abroad", "teachers-young-share", "teachers", "approval", "unknown"});
    EXPECT_EQ(std::get<Of100>(chart.drawing).parts.size(), 2u);
}

TEST_F(ChartOfTheFixture, flow_starts_with_everybody_and_follows_the_breakdowns) {
    const Chart chart = build(ChartKind::flow, {"further-study", "study-abroad", "study-at-home"});
    const auto& nodes = std::get<Flow>(chart.drawing).nodes;
    ASSERT_EQ(nodes.size(), 5u);
    EXPECT_EQ(nodes[0].value.label, "Graduates of 2020");
    EXPECT_EQ(nodes[0].value.value, 100);
    EXPECT_EQ(nodes[1].from, 0);
    EXPECT_EQ(nodes[2].from, 1);
    EXPECT_EQ(nodes[2].stage, 2);
    EXPECT_EQ(nodes[3].from, 1);
    EXPECT_TRUE(nodes[4].value.unknown);
    EXPECT_EQ(nodes[4].value.value_text, "9.3%");
    EXPECT_EQ(nodes[4].from, 0);
}

TEST_F(ChartOfTheFixture, composition_names_its_whole_and_hatches_the_rest) {
    const Chart chart = build(ChartKind::composition, {"study-abroad"});
    const auto& drawing = std::get<Composition>(chart.drawing);
    EXPECT_EQ(drawing.whole_label, "Further study: 90.7%");
    ASSERT_EQ(drawing.parts.size(), 2u);
    EXPECT_EQ(drawing.parts[1].value_text, "24.3%");
    EXPECT_TRUE(drawing.parts[1].unknown);
}

TEST_F(ChartOfTheFixture, bars_of_shares_end_at_a_hundred_and_others_at_the_highest) {
    EXPECT_EQ(std::get<Bars>(build(ChartKind::bars, {"study-abroad"}).drawing).maximum, 100);
    EXPECT_EQ(std::get<Bars>(build(ChartKind::bars, {"teachers", "teachers-young"}).drawing).maximum, 113);
}

TEST_F(ChartOfTheFixture, series_puts_points_at_their_years) {
    const Chart chart = build(ChartKind::series, {"study-abroad", "study-abroad-july"});
    const auto& drawing = std::get<Series>(chart.drawing);
    ASSERT_EQ(drawing.lines.size(), 1u);
    ASSERT_EQ(drawing.lines[0].points.size(), 2u);
    EXPECT_EQ(drawing.lines[0].points[0].position, 2020);
    EXPECT_EQ(drawing.lines[0].points[0].position_label, "2020");
}

TEST_F(ChartOfTheFixture, without_values_says_so) {
    for (const ChartKind kind :
         {ChartKind::of_100, ChartKind::bars, ChartKind::composition, ChartKind::flow, ChartKind::series}) {
        EXPECT_EQ(build(kind, {"approval"}).summary, "There is nothing to draw.");
    }
}

}  // namespace
}  // namespace atlas
