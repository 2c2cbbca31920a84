#include <gtest/gtest.h>

#include "app/route.h"
#include "route_fixture.h"

namespace atlas {
namespace {

Route parse(std::string_view query) { return parse_route(query, make_dataset(), Language::english); }

TEST(answers_route, the_own_answers_are_never_in_the_address_and_linked_ones_survive_it) {
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

TEST(answers_route, answers_that_make_no_sense_are_named_and_the_others_shown) {
    const Route route = parse("page=pathways&student=average:85~height:180~scale:100");
    ASSERT_TRUE(route.state.linked_answers.has_value());
    EXPECT_EQ(route.state.linked_answers->at(AnswerField::scale), "100");
    ASSERT_EQ(route.dropped.size(), 1u);
    EXPECT_EQ(route.dropped[0].value, "height:180");
    EXPECT_FALSE(parse("page=pathways&student=").state.linked_answers.has_value());
}

TEST(answers_route, a_page_without_opportunities_asks_nobody_and_says_what_it_leaves_out) {
    for (const char* query : {"page=partners&student=average:85", "page=sources&show=could-i"}) {
        const Route route = parse(query);
        EXPECT_FALSE(route.state.linked_answers.has_value()) << query;
        EXPECT_FALSE(route.state.eligibility_open) << query;
        EXPECT_EQ(route.dropped.size(), 1u) << query;
    }
}

}  // namespace
}  // namespace atlas
