#include <gtest/gtest.h>

#include "driver.h"

namespace atlas::views {
namespace {

using ui::Role;

class SheetView : public testing::TestWithParam<float> {};
INSTANTIATE_TEST_SUITE_P(BesideAndOverThePage, SheetView, testing::Values(1366.0f, 360.0f));

TEST_P(SheetView, TakesTheFocusWhenItOpensAndGivesItBack) {
    Driver driver(GetParam(), 740);
    driver.click(Role::link, "University of Windsor");
    driver.screen.sheet = sample_sheet();
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "Close");
    EXPECT_EQ(driver.click(Role::button, "Close").action, Action(CloseSheet{}));
    driver.screen.sheet.reset();
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "University of Windsor");
}

TEST_P(SheetView, GivesTheFocusBackStepByStep) {
    Driver driver(GetParam(), 740);
    driver.click(Role::link, "University of Windsor");
    driver.screen.sheet = sample_sheet();
    driver.settle();
    driver.click(Role::link, "agreements");
    driver.screen.sheet = sample_sheet("Source of a figure");
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "Close");
    driver.screen.sheet = sample_sheet();
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "agreements");
    driver.screen.sheet.reset();
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "University of Windsor");
}

TEST_P(SheetView, AChangeOfLanguageIsNoNewSheet) {
    Driver driver(GetParam(), 740);
    driver.screen.sheet = sample_sheet();
    driver.settle();
    driver.app.frame().set_focus(driver.node(Role::link, "agreements").id, ui::Frame::Ring::painted);
    driver.settle();
    driver.screen.language = driver.app.input.language = Language::chinese;
    driver.screen.sheet->title = "温莎大学";
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "agreements");
}

TEST_P(SheetView, IsADialogWithItsContent) {
    Driver driver(GetParam(), 740);
    driver.screen.sheet = sample_sheet();
    driver.settle();
    EXPECT_TRUE(driver.node(Role::dialog, "University of Windsor").visible);
    EXPECT_EQ(driver.node(Role::heading, "University of Windsor").level, 2);
    EXPECT_EQ(driver.node(Role::heading, "Agreements").level, 3);
    EXPECT_TRUE(driver.has(Role::text, "4+X"));
}

TEST_P(SheetView, NamesOfEachLinkThatSaysNotStatedWhatOf) {
    Driver driver(GetParam(), 740);
    driver.screen.sheet = sample_sheet();
    const auto not_stated = [](std::string id) {
        return Cell{.text = "Not stated – ask", .tone = Tone::unknown, .action = OpenFact{{std::move(id)}}};
    };
    const Cell stated{.text = "English", .action = OpenFact{{"language"}}};
    driver.screen.sheet->sections = {
        {"Terms",
         {DefinitionList{
             {{"Duration", {not_stated("duration")}}, {"Fee", {not_stated("fee")}}, {"Language", {stated}}}}}}};
    driver.settle();
    std::vector<std::string> names;
    for (const ui::Node& node : driver.nodes()) {
        if (node.role == Role::link && node.name == "Not stated – ask") names.push_back(node.spoken);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"Duration: Not stated – ask", "Fee: Not stated – ask"}));
    EXPECT_EQ(driver.node(Role::link, "English").spoken, "");
}

TEST(SheetBesideThePage, LeavesThePageUsable) {
    Driver driver(1366, 740);
    driver.screen.sheet = sample_sheet();
    driver.settle();
    EXPECT_LE(driver.node(Role::main, "").rect.right, driver.node(Role::dialog, "University of Windsor").rect.left);
    EXPECT_EQ(driver.click(Role::link, "Monash University").action, open_partner("monash"));
    EXPECT_EQ(driver.click(Role::link, "Partners").action, Action(OpenPage{PageId::partners}));
}

TEST(SheetBesideThePage, GivesTheFocusBackToWhatOpenedItLast) {
    Driver driver(1366, 740);
    const auto open_from = [&](const std::string& link, const std::string& key) {
        driver.app.frame().set_focus(driver.node(Role::link, link).id, ui::Frame::Ring::painted);
        driver.settle();
        driver.screen.sheet = sample_sheet();
        driver.screen.sheet->key = key;
        driver.settle();
    };
    open_from("Partners", "first");
    open_from("Monash University", "second");
    driver.screen.sheet.reset();
    driver.settle();
    EXPECT_EQ(driver.focused_name(), "Monash University");
}

TEST(SheetBesideThePage, DoesNotMoveThePageSideways) {
    Driver driver(1366, 740);
    const float left = driver.node(Role::heading, "Glasgow College").rect.left;
    driver.screen.sheet = sample_sheet();
    driver.settle();
    EXPECT_EQ(driver.node(Role::heading, "Glasgow College").rect.left, left);
}

TEST(SheetOverThePage, CoversThePage) {
    Driver driver(360, 740);
    driver.screen.sheet = sample_sheet();
    driver.settle();
    for (const ui::Node& node : driver.nodes()) {
        if (node.role == Role::dialog) break;  // the sheet is last
        EXPECT_FALSE(node.focusable) << node.name;
        EXPECT_FALSE(node.visible) << node.name;
    }
    EXPECT_FALSE(driver.activate(Role::link, "Partners").action);
    EXPECT_TRUE(driver.node(Role::banner, "").inert);
    EXPECT_TRUE(driver.node(Role::scroll, "").inert);
    EXPECT_FALSE(driver.node(Role::dialog, "University of Windsor").inert);
}

}  // namespace
}  // namespace atlas::views
