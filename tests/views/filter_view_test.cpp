// The filters of a list: what is pressed, ticked, typed and moved.
#include <gtest/gtest.h>

#include "explorer_fixture.h"

namespace atlas::views {
namespace {

using ui::Role;
using FilterView = ExplorerView;

TEST_F(FilterView, AnOptionThatGivesNothingSaysWhyAndDoesNothing) {
    Driver driver;
    fill(driver);
    const ui::Node option = driver.node(Role::checkbox, "Sri Lanka");
    EXPECT_TRUE(option.disabled);
    EXPECT_TRUE(option.focusable) << "or nobody could hear why";
    EXPECT_EQ(option.description, "None under the other filters");
    EXPECT_TRUE(driver.has(Role::text, "None under the other filters")) << "nobody would see why";
    EXPECT_FALSE(driver.click(Role::checkbox, "Sri Lanka").action);
    EXPECT_FALSE(driver.activate(Role::checkbox, "Sri Lanka").action);
}

TEST_F(FilterView, AnOptionThatGivesNothingCanStillBeTakenAway) {
    Driver driver;
    Explorer explorer = sample_explorer();
    explorer.filters.groups[0].options[2].selected = true;
    driver.screen.page.sections = {{"", {explorer}}};
    driver.settle();
    EXPECT_EQ(driver.click(Role::checkbox, "Sri Lanka").action, Action(ToggleValue{"country", "lk"}));
}

TEST_F(FilterView, BoxesSayWhetherTheyAreTickedAndHowManyTheyGive) {
    Driver driver;
    fill(driver);
    EXPECT_TRUE(driver.node(Role::checkbox, "Canada").selected);
    EXPECT_FALSE(driver.node(Role::checkbox, "Hong Kong, Macao and Taiwan of China").selected);
    EXPECT_EQ(driver.node(Role::checkbox, "Hong Kong, Macao and Taiwan of China").value, "12");
    EXPECT_TRUE(driver.has(Role::run, "12"));
}

TEST_F(FilterView, WhatIsTypedIsTheTextOfTheFieldsAction) {
    Driver driver;
    fill(driver);
    EXPECT_EQ(enter(driver, Role::search_field, "Search in the list", "温莎 Win").action,
              Action(EnterText{EntryTarget::list_query, "", "温莎 Win"}));
    EXPECT_EQ(enter(driver, Role::text_field, "Duration from", "2,5").action,
              Action(EnterText{EntryTarget::range_from, "duration", "2,5"}));
    EXPECT_EQ(enter(driver, Role::text_field, "Duration to", "").action,
              Action(EnterText{EntryTarget::range_to, "duration", ""}));
    EXPECT_FALSE(driver.draw().action) << "entered once";
}

TEST_F(FilterView, AFieldSaysWhatItHoldsAndHowItIsTyped) {
    Driver driver;
    fill(driver);
    const ui::Node search = driver.node(Role::search_field, "Search in the list");
    EXPECT_EQ(search.value, "win");
    EXPECT_EQ(search.entry.hint, "Name or place");
    EXPECT_FALSE(search.entry.numeric);
    EXPECT_TRUE(driver.node(Role::text_field, "Duration from").entry.numeric);
    driver.app.input.text_scale = 0.8f;
    driver.settle();
    EXPECT_GE(driver.node(Role::search_field, "Search in the list").text.size, 16) << "phones would zoom into it";
}

TEST_F(FilterView, ASliderSaysWhereItIsAndStopsAtTheOther) {
    Driver driver;
    fill(driver);
    const ui::Node from = driver.node(Role::slider, "Duration from, by slider");
    EXPECT_EQ(from.value, "1 year");
    EXPECT_EQ(from.entry.minimum, 0.5);
    EXPECT_EQ(from.entry.maximum, 6);
    EXPECT_EQ(from.entry.step, 0.5);
    EXPECT_EQ(from.entry.position, 1);
    EXPECT_EQ(enter(driver, Role::slider, "Duration from, by slider", "2.5").action,
              Action(EnterText{EntryTarget::range_from, "duration", "2.5"}));
    EXPECT_EQ(enter(driver, Role::slider, "Duration from, by slider", "5.5").action,
              Action(EnterText{EntryTarget::range_from, "duration", "4"}));
    EXPECT_EQ(enter(driver, Role::slider, "Duration to, by slider", "0.5").action,
              Action(EnterText{EntryTarget::range_to, "duration", "1"}));
}

TEST_F(FilterView, TwoSlidersOnOneTrackLeaveEachOtherTheirHalf) {
    Driver driver;
    fill(driver);
    const ui::Node from = driver.node(Role::slider, "Duration from, by slider");
    const ui::Node to = driver.node(Role::slider, "Duration to, by slider");
    EXPECT_EQ(from.rect.left, to.rect.left);
    EXPECT_EQ(from.rect.right, to.rect.right);
    const float width = from.rect.right - from.rect.left;
    EXPECT_FLOAT_EQ(from.entry.reach_right, width - to.entry.reach_left);
    EXPECT_EQ(from.entry.reach_left, 0);
    EXPECT_EQ(to.entry.reach_right, 0);
    EXPECT_GT(to.entry.reach_left, 0);
}

TEST_F(FilterView, AChipThatTakesItselfAwayLeavesTheFocusToItsNeighbour) {
    Driver driver;
    fill(driver);
    driver.activate(Role::button, "Remove the filter Canada");
    EXPECT_EQ(driver.focused_name(), "Remove the filter 1–4 years");
    driver.activate(Role::button, "Clear all");
    EXPECT_EQ(driver.focused_name(), "All partners");
    auto& explorer = std::get<Explorer>(driver.screen.page.sections[0].blocks[0]);
    explorer.filters.active.resize(1);
    driver.settle();
    driver.activate(Role::button, "Remove the filter Canada");
    EXPECT_EQ(driver.focused_name(), "All partners");
}

}  // namespace
}  // namespace atlas::views
