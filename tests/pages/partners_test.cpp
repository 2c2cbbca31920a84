#include <gtest/gtest.h>

#include <algorithm>

#include "app/columns.h"
#include "pages/point_group.h"
#include "pages/table_search.h"

namespace atlas {
namespace {

using test::blocks_of;
using test::main_table;
using test::names_in;

class PartnersPage : public testing::Test {
  protected:
    Dataset dataset = test::cooperation_dataset();
    State state = test::state_of(dataset.faculties[0]);

    Page build() const { return test::build_page(build_partners_page, dataset, dataset.faculties[0], state); }
};

TEST_F(PartnersPage, leads_with_true_counts_and_says_what_is_closed) {
    EXPECT_EQ(build().lead,
              "3 partners in 2 countries and regions, with 3 agreements and 4 opportunities on record. Closed, and "
              "shown as closed: 1 partner and 1 opportunity.");
}

TEST_F(PartnersPage, lists_partners_by_name_without_the_article) {
    EXPECT_EQ(names_in(main_table(build())),
              (std::vector<std::string>{"Closed Campus", "The Eastern University", "École du Nord"}));
}

TEST_F(PartnersPage, sorts_both_ways) {
    state.sort = Sort{"country", SortDirection::ascending};
    EXPECT_EQ(names_in(main_table(build())),
              (std::vector<std::string>{"Closed Campus", "The Eastern University", "École du Nord"}));
    state.sort = Sort{"country", SortDirection::descending};
    EXPECT_EQ(names_in(main_table(build())),
              (std::vector<std::string>{"École du Nord", "Closed Campus", "The Eastern University"}))
        << "equal rows keep their order in either direction";
}

TEST_F(PartnersPage, marks_the_column_that_it_is_sorted_by) {
    state.sort = Sort{"country", SortDirection::descending};
    for (const Column& column : main_table(build()).columns)
        EXPECT_EQ(column.sorted.has_value(), column.key == "country");
}

TEST_F(PartnersPage, sorts_by_the_columns_that_a_link_may_name) {
    std::vector<std::string_view> keys;
    const Table table = main_table(build());
    for (const Column& column : table.columns) {
        if (column.sort_action) keys.push_back(column.key);
    }
    const auto expected = sortable_columns(PageId::partners);
    EXPECT_EQ(keys, std::vector<std::string_view>(expected.begin(), expected.end()));
}

TEST_F(PartnersPage, narrows_table_and_map_but_not_the_counts_in_the_lead) {
    const std::string lead = build().lead;
    state.query = "edn";
    const Page page = build();
    EXPECT_EQ(names_in(main_table(page)), std::vector<std::string>{"École du Nord"});
    EXPECT_EQ(page.lead, lead);
    const std::vector<Explorer> explorers = blocks_of<Explorer>(page);
    ASSERT_EQ(explorers.size(), 1u);
    ASSERT_EQ(explorers[0].filters.active.size(), 1u);
    EXPECT_EQ(explorers[0].filters.active[0].text, "Name: “edn”");
    EXPECT_EQ(explorers[0].filters.active[0].action, Action{ClearQuery{}});
}

TEST_F(PartnersPage, says_what_was_looked_for_when_nothing_matches) {
    state.query = "zzz";
    EXPECT_EQ(main_table(build()).empty, "Nothing that is still offered fits the filters.");
    EXPECT_EQ(blocks_of<Explorer>(build())[0].filters.search.text, "zzz");
    EXPECT_TRUE(main_table(build()).rows.empty());
}

TEST_F(PartnersPage, opens_the_sheet_of_each_partner_and_marks_the_open_one) {
    state.record = RecordRef{RecordKind::partner, "north"};
    for (const Row& row : main_table(build()).rows) {
        ASSERT_TRUE(row.action.has_value());
        EXPECT_EQ(row.selected, row.action == Action{OpenRecord{*state.record}});
    }
}

TEST_F(PartnersPage, maps_home_and_placed_partners_and_names_the_others) {
    const std::vector<Chart> charts = blocks_of<Chart>(build());
    ASSERT_EQ(charts.size(), 1u);
    const auto& map = std::get<WorldMap>(charts[0].drawing);
    ASSERT_EQ(map.points.size(), 3u);
    EXPECT_EQ(map.points[0].label, "Closed Campus");
    EXPECT_EQ(map.points[0].tone, Tone::closed);
    EXPECT_TRUE(map.points[2].home);
    ASSERT_EQ(map.unplaced.size(), 2u);
    EXPECT_NE(map.unplaced[0].find("The Eastern University"), std::string::npos);
    EXPECT_NE(map.unplaced[1].find("Sri Lanka"), std::string::npos);
    EXPECT_EQ(charts[0].values.rows.size(), 3u);
}

TEST_F(PartnersPage, says_who_shares_a_mark_on_the_map) {
    const WorldMap map{{{.label = "A"}, {.label = "B"}}, {}};
    const auto spoken = [&](PointGroup group, Language language) { return name_points(map, group, language).spoken; };
    EXPECT_EQ(spoken({{0, 1}, {"Hong Kong, China"}}, Language::english), "2 partners in Hong Kong, China, A and B");
    EXPECT_EQ(spoken({{0, 1}, {"Chile", "Peru"}}, Language::english), "2 partners in Chile and Peru, A and B");
    EXPECT_EQ(spoken({{0, 1}, {}, true}, Language::english), "2 partners, A and B · Closed");
    EXPECT_EQ(spoken({{0, 1, 0, 1, 0, 1, 0}, {}}, Language::english), "7 partners") << "too many to name";
    EXPECT_EQ(spoken({{0, 1}, {"Chile"}, false, true}, Language::english), "2 more, A and B");
    const WorldMap chinese{{{.label = "北方大学"}, {.label = "东方大学"}}, {}};
    EXPECT_EQ(name_points(chinese, {{0, 1}, {"中国香港"}}, Language::chinese).spoken,
              "中国香港：2 家合作伙伴，北方大学和东方大学");
}

TEST_F(PartnersPage, gives_a_country_its_article_within_a_sentence) {
    const WorldMap map{{{.label = "A"}, {.label = "B"}}, {}};
    const auto name = [&](std::vector<std::string> areas, Language language = Language::english) {
        return name_points(map, {{0, 1}, std::move(areas)}, language).name;
    };
    EXPECT_EQ(name({"United Kingdom"}), "2 partners in the United Kingdom");
    EXPECT_EQ(name({"Belgium", "Netherlands"}), "2 partners in Belgium and the Netherlands");
    EXPECT_EQ(name({"United States of America"}), "2 partners in the United States of America");
    EXPECT_EQ(name({"Czech Republic"}), "2 partners in the Czech Republic");
    EXPECT_EQ(name({"Glasgow, United Kingdom"}), "2 partners in Glasgow, United Kingdom");
    EXPECT_EQ(name({"Hong Kong, China"}), "2 partners in Hong Kong, China");
    EXPECT_EQ(name({"英国"}, Language::chinese).find("the "), std::string::npos);
}

TEST_F(PartnersPage, gives_other_organisations_with_their_role) {
    const Page page = build();
    ASSERT_NE(test::section_titled(page, "Also named in the documents"), nullptr);
    const std::vector<Table> tables = blocks_of<Table>(page);
    ASSERT_EQ(tables.size(), 2u);
    EXPECT_EQ(names_in(tables[1]), std::vector<std::string>{"Employer Ltd"});
    EXPECT_EQ(tables[1].rows[0].cells[1].text, "Employer of graduates");
}

TEST_F(PartnersPage, of_a_faculty_with_nothing_says_so) {
    const Page page =
        test::build_page(build_partners_page, dataset, dataset.faculties[1], test::state_of(dataset.faculties[1]));
    EXPECT_EQ(page.lead, "No partner is named in the documents.");
    EXPECT_TRUE(main_table(page).rows.empty());
    EXPECT_TRUE(blocks_of<Chart>(page).empty());
}

TEST(PartnersOfTheRealData, reaches_every_organisation_that_a_main_document_names) {
    const Dataset& dataset = test::shipped_data().dataset;
    ASSERT_EQ(dataset.faculties.size(), 2u);
    for (const Faculty& faculty : dataset.faculties) {
        const Page page = test::build_page(build_partners_page, dataset, faculty, test::state_of(faculty));
        std::vector<Action> reached;
        for (const Table& table : blocks_of<Table>(page)) {
            for (const Row& row : table.rows) reached.push_back(*row.action);
        }
        for (const Organisation& organisation : dataset.organisations) {
            if (organisation.id == faculty.organisation || organisation.id == faculty.home) continue;
            bool is_named = false;
            for (const Locator& place : organisation.sources) is_named |= place.document == faculty.documents.front();
            const Action open = OpenRecord{{RecordKind::partner, organisation.id.value}};
            const bool is_reached = std::find(reached.begin(), reached.end(), open) != reached.end();
            EXPECT_TRUE(!is_named || is_reached) << organisation.id.value;
        }
    }
}

}  // namespace
}  // namespace atlas
