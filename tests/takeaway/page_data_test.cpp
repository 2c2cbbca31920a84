#include "takeaway/page_data.h"

#include <algorithm>

#include "app/action.h"
#include "app/list_question.h"
#include "app/route.h"
#include "gtest/gtest.h"
#include "pages/fact_table.h"
#include "support/cooperation_dataset.h"
#include "support/fixture.h"

namespace atlas::takeaway {
namespace {

const Origin origin{"https://example.org/atlas/", "2026-05-01"};

State state_of(PageId page) {
    State state;
    state.page = page;
    state.faculty = {"college"};
    return state;
}

std::size_t column_of(const DataTable& table, std::string_view key) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const DataColumn& column) { return column.key == key; });
    EXPECT_NE(found, table.columns.end()) << key;
    return static_cast<std::size_t>(found - table.columns.begin());
}

DataValue value_of(const DataTable& table, std::size_t row, std::string_view key) {
    return table.rows.at(row).at(column_of(table, key));
}

std::string text_of(const DataTable& table, std::size_t row, std::string_view key) {
    const DataValue value = value_of(table, row, key);
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : "";
}

std::vector<std::string> column_texts(const DataTable& table, std::string_view key) {
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < table.rows.size(); ++row) texts.push_back(text_of(table, row, key));
    return texts;
}

TEST(build_page_data, gives_every_pathway_with_closed_ones_last) {
    const DataTable table = build_page_data(test::cooperation_dataset(), state_of(PageId::pathways), {}, origin);
    EXPECT_EQ(column_texts(table, "id"), (std::vector<std::string>{"north-4x", "east-masters", "closed-4x"}));
    EXPECT_EQ(column_texts(table, "fit"), (std::vector<std::string>{"meets", "meets", "closed"}));
}

TEST(build_page_data, gives_what_is_compared_in_its_order_whatever_the_list_is_filtered_by) {
    State state = state_of(PageId::pathways);
    state.filters = {{.field = "country", .values = {"GB"}}};
    state.comparison.records = {{{"college"}, {RecordKind::opportunity, "closed-4x"}},
                                {{"college"}, {RecordKind::opportunity, "east-masters"}}};
    state.comparison.view = ComparisonView::all_rows;
    const DataTable table = build_page_data(test::cooperation_dataset(), state, {}, origin);
    EXPECT_EQ(column_texts(table, "id"), (std::vector<std::string>{"closed-4x", "east-masters"}));
    EXPECT_EQ(table.name, "comparison");
}

PlacedRecord placed(RecordKind kind, std::string id) { return {{"college"}, {kind, std::move(id)}}; }

Shortlist shortlist_of_three() {
    Shortlist shortlist;
    shortlist.entries = {{placed(RecordKind::opportunity, "north-4x"), "ask about fees"},
                         {placed(RecordKind::partner, "north"), ""},
                         {placed(RecordKind::opportunity, "long-gone"), "was good"}};
    return shortlist;
}

State with_open_shortlist() {
    State state = state_of(PageId::partners);
    state.shortlist_open = true;
    return state;
}

TEST(build_page_data, gives_the_open_shortlist_in_its_order_with_notes_and_names_what_is_gone) {
    const Dataset dataset = test::cooperation_dataset();
    const DataTable table = build_page_data(dataset, with_open_shortlist(), shortlist_of_three(), origin);
    EXPECT_EQ(table.name, "shortlist");
    for (const auto& row : table.rows) ASSERT_EQ(row.size(), table.columns.size());
    EXPECT_EQ(column_texts(table, "id"), (std::vector<std::string>{"north-4x", "north", "long-gone"}));
    EXPECT_EQ(column_texts(table, "note"), (std::vector<std::string>{"ask about fees", "", "was good"}));
    EXPECT_EQ(text_of(table, 2, "status"), "gone");
    EXPECT_EQ(text_of(table, 2, "name_en"), "");
    EXPECT_EQ(text_of(table, 0, "country"), "GB");
    EXPECT_EQ(text_of(table, 0, "country_zh"), "英国");
    EXPECT_EQ(text_of(table, 1, "sources"), "report 一/1 | report 二/2");
    EXPECT_EQ(text_of(table, 0, "address"),
              "https://example.org/atlas/?page=partners&faculty=college&opportunity=north-4x&lang=en");
    EXPECT_EQ(table.address,
              "https://example.org/atlas/?page=partners&faculty=college&shortlist=north-4x~partner.north&lang=en");
}

