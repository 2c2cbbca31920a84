#include "pages/long_table.h"

#include <gtest/gtest.h>

#include "pages/screen.h"
#include "table_search.h"

namespace atlas {
namespace {

Table table_of(std::size_t rows) {
    Table table{.key = "", .caption = "Numbers", .count = "Many"};
    table.columns = {{.key = "number", .title = "Number"}};
    for (std::size_t i = 0; i < rows; ++i) table.rows.push_back({.cells = {{.text = std::to_string(i + 1)}}});
    return table;
}

Table shown(std::size_t rows, int part) {
    Table table = table_of(rows);
    State state;
    if (part > 1) state.part = TablePart{"", part};
    show_part(table, state);
    return table;
}

std::vector<std::string> pager_texts(const Table& table) {
    std::vector<std::string> texts;
    for (const Choice& part : table.pager->parts) texts.push_back((part.selected ? "*" : "") + part.text);
    return texts;
}

TEST(long_table, a_table_that_can_still_be_looked_through_stays_whole) {
    const Table table = shown(most_rows_whole, 1);
    EXPECT_EQ(table.rows.size(), most_rows_whole);
    EXPECT_FALSE(table.pager);
    EXPECT_EQ(table.count, "Many");
    EXPECT_EQ(shown(0, 1).rows.size(), 0U);
}

TEST(long_table, the_parts_together_are_the_table) {
    const std::size_t rows = most_rows_whole + 1;
    std::size_t next = 1;
    for (int part = 1; next <= rows; ++part) {
        const Table table = shown(rows, part);
        ASSERT_FALSE(table.rows.empty()) << part;
        EXPECT_EQ(table.first_row, next - 1);
        EXPECT_EQ(table.row_count, rows);
        for (const Row& row : table.rows) EXPECT_EQ(row.cells.front().text, std::to_string(next++));
    }
    EXPECT_EQ(next, rows + 1);
}

TEST(long_table, the_pager_offers_the_first_the_last_and_the_neighbours) {
    const Table middle = shown(10 * rows_in_part, 5);
    EXPECT_EQ(pager_texts(middle), (std::vector<std::string>{"Previous", "1", "4", "*5", "6", "10", "Next"}));
    EXPECT_EQ(pager_texts(shown(8 * rows_in_part, 1)), (std::vector<std::string>{"*1", "2", "8", "Next"}));
    EXPECT_EQ(pager_texts(shown(8 * rows_in_part, 8)), (std::vector<std::string>{"Previous", "1", "7", "*8"}));
}

TEST(long_table, the_pager_says_where_the_reader_is) {
    const std::size_t rows = 8 * rows_in_part + 7;
    const Table last = shown(rows, 9);
    EXPECT_EQ(last.rows.size(), 7U);
    const std::string first_number = std::to_string(8 * rows_in_part + 1);
    EXPECT_EQ(last.pager->summary, "Rows " + first_number + "–" + std::to_string(rows) + " of " + std::to_string(rows));
    EXPECT_EQ(last.count, "Many · " + last.pager->summary);
    EXPECT_EQ(last.pager->parts[2].spoken, "Part 8");
}

TEST(long_table, a_part_behind_the_last_is_the_last) {
    EXPECT_EQ(shown(8 * rows_in_part, 99).first_row, 7 * rows_in_part);
}

TEST(long_table, a_part_of_another_table_leaves_this_one_at_its_start) {
    State state;
    state.part = TablePart{"closed", 2};
    EXPECT_EQ(shown_rows(state, "", 10 * rows_in_part).number, 1);
    EXPECT_EQ(shown_rows(state, "closed", 10 * rows_in_part).number, 2);
}

TEST(long_table, no_row_of_the_shipped_pages_is_out_of_reach) {
    const Dataset& dataset = test::shipped_data().dataset;
    for (const Faculty& faculty : dataset.faculties) {
        State state;
        state.faculty = faculty.id;
        state.page = PageId::sources;
        const Table whole = test::main_table(build_screen(dataset, state, {}, LongTables::whole).page);
        std::size_t rows = 0;
        do {
            const Table part = test::main_table(build_screen(dataset, state, {}).page);
            EXPECT_EQ(part.rows.front().action, whole.rows[rows].action);
            rows += part.rows.size();
            if (!part.pager || part.pager->parts.back().selected) break;
            state = update(state, part.pager->parts.back().action);
        } while (rows < whole.rows.size());
        EXPECT_EQ(rows, whole.rows.size());
    }
}

}  // namespace
}  // namespace atlas
