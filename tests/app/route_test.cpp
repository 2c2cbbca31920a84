#include "app/route.h"

#include "app/columns.h"
#include "gtest/gtest.h"

namespace atlas {
namespace {

Faculty make_faculty(const std::string& id) {
    Faculty faculty;
    faculty.id = {id};
    faculty.facts.push_back({.id = {id + "-rate"}});
    faculty.agreements.push_back({.id = {id + "-agreement"}});
    faculty.programmes.push_back({.id = {id + "-programme"}});
    faculty.conflicts.push_back({.id = id + "-conflict"});
    Opportunity opportunity{.id = {id + "-pathway"}};
    opportunity.terms.push_back({TermKey::costs, {{.id = {id + "-pathway.costs"}}}});
    faculty.opportunities.push_back(opportunity);
    return faculty;
}

Dataset make_dataset() {
    Dataset dataset;
    dataset.documents.push_back({.id = {"report"}});
    dataset.organisations.push_back({.id = {"windsor"}});
    dataset.faculties = {make_faculty("first"), make_faculty("second")};
    return dataset;
}

Route parse(std::string_view query) { return parse_route(query, make_dataset(), Language::english); }

std::vector<std::optional<RecordRef>> all_records() {
    return {std::nullopt,
            RecordRef{RecordKind::partner, "windsor"},
            RecordRef{RecordKind::opportunity, "second-pathway"},
            RecordRef{RecordKind::agreement, "second-agreement"},
            RecordRef{RecordKind::programme, "second-programme"},
            RecordRef{RecordKind::document, "report"},
            RecordRef{RecordKind::conflict, "second-conflict"},
            RecordRef{RecordKind::licences, ""}};
}

/// Every combination of page, sort column, direction, query, record, fact, language and theme that can exist.
std::vector<State> all_states() {
    std::vector<State> states;
    for (int page = 0; page < page_count; ++page) {
        std::vector<std::optional<Sort>> sorts = {std::nullopt};
        for (const std::string_view column : sortable_columns(static_cast<PageId>(page))) {
            sorts.push_back(Sort{std::string(column), SortDirection::ascending});
            sorts.push_back(Sort{std::string(column), SortDirection::descending});
        }
        for (const auto& sort : sorts) {
            for (const auto& record : all_records()) {
                for (const char* query : {"", "École & Co = 100% + 中文 #?"}) {
                    State state;
                    state.page = static_cast<PageId>(page);
                    state.faculty = {"second"};
                    state.sort = sort;
                    state.record = record;
                    state.query = sortable_columns(state.page).empty() ? "" : query;
                    state.language = record ? Language::chinese : Language::english;
                    if (sort) state.part = TablePart{std::string(tables(state.page).back()), 2};
                    state.theme = sort ? Theme::dark : record ? Theme::light : Theme::system;
                    if (record) state.fact = FactId{sort ? "second-rate" : "second-pathway.costs"};
                    states.push_back(state);
                }
            }
        }
    }
    return states;
}

TEST(route, every_state_comes_back_from_its_address) {
    for (const State& state : all_states()) {
        const std::string address = format_route(state);
        const Route route = parse(address);
        EXPECT_EQ(route.state, state) << address;
        EXPECT_TRUE(route.dropped.empty()) << address;
    }
}

TEST(route, an_address_names_faculty_and_language_and_leaves_out_other_defaults) {
    State state;
    state.faculty = {"first"};
    EXPECT_EQ(format_route(state), "faculty=first&lang=en");
}

TEST(route, an_address_has_one_order) {
    State state;
    state.page = PageId::partners;
    state.faculty = {"first"};
    state.record = RecordRef{RecordKind::partner, "windsor"};
    state.fact = FactId{"first-rate"};
    state.sort = Sort{"country", SortDirection::descending};
    state.query = "加 拿大";
    state.language = Language::chinese;
    state.theme = Theme::dark;
    EXPECT_EQ(
        format_route(state),
        "page=partners&faculty=first&partner=windsor&fact=first-rate&sort=-country&q=%E5%8A%A0%20%E6%8B%BF%E5%A4%A7"
        "&lang=zh&theme=dark");
}

TEST(route, an_empty_address_is_the_overview_of_the_first_faculty_in_the_preferred_language) {
    const Route route = parse_route("", make_dataset(), Language::chinese);
    EXPECT_EQ(route.state.page, PageId::overview);
    EXPECT_EQ(route.state.faculty.value, "first");
    EXPECT_EQ(route.state.language, Language::chinese);
    EXPECT_TRUE(route.dropped.empty());
}

TEST(route, the_address_decides_over_the_preferred_language) {
    EXPECT_EQ(parse_route("lang=en", make_dataset(), Language::chinese).state.language, Language::english);
}

TEST(route, order_and_a_leading_question_mark_do_not_matter) {
    const Route route = parse("?fact=second-rate&sort=name&faculty=second&page=partners");
    EXPECT_EQ(route.state.faculty.value, "second");
    EXPECT_EQ(route.state.fact, FactId{"second-rate"});
    EXPECT_EQ(route.state.sort, (Sort{"name", SortDirection::ascending}));
    EXPECT_TRUE(route.dropped.empty());
}

TEST(route, a_misspelt_page_opens_the_nearest_and_is_named) {
    EXPECT_EQ(parse("page=pathwais").state.page, PageId::pathways);
    EXPECT_EQ(parse("page=partner").state.page, PageId::partners);
    EXPECT_EQ(parse("page=sorces").state.page, PageId::sources);
    const Route route = parse("page=pathwais");
    ASSERT_EQ(route.dropped.size(), 1u);
    EXPECT_EQ(route.dropped[0].key, "page");
    EXPECT_EQ(route.dropped[0].value, "pathwais");
}

TEST(route, an_unrelated_page_is_the_overview) { EXPECT_EQ(parse("page=gallery").state.page, PageId::overview); }

TEST(route, a_record_that_is_not_there_is_dropped_and_its_page_stays) {
    const Route route = parse("page=partners&partner=atlantis");
    EXPECT_EQ(route.state.page, PageId::partners);
    EXPECT_FALSE(route.state.record);
    EXPECT_EQ(route.dropped.size(), 1u);
}

TEST(route, records_of_another_faculty_do_not_open) {
    EXPECT_FALSE(parse("faculty=first&opportunity=second-pathway").state.record);
    EXPECT_FALSE(parse("faculty=first&fact=second-rate").state.fact);
}

TEST(route, parts_that_chat_groups_add_are_ignored_in_silence) {
    EXPECT_TRUE(parse("from=singlemessage&isappinstalled=0&utm_source=x").dropped.empty());
}

struct Hostile {
    const char* query;
    std::size_t dropped;
};

class HostileLink : public testing::TestWithParam<Hostile> {};

TEST_P(HostileLink, opens_the_overview_and_names_what_was_dropped) {
    const Route route = parse(GetParam().query);
    State expected;
    expected.faculty = {"first"};
    EXPECT_EQ(route.state, expected) << GetParam().query;
    EXPECT_EQ(route.dropped.size(), GetParam().dropped) << GetParam().query;
}

INSTANTIATE_TEST_SUITE_P(
    route, HostileLink,
    testing::Values(Hostile{"colour=red", 1}, Hostile{"&&&", 0}, Hostile{"=", 1}, Hostile{"page", 1},
                    Hostile{"page=%", 1}, Hostile{"page=%G0", 1}, Hostile{"page=overview%00", 1},
                    Hostile{"fact=%FF%FE", 1}, Hostile{"partner=%ED%A0%80", 1}, Hostile{"partner=%C0%AF", 1},
                    Hostile{"partner=../../etc/passwd", 1}, Hostile{"partner=<script>alert(1)</script>", 1},
                    Hostile{"q=searched", 1}, Hostile{"sort=name", 1}, Hostile{"lang=fr", 1},
                    Hostile{"theme=javascript:alert(1)", 1}, Hostile{"about=everything", 1},
                    Hostile{"faculty=third", 1}, Hostile{"lang=en&lang=zh&lang=zh", 2},
                    Hostile{"%70age=overview&page=sources", 1}, Hostile{"record=partner:windsor", 1},
                    Hostile{"fact=%E2%80%AEetar-tsrif", 1}, Hostile{"PAGE=sources", 1}));

TEST(route, a_part_of_a_long_table_is_named_by_its_number) {
    EXPECT_EQ(parse("page=partners&part=3").state.part, (TablePart{"", 3}));
    EXPECT_EQ(parse("page=partners&part=others.12").state.part, (TablePart{"others", 12}));
    for (const std::string_view wrong :
         {"0", "-1", "1.5", "", ".", "others.", "closed.2", "2x", "99999999999999999999", "others.others.2"}) {
        const Route route = parse("page=partners&part=" + std::string(wrong));
        EXPECT_FALSE(route.state.part) << wrong;
        EXPECT_EQ(route.dropped.size(), 1U) << wrong;
    }
}

TEST(route, only_sortable_columns_of_the_page_sort_it) {
    EXPECT_FALSE(parse("page=partners&sort=mode").state.sort);
    EXPECT_FALSE(parse("page=partners&sort=--name").state.sort);
    EXPECT_FALSE(parse("page=partners&sort=").state.sort);
    EXPECT_TRUE(parse("page=exchange&sort=mode").state.sort);
}

TEST(route, a_second_record_is_dropped) {
    const Route route = parse("partner=windsor&agreement=first-agreement");
    EXPECT_EQ(route.state.record, (RecordRef{RecordKind::partner, "windsor"}));
    EXPECT_EQ(route.dropped.size(), 1u);
}

TEST(route, an_overlong_value_is_dropped_and_cut_for_the_reader) {
    const Route route = parse("page=partners&q=" + std::string(5000, 'a'));
    EXPECT_EQ(route.state.query, "");
    ASSERT_EQ(route.dropped.size(), 1u);
    EXPECT_LE(route.dropped[0].value.size(), 40u + 3);
}

TEST(route, what_is_shown_of_a_dropped_part_holds_no_control_or_direction_characters) {
    const Route route = parse("x%0A%E2%80%AEy=%1B[31m%FF");
    ASSERT_EQ(route.dropped.size(), 1u);
    EXPECT_EQ(route.dropped[0].key, "x��y");
    EXPECT_EQ(route.dropped[0].value, "�[31m�");
}

TEST(route, a_thousand_parts_cost_no_thousand_notices) {
    std::string query;
    for (int i = 0; i < 1000; ++i) query += "&k" + std::to_string(i) + "=v";
    EXPECT_LE(parse(query).dropped.size(), 33u);
}

TEST(route, without_any_faculty_the_state_has_none) {
    const Route route = parse_route("page=sources&faculty=first&fact=first-rate", {}, Language::english);
    EXPECT_EQ(route.state.page, PageId::sources);
    EXPECT_TRUE(route.state.faculty.empty());
    EXPECT_EQ(route.dropped.size(), 2u);
}

/// Partners of both faculties, two pathways and an exchange of the first.
Dataset comparable_dataset() {
    Dataset dataset = make_dataset();
    dataset.organisations.push_back({.id = {"monash"}});
    for (Faculty& faculty : dataset.faculties) {
        Opportunity pathway{.id = {"windsor-4x"}, .kind = OpportunityKind::four_plus_x};
        pathway.partners = {{"windsor"}};
        Opportunity other{.id = {"monash-4x"}, .kind = OpportunityKind::four_plus_x};
        other.partners = {{"monash"}};
        faculty.opportunities.insert(faculty.opportunities.end(), {pathway, other});
        faculty.opportunities.push_back({.id = {"summer"}, .kind = OpportunityKind::summer_course});
    }
    return dataset;
}

Route compare(std::string_view query) { return parse_route(query, comparable_dataset(), Language::english); }

PlacedRecord placed(const std::string& faculty, RecordKind kind, const std::string& id) {
    return {{faculty}, {kind, id}};
}

const PlacedRecord windsor_4x = placed("first", RecordKind::opportunity, "windsor-4x");
const PlacedRecord monash_4x = placed("first", RecordKind::opportunity, "monash-4x");
const PlacedRecord other_4x = placed("second", RecordKind::opportunity, "windsor-4x");
const PlacedRecord windsor = placed("first", RecordKind::partner, "windsor");

TEST(route, names_what_is_compared_by_its_id_and_by_its_faculty_where_that_is_another) {
    const Route route = compare("compare=windsor-4x~second:windsor-4x&show=comparison");
    EXPECT_TRUE(route.dropped.empty());
    EXPECT_EQ(route.state.comparison, (Comparison{{windsor_4x, other_4x}, ComparisonView::all_rows}));
    EXPECT_EQ(format_route(route.state), "faculty=first&compare=windsor-4x~second:windsor-4x&show=comparison&lang=en");
}

TEST(route, every_comparison_and_shortlist_survives_its_address) {
    const std::vector<std::vector<PlacedRecord>> compared = {
        {}, {windsor_4x}, {monash_4x, other_4x}, {windsor}, {placed("second", RecordKind::partner, "monash"), windsor}};
    const std::vector<std::vector<PlacedRecord>> shared = {
        {}, {windsor_4x, windsor, placed("first", RecordKind::opportunity, "summer"), other_4x}};
    for (const char* faculty : {"first", "second"}) {
        for (const auto& records : compared) {
            for (int view = 0; view <= static_cast<int>(ComparisonView::differences); ++view) {
                for (const auto& list : shared) {
                    State state;
                    state.faculty = {faculty};
                    state.comparison.records = records;
                    if (!records.empty()) state.comparison.view = static_cast<ComparisonView>(view);
                    state.shared = list;
                    state.shortlist_open = list.empty() && view == 1;
                    const Route route = compare(format_route(state));
                    EXPECT_EQ(route.state, state) << format_route(state);
                    EXPECT_TRUE(route.dropped.empty()) << format_route(state);
                }
            }
        }
    }
}

TEST(route, what_is_gone_from_a_comparison_or_a_shortlist_is_named_and_the_rest_stays) {
    const Route route = compare("compare=windsor-4x~closed-4x&shortlist=gone:summer~summer~partner.employer");
    EXPECT_EQ(route.state.comparison.records, (std::vector{windsor_4x}));
    EXPECT_EQ(route.state.shared, (std::vector{placed("first", RecordKind::opportunity, "summer")}));
    ASSERT_EQ(route.dropped.size(), 3u);
    EXPECT_EQ(route.dropped[0].value, "closed-4x");
    EXPECT_EQ(route.dropped[1].value, "gone:summer");
    EXPECT_EQ(route.dropped[2].value, "partner.employer");
}

TEST(route, records_that_do_not_go_together_twice_the_same_and_a_fifth_are_dropped) {
    const Route route = compare(
        "compare=windsor-4x~summer~partner.windsor~windsor-4x~monash-4x~second:windsor-4x~second:monash-4x"
        "~first-pathway");
    EXPECT_EQ(route.state.comparison.records.size(), most_compared);
    EXPECT_EQ(route.dropped.size(), 4u);
}

TEST(route, hostile_comparisons_and_shortlists_are_dropped_and_named) {
    for (const char* query : {"compare=../etc", "compare=<script>", "compare=::", "compare=first:", "compare=partner.",
                              "compare=~~~", "shortlist=%00", "shortlist=WINDSOR-4X", "show=comparison",
                              "show=everything", "show=~", "compare=", "shortlist=%E2%80%AEwindsor-4x"}) {
        const Route route = compare(query);
        EXPECT_EQ(route.state.comparison, Comparison{}) << query;
        EXPECT_TRUE(route.state.shared.empty()) << query;
        EXPECT_FALSE(route.state.shortlist_open) << query;
    }
    for (const char* query : {"compare=../etc", "show=comparison", "show=everything", "compare=", "shortlist=%00"})
        EXPECT_EQ(compare(query).dropped.size(), 1u) << query;
}

TEST(route, a_link_holds_a_whole_shortlist_of_records_with_long_names) {
    Dataset dataset = make_dataset();
    State state;
    state.faculty = {"first"};
    for (int i = 0; i < 50; ++i) {
        const std::string id = "a-rather-long-name-of-an-opportunity-" + std::to_string(i);
        dataset.faculties[1].opportunities.push_back({.id = {id}});
        state.shared.push_back({{"second"}, {RecordKind::opportunity, id}});
    }
    EXPECT_EQ(parse_route(format_route(state), dataset, Language::english).state, state);
}

TEST(route, the_own_answers_are_never_in_the_address_and_linked_ones_survive_it) {
    State state{.page = PageId::pathways, .faculty = {"first"}};
    state.eligibility_open = true;
    EXPECT_EQ(format_route(state), "page=pathways&faculty=first&show=could-i&lang=en");
    EXPECT_EQ(parse(format_route(state)).state, state);

    state.eligibility_open = false;
    state.linked_answers.emplace();
    state.linked_answers->typed = {"85", "UK 100", "60,000", "CNY", "", "3"};
    state.linked_answers->tests = {{"TOEFL iBT", {"100", "25", "", "", "24"}}};
    state.linked_answers->majors = {"Physics & Optics", "通信工程"};
    const Route route = parse(format_route(state));
    EXPECT_EQ(route.state, state);
    EXPECT_TRUE(route.dropped.empty());
}

TEST(route, answers_that_make_no_sense_are_named_and_the_others_shown) {
    const Route route = parse("page=pathways&student=average:85~height:180~scale:100");
    ASSERT_TRUE(route.state.linked_answers.has_value());
    EXPECT_EQ(route.state.linked_answers->at(AnswerField::scale), "100");
    ASSERT_EQ(route.dropped.size(), 1u);
    EXPECT_EQ(route.dropped[0].value, "height:180");
    EXPECT_FALSE(parse("page=pathways&student=").state.linked_answers.has_value());
}

TEST(route, a_page_without_opportunities_asks_nobody_and_says_what_it_leaves_out) {
    for (const char* query : {"page=partners&student=average:85", "page=sources&show=could-i"}) {
        const Route route = parse(query);
        EXPECT_FALSE(route.state.linked_answers.has_value()) << query;
        EXPECT_FALSE(route.state.eligibility_open) << query;
        EXPECT_EQ(route.dropped.size(), 1u) << query;
    }
}

}  // namespace
}  // namespace atlas
