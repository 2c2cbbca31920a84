// Links that are taken away: what they hold of the reader's own.
#include "takeaway/origin.h"

#include <gtest/gtest.h>

namespace atlas::takeaway {
namespace {

Answers some_answers() {
    Answers answers;
    answers.at(AnswerField::year) = "3";
    return answers;
}

TEST(origin, a_link_leaves_the_answers_out_unless_they_are_given_to_it) {
    State state{.page = PageId::pathways};
    state.eligibility_open = true;
    const Origin origin{"https://example.org/", "2026-01-01"};
    EXPECT_EQ(address_of(with_answers(state, {}), origin), "https://example.org/?page=pathways&show=could-i&lang=en");
    EXPECT_EQ(address_of(with_answers(state, some_answers()), origin),
              "https://example.org/?page=pathways&student=year:3&lang=en");
}

TEST(origin, answers_go_where_they_can_be_shown_and_never_over_somebody_elses) {
    EXPECT_FALSE(with_answers({.page = PageId::sources}, some_answers()).linked_answers.has_value());
    State linked{.page = PageId::exchange};
    linked.linked_answers.emplace().at(AnswerField::year) = "1";
    EXPECT_EQ(with_answers(linked, some_answers()).linked_answers->at(AnswerField::year), "1");
}

}  // namespace
}  // namespace atlas::takeaway
