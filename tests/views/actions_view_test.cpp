#include <gtest/gtest.h>

#include "driver.h"

namespace atlas::views {
namespace {

using ui::Role;

const PlacedRecord windsor{{"first"}, {RecordKind::opportunity, "windsor-4x"}};

Actions sample_actions() {
    return {"Comparison and shortlist",
            {{.text = "Add to comparison", .action = ToggleCompared{windsor}},
             {.text = "Up", .spoken = "Move Windsor up", .action = ChangeShortlist{ShortlistChange::up, windsor}},
             {.text = "Compare 2", .action = ShowComparison{}},
             {.text = "Add to shortlist",
              .action = ChangeShortlist{ShortlistChange::add, windsor},
              .reason = "it is full"}}};
}

Tray sample_tray() {
    return {"Comparison and shortlist",
            "2 chosen to compare",
            {{.text = "Compare 2", .action = ShowComparison{}}, {.text = "Shortlist 3", .action = ShowShortlist{}}}};
}

class ActionsView : public testing::TestWithParam<float> {};
INSTANTIATE_TEST_SUITE_P(OnADesktopAndAPhone, ActionsView, testing::Values(1366.0f, 360.0f));

TEST_P(ActionsView, WhatChangesSomethingIsAButtonAndWhatLeadsElsewhereALink) {
    Driver driver(GetParam(), 740);
    driver.screen.sheet = sample_sheet();
    driver.screen.sheet->actions = sample_actions();
    driver.settle();
    EXPECT_EQ(driver.click(Role::button, "Add to comparison").action, Action(ToggleCompared{windsor}));
    EXPECT_EQ(driver.node(Role::button, "Add to comparison").address, "");
    EXPECT_EQ(driver.click(Role::link, "Compare 2").action, Action(ShowComparison{}));
    EXPECT_NE(driver.node(Role::link, "Compare 2").address, "");
    EXPECT_TRUE(driver.has(Role::button, "Move Windsor up"));
}

TEST_P(ActionsView, WhatSwitchesIsOneButtonThatIsPressedOrNotAndKeepsTheFocus) {
    Driver driver(GetParam(), 740);
    driver.screen.sheet = sample_sheet();
    const auto show = [&](ComparisonView next, bool selected) {
        driver.screen.sheet->actions = {
            "Rows",
            {{.text = "Only differences", .action = ShowComparison{next}, .selected = selected, .toggles = true}}};
        driver.settle();
    };
    show(ComparisonView::differences, false);
    driver.activate(Role::button, "Only differences");
    show(ComparisonView::all_rows, true);
    EXPECT_EQ(driver.focused_name(), "Only differences");
    EXPECT_TRUE(driver.node(Role::button, "Only differences").selected);
}

TEST_P(ActionsView, WhatCannotBeTakenIsTextWithTheReason) {
    Driver driver(GetParam(), 740);
    driver.screen.sheet = sample_sheet();
    driver.screen.sheet->actions = sample_actions();
    driver.settle();
    EXPECT_FALSE(driver.has(Role::button, "Add to shortlist"));
    EXPECT_TRUE(driver.has(Role::text, "Add to shortlist – it is full"));
}

TEST_P(ActionsView, StaysWithinItsColumn) {
    Driver driver(GetParam(), 740);
    driver.screen.sheet = sample_sheet();
    driver.screen.sheet->actions = sample_actions();
    driver.settle();
    for (const char* name : {"Add to comparison", "Move Windsor up"})
        EXPECT_LE(driver.node(Role::button, name).rect.right, GetParam());
}

TEST_P(ActionsView, AddingAndTakingOffIsOneButtonThatKeepsTheFocus) {
    Driver driver(GetParam(), 740);
    driver.screen.sheet = sample_sheet();
    driver.screen.sheet->actions = {"Shortlist",
                                    {{.text = "Add", .action = ChangeShortlist{ShortlistChange::add, windsor}}}};
    driver.settle();
    driver.activate(Role::button, "Add");
    driver.screen.sheet->actions.choices = {
        {.text = "Take off", .action = ChangeShortlist{ShortlistChange::remove, windsor}, .selected = true}};
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "Take off");
}

TEST_P(ActionsView, AMovedSectionTakesItsButtonsAndTheFocusAlong) {
    Driver driver(GetParam(), 740);
    const auto section = [](const std::string& id) {
        const PlacedRecord record{{"first"}, {RecordKind::opportunity, id}};
        return Section{id,
                       {Actions{id, {{.text = "Up " + id, .action = ChangeShortlist{ShortlistChange::up, record}}}}},
                       "entry/" + id};
    };
    driver.screen.sheet = sample_sheet();
    driver.screen.sheet->sections = {section("a"), section("b")};
    driver.settle();
    driver.activate(Role::button, "Up b");
    driver.screen.sheet->sections = {section("b"), section("a")};
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "Up b");
}

