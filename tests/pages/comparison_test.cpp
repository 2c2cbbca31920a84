#include "pages/comparison.h"

#include <gtest/gtest.h>

#include "page_search.h"
#include "pages/open_questions.h"
#include "pages/screen.h"
#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

PlacedRecord pathway(const std::string& id) { return {{"college"}, {RecordKind::opportunity, id}}; }
PlacedRecord partner(const std::string& id) { return {{"college"}, {RecordKind::partner, id}}; }

Fact costs(const std::string& id, double amount, const std::string& currency) {
    Fact fact = test::figure(id, Topic::finance, amount, Unit::money);
    fact.currency = currency;
    return fact;
}

/// Two pathways: the same average, other costs, a quota that only one states, no dates.
Dataset dataset_to_compare() {
    Dataset dataset = test::cooperation_dataset();
    auto& opportunities = dataset.faculties[0].opportunities;
    for (int i = 0; i < 2; ++i) {
        Opportunity& each = opportunities[static_cast<std::size_t>(i)];
        const std::string id = each.id.value;
        Fact average = test::figure(id + ".average", Topic::admission, 80, Unit::marks);
        average.scale = "100";
        average.as_of = i == 0 ? "2020" : "2021";  // another date is no other value
        test::state_term(each, TermKey::average, {average});
        test::state_term(each, TermKey::costs, {costs(id + ".costs", 60000 + i, i == 0 ? "GBP" : "AUD")});
    }
    test::state_term(opportunities[1], TermKey::years_away,
                     {test::figure("east-masters.years_away", Topic::partnership, 2, Unit::years)});
    test::state_term(opportunities[0], TermKey::quota,
                     {test::figure("north-4x.quota", Topic::admission, 20, Unit::people)});
    return dataset;
}

State comparing(std::vector<PlacedRecord> records, ComparisonView view = ComparisonView::all_rows) {
    State state{.page = PageId::pathways, .faculty = {"college"}};
    state.comparison = {std::move(records), view};
    return state;
}

Screen compare(const State& state, const Dataset& dataset = dataset_to_compare()) {
    return build_screen(dataset, state, {});
}

const Row* find_row(const Table& table, const std::string& title) {
    for (const Row& row : table.rows) {
        if (row.cells.front().text == title) return &row;
    }
    return nullptr;
}

const Table& table_of(const Screen& screen) { return *test::find_blocks<Table>(screen.page).front(); }

std::vector<std::string> badges(const Cell& cell) {
    std::vector<std::string> texts;
    for (const Badge& badge : cell.badges) texts.push_back(badge.text);
    return texts;
}

const std::vector<PlacedRecord> two = {pathway("north-4x"), pathway("east-masters")};

TEST(comparison, has_a_column_for_each_record_and_takes_the_place_of_the_page) {
    const Screen screen = compare(comparing(two));
    EXPECT_EQ(screen.page.title, "Comparison");
    ASSERT_EQ(table_of(screen).columns.size(), 3u);
    EXPECT_EQ(table_of(screen).columns[1].title, "Opportunity north-4x");
    EXPECT_EQ(compare(comparing(two, ComparisonView::closed)).page.title, "Pathways");
}

TEST(comparison, marks_what_differs_with_a_word_and_nothing_else) {
    const Screen screen = compare(comparing(two));
    const Row* costs_row = find_row(table_of(screen), "Costs");
    ASSERT_TRUE(costs_row);
    EXPECT_EQ(badges(costs_row->cells[0]), (std::vector<std::string>{"Differs"}));
    const Row* average = find_row(table_of(screen), "Average required");
    ASSERT_TRUE(average);
    EXPECT_TRUE(average->cells[0].badges.empty());
}

TEST(comparison, a_gap_beside_a_value_is_a_question_and_no_difference) {
    const Screen screen = compare(comparing(two));
    const Row* quota = find_row(table_of(screen), "Places");
    ASSERT_TRUE(quota);
    EXPECT_TRUE(quota->cells[0].badges.empty());
    EXPECT_TRUE(quota->cells[1].badges.empty());
    EXPECT_EQ(quota->cells[2].text, "Not stated");
    EXPECT_EQ(badges(quota->cells[2]), (std::vector<std::string>{"Ask"}));
}