TEST(build_page_data, says_of_the_shortlist_what_is_to_be_asked_of_each_partner) {
    const Dataset dataset = test::cooperation_dataset();
    const DataTable table = build_page_data(dataset, with_open_shortlist(), shortlist_of_three(), origin);
    const auto items = [](const std::string& list) { return std::count(list.begin(), list.end(), '|') + 1; };
    const std::string keys = text_of(table, 0, "not_stated");
    EXPECT_NE(keys.find("years_away"), std::string::npos);
    EXPECT_EQ(items(text_of(table, 0, "questions_en")), items(keys));
    EXPECT_EQ(items(text_of(table, 0, "questions_zh")), items(keys));
}

TEST(build_page_data, gives_a_shared_shortlist_without_the_notes_of_the_own_one) {
    State state = state_of(PageId::partners);
    state.shared = {placed(RecordKind::opportunity, "east-masters"), placed(RecordKind::opportunity, "north-4x")};
    const DataTable table = build_page_data(test::cooperation_dataset(), state, shortlist_of_three(), origin);
    EXPECT_EQ(column_texts(table, "id"), (std::vector<std::string>{"east-masters", "north-4x"}));
    EXPECT_EQ(column_texts(table, "note"), (std::vector<std::string>{"", ""}));
}

TEST(data_kind_of, is_rows_on_lists_facts_elsewhere_and_nothing_for_an_empty_shortlist_or_without_a_faculty) {
    const Dataset dataset = test::cooperation_dataset();
    EXPECT_EQ(data_kind_of(dataset, state_of(PageId::partners), {}), DataKind::rows);
    EXPECT_EQ(data_kind_of(dataset, state_of(PageId::sources), {}), DataKind::facts);
    EXPECT_EQ(data_kind_of(dataset, with_open_shortlist(), {}), DataKind::none);
    EXPECT_EQ(data_kind_of(dataset, with_open_shortlist(), shortlist_of_three()), DataKind::rows);
    EXPECT_EQ(data_kind_of({}, state_of(PageId::partners), {}), DataKind::none);
}

TEST(build_page_data, has_numbers_as_numbers_and_leaves_empty_what_no_source_states) {
    const DataTable table = build_page_data(test::cooperation_dataset(), state_of(PageId::pathways), {}, origin);
    EXPECT_EQ(value_of(table, 1, "years_away_low"), DataValue(2.0));
    EXPECT_EQ(value_of(table, 1, "years_away_high"), DataValue(2.0));
    EXPECT_EQ(value_of(table, 0, "years_away_low"), DataValue());
    EXPECT_NE(text_of(table, 0, "not_stated").find("years_away"), std::string::npos);
    EXPECT_EQ(text_of(table, 1, "not_stated").find("years_away"), std::string::npos);
}

TEST(build_page_data, says_which_rows_are_to_be_asked_and_what) {
    State state = state_of(PageId::pathways);
    state.filters = {{.field = "years_away", .from = 1}};
    const DataTable table = build_page_data(test::cooperation_dataset(), state, {}, origin);
    EXPECT_EQ(text_of(table, 0, "id"), "east-masters");
    EXPECT_EQ(text_of(table, 0, "fit"), "meets");
    EXPECT_EQ(text_of(table, 1, "fit"), "to-ask");
    EXPECT_EQ(text_of(table, 1, "to_ask"), "years_away");
}

TEST(build_page_data, has_codes_and_words_of_a_choice) {
    const DataTable table = build_page_data(test::cooperation_dataset(), state_of(PageId::pathways), {}, origin);
    EXPECT_EQ(text_of(table, 0, "country"), "GB");
    EXPECT_EQ(text_of(table, 0, "country_en"), "United Kingdom");
    EXPECT_EQ(text_of(table, 0, "country_zh"), "英国");
    EXPECT_EQ(text_of(table, 0, "partners_en"), "École du Nord");
}

TEST(build_page_data, leads_from_each_row_to_its_record_and_its_place_in_a_document) {
    const DataTable table = build_page_data(test::cooperation_dataset(), state_of(PageId::pathways), {}, origin);
    EXPECT_EQ(text_of(table, 0, "address"),
              "https://example.org/atlas/?page=pathways&faculty=college&opportunity=north-4x&lang=en");
    EXPECT_EQ(text_of(table, 0, "sources"), "report 二/2");
    EXPECT_EQ(table.documents, std::vector<DocumentId>{{"report"}});
}

TEST(build_page_data, gives_partners_with_the_sources_of_their_agreements) {
    const DataTable table = build_page_data(test::cooperation_dataset(), state_of(PageId::partners), {}, origin);
    const auto ids = column_texts(table, "id");
    const auto north = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), "north") - ids.begin());
    ASSERT_LT(north, ids.size());
    EXPECT_EQ(text_of(table, north, "sources"), "report 一/1 | report 二/2");
}

