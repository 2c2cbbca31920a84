#include "pages/search_results.h"

#include <gtest/gtest.h>

#include "app/route.h"
#include "support/cooperation_dataset.h"
#include "support/shipped_search.h"

namespace atlas {
namespace {

class SearchResultsOfASmallFaculty : public testing::Test {
  protected:
    SearchResultsOfASmallFaculty() {
        dataset.faculties[1].facts = {test::figure("elsewhere", Topic::outcomes, 5, Unit::percent)};
        dataset.faculties[1].opportunities = {
            test::opportunity("away", OpportunityKind::exchange, {{"east"}}, {{"AU"}})};
        catalogue = build_search_catalogue(dataset, {});
        state.faculty = {"college"};
        state.page = PageId::sources;
    }

    SearchResults find(std::string_view typed) const { return build_search_results(dataset, catalogue, state, typed); }
    SearchResult first(std::string_view typed) const {
        const SearchResults results = find(typed);
        EXPECT_FALSE(results.results.empty()) << typed;
        return results.results.empty() ? SearchResult{} : results.results[0];
    }

    Dataset dataset = test::cooperation_dataset();
    SearchCatalogue catalogue;
    State state;
};

TEST_F(SearchResultsOfASmallFaculty, say_what_the_thing_is_and_where) {
    const SearchResult result = first("ecole");
    EXPECT_EQ(result.title, "École du Nord");
    EXPECT_EQ(result.title_marks, (std::vector<ByteRange>{{0, 6}}));
    EXPECT_EQ(result.match, "");
    EXPECT_EQ(result.detail, "Lille, United Kingdom");
    EXPECT_EQ(result.kind, "University");
}

TEST_F(SearchResultsOfASmallFaculty, name_the_other_name_where_the_title_does_not_have_what_is_typed) {
    state.language = Language::chinese;
    const SearchResult chinese = first("EDN");
    EXPECT_EQ(chinese.title, "北方大学");
    EXPECT_TRUE(chinese.title_marks.empty());
    EXPECT_EQ(chinese.match, "EDN");
    EXPECT_EQ(chinese.match_marks, (std::vector<ByteRange>{{0, 3}}));
}

TEST_F(SearchResultsOfASmallFaculty, open_records_of_the_faculty_above_the_page_that_is_shown) {
    EXPECT_EQ(first("north-4x").action,
              (Action{GoTo{PageId::sources, {"college"}, RecordRef{RecordKind::opportunity, "north-4x"}, {}}}));
    EXPECT_EQ(first("figure rate").action, (Action{GoTo{PageId::sources, {"college"}, {}, FactId{"rate"}}}));
}

TEST_F(SearchResultsOfASmallFaculty, lead_to_the_other_faculty_and_the_page_where_the_thing_is_at_home) {
    const SearchResult figure = first("elsewhere");
    EXPECT_EQ(figure.action, (Action{GoTo{PageId::outcomes, {"empty"}, {}, FactId{"elsewhere"}}}));
    EXPECT_NE(figure.detail.find("Empty"), std::string::npos) << figure.detail;
    EXPECT_EQ(first("opportunity away").action,
              (Action{GoTo{PageId::exchange, {"empty"}, RecordRef{RecordKind::opportunity, "away"}, {}}}));
}

TEST_F(SearchResultsOfASmallFaculty, keep_an_organisation_of_both_faculties_in_the_one_that_is_shown) {
    const Action opens_east = GoTo{PageId::sources, {"college"}, RecordRef{RecordKind::partner, "east"}, {}};
    EXPECT_EQ(first("eastern").action, opens_east);
    state.faculty = {"empty"};
    const auto there = std::get<GoTo>(first("eastern").action);
    EXPECT_EQ(there.faculty.value, "empty");
    EXPECT_EQ(std::get<GoTo>(first("ecole").action).faculty.value, "college");
}

TEST_F(SearchResultsOfASmallFaculty, open_pages_and_carry_out_commands) {
    EXPECT_EQ(first("outcomes").action, Action{OpenPage{PageId::outcomes}});
    EXPECT_EQ(first("dark").action, Action{ChooseTheme{Theme::dark}});
    EXPECT_EQ(first("chinese").action, Action{ChooseLanguage{Language::chinese}});
    EXPECT_EQ(first("licences").action, (Action{OpenRecord{{RecordKind::licences, ""}}}));
    EXPECT_EQ(first("empty").action, (Action{ChooseFaculty{{"empty"}}}));
}

TEST_F(SearchResultsOfASmallFaculty, say_that_a_closed_organisation_is_closed) {
    EXPECT_NE(first("closed campus").detail.find("Closed"), std::string::npos);
}

TEST_F(SearchResultsOfASmallFaculty, count_what_was_found_and_how_much_of_it_is_shown) {
    EXPECT_EQ(find("rate").count, "1 result");
    const SearchResults some = build_search_results(dataset, catalogue, state, "opportunity", 2);
    EXPECT_EQ(some.results.size(), 2u);
    EXPECT_EQ(some.total, 6u) << "five opportunities, and a term of one";
    EXPECT_EQ(some.count, "6 results, of which the best 2 are shown");
}

TEST_F(SearchResultsOfASmallFaculty, say_what_was_not_found_and_what_may_have_been_meant) {
    const SearchResults results = find("emplyyar");
    EXPECT_EQ(results.total, 0u);
    EXPECT_EQ(results.count, "Nothing was found for “emplyyar”.");
    EXPECT_EQ(results.suggestion, "Did you mean “Employer”?");
    EXPECT_EQ(results.suggestion_text, "Employer");
    EXPECT_EQ(find("qqqq").suggestion, "");
}

TEST_F(SearchResultsOfASmallFaculty, say_nothing_when_nothing_is_asked) {
    for (const char* blank : {"", "  ", "\t", "　"}) {
        EXPECT_EQ(find(blank).count, "") << blank;
        EXPECT_TRUE(find(blank).results.empty());
    }
}

TEST_F(SearchResultsOfASmallFaculty, repeat_what_was_typed_in_a_form_that_is_safe_to_show) {
    EXPECT_EQ(find("\xff\xe2\x80\xaeqqq\x01").count, "Nothing was found for “��qqq�”.");
    EXPECT_LT(find(std::string(10'000, 'q')).count.size(), 100u);
    for (const char* typed : {"🙂", "\xff\xfe", "\xe2\x80\xae", "...", "\x01"}) {
        EXPECT_EQ(find(typed).total, 0u) << typed;
        EXPECT_NE(find(typed).count, "") << typed;
    }
}

TEST(SearchResultsOfTheRealData, show_of_a_long_note_the_part_that_was_met) {
    const SearchResults results = test::shipped_search().find("quote from nowhere", Language::english);
    EXPECT_EQ(results.total, 0u);
    const SearchResults note = test::shipped_search().find("UCLouvain", Language::english);
    ASSERT_EQ(note.results.size(), 1u);
    const SearchResult& result = note.results[0];
    ASSERT_EQ(result.match_marks.size(), 1u);
    const ByteRange mark = result.match_marks[0];
    EXPECT_EQ(result.match.substr(mark.begin, mark.end - mark.begin), "UCLouvain");
    EXPECT_LE(result.match.size(), 130u);
}

TEST(SearchResultsOfTheRealData, lead_to_states_that_the_address_can_hold) {
    const test::ShippedSearch& shipped = test::shipped_search();
    for (const char* typed : {"a", "大", "university", "4+x", "exchange", "report", "20", "theme", "格拉斯哥"}) {
        for (const Faculty& faculty : shipped.loaded.dataset.faculties) {
            State state = shipped.state(Language::chinese);
            state.faculty = faculty.id;
            const SearchResults results =
                build_search_results(shipped.loaded.dataset, shipped.catalogue, state, typed, 1'000);
            EXPECT_EQ(results.results.size(), results.total);
            for (const SearchResult& result : results.results) {
                const State there = update(state, result.action);
                const Route route = parse_route(format_route(there), shipped.loaded.dataset, Language::english);
                EXPECT_EQ(route.state, there) << result.title;
                EXPECT_TRUE(route.dropped.empty()) << result.title;
            }
        }
    }
}

}  // namespace
}  // namespace atlas
