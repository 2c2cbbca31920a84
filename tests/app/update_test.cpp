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

PlacedRecord pathway(const std::string& id) { return {{"first"}, {RecordKind::opportunity, id}}; }

State comparing(const std::vector<std::string>& ids) {
    State state = busy_state();
    for (const std::string& id : ids) state = update(state, ToggleCompared{pathway(id)});
    return state;
}

TEST(update, at_most_four_records_are_compared_and_a_second_time_takes_one_out) {
    const State state = comparing({"a", "b", "c", "d", "e"});
    EXPECT_EQ(state.comparison.records, (std::vector{pathway("a"), pathway("b"), pathway("c"), pathway("d")}));
    EXPECT_EQ(update(state, ToggleCompared{pathway("b")}).comparison.records,
              (std::vector{pathway("a"), pathway("c"), pathway("d")}));
}

TEST(update, a_record_of_another_kind_does_not_join_the_comparison) {
    const PlacedRecord partner{{"first"}, {RecordKind::partner, "windsor"}};
    EXPECT_EQ(update(comparing({"a"}), ToggleCompared{partner}).comparison.records, (std::vector{pathway("a")}));
}

TEST(update, what_is_compared_follows_to_other_pages_and_faculties_but_does_not_stay_open) {
    const State open = update(comparing({"a", "b"}), ShowComparison{});
    EXPECT_EQ(open.comparison.view, ComparisonView::all_rows);
    EXPECT_FALSE(open.record || open.fact);
    for (const Action& away :
         {Action(OpenPage{PageId::sources}), Action(ChooseFaculty{{"second"}}),
          Action(ShowComparison{ComparisonView::closed}), Action(GoTo{PageId::sources, {"first"}, {}, {}})}) {
        const State left = update(open, away);
        EXPECT_EQ(left.comparison.view, ComparisonView::closed);
        EXPECT_EQ(left.comparison.records, open.comparison.records);
    }
}

TEST(update, a_record_of_another_faculty_opens_beside_the_comparison) {
    const State open = update(comparing({"a", "b"}), ShowComparison{ComparisonView::differences});
    const RecordRef other{RecordKind::opportunity, "other"};
    const State state = update(open, GoTo{open.page, {"second"}, other, {}});
    EXPECT_EQ(state.comparison, open.comparison);
    EXPECT_EQ(state.record, other);
}

TEST(update, a_record_of_another_faculty_opens_over_the_shortlist) {
    const State open = update(busy_state(), ShowShortlist{});
    const State state = update(open, GoTo{open.page, {"second"}, RecordRef{RecordKind::opportunity, "other"}, {}});
    EXPECT_TRUE(state.shortlist_open);
    EXPECT_TRUE(update(state, CloseSheet{}).shortlist_open);
}

TEST(update, a_query_is_no_longer_than_its_link_can_hold) {
    const State state = update(busy_state(), EnterText{EntryTarget::list_query, {}, std::string(500, 'x')});
    EXPECT_EQ(state.query, std::string(longest_list_query, 'x'));
}

TEST(update, a_comparison_without_records_is_closed) {
    EXPECT_EQ(update(busy_state(), ShowComparison{}).comparison, Comparison{});
    const State open = update(comparing({"a"}), ShowComparison{});
    EXPECT_EQ(update(open, ToggleCompared{pathway("a")}).comparison, Comparison{});
    EXPECT_EQ(update(open, ClearComparison{}).comparison, Comparison{});
}

TEST(update, comparing_a_shortlist_replaces_what_was_compared_and_closes_the_list) {
    const State state = update(update(comparing({"a"}), ShowShortlist{}), CompareRecords{{pathway("b"), pathway("c")}});
    EXPECT_EQ(state.comparison, (Comparison{{pathway("b"), pathway("c")}, ComparisonView::all_rows}));
    EXPECT_FALSE(state.shortlist_open);
}

TEST(update, a_shortlist_lies_below_the_record_that_is_opened_from_it) {
    State state = update(busy_state(), ShowShortlist{});
    EXPECT_FALSE(state.record || state.fact);
    state = update(update(state, OpenRecord{{RecordKind::partner, "windsor"}}), CloseSheet{});
    EXPECT_TRUE(state.shortlist_open);
    EXPECT_FALSE(update(state, CloseSheet{}).shortlist_open);
}

TEST(update, the_own_and_a_shared_list_take_the_place_of_each_other) {
    const State shared = update(update(busy_state(), ShowShortlist{}), ShowShared{{pathway("a")}});
    EXPECT_FALSE(shared.shortlist_open);
    EXPECT_EQ(shared.shared, (std::vector{pathway("a")}));
    EXPECT_TRUE(update(shared, ShowShortlist{}).shared.empty());
    EXPECT_TRUE(update(shared, CloseSheet{}).shared.empty());
}

TEST(update, changes_of_the_device_s_list_and_its_notes_are_no_other_place) {
    EXPECT_EQ(update(busy_state(), ChangeShortlist{ShortlistChange::add, pathway("a")}), busy_state());
    EXPECT_EQ(update(busy_state(), EnterText{EntryTarget::note, "first:a", "x"}), busy_state());
}

}  // namespace
}  // namespace atlas
