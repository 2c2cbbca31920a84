#include "query/opportunities.h"

#include <gtest/gtest.h>

#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

class Opportunities : public testing::Test {
  protected:
    Dataset dataset = test::cooperation_dataset();
    Faculty& faculty = dataset.faculties[0];

    Opportunity& opportunity(std::size_t index) { return faculty.opportunities[index]; }
};

TEST_F(Opportunities, fall_into_pathways_and_exchange) {
    EXPECT_EQ(opportunities_of(faculty, OpportunityFamily::pathway).size(), 3u);
    EXPECT_EQ(opportunities_of(faculty, OpportunityFamily::exchange).size(), 1u);
    EXPECT_EQ(opportunities_of(faculty, OpportunityKind::four_plus_x).size(), 2u);
}

TEST_F(Opportunities, with_only_closed_partners_are_closed_whatever_their_record_says) {
    opportunity(2).status = Status::active;
    EXPECT_TRUE(is_closed(dataset, faculty, opportunity(2)));
    EXPECT_FALSE(is_closed(dataset, faculty, opportunity(0)));
}

TEST_F(Opportunities, under_a_closed_agreement_are_closed) {
    faculty.agreements[0].status = Status::closed;
    EXPECT_TRUE(is_closed(dataset, faculty, opportunity(0)));
}

TEST_F(Opportunities, without_partners_are_not_closed_by_that) {
    EXPECT_FALSE(is_closed(dataset, faculty, opportunity(3)));
}

TEST_F(Opportunities, of_4_plus_X_spend_four_years_at_home_by_their_name_and_an_unknown_time_away) {
    const StudyTime time = study_time(opportunity(0));
    EXPECT_EQ(time.home_years, 4.0);
    EXPECT_EQ(time.away_from, std::nullopt);
}

TEST_F(Opportunities, of_other_kinds_have_no_time_at_home_unless_a_source_states_it) {
    const StudyTime time = study_time(opportunity(1));
    EXPECT_EQ(time.home_years, std::nullopt);
    EXPECT_EQ(time.away_from, 2.0);
    EXPECT_EQ(time.away_to, 2.0);
}

TEST_F(Opportunities, counted_in_months_are_given_in_years) {
    Fact months = test::figure("months", Topic::exchange, 0, Unit::months);
    months.value = Range{6, 9};
    test::state_term(opportunity(3), TermKey::months_away, {months});
    const StudyTime time = study_time(opportunity(3));
    EXPECT_EQ(time.away_from, 0.5);
    EXPECT_EQ(time.away_to, 0.75);
}

TEST_F(Opportunities, with_a_time_at_home_in_months_do_not_have_four_years) {
    test::state_term(opportunity(0), TermKey::years_home, {test::figure("home", Topic::partnership, 36, Unit::months)});
    test::state_term(opportunity(0), TermKey::years_away, {test::figure("away", Topic::partnership, 18, Unit::months)});
    EXPECT_EQ(study_time(opportunity(0)).home_years, 3.0);
    EXPECT_EQ(study_time(opportunity(0)).away_from, 1.5);
    test::state_term(opportunity(0), TermKey::years_home, {test::figure("home", Topic::partnership, 150, Unit::weeks)});
    EXPECT_EQ(study_time(opportunity(0)).home_years, std::nullopt);
}

TEST_F(Opportunities, counted_in_weeks_have_no_exact_time_in_years) {
    test::state_term(opportunity(3), TermKey::months_away, {test::figure("weeks", Topic::exchange, 5, Unit::weeks)});
    EXPECT_EQ(study_time(opportunity(3)).away_from, std::nullopt);
}

TEST_F(Opportunities, with_variants_have_no_single_time) {
    const Fact two = test::figure("two", Topic::partnership, 2, Unit::years);
    const Fact one = test::figure("one", Topic::partnership, 1, Unit::years);
    test::state_term(opportunity(0), TermKey::years_away, {two, one});
    EXPECT_EQ(study_time(opportunity(0)).home_years, std::nullopt);
    EXPECT_EQ(study_time(opportunity(0)).away_from, std::nullopt);
}

TEST_F(Opportunities, count_what_no_source_answers) {
    EXPECT_EQ(count_terms_to_ask(opportunity(0)), term_key_count);
    EXPECT_EQ(count_terms_to_ask(opportunity(1)), term_key_count - 1);
    opportunity(1).terms[0].facts[0].state = FactState::not_applicable;
    EXPECT_EQ(count_terms_to_ask(opportunity(1)), term_key_count - 2);
    opportunity(1).terms[1].facts[0].state = FactState::withheld;
    EXPECT_EQ(count_terms_to_ask(opportunity(1)), term_key_count - 2);
}

TEST_F(Opportunities, answer_each_term_a_countable_number_of_times) {
    const std::vector<TermCoverage> coverage = coverage_of_terms(opportunities_of(faculty, OpportunityFamily::pathway));
    ASSERT_EQ(coverage.size(), static_cast<std::size_t>(term_key_count));
    EXPECT_EQ(coverage[static_cast<std::size_t>(TermKey::years_away)].answered, 1);
    EXPECT_EQ(coverage[static_cast<std::size_t>(TermKey::quota)].answered, 0);
}

}  // namespace
}  // namespace atlas