TEST(comparison, what_nobody_states_is_one_line_instead_of_rows) {
    const Screen screen = compare(comparing(two));
    EXPECT_FALSE(find_row(table_of(screen), "Dates"));
    const auto paragraphs = test::find_blocks<Paragraph>(screen.page);
    ASSERT_FALSE(paragraphs.empty());
    EXPECT_EQ(paragraphs.front()->text.find("Stated by none: "), 0u);
    EXPECT_NE(paragraphs.front()->text.find("Dates"), std::string::npos);
    EXPECT_EQ(paragraphs.front()->text.find("Costs"), std::string::npos);
}

TEST(comparison, only_differences_leaves_out_what_is_the_same_and_what_is_only_missing) {
    const Screen screen = compare(comparing(two, ComparisonView::differences));
    EXPECT_TRUE(find_row(table_of(screen), "Costs"));
    EXPECT_FALSE(find_row(table_of(screen), "Average required"));
    EXPECT_FALSE(find_row(table_of(screen), "Places"));
    EXPECT_FALSE(find_row(table_of(screen), "Stated"));
    for (const Row& row : table_of(screen).rows) EXPECT_EQ(badges(row.cells[0]), std::vector<std::string>{"Differs"});
    EXPECT_EQ(table_of(screen).count, table_of(compare(comparing(two))).count);
}

TEST(comparison, how_much_is_stated_is_shown_but_never_called_a_difference) {
    Dataset dataset = dataset_to_compare();
    test::state_term(dataset.faculties[0].opportunities[0], TermKey::majors,
                     {test::figure("north-4x.majors", Topic::admission, 3, Unit::count)});
    const Screen screen = compare(comparing(two), dataset);
    const Row* stated = find_row(table_of(screen), "Stated");
    ASSERT_TRUE(stated);
    EXPECT_NE(stated->cells[1].text, stated->cells[2].text);
    EXPECT_TRUE(stated->cells[0].badges.empty());
}

TEST(comparison, says_what_to_know_before_a_value_is_used_once_for_all_of_a_term) {
    Dataset dataset = dataset_to_compare();
    std::vector<Fact> charges = {costs("tuition", 60000, "GBP"), costs("deposit", 2000, "GBP")};
    for (Fact& charge : charges) charge.caveat = BilingualText{"Of 2020.", "2020 年。"};
    test::state_term(dataset.faculties[0].opportunities[0], TermKey::costs, charges);
    dataset.faculties[0].opportunities[1].terms[static_cast<std::size_t>(TermKey::costs)].facts[0].caveat =
        BilingualText{"Of 2021.", "2021 年。"};
    const Screen screen = compare(comparing(two), dataset);
    const Row* row = find_row(table_of(screen), "Costs");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->cells[1].detail, "Of 2020.");
    EXPECT_TRUE(row->cells[2].detail.ends_with("Of 2021.")) << row->cells[2].detail;
}

TEST(comparison, names_what_a_partner_no_longer_offers_as_closed) {
    Dataset dataset = test::cooperation_dataset();
    for (Opportunity& each : dataset.faculties[0].opportunities) {
        if (each.id.value == "north-4x") each.status = Status::closed;
    }
    const std::string partner_id = dataset.faculties[0].opportunities[0].partners.front().value;
    const Screen screen = compare(comparing({partner(partner_id)}), dataset);
    const Row* row = find_row(table_of(screen), "Pathways");
    ASSERT_TRUE(row);
    EXPECT_NE(row->cells[1].text.find("Opportunity north-4x (closed)"), std::string::npos) << row->cells[1].text;
}

