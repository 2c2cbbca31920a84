#include <gtest/gtest.h>

#include "app/action.h"
#include "app/field_filter.h"

namespace atlas {
namespace {

State after(std::vector<Action> actions) {
    State state;
    state.page = PageId::pathways;
    for (const Action& action : actions) state = update(std::move(state), action);
    return state;
}

EnterText typed(EntryTarget target, std::string text) { return {target, "quota", std::move(text)}; }

TEST(filter_actions, a_value_pressed_twice_leaves_no_trace) {
    EXPECT_EQ(after({ToggleValue{"country", "CA"}, ToggleValue{"country", "CA"}}), after({}));
    EXPECT_EQ(after({ToggleStated{"quota"}, ToggleStated{"quota"}}), after({}));
}

TEST(filter_actions, values_of_a_field_are_alternatives_of_one_filter) {
    const State state = after({ToggleValue{"country", "CA"}, ToggleValue{"country", "GB"}});
    ASSERT_EQ(state.filters.size(), 1U);
    EXPECT_EQ(state.filters[0].values, (std::vector<std::string>{"CA", "GB"}));
}

TEST(filter_actions, the_order_in_which_fields_are_chosen_makes_no_other_state) {
    EXPECT_EQ(after({ToggleValue{"mode", "online"}, ToggleValue{"country", "CA"}}),
              after({ToggleValue{"country", "CA"}, ToggleValue{"mode", "online"}}));
}

TEST(filter_actions, a_range_takes_numbers_as_they_are_typed_and_stays_as_it_is_for_anything_else) {
    const State both = after({typed(EntryTarget::range_from, "1,200"), typed(EntryTarget::range_to, "１５００")});
    ASSERT_NE(find_filter(both, "quota"), nullptr);
    EXPECT_EQ(find_filter(both, "quota")->from, 1200);
    EXPECT_EQ(find_filter(both, "quota")->to, 1500);
    EXPECT_EQ(update(both, typed(EntryTarget::range_to, "many")), both);
    EXPECT_EQ(update(both, typed(EntryTarget::range_to, " ")), after({typed(EntryTarget::range_from, "1200")}));
}

TEST(filter_actions, clearing_one_field_leaves_the_others_and_clearing_all_leaves_none) {
    const State state = after({ToggleValue{"country", "CA"}, typed(EntryTarget::range_to, "5"), ToggleStated{"quota"}});
    EXPECT_EQ(update(state, ClearField{"quota"}), after({ToggleValue{"country", "CA"}}));
    EXPECT_EQ(update(state, ClearFilters{}), after({}));
}

TEST(filter_actions, other_filters_start_at_the_first_part_and_do_not_touch_the_order) {
    State state = after({SortBy{"name"}});
    state.part = TablePart{"", 3};
    const State filtered = update(state, ToggleValue{"country", "CA"});
    EXPECT_FALSE(filtered.part);
    EXPECT_EQ(filtered.sort, state.sort);
}

TEST(filter_actions, filters_do_not_follow_to_another_page_or_faculty) {
    State state = after({ToggleValue{"country", "CA"}, ChooseScope{Scope::all}});
    EXPECT_TRUE(update(state, OpenPage{PageId::exchange}).filters.empty());
    EXPECT_EQ(update(state, ChooseFaculty{{"other"}}).scope, Scope::faculty);
}

}  // namespace
}  // namespace atlas
