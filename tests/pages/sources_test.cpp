#include "gtest/gtest.h"
#include "pages/builders.h"
#include "pages/page_search.h"
#include "support/fixture.h"

namespace atlas {
namespace {

class Sources : public testing::Test {
  protected:
    Page build() { return build_sources_page(dataset, dataset.faculties.front(), state); }
    Sheet build_sheet(const char* id) {
        state.fact = FactId{id};
        return build_fact_sheet(dataset, dataset.faculties.front(), state);
    }
    Table fact_table() {
        const Page page = build();
        return *test::find_blocks<Table>(page)[1];
    }

    Dataset dataset = test::build_fixture_dataset();
    State state;
};

TEST_F(Sources, lists_each_document_with_the_number_of_facts_taken_from_it) {
    const Page page = build();
    const Table& documents = *test::find_blocks<Table>(page)[0];
    ASSERT_EQ(documents.rows.size(), 2u);
    EXPECT_EQ(documents.rows[0].cells[0].text, "Report");
    EXPECT_EQ(documents.rows[0].cells[3].text, "10");
    EXPECT_EQ(documents.rows[1].cells[2].text, "No date");
    EXPECT_EQ(documents.rows[1].action, Action(OpenRecord{{RecordKind::document, "web-page"}}));
}

TEST_F(Sources, lists_facts_in_the_order_of_their_places_and_computed_ones_last) {
    const Table table = fact_table();
    EXPECT_EQ(table.rows.front().cells[0].text, "Papers");
    EXPECT_EQ(table.rows.front().cells[2].detail, "Cover, paragraph 1");
    EXPECT_EQ(table.rows.back().cells[2].text, "Computed");
    EXPECT_EQ(table.rows.front().action, Action(OpenFact{{"papers"}}));
}

TEST_F(Sources, sorts_numbers_as_numbers) {
    state.sort = Sort{"value", SortDirection::descending};
    const Table table = fact_table();
    EXPECT_EQ(table.columns[1].sorted, SortDirection::descending);
    state.sort = Sort{"value", SortDirection::ascending};
    EXPECT_EQ(fact_table().rows.front().cells[1].text, "1–2 years");
}

TEST_F(Sources, narrows_the_facts_to_a_query) {
    state.query = "abroad";
    EXPECT_EQ(fact_table().rows.size(), 2u);
    EXPECT_EQ(fact_table().count, "2 facts found");
    state.query = "nothing like it";
    EXPECT_EQ(fact_table().rows.size(), 0u);
    EXPECT_EQ(fact_table().empty, "No fact contains “nothing like it”.");
}

TEST_F(Sources, shows_every_side_of_a_conflict) {
    const Page page = build();
    const Section* conflicts = test::find_section(page.sections, "Where statements disagree or do not add up");
    ASSERT_NE(conflicts, nullptr);
    const auto& figures = std::get<FigureGrid>(conflicts->blocks.back()).figures;
    ASSERT_EQ(figures.size(), 2u);
    EXPECT_EQ(figures[0].value, "66.4%");
    EXPECT_EQ(figures[1].value, "75.9%");
}

TEST_F(Sources, writes_out_what_was_computed) {
    const Page page = build();
    const Section* computed = test::find_section(page.sections, "Computed figures");
    ASSERT_NE(computed, nullptr);
    EXPECT_EQ(std::get<List>(computed->blocks[1]).items[0].detail,
              "31% = 100 × Aged 35 or under (35 people) ÷ Teachers (113 people)");
}

TEST_F(Sources, counts_what_is_still_to_ask_question_by_question) {
    const Page page = build();
    const Table& coverage = *test::find_blocks<Table>(page)[2];
    ASSERT_EQ(coverage.rows.size(), static_cast<std::size_t>(term_key_count) + 1);
    EXPECT_EQ(coverage.rows[0].cells[0].text, "Legal form");
    EXPECT_EQ(coverage.rows[0].cells[1].text, "1 of 2");
    EXPECT_EQ(coverage.rows[0].cells[2].text, "1");
}

TEST_F(Sources, sheet_says_where_a_figure_stands_and_how_to_read_it) {
    const Sheet sheet = build_sheet("further-study");
    EXPECT_EQ(sheet.kind, "Source of a figure");
    const Section* place = test::find_section(sheet.sections, "Where it stands");
    ASSERT_NE(place, nullptr);
    const auto& definitions = std::get<DefinitionList>(place->blocks[0]).definitions;
    EXPECT_EQ(definitions[0].values[0].text, "Report");
    EXPECT_EQ(definitions[1].values[0].text, "Section 二, paragraph 5");
    EXPECT_EQ(definitions[2].values[0].text, "90.7%");
    const Section* meaning = test::find_section(sheet.sections, "How to read it");
    ASSERT_NE(meaning, nullptr);
    EXPECT_EQ(std::get<DefinitionList>(meaning->blocks[0]).definitions[0].values[0].text, "Of graduates of 2020");
}

TEST_F(Sources, sheet_leads_from_a_computed_figure_to_its_operands) {
    const Sheet sheet = build_sheet("teachers-young-share");
    const Section* derivation = test::find_section(sheet.sections, "How it was computed");
    ASSERT_NE(derivation, nullptr);
    const auto& operands = std::get<FigureGrid>(derivation->blocks[1]).figures;
    ASSERT_EQ(operands.size(), 2u);
    EXPECT_EQ(operands[0].action, Action(OpenFact{{"teachers"}}));
}

TEST_F(Sources, sheet_shows_the_other_values_of_a_conflict) {
    const Sheet sheet = build_sheet("study-abroad");
    const Section* conflicts = test::find_section(sheet.sections, "Compare with");
    ASSERT_NE(conflicts, nullptr);
    EXPECT_EQ(std::get<FigureGrid>(conflicts->blocks.back()).figures[0].value, "75.9%");
}

TEST_F(Sources, sheet_of_an_absent_value_says_that_it_does_not_reflect_on_the_quality) {
    const Sheet sheet = build_sheet("founded");
    EXPECT_EQ(sheet.kind, "Source of a statement");
    const auto notices = test::find_blocks<Notice>(sheet);
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_NE(notices[0]->text.find("does not reflect on the quality"), std::string::npos);
}

TEST_F(Sources, sheet_lists_what_a_fact_names_and_leads_to_organisations) {
    const Sheet sheet = build_sheet("platforms");
    const Section* items = test::find_section(sheet.sections, "What is named");
    ASSERT_NE(items, nullptr);
    const auto& list = std::get<List>(items->blocks[0]).items;
    ASSERT_EQ(list.size(), 3u);
    EXPECT_EQ(list[0].action, Action(OpenRecord{{RecordKind::partner, "north-university"}}));
    EXPECT_FALSE(list[1].action);
}

}  // namespace
}  // namespace atlas