TEST(comparison, verdicts_follow_what_is_stated) {
    const auto row = [](std::vector<std::string> values) {
        ComparedRow compared;
        for (const std::string& value : values) {
            compared.cells.push_back({.text = value, .tone = value.empty() ? Tone::unknown : Tone::normal});
            compared.meanings.push_back(value);
        }
        return compared;
    };
    EXPECT_EQ(verdict_on(row({"a", "a"})), RowVerdict::same);
    EXPECT_EQ(verdict_on(row({"a", "b"})), RowVerdict::differs);
    EXPECT_EQ(verdict_on(row({"a", ""})), RowVerdict::to_ask);
    EXPECT_EQ(verdict_on(row({"", "a", "a"})), RowVerdict::to_ask);
    EXPECT_EQ(verdict_on(row({"", "a", "b"})), RowVerdict::differs);
    EXPECT_EQ(verdict_on(row({"", ""})), RowVerdict::stated_by_none);
}

TEST(comparison, several_statements_of_a_term_stand_with_their_names) {
    Dataset dataset = dataset_to_compare();
    Fact other = costs("north-4x.costs-2", 500, "CNY");
    other.label = {"deposit", "押金"};
    dataset.faculties[0].opportunities[0].terms[static_cast<std::size_t>(TermKey::costs)].facts.push_back(other);
    const Screen screen = compare(comparing(two), dataset);
    const Cell& cell = find_row(table_of(screen), "Costs")->cells[1];
    EXPECT_NE(cell.text.find("figure north-4x.costs: "), std::string::npos) << cell.text;
    EXPECT_NE(cell.text.find("; deposit: "), std::string::npos) << cell.text;
    EXPECT_EQ(cell.action, Action(OpenRecord{two[0].record}));
}

TEST(comparison, ends_with_the_questions_to_each_partner) {
    const Screen screen = compare(comparing(two));
    const Section* north = test::find_section(screen.page.sections, "Ask about Opportunity north-4x");
    const Section* east = test::find_section(screen.page.sections, "Ask about Opportunity east-masters");
    ASSERT_TRUE(north && east);
    const std::string quota = "How many places are there each year?";
    const auto asks = [&](const Section& section) {
        const List& list = std::get<List>(section.blocks.front());
        return std::any_of(list.items.begin(), list.items.end(),
                           [&](const ListItem& item) { return item.text == quota; });
    };
    EXPECT_FALSE(asks(*north));
    EXPECT_TRUE(asks(*east));
}

TEST(comparison, partners_are_compared_by_place_and_cooperation) {
    const Screen screen = compare(comparing({partner("north"), partner("east")}));
    EXPECT_EQ(find_row(table_of(screen), "Country or region")->cells[1].text, "United Kingdom");
    EXPECT_EQ(find_row(table_of(screen), "Pathways")->cells[2].text, "Opportunity east-masters");
    EXPECT_EQ(badges(find_row(table_of(screen), "City")->cells[2]), (std::vector<std::string>{"Ask"}));
}

TEST(comparison, questions_about_a_partner_name_the_opportunities_and_leave_out_closed_ones) {
    const Dataset dataset = test::cooperation_dataset();
    const List north = open_questions(*side_of(partner("north"), dataset, Language::english));
    ASSERT_EQ(north.items.size(), static_cast<std::size_t>(term_key_count));
    EXPECT_EQ(north.items.front().detail, "Opportunity north-4x");
    const ComparedSide closed = *side_of(partner("closed-campus"), dataset, Language::english);
    EXPECT_TRUE(open_questions(closed).items.empty());
    EXPECT_EQ(count_open_questions(closed), 0);
}

TEST(comparison, records_of_another_faculty_say_so_and_open_where_the_comparison_is) {
    Dataset dataset = dataset_to_compare();
    dataset.faculties[1].opportunities = {test::opportunity("far-4x", OpportunityKind::four_plus_x, {}, {})};
    const PlacedRecord far{{"empty"}, {RecordKind::opportunity, "far-4x"}};
    const State state = comparing({two[0], far});
    const Screen screen = build_screen(dataset, state, {});
    const Row* record = find_row(table_of(screen), "Details");
    ASSERT_TRUE(record);
    EXPECT_EQ(record->cells[2].text, "Opportunity far-4x");
    EXPECT_EQ(record->cells[2].detail, "Empty");
    const State opened = update(state, *record->cells[2].action);
    EXPECT_EQ(opened.comparison, state.comparison);
    EXPECT_EQ(build_screen(dataset, opened, {}).sheet->title, "Opportunity far-4x");
}

