#include <gtest/gtest.h>

#include "pages/table_search.h"

namespace atlas {
namespace {

using test::blocks_of;

class OutcomesPage : public testing::Test {
  protected:
    Dataset dataset = test::cooperation_dataset();
    Faculty& faculty = dataset.faculties[0];

    Page build() const { return build_outcomes_page(dataset, faculty, test::state_of(faculty)); }
};

TEST_F(OutcomesPage, shows_each_figure_with_its_source_its_caveat_and_its_conflicts) {
    const Page page = build();
    const std::vector<FigureGrid> grids = blocks_of<FigureGrid>(page);
    ASSERT_EQ(grids.size(), 1u);
    EXPECT_EQ(grids[0].figures[0].value, "90.7%");
    EXPECT_EQ(grids[0].figures[0].action, (Action{OpenFact{{"rate"}}}));
    const std::vector<List> lists = blocks_of<List>(page);
    ASSERT_GE(lists.size(), 2u);
    EXPECT_EQ(lists[0].items[0].text, "Mind the class.");
    EXPECT_EQ(lists[1].items[0].action, (Action{OpenRecord{{RecordKind::conflict, "clash"}}}));
}

TEST_F(OutcomesPage, says_a_caveat_once_for_all_figures_that_share_it) {
    for (const char* id : {"b", "c", "d", "e"}) {
        Fact fact = test::figure(id, Topic::outcomes, 1, Unit::people);
        fact.caveat = BilingualText{"Mind the class.", "注意届别。"};
        faculty.facts.push_back(fact);
    }
    const std::vector<List> lists = blocks_of<List>(build());
    ASSERT_FALSE(lists.empty());
    ASSERT_EQ(lists[0].items.size(), 1u);
    EXPECT_EQ(lists[0].items[0].detail, "figure rate, figure b and 3 more");
}

TEST_F(OutcomesPage, does_not_repeat_beside_a_chart_what_the_chart_draws) {
    faculty.charts = {{"chart", ChartKind::bars, {"Chart", "图"}, {{{}, {{"rate"}}}}, {}, {}, false}};
    const Page page = build();
    EXPECT_EQ(blocks_of<Chart>(page).size(), 1u);
    EXPECT_TRUE(blocks_of<FigureGrid>(page).empty());
    EXPECT_EQ(blocks_of<List>(page)[0].items[0].text, "Mind the class.") << "the caveat stays";
}

TEST_F(OutcomesPage, leaves_charts_of_the_overview_to_it) {
    faculty.charts = {{"chart", ChartKind::bars, {"Chart", "图"}, {{{}, {{"rate"}}}}, {}, {}, true}};
    EXPECT_TRUE(blocks_of<Chart>(build()).empty());
}

TEST_F(OutcomesPage, of_a_faculty_without_figures_says_so_and_what_to_ask) {
    faculty.facts.clear();
    const Page page = build();
    EXPECT_NE(test::section_titled(page, "No figures on graduates are published"), nullptr);
    EXPECT_NE(test::section_titled(page, "What to ask the faculty"), nullptr);
    ASSERT_EQ(blocks_of<Doors>(page).size(), 1u);
    EXPECT_EQ(blocks_of<Doors>(page)[0].doors[1].detail, "2 pathways") << "the closed one is no offer";
}

TEST_F(OutcomesPage, of_a_faculty_with_nothing_has_no_doors_to_empty_pages) {
    const Page page = build_outcomes_page(dataset, dataset.faculties[1], test::state_of(dataset.faculties[1]));
    EXPECT_TRUE(blocks_of<Doors>(page).empty());
    EXPECT_EQ(page.sections.size(), 2u);
}

TEST(OutcomesOfTheRealData, draw_every_chart_that_is_not_for_the_overview) {
    for (const Faculty& faculty : test::shipped_data().dataset.faculties) {
        std::size_t expected = 0;
        for (const ChartSpec& chart : faculty.charts) expected += chart.overview ? 0 : 1;
        const Page page = build_outcomes_page(test::shipped_data().dataset, faculty, test::state_of(faculty));
        EXPECT_EQ(blocks_of<Chart>(page).size(), expected) << faculty.id.value;
    }
}

TEST(OutcomesOfTheRealData, let_every_figure_open_its_source) {
    for (const Faculty& faculty : test::shipped_data().dataset.faculties) {
        const Page page = build_outcomes_page(test::shipped_data().dataset, faculty, test::state_of(faculty));
        for (const FigureGrid& grid : blocks_of<FigureGrid>(page)) {
            for (const Figure& figure : grid.figures) EXPECT_TRUE(figure.action.has_value()) << figure.label;
        }
    }
}

}  // namespace
}  // namespace atlas
