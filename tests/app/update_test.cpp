#include "app/action.h"
#include "gtest/gtest.h"

namespace atlas {
namespace {

/// Something of everything is open, sorted and searched.
State busy_state() {
    State state;
    state.page = PageId::partners;
    state.faculty = {"first"};
    state.record = RecordRef{RecordKind::partner, "windsor"};
    state.fact = FactId{"rate"};
    state.sort = Sort{"country", SortDirection::descending};
    state.query = "canada";
    state.language = Language::chinese;
    state.theme = Theme::dark;
    return state;
}

TEST(update, another_page_closes_the_sheets_and_drops_sort_and_query) {
    State expected;
    expected.page = PageId::exchange;
    expected.faculty = {"first"};
    expected.language = Language::chinese;
    expected.theme = Theme::dark;
    EXPECT_EQ(update(busy_state(), OpenPage{PageId::exchange}), expected);
}

TEST(update, another_faculty_keeps_the_page_and_nothing_that_belongs_to_the_old_one) {
    const State state = update(busy_state(), ChooseFaculty{{"second"}});
    EXPECT_EQ(state.faculty.value, "second");
    EXPECT_EQ(state.page, PageId::partners);
    EXPECT_FALSE(state.record || state.fact || state.sort);
    EXPECT_EQ(state.query, "");
}

TEST(update, language_and_theme_change_nothing_else) {
    State expected = busy_state();
    expected.language = Language::english;
    EXPECT_EQ(update(busy_state(), ChooseLanguage{Language::english}), expected);
    expected = busy_state();
    expected.theme = Theme::light;
    EXPECT_EQ(update(busy_state(), ChooseTheme{Theme::light}), expected);
}

TEST(update, a_record_replaces_the_open_one_and_closes_the_source_sheet) {
    const State state = update(busy_state(), OpenRecord{{RecordKind::conflict, "awards"}});
    EXPECT_EQ(state.record, (RecordRef{RecordKind::conflict, "awards"}));
    EXPECT_FALSE(state.fact);
}

TEST(update, a_source_sheet_opens_above_the_record) {
    const State state = update(busy_state(), OpenFact{{"other"}});
    EXPECT_EQ(state.fact, FactId{"other"});
    EXPECT_EQ(state.record, busy_state().record);
}

TEST(update, going_to_another_place_leaves_the_page_with_all_that_belongs_to_it) {
    State expected;
    expected.page = PageId::outcomes;
    expected.faculty = {"second"};
    expected.fact = FactId{"rate"};
    expected.language = Language::chinese;
    expected.theme = Theme::dark;
    EXPECT_EQ(update(busy_state(), GoTo{PageId::outcomes, {"second"}, {}, FactId{"rate"}}), expected);
}

TEST(update, going_to_a_record_of_the_same_page_replaces_the_sheets_and_keeps_sort_and_query) {
    State expected = busy_state();
    expected.record = RecordRef{RecordKind::document, "report"};
    expected.fact.reset();
    EXPECT_EQ(update(busy_state(), GoTo{PageId::partners, {"first"}, expected.record, {}}), expected);
}

TEST(update, closing_takes_the_source_sheet_first_and_then_the_record) {
    const State once = update(busy_state(), CloseSheet{});
    EXPECT_FALSE(once.fact);
    EXPECT_TRUE(once.record);
    const State twice = update(once, CloseSheet{});
    EXPECT_FALSE(twice.record);
    EXPECT_EQ(update(twice, CloseSheet{}), twice);
}

TEST(update, sorting_by_a_column_again_turns_the_direction) {
    State state;
    state = update(state, SortBy{"name"});
    EXPECT_EQ(state.sort, (Sort{"name", SortDirection::ascending}));
    state = update(state, SortBy{"name"});
    EXPECT_EQ(state.sort, (Sort{"name", SortDirection::descending}));
    state = update(state, SortBy{"name"});
    EXPECT_EQ(state.sort, (Sort{"name", SortDirection::ascending}));
    state = update(state, SortBy{"country"});
    EXPECT_EQ(state.sort, (Sort{"country", SortDirection::ascending}));
}

TEST(update, another_order_or_other_rows_start_at_their_first_part) {
    State state = update({}, ShowPart{{"", 3}});
    EXPECT_EQ(state.part, (TablePart{"", 3}));
    EXPECT_FALSE(update(state, SortBy{"name"}).part);
    EXPECT_FALSE(update(state, ClearQuery{}).part);
    EXPECT_FALSE(update(state, OpenPage{PageId::partners}).part);
    EXPECT_TRUE(update(state, ChooseLanguage{Language::chinese}).part);
    EXPECT_EQ(update(state, ShowPart{{"", 1}}), State{});
}

TEST(update, the_query_can_be_cleared) { EXPECT_EQ(update(busy_state(), ClearQuery{}).query, ""); }

TEST(update, taking_down_a_notice_leaves_the_state) { EXPECT_EQ(update(busy_state(), DismissNotice{}), busy_state()); }

}  // namespace
}  // namespace atlas