TEST(comparison, every_action_on_it_leads_to_a_place_with_an_address) {
    const Dataset dataset = dataset_to_compare();
    for (const std::vector<PlacedRecord>& records : {two, {partner("north"), partner("east")}}) {
        for (const Action& action : test::actions_of(build_screen(dataset, comparing(records), {}))) {
            const State state = update(comparing(records), action);
            EXPECT_EQ(parse_route(format_route(state), dataset, state.language).state, state);
        }
    }
}

// --- on the sheets of records, and in the tray

State with_sheet(const PlacedRecord& record, std::vector<PlacedRecord> compared) {
    State state = comparing(std::move(compared), ComparisonView::closed);
    state.record = record.record;
    return state;
}

const Choice* find_choice(const std::vector<Choice>& choices, const std::string& name) {
    for (const Choice& choice : choices) {
        if (choice.text == name) return &choice;
    }
    return nullptr;
}

TEST(comparison, a_record_is_put_in_and_taken_out_on_its_sheet) {
    const Screen before = compare(with_sheet(two[0], {}));
    const Choice* add = find_choice(before.sheet->actions.choices, "Add to comparison");
    ASSERT_TRUE(add);
    EXPECT_TRUE(add->reason.empty());
    const Screen after = compare(update(with_sheet(two[0], {}), add->action));
    EXPECT_TRUE(find_choice(after.sheet->actions.choices, "In the comparison – take out"));
    EXPECT_FALSE(find_choice(after.sheet->actions.choices, "Compare 1"));
}

TEST(comparison, what_cannot_join_says_why) {
    const PlacedRecord exchange = pathway("teaching");
    const auto reason = [](const State& state) {
        const Screen screen = compare(state);
        const Choice* choice = find_choice(screen.sheet->actions.choices, "Add to comparison");
        return choice ? choice->reason : std::string("no choice");
    };
    EXPECT_EQ(reason(with_sheet(exchange, two)), "pathways are being compared");
    EXPECT_EQ(reason(with_sheet(two[0], {exchange})), "exchange opportunities are being compared");
    EXPECT_EQ(reason(with_sheet(two[0], {partner("north")})), "partners are being compared");
    Dataset dataset = dataset_to_compare();
    std::vector<PlacedRecord> four;
    for (const char* id : {"a", "b", "c", "d"}) {
        dataset.faculties[0].opportunities.push_back(test::opportunity(id, OpportunityKind::masters, {}, {}));
        four.push_back(pathway(id));
    }
    const Screen full = compare(with_sheet(two[0], four), dataset);
    EXPECT_EQ(find_choice(full.sheet->actions.choices, "Add to comparison")->reason, "four are being compared already");
}

TEST(comparison, other_records_and_organisations_that_are_no_partners_have_nothing_to_choose) {
    for (const RecordRef& record : {RecordRef{RecordKind::partner, "employer"},
                                    RecordRef{RecordKind::agreement, "a-north"}, RecordRef{RecordKind::licences, ""}}) {
        const Screen screen = compare(with_sheet({{"college"}, record}, {}));
        EXPECT_TRUE(screen.sheet->actions.choices.empty());
    }
}

TEST(comparison, the_tray_counts_and_opens_from_two_on) {
    EXPECT_FALSE(compare(comparing({}, ComparisonView::closed)).shell.tray);
    const Screen one = compare(comparing({two[0]}, ComparisonView::closed));
    EXPECT_EQ(one.shell.tray->text, "1 chosen: one more to compare");
    EXPECT_FALSE(find_choice(one.shell.tray->choices, "Compare 1"));
    const Screen both = compare(comparing(two, ComparisonView::closed));
    EXPECT_EQ(both.shell.tray->text, "2 chosen to compare");
    ASSERT_TRUE(find_choice(both.shell.tray->choices, "Compare 2"));
    EXPECT_FALSE(compare(comparing(two)).shell.tray);
}

}  // namespace
}  // namespace atlas
