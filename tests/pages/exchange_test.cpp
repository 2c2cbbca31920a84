#include <gtest/gtest.h>

#include <algorithm>

#include "app/columns.h"
#include "pages/table_search.h"

namespace atlas {
namespace {

using test::blocks_of;
using test::main_table;
using test::names_in;

class ExchangePage : public testing::Test {
  protected:
    Dataset dataset = test::cooperation_dataset();
    State state = test::state_of(dataset.faculties[0]);

    Page build() const { return test::build_page(build_exchange_page, dataset, dataset.faculties[0], state); }
};

TEST_F(ExchangePage, lists_exchange_only_and_says_when_no_partner_is_named) {
    const Table table = main_table(build());
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(table.rows[0].cells[0].text, "Opportunity teaching");
    EXPECT_EQ(table.rows[0].cells[0].detail, "No partner is named");
    EXPECT_EQ(table.rows[0].cells[2].text, "Sri Lanka");
}

TEST_F(ExchangePage, has_a_column_for_the_length_only_where_a_source_states_one) {
    const auto has_length = [&] {
        const Table table = main_table(build());
        return std::any_of(table.columns.begin(), table.columns.end(),
                           [](const Column& column) { return column.key == "length"; });
    };
    EXPECT_FALSE(has_length());
    Fact months = test::figure("months", Topic::exchange, 6, Unit::months);
    test::state_term(dataset.faculties[0].opportunities[3], TermKey::months_away, {months});
    EXPECT_TRUE(has_length());
    EXPECT_EQ(main_table(build()).rows[0].cells[4].text, "6 months");
}

TEST_F(ExchangePage, sorts_by_the_columns_that_a_link_may_name) {
    std::vector<std::string_view> keys;
    const Table table = main_table(build());
    for (const Column& column : table.columns) {
        if (column.sort_action) keys.push_back(column.key);
    }
    const auto expected = sortable_columns(PageId::exchange);
    EXPECT_EQ(keys, std::vector<std::string_view>(expected.begin(), expected.end()));
}

TEST_F(ExchangePage, shows_the_memoranda_that_it_rests_on) {
    const std::vector<Table> tables = blocks_of<Table>(build());
    ASSERT_EQ(tables.size(), 2u);
    ASSERT_EQ(tables[1].rows.size(), 1u);
    EXPECT_EQ(tables[1].rows[0].action, (Action{OpenRecord{{RecordKind::agreement, "a-east"}}}));
}

TEST_F(ExchangePage, of_a_faculty_with_nothing_says_so) {
    const Page page =
        test::build_page(build_exchange_page, dataset, dataset.faculties[1], test::state_of(dataset.faculties[1]));
    EXPECT_EQ(page.lead, "The documents name no exchange for students.");
    EXPECT_EQ(page.sections.size(), 1u);
}

TEST(ExchangeOfTheRealData, shows_that_seven_platforms_are_counted_and_six_named) {
    const Dataset& dataset = test::shipped_data().dataset;
    const Faculty* faculty = dataset.find_faculty({"uestc-glasgow-college"});
    ASSERT_NE(faculty, nullptr);
    const Page page = test::build_page(build_exchange_page, dataset, *faculty, test::state_of(*faculty));
    bool shows_conflict = false;
    for (const List& list : blocks_of<List>(page)) {
        for (const ListItem& item : list.items)
            shows_conflict |= item.tone == Tone::conflict && item.action.has_value();
    }
    EXPECT_TRUE(shows_conflict);
}

}  // namespace
}  // namespace atlas
