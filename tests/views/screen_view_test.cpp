#include "views/screen_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "driver.h"
#include "support/imgui/test_hooks.h"

namespace atlas::views {
namespace {

using ui::Role;

TEST(ScreenView, PressingAPageOpensIt) {
    Driver driver;
    EXPECT_EQ(driver.click(Role::link, "Partners").action, Action(OpenPage{PageId::partners}));
    EXPECT_FALSE(driver.draw().action);
}

TEST(ScreenView, EverythingThatCanBePressedSaysWhatItDoes) {
    const std::vector<std::tuple<Role, const char*, Action>> presses = {
        {Role::radio, "中文", ChooseLanguage{Language::chinese}},
        {Role::radio, "Dark", ChooseTheme{Theme::dark}},
        {Role::radio, "Faculty of Information Science and Engineering, OUC", ChooseFaculty{FacultyId{"two"}}},
        {Role::link, "went on to further study", open_fact("share")},
        {Role::link, "Pathways ahead", OpenPage{PageId::pathways}},
        {Role::link, "University of Windsor", open_partner("windsor")},
        {Role::link, "57", open_fact("monash-rank")},
        {Role::link, "MOE51UK2DNR20131494N", open_fact("approval")},
        {Role::link, "Self-evaluation report", OpenRecord{{RecordKind::document, "report"}}},
        {Role::link, "Licences", OpenRecord{{RecordKind::licences, ""}}},
        {Role::button, "Country or region", SortBy{"country"}},
        {Role::button, "Got it", DismissNotice{}},
    };
    for (const float width : {1280.0f, 800.0f, 360.0f}) {
        Driver driver(width, 740);
        for (const auto& [role, name, action] : presses) {
            EXPECT_EQ(driver.click(role, name).action, action) << name << " at " << width;
            EXPECT_EQ(driver.activate(role, name).action, action) << name << " at " << width;
        }
    }
}

TEST(ScreenView, LinksCarryTheirAddress) {
    Driver driver;
    EXPECT_EQ(driver.node(Role::link, "Partners").address, "?page/1");
    EXPECT_EQ(driver.node(Role::link, "University of Windsor").address, "?record/0/windsor");
    EXPECT_EQ(driver.node(Role::link, "The faculty's page").address, "https://example.org/page");
    EXPECT_EQ(driver.node(Role::radio, "中文").language, "zh-Hans");
}

TEST(ScreenView, AnExternalLinkGivesItsAddressAndOnlyWebAddressesAreLinks) {
    Driver driver;
    const Outcome outcome = driver.click(Role::link, "The faculty's page");
    EXPECT_FALSE(outcome.action);
    EXPECT_EQ(outcome.address, "https://example.org/page");
    EXPECT_FALSE(driver.has(Role::link, "Not a web address"));
    EXPECT_TRUE(driver.has(Role::list_item, "Not a web address"));
}

TEST(ScreenView, StateIsSpoken) {
    Driver driver;
    EXPECT_TRUE(driver.node(Role::link, "Overview").selected);
    EXPECT_FALSE(driver.node(Role::link, "Partners").selected);
    EXPECT_TRUE(driver.node(Role::radio, "English").selected);
    EXPECT_EQ(driver.node(Role::column_header, "Partner").sort, "ascending");
    EXPECT_EQ(driver.node(Role::column_header, "Country or region").sort, "");
    EXPECT_EQ(driver.node(Role::heading, "Glasgow College").level, 1);
    EXPECT_EQ(driver.node(Role::heading, "Details").level, 2);
    EXPECT_EQ(driver.node(Role::heading, "A smaller heading").level, 3);
    EXPECT_EQ(driver.node(Role::link, "went on to further study").value, "90.7 percent");
    EXPECT_EQ(driver.node(Role::row_header, "University of Windsor").value, "Ontario");
    EXPECT_EQ(driver.node(Role::table, "All partners").value, "2 partners");
}

TEST(ScreenView, EveryKindOfBlockPushesNamedNodes) {
    Driver driver;
    const std::pair<Role, const char*> expected[] = {
        {Role::text, "Partner Atlas"},
        {Role::navigation, "Pages"},
        {Role::radio_group, "Faculty"},
        {Role::radio_group, "Language"},
        {Role::radio_group, "Theme"},
        {Role::alert, "Parts of the link were dropped"},
        {Role::list_item, "colour=red"},
        {Role::text, "A joint college."},
        {Role::text, "partners"},
        {Role::text, "of all graduates of 2020"},
        {Role::cell, "Canada"},
        {Role::cell, "four years here, then unknown"},
        {Role::cell, "Not stated"},
        {Role::definition_term, "Fees"},
        {Role::definition, "Not stated"},
        {Role::region, "The report disagrees with itself"},
        {Role::figure, "Of 100 graduates"},
        {Role::table, "Values of the chart"},
        {Role::text, "The rest is not broken down."},
        {Role::text, "Source: report, section 2"},
        {Role::text, "Every number names its source."},
    };
    for (const auto& [role, name] : expected) EXPECT_TRUE(driver.has(role, name)) << ui::role_name(role) << ' ' << name;
    for (const ui::Node& node : driver.nodes()) {
        EXPECT_TRUE(!node.focusable || !node.name.empty()) << ui::role_name(node.role);
    }
}

TEST(ScreenView, AChartHoldsItsHeadingAndHasItsName) {
    Driver driver;
    driver.screen.page.sections = {{"", {sample_chart()}}};
    driver.settle();
    const ui::Node figure = driver.node(Role::figure, "Of 100 graduates");
    const ui::Node heading = driver.node(Role::heading, "Of 100 graduates");
    EXPECT_EQ(driver.nodes()[static_cast<std::size_t>(heading.parent)].id, figure.id);
    EXPECT_TRUE(driver.has(Role::table, "Values of the chart"));
}

TEST(ScreenView, AnEmptyTableSaysSo) {
    Driver driver;
    Table empty = sample_table();
    empty.rows.clear();
    empty.empty = "The document names none.";
    driver.screen.page.sections = {{"", {empty}}};
    driver.settle();
    EXPECT_TRUE(driver.has(Role::text, "The document names none."));
    EXPECT_FALSE(driver.has(Role::column_header, "Partner"));
    EXPECT_TRUE(driver.has(Role::group, "All partners"));
    EXPECT_FALSE(driver.has(Role::table, "All partners")) << "without rows it is none";
}

TEST(ScreenView, EveryItemThatDearImGuiReportsHasANodeWithNameAndRole) {
    for (const float width : {1280.0f, 800.0f, 360.0f}) {
        Driver driver(width, 9000);  // what is out of view is spoken, and not drawn again
        const HookedItems items;
        driver.draw();
        std::map<std::uint32_t, const ui::Node*> nodes;
        for (const ui::Node& node : driver.nodes()) nodes[node.id] = &node;
        std::set<std::uint32_t> reported(items.ids().begin(), items.ids().end());
        EXPECT_GT(reported.size(), 20u);
        for (const std::uint32_t id : reported) {
            ASSERT_TRUE(nodes.contains(id)) << "an item is painted and not spoken, at " << width;
            EXPECT_FALSE(nodes[id]->name.empty()) << ui::role_name(nodes[id]->role);
            EXPECT_TRUE(nodes[id]->focusable) << nodes[id]->name;
        }
        for (const ui::Node& node : driver.nodes())
            EXPECT_EQ(node.focusable, reported.contains(node.id)) << ui::role_name(node.role) << ' ' << node.name;
    }
}

TEST(ScreenView, AnItemWithoutANodeWouldBeNoticed) {
    Driver driver;
    const HookedItems items;
    driver.app.step([](ui::Frame& frame) { frame.interact(frame.id_of("unspoken"), {0, 0, 10, 10}); });
    ASSERT_EQ(items.ids().size(), 1u);
    for (const ui::Node& node : driver.nodes()) EXPECT_NE(node.id, items.ids()[0]);
}

TEST(ScreenView, IdsAreUniqueAndSurviveFramesAndLanguages) {
    Driver driver;
    std::map<std::uint32_t, std::string> names;
    for (const ui::Node& node : driver.nodes()) {
        EXPECT_TRUE(names.emplace(node.id, node.name).second) << node.name << " and " << names[node.id];
    }
    const std::uint32_t row = driver.node(Role::link, "University of Windsor").id;
    Screen& screen = driver.screen;
    screen.language = driver.app.input.language = Language::chinese;
    auto& table = std::get<Table>(screen.page.sections[1].blocks[2]);
    table.rows[0].cells[0].text = "温莎大学";
    std::swap(table.rows[0], table.rows[1]);
    driver.settle();
    EXPECT_EQ(driver.node(Role::link, "温莎大学").id, row);
}

TEST(ScreenView, TheSkipLinkIsFirstHiddenUntilFocusedAndLeadsToTheContent) {
    Driver driver;
    const ui::Node skip = driver.node(Role::button, "Skip to content");
    EXPECT_FALSE(skip.visible);
    const auto first =
        std::find_if(driver.nodes().begin(), driver.nodes().end(), [](const ui::Node& node) { return node.focusable; });
    EXPECT_EQ(first->id, skip.id);
    driver.app.frame().set_focus(skip.id, ui::Frame::Ring::painted);
    driver.settle();
    EXPECT_TRUE(driver.node(Role::button, "Skip to content").visible);
    driver.activate(Role::button, "Skip to content");
    EXPECT_EQ(driver.app.frame().focused(), driver.node(Role::main, "").id);
}

TEST(ScreenView, WhatIsBelowTheFoldIsSpokenAsNotVisible) {
    Driver driver(1280, 500);
    const ui::Node licences = driver.node(Role::link, "Licences");
    EXPECT_FALSE(licences.visible);
    EXPECT_TRUE(licences.focusable);
    EXPECT_GT(licences.rect.top, 500);
    EXPECT_TRUE(driver.node(Role::link, "Overview").visible);
}

TEST(ScreenView, NothingLeavesTheViewportSideways) {
    for (const float width : {320.0f, 360.0f, 640.0f, 999.0f, 1000.0f, 1366.0f}) {
        for (const bool with_sheet : {false, true}) {
            Driver driver(width, 740);
            if (with_sheet) driver.screen.sheet = sample_sheet();
            driver.settle();
            for (const ui::Node& node : driver.nodes()) {
                EXPECT_GE(node.rect.left, 0) << node.name << " at " << width;
                EXPECT_LE(node.rect.right, width) << ui::role_name(node.role) << ' ' << node.name << " at " << width;
                EXPECT_LE(node.rect.left, node.rect.right) << node.name;
                EXPECT_LE(node.rect.top, node.rect.bottom) << node.name;
            }
        }
    }
}

TEST(ScreenView, TargetsOnAPhoneAreLargeEnough) {
    Driver driver(360, 740);
    for (const char* page : {"Overview", "Sources"}) {
        const ui::Rect rect = driver.node(Role::link, page).rect;
        EXPECT_GE(rect.bottom - rect.top, 44);
        EXPECT_GE(rect.right - rect.left, 44);
    }
}

TEST(ScreenView, InALowWindowTheBarsScrollWithThePage) {
    for (const float width : {1280.0f, 320.0f}) {
        Driver driver(width, 256);
        driver.app.frame().set_offset(driver.node(Role::scroll, "").id, 400);
        driver.settle();
        EXPECT_LE(driver.node(Role::banner, "").rect.bottom, 0);
        EXPECT_LE(driver.node(Role::navigation, "Pages").rect.bottom, 0);
        EXPECT_EQ(driver.node(Role::scroll, "").rect.top, 0);
        EXPECT_EQ(driver.click(Role::link, "Partners").action, Action(OpenPage{PageId::partners}));
    }
}

TEST(ScreenView, LargerTextKeepsEverythingInTheViewport) {
    for (const float scale : {0.8f, 1.5f, 2.0f}) {
        for (const float width : {360.0f, 1366.0f}) {
            Driver driver(width, 740);
            driver.app.input.text_scale = scale;
            driver.settle();
            for (const ui::Node& node : driver.nodes()) {
                EXPECT_GE(node.rect.left, 0) << node.name << " at " << scale;
                EXPECT_LE(node.rect.right, width) << node.name << " at " << scale << ", " << width;
            }
        }
    }
}

TEST(ScreenView, AnIdleScreenAsksForNoFrame) {
    Driver driver;
    driver.settle();
    EXPECT_FALSE(driver.app.frame().wants_another_frame());
}

TEST(ScreenView, AnotherPageStartsAtItsTop) {
    Driver driver(1280, 500);
    driver.app.frame().set_offset(driver.node(Role::scroll, "").id, 1e6f);
    driver.settle();
    EXPECT_LT(driver.node(Role::heading, "Glasgow College").rect.bottom, 0);
    driver.screen.page.id = PageId::partners;
    driver.settle();
    EXPECT_TRUE(driver.node(Role::heading, "Glasgow College").visible);
}

}  // namespace
}  // namespace atlas::views
