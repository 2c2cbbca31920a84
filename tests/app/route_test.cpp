#include "app/route.h"

#include <gtest/gtest.h>

#include "app/columns.h"
#include "route_fixture.h"

namespace atlas {
namespace {

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

TEST(route, without_any_faculty_the_state_has_none) {
    const Route route = parse_route("page=sources&faculty=first&fact=first-rate", {}, Language::english);
    EXPECT_EQ(route.state.page, PageId::sources);
    EXPECT_TRUE(route.state.faculty.empty());
    EXPECT_EQ(route.dropped.size(), 2u);
}

}  // namespace
}  // namespace atlas