TEST_P(ActionsView, TheTrayStaysBelowThePageAndAboveWhatIsDockedThere) {
    Driver driver(GetParam(), 740);
    driver.screen.shell.tray = sample_tray();
    driver.settle();
    const ui::Node tray = driver.node(Role::region, "Comparison and shortlist");
    EXPECT_LE(driver.node(Role::scroll, "").rect.bottom, tray.rect.top);
    EXPECT_LE(tray.rect.bottom, 740);
    EXPECT_TRUE(driver.has(Role::text, "2 chosen to compare"));
    EXPECT_EQ(driver.click(Role::link, "Compare 2").action, Action(ShowComparison{}));
    EXPECT_EQ(driver.click(Role::link, "Shortlist 3").action, Action(ShowShortlist{}));
    for (const char* name : {"Compare 2", "Shortlist 3"}) {
        const ui::Rect rect = driver.node(Role::link, name).rect;
        EXPECT_GE(rect.top, tray.rect.top);
        EXPECT_LE(rect.bottom, tray.rect.bottom);
        EXPECT_LE(rect.right, GetParam());
    }
}

TEST(Tray, GoesWithThePageInALowWindow) {
    Driver driver(740, 320);
    driver.screen.shell.tray = sample_tray();
    driver.settle();
    EXPECT_GT(driver.node(Role::region, "Comparison and shortlist").rect.top, 320);
    EXPECT_EQ(driver.node(Role::scroll, "").rect.bottom, 320);
}

TEST(Tray, IsOutOfReachUnderASheetThatCoversThePage) {
    Driver driver(360, 740);
    driver.screen.shell.tray = sample_tray();
    driver.screen.sheet = sample_sheet();
    driver.settle();
    EXPECT_TRUE(driver.node(Role::region, "Comparison and shortlist").inert);
    EXPECT_FALSE(driver.node(Role::link, "Compare 2").focusable);
}

TEST(TextFieldBlock, SaysWhatItIsForAndWhatItHolds) {
    Driver driver;
    driver.screen.page.sections = {{"Notes",
                                    {TextField{.label = "My note", .text = "ask in May", .hint = "Nobody sees it"},
                                     TextField{.label = "My note", .text = "", .hint = "Nobody sees it"}}}};
    driver.settle();
    std::vector<std::string> held;
    std::vector<std::string> hints;
    for (const ui::Node& node : driver.nodes()) {
        if (node.role != Role::text_field) continue;
        EXPECT_EQ(node.name, "My note");
        held.push_back(node.value);
        hints.push_back(node.entry.hint);
    }
    EXPECT_EQ(held, (std::vector<std::string>{"ask in May", ""}));
    EXPECT_EQ(hints, (std::vector<std::string>{"Nobody sees it", "Nobody sees it"}));
}

TEST(Comparison, HasAPlaceOfItsOwnInWhichItStartsAtTheTop) {
    Driver driver(1366, 740);
    const std::uint32_t page = driver.node(Role::scroll, "").id;
    driver.screen.page.key = "comparison";
    driver.settle();
    EXPECT_NE(driver.node(Role::scroll, "").id, page);
}

}  // namespace
}  // namespace atlas::views