TEST(build_page_data, gives_the_facts_where_a_page_has_no_list) {
    const DataTable table = build_page_data(test::cooperation_dataset(), state_of(PageId::outcomes), {}, origin);
    const auto ids = column_texts(table, "id");
    const auto rate = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), "rate") - ids.begin());
    ASSERT_LT(rate, ids.size());
    EXPECT_EQ(value_of(table, rate, "low"), DataValue(90.7));
    EXPECT_EQ(text_of(table, rate, "unit"), "percent");
    EXPECT_EQ(text_of(table, rate, "caveat_zh"), "注意届别。");
}

TEST(build_page_data, narrows_the_facts_as_the_sources_page_does) {
    State state = state_of(PageId::sources);
    state.query = "employers";
    const DataTable table = build_page_data(test::cooperation_dataset(), state, {}, origin);
    EXPECT_EQ(column_texts(table, "id"), std::vector<std::string>{"employers"});
}

TEST(build_page_data, has_as_many_values_as_columns_in_every_row_of_the_real_data) {
    const LoadResult loaded = test::load_real_data();
    for (const Faculty& faculty : loaded.dataset.faculties) {
        for (int page = 0; page < page_count; ++page) {
            State state;
            state.page = static_cast<PageId>(page);
            state.faculty = faculty.id;
            const DataTable table = build_page_data(loaded.dataset, state, {}, origin);
            EXPECT_FALSE(table.rows.empty());
            for (const auto& row : table.rows) ASSERT_EQ(row.size(), table.columns.size());
        }
    }
}

TEST(build_page_data, gives_numbers_as_they_stand_in_the_file) {
    const LoadResult loaded = test::load_real_data();
    int compared = 0;
    for (const Faculty& faculty : loaded.dataset.faculties) {
        State state;
        state.page = PageId::sources;
        state.faculty = faculty.id;
        const DataTable table = build_page_data(loaded.dataset, state, {}, origin);
        ASSERT_EQ(table.rows.size(), taken_facts(faculty).size());
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const Fact* fact = faculty.find_fact({text_of(table, row, "id")});
            ASSERT_NE(fact, nullptr);
            const auto* number = std::get_if<double>(&fact->value);
            if (!number) continue;
            EXPECT_EQ(value_of(table, row, "low"), DataValue(*number));
            ++compared;
        }
    }
    EXPECT_GT(compared, 50);
}

TEST(build_page_data, gives_a_fraction_of_a_list_as_it_was_written_not_as_it_is_held) {
    Dataset dataset = test::cooperation_dataset();
    Opportunity& east = dataset.faculties[0].opportunities[1];
    test::state_term(east, TermKey::years_away, {test::figure("east-years", Topic::partnership, 1.7, Unit::years)});
    const DataTable table = build_page_data(dataset, state_of(PageId::pathways), {}, origin);
    EXPECT_EQ(value_of(table, 1, "years_away_low"), DataValue(1.7));
}

TEST(build_page_data, has_numbers_as_they_are_stated_not_as_filters_compare_them) {
    Dataset dataset = test::cooperation_dataset();
    std::vector<Opportunity>& opportunities = dataset.faculties[0].opportunities;
    Fact at_most = test::figure("at-most", Topic::partnership, 120, Unit::people);
    at_most.qualifier = Qualifier::at_most;
    Fact more_than = test::figure("more-than", Topic::partnership, 30, Unit::people);
    more_than.qualifier = Qualifier::more_than;
    test::state_term(opportunities[0], TermKey::quota, {at_most});
    test::state_term(opportunities[1], TermKey::quota, {more_than});
    test::state_term(opportunities[1], TermKey::months_away,
                     {test::figure("weeks", Topic::partnership, 5, Unit::weeks)});
    const DataTable table = build_page_data(dataset, state_of(PageId::pathways), {}, origin);
    EXPECT_EQ(value_of(table, 0, "quota_low"), DataValue());
    EXPECT_EQ(value_of(table, 0, "quota_high"), DataValue(120.0));
    EXPECT_EQ(value_of(table, 1, "quota_low"), DataValue(30.0));
    EXPECT_EQ(value_of(table, 1, "quota_high"), DataValue());
    EXPECT_EQ(value_of(table, 1, "months_away_weeks_low"), DataValue(5.0));
}

}  // namespace
}  // namespace atlas::takeaway
