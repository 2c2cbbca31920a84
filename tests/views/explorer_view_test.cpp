// A list with its filters, at every width: where they stand, and what the surroundings are told.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "explorer_fixture.h"
#include "support/imgui/test_hooks.h"

namespace atlas::views {
namespace {

using ui::Role;

TEST_F(ExplorerView, FiltersStandBesideTheListWhereThereIsRoom) {
    Driver driver;
    fill(driver);
    const ui::Rect filters = driver.node(Role::region, "Filters").rect;
    const ui::Rect table = driver.node(Role::table, "All partners").rect;
    EXPECT_FLOAT_EQ(filters.right - filters.left, 250);
    EXPECT_GT(table.left, filters.right);
    EXPECT_TRUE(driver.has(Role::checkbox, "Canada"));
    EXPECT_FALSE(driver.has(Role::button, "Filters · 2"));
}

TEST_F(ExplorerView, WhatFollowsStartsBelowTheTallerOfBoth) {
    for (const std::size_t rows : {std::size_t{2}, std::size_t{60}}) {
        Driver driver;
        Explorer explorer = sample_explorer();
        explorer.table.rows.resize(rows, explorer.table.rows[1]);
        driver.screen.page.sections = {{"", {explorer, Paragraph{"What follows", Tone::normal}}}};
        driver.settle();
        const float next = driver.node(Role::text, "What follows").rect.top;
        EXPECT_GT(next, driver.node(Role::region, "Filters").rect.bottom) << rows;
        EXPECT_GT(next, driver.node(Role::table, "All partners").rect.bottom) << rows;
    }
}

TEST_F(ExplorerView, WithoutRoomASearchAndAButtonStandAboveTheList) {
    for (const float width : {800.0f, 360.0f}) {
        Driver driver(width, 740);
        fill(driver);
        EXPECT_FALSE(driver.has(Role::checkbox, "Canada")) << width;
        EXPECT_LT(driver.node(Role::search_field, "Search in the list").rect.bottom,
                  driver.node(Role::table, "All partners").rect.top);
        EXPECT_EQ(driver.click(Role::button, "Filters · 2").action, Action(ShowFilters{}));
    }
}

TEST_F(ExplorerView, WithLargeTextTheFiltersNeedMoreRoomToStandBesideTheList) {
    Driver driver;
    driver.app.input.text_scale = 1.5f;
    fill(driver);
    EXPECT_TRUE(driver.has(Role::button, "Filters · 2"));
}

TEST_F(ExplorerView, EverythingThatCanBePressedSaysWhatItDoes) {
    const std::vector<std::tuple<Role, const char*, Action>> presses = {
        {Role::checkbox, "Canada", ToggleValue{"country", "ca"}},
        {Role::checkbox, "Hong Kong, Macao and Taiwan of China", ToggleValue{"country", "hk"}},
        {Role::checkbox, "Not stated – ask", ToggleStated{"country"}},
        {Role::radio, "Both faculties", ChooseScope{Scope::all}},
        {Role::button, "Remove the filter 1–4 years", ClearField{"duration"}},
        {Role::button, "Clear all", ClearFilters{}},
        {Role::button, "Country or region: 4", ClearField{"country"}},
        {Role::button, "The search: 2", ClearQuery{}},
    };
    for (const auto& [role, name, action] : presses) {
        Driver driver;
        fill(driver);
        EXPECT_EQ(driver.click(role, name).action, action) << name;
    }
    Driver phone(360, 740);
    fill(phone, true);
    EXPECT_EQ(phone.click(Role::checkbox, "Canada").action, Action(ToggleValue{"country", "ca"}));
    EXPECT_EQ(phone.click(Role::button, "Show 2 pathways").action, Action(CloseSheet{}));
}

TEST_F(ExplorerView, GroupsAreHeadedOneLevelBelowTheirSection) {
    Driver driver;
    fill(driver);
    EXPECT_EQ(driver.node(Role::heading, "Duration").level, 3);
    EXPECT_TRUE(driver.has(Role::group, "Duration"));
    EXPECT_TRUE(driver.has(Role::group, "Stated by too few"));
    EXPECT_TRUE(driver.has(Role::text, "Tuition fee: none of 12"));
    Driver phone(360, 740);
    fill(phone, true);
    EXPECT_EQ(phone.node(Role::heading, "Duration").level, 3) << "the sheet's title is of level 2";
}

TEST_F(ExplorerView, GroupsOpenAndCloseAndStayAsTheReaderLeftThem) {
    Driver driver;
    fill(driver);
    EXPECT_EQ(driver.node(Role::button, "Country or region").expanded, true);
    driver.click(Role::button, "Country or region");
    driver.settle();
    EXPECT_EQ(driver.node(Role::button, "Country or region").expanded, false);
    EXPECT_FALSE(driver.has(Role::checkbox, "Canada"));
    EXPECT_FALSE(driver.has(Role::group, "Country or region")) << "nothing is left of it but its title";
    EXPECT_EQ(driver.nodes()[static_cast<std::size_t>(driver.node(Role::button, "Country or region").parent)].role,
              Role::heading);
    driver.click(Role::button, "Country or region");
    driver.settle();
    EXPECT_TRUE(driver.has(Role::checkbox, "Canada"));
    Filters& filters = std::get<Explorer>(driver.screen.page.sections[0].blocks[0]).filters;
    filters.groups[0].open = false;
    driver.settle();
    EXPECT_TRUE(driver.has(Role::checkbox, "Canada")) << "it does not close under somebody's hands";
}

TEST_F(ExplorerView, GroupsThatStartClosedOpenWhenTheyFilter) {
    Driver driver;
    Explorer explorer = sample_explorer();
    explorer.filters.groups[0].open = false;
    driver.screen.page.sections = {{"", {explorer}}};
    driver.settle();
    EXPECT_FALSE(driver.has(Role::checkbox, "Canada"));
    std::get<Explorer>(driver.screen.page.sections[0].blocks[0]).filters.groups[0].open = true;
    driver.settle();
    EXPECT_TRUE(driver.has(Role::checkbox, "Canada"));
}

TEST_F(ExplorerView, BesideTheListOneWayPassesOverTheFiltersAndOneLeadsOnFromThem) {
    for (const char* const way : {"Skip to the list", "Show 2 pathways"}) {
        Driver driver;
        fill(driver);
        driver.activate(Role::button, way);
        EXPECT_EQ(driver.focused_name(), "All partners") << way;
    }
}

TEST_F(ExplorerView, RowsAreHeadedByTheirGroup) {
    for (const float width : {1280.0f, 360.0f}) {
        Driver driver(width, 740);
        fill(driver);
        const ui::Node group = driver.node(Role::cell, "Not stated – ask");
        EXPECT_EQ(group.column_span, 4);
        EXPECT_EQ(driver.nodes()[static_cast<std::size_t>(group.parent)].role, Role::row);
        EXPECT_GT(group.rect.top, driver.node(Role::link, "University of Windsor").rect.bottom);
        EXPECT_LT(group.rect.bottom, driver.node(Role::link, "Monash University").rect.top);
    }
}

TEST_F(ExplorerView, AGroupIsNamedOnceForAllItsRows) {
    Driver driver;
    Explorer explorer = sample_explorer();
    explorer.table.rows[1].group = explorer.table.rows[0].group;
    driver.screen.page.sections = {{"", {explorer}}};
    driver.settle();
    const auto is_group = [](const ui::Node& node) { return node.name == "Meets all filters"; };
    EXPECT_EQ(std::count_if(driver.nodes().begin(), driver.nodes().end(), is_group), 1);
}

TEST_F(ExplorerView, WhereFingersMayPointLinesAreAsLargeAsTheyNeed) {
    Driver tablet;
    tablet.app.input.touch = true;
    fill(tablet);
    Driver phone(360, 740);
    fill(phone, true);
    for (Driver* driver : {&tablet, &phone}) {
        for (const ui::Node& node : driver->nodes()) {
            if (node.role != Role::checkbox && node.role != Role::slider && node.role != Role::text_field) continue;
            EXPECT_GE(node.rect.bottom - node.rect.top, 44) << node.name;
        }
    }
}

TEST_F(ExplorerView, EveryItemThatDearImGuiReportsHasANodeWithNameAndRole) {
    for (const float width : {1280.0f, 800.0f, 360.0f}) {
        for (const bool sheet : {false, true}) {
            Driver driver(width, 740);
            fill(driver, sheet);
            const HookedItems items;
            driver.draw();
            std::map<std::uint32_t, const ui::Node*> nodes;
            for (const ui::Node& node : driver.nodes())
                EXPECT_TRUE(nodes.emplace(node.id, &node).second) << node.name << " has an id of another";
            EXPECT_GT(items.ids().size(), 10u);
            for (const std::uint32_t id : items.ids()) {
                ASSERT_TRUE(nodes.contains(id)) << "an item is painted and not spoken, at " << width;
                EXPECT_FALSE(nodes[id]->name.empty()) << ui::role_name(nodes[id]->role);
                EXPECT_TRUE(nodes[id]->focusable) << nodes[id]->name;
            }
        }
    }
}

TEST_F(ExplorerView, NothingLeavesTheViewportSideways) {
    for (const float width : {320.0f, 360.0f, 640.0f, 924.0f, 1000.0f, 1366.0f, 1920.0f}) {
        for (const float scale : {1.0f, 2.0f}) {
            for (const bool sheet : {false, true}) {
                Driver driver(width, 740);
                driver.app.input.text_scale = scale;
                fill(driver, sheet);
                for (const ui::Node& node : driver.nodes()) {
                    EXPECT_GE(node.rect.left, 0) << node.name << " at " << width << ", " << scale;
                    EXPECT_LE(node.rect.right, width + 0.01f) << node.name << " at " << width << ", " << scale;
                }
            }
        }
    }
}

TEST_F(ExplorerView, AFieldStaysTheSameWhenSomethingAppearsBeforeItsList) {
    Driver driver;
    fill(driver);
    const std::uint32_t field = driver.node(Role::search_field, "Search in the list").id;
    std::vector<Section>& sections = driver.screen.page.sections;
    sections[0].blocks.insert(sections[0].blocks.begin(), Paragraph{"Nothing found", Tone::normal});
    sections.insert(sections.begin(), Section{"Before", {Paragraph{"More", Tone::normal}}});
    driver.settle();
    EXPECT_EQ(driver.node(Role::search_field, "Search in the list").id, field)
        << "it would be taken away while somebody types in it";
}

TEST_F(ExplorerView, TheSameFieldKeepsItsIdWhereverItStands) {
    Driver driver;
    fill(driver);
    const std::uint32_t wide = driver.node(Role::search_field, "Search in the list").id;
    driver.app.input.width = 360;
    driver.settle();
    EXPECT_EQ(driver.node(Role::search_field, "Search in the list").id, wide)
        << "turning a phone would take the field away while somebody types in it";
}

}  // namespace
}  // namespace atlas::views
