#include <gtest/gtest.h>

#include "app/columns.h"
#include "pages/table_search.h"

namespace atlas {
namespace {

using test::blocks_of;
using test::main_table;
using test::names_in;

class PathwaysPage : public testing::Test {
  protected:
    Dataset dataset = test::cooperation_dataset();
    State state = test::state_of(dataset.faculties[0]);

    Page build() const { return test::build_page(build_pathways_page, dataset, dataset.faculties[0], state); }
};

TEST_F(PathwaysPage, counts_what_is_stated_and_never_takes_a_gap_for_zero) {
    const std::string lead = build().lead;
    EXPECT_EQ(lead.find("2 pathways"), 0u) << lead;
    EXPECT_NE(lead.find("answer 1 of 30"), std::string::npos) << lead;
    EXPECT_NE(lead.find("neither zero nor no"), std::string::npos) << lead;
}

TEST_F(PathwaysPage, shows_closed_pathways_apart_and_never_among_the_others) {
    const Page page = build();
    EXPECT_EQ(names_in(main_table(page)), (std::vector<std::string>{"École du Nord", "The Eastern University"}));
    ASSERT_NE(test::section_titled(page, "Closed"), nullptr);
    const std::vector<Table> tables = blocks_of<Table>(page);
    ASSERT_GE(tables.size(), 2u);
    EXPECT_EQ(names_in(tables[1]), std::vector<std::string>{"Closed Campus"});
    EXPECT_EQ(tables[1].rows[0].cells.back().tone, Tone::closed);
    EXPECT_EQ(tables[1].rows[0].cells.back().detail, "since June 2022");
}

TEST_F(PathwaysPage, draws_four_known_years_and_an_open_end_for_4_plus_X) {
    const Table table = main_table(build());
    ASSERT_TRUE(table.rows[0].cells[3].bar.has_value());
    EXPECT_EQ(table.rows[0].cells[3].bar->home_years, 4.0);
    EXPECT_EQ(table.rows[0].cells[3].bar->away_from, std::nullopt);
    EXPECT_EQ(table.rows[0].cells[3].bar->spoken, "4 years at home, not stated away");
}

TEST_F(PathwaysPage, says_how_much_is_left_to_ask) {
    const Table table = main_table(build());
    EXPECT_EQ(table.rows[0].cells[4].text, "All 15 to ask");
    EXPECT_EQ(table.rows[0].cells[4].tone, Tone::unknown);
    EXPECT_EQ(table.rows[1].cells[4].text, "1 of 15 stated");
}

TEST_F(PathwaysPage, puts_what_no_record_states_into_one_line) {
    const Page page = build();
    EXPECT_NE(test::section_titled(page, "What the sources leave open"), nullptr);
    bool found = false;
    for (const Paragraph& paragraph : blocks_of<Paragraph>(page)) {
        found |= paragraph.text.starts_with("No record states: ") && paragraph.tone == Tone::unknown;
    }
    EXPECT_TRUE(found);
}

TEST_F(PathwaysPage, sorts_both_ways) {
    state.sort = Sort{"name", SortDirection::ascending};
    EXPECT_EQ(names_in(main_table(build())), (std::vector<std::string>{"The Eastern University", "École du Nord"}));
    state.sort = Sort{"name", SortDirection::descending};
    EXPECT_EQ(names_in(main_table(build())), (std::vector<std::string>{"École du Nord", "The Eastern University"}));
}

TEST_F(PathwaysPage, sorts_by_the_columns_that_a_link_may_name) {
    std::vector<std::string_view> keys;
    const Table table = main_table(build());
    for (const Column& column : table.columns) {
        if (column.sort_action) keys.push_back(column.key);
    }
    const auto expected = sortable_columns(PageId::pathways);
    EXPECT_EQ(keys, std::vector<std::string_view>(expected.begin(), expected.end()));
}

TEST_F(PathwaysPage, narrows_to_a_Chinese_name) {
    state.query = "东方";
    EXPECT_EQ(names_in(main_table(build())), std::vector<std::string>{"The Eastern University"});
}

TEST_F(PathwaysPage, of_a_faculty_with_nothing_says_so) {
    const Page page =
        test::build_page(build_pathways_page, dataset, dataset.faculties[1], test::state_of(dataset.faculties[1]));
    EXPECT_EQ(page.lead, "The documents name no pathway to a further degree.");
    EXPECT_EQ(page.sections.size(), 1u);
}

TEST(PathwaysOfTheRealData, never_offer_the_campus_that_closed) {
    const Dataset& dataset = test::shipped_data().dataset;
    for (const Faculty& faculty : dataset.faculties) {
        for (const Language language : {Language::english, Language::chinese}) {
            const Page page =
                test::build_page(build_pathways_page, dataset, faculty, test::state_of(faculty, language));
            for (const Row& row : main_table(page).rows) {
                EXPECT_NE(row.action, (Action{OpenRecord{{RecordKind::opportunity, "cmu-australia-4x"}}}));
                for (const Cell& cell : row.cells) EXPECT_NE(cell.tone, Tone::closed);
            }
        }
    }
}

TEST(PathwaysOfTheRealData, count_four_running_4_plus_X_and_seven_masters_links) {
    const Dataset& dataset = test::shipped_data().dataset;
    const Faculty* faculty = dataset.find_faculty({"uestc-glasgow-college"});
    ASSERT_NE(faculty, nullptr);
    const std::vector<FigureGrid> grids =
        blocks_of<FigureGrid>(test::build_page(build_pathways_page, dataset, *faculty, test::state_of(*faculty)));
    ASSERT_FALSE(grids.empty());
    ASSERT_GE(grids[0].figures.size(), 2u);
    EXPECT_EQ(grids[0].figures[0].value, "4");
    EXPECT_EQ(grids[0].figures[0].detail, "1 more is closed");
    EXPECT_EQ(grids[0].figures[1].value, "7");
}

}  // namespace
}  // namespace atlas
