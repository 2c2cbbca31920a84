#include "pages/fact_text.h"

#include "gtest/gtest.h"
#include "pages/amount_text.h"
#include "pages/formula_text.h"
#include "support/fixture.h"

namespace atlas {
namespace {

constexpr Language english = Language::english;
constexpr Language chinese = Language::chinese;

Fact number(double value, Unit unit, Qualifier qualifier = Qualifier::exactly) {
    Fact fact;
    fact.state = FactState::stated;
    fact.value = value;
    fact.unit = unit;
    fact.qualifier = qualifier;
    return fact;
}

TEST(value_text, of_shares_has_a_sign_for_the_eye_and_words_for_the_ear) {
    const Fact fact = number(96.81, Unit::percent, Qualifier::at_least);
    EXPECT_EQ(value_text(fact, english), "≥ 96.81%");
    EXPECT_EQ(spoken_value(fact, english), "at least 96.81 percent");
    EXPECT_EQ(value_text(fact, chinese), "≥ 96.81%");
    EXPECT_EQ(spoken_value(fact, chinese), "至少 96.81%");
    EXPECT_EQ(value_text(number(100, Unit::percent, Qualifier::more_than), english), "more than 100%");
    EXPECT_EQ(value_text(number(100, Unit::percent, Qualifier::more_than), chinese), "超过 100%");
}

TEST(value_text, tells_people_from_person_times) {
    EXPECT_EQ(value_text(number(22, Unit::people), english), "22 people");
    EXPECT_EQ(value_text(number(1, Unit::people), english), "1 person");
    EXPECT_EQ(value_text(number(22, Unit::people), chinese), "22 人");
    EXPECT_EQ(value_text(number(1600, Unit::person_times, Qualifier::more_than), english),
              "more than 1,600 person-times");
    EXPECT_EQ(value_text(number(1600, Unit::person_times, Qualifier::more_than), chinese), "1,600 余人次");
}

TEST(value_text, puts_more_than_into_round_counted_numbers_only) {
    EXPECT_EQ(value_text(number(7, Unit::people, Qualifier::more_than), chinese), "超过 7 人");
    Fact fact = number(660, Unit::count, Qualifier::more_than);
    fact.noun = BilingualText{"consultations", "次"};
    EXPECT_EQ(value_text(fact, english), "more than 660 consultations");
    EXPECT_EQ(value_text(fact, chinese), "660 余次");
}

TEST(value_text, of_a_rhetorical_reached_is_the_value) {
    EXPECT_EQ(value_text(number(90.7, Unit::percent, Qualifier::reaches), english), "90.7%");
}

TEST(value_text, of_money_names_the_currency_and_the_period) {
    Fact fact = number(60000, Unit::money);
    fact.currency = "CNY";
    fact.per = "student-year";
    EXPECT_EQ(value_text(fact, english), "CNY 60,000 a student a year");
    EXPECT_EQ(value_text(fact, chinese), "每生每年 60,000 元人民币");
    fact.currency = "THB";
    fact.per = "once";
    EXPECT_EQ(value_text(fact, english), "THB 60,000 once");
    EXPECT_EQ(value_text(fact, chinese), "一次性 60,000 THB");
}

TEST(value_text, of_ranges_has_both_ends) {
    Fact fact = number(0, Unit::years);
    fact.value = Range{4, 6};
    EXPECT_EQ(value_text(fact, english), "4–6 years");
    EXPECT_EQ(value_text(fact, chinese), "4–6 年");
    EXPECT_EQ(spoken_value(fact, english), "4 to 6 years");
    EXPECT_EQ(spoken_value(fact, chinese), "4 到 6 年");
}

TEST(value_text, of_years_ranks_marks_and_codes_is_written_as_they_are) {
    EXPECT_EQ(value_text(number(2016, Unit::year), english), "2016");
    EXPECT_EQ(value_text(number(2016, Unit::year), chinese), "2016 年");
    EXPECT_EQ(value_text(number(3, Unit::rank), chinese), "第 3 位");
    Fact fact = number(80, Unit::marks);
    fact.scale = "100";
    EXPECT_EQ(value_text(fact, english), "80 out of 100");
    EXPECT_EQ(value_text(fact, chinese), "80 分（满分 100 分）");
    fact = number(6.5, Unit::marks);
    fact.scale = "IELTS";
    EXPECT_EQ(value_text(fact, english), "6.5 (IELTS)");
    fact.unit = Unit::rank;
    fact.value = std::string("701-750");
    EXPECT_EQ(value_text(fact, chinese), "第 701-750 位");
    fact.unit = Unit::identifier;
    EXPECT_EQ(value_text(fact, english), "701-750");
    fact.unit = Unit::date;
    fact.value = std::string("2020-03");
    EXPECT_EQ(value_text(fact, english), "March 2020");
}

TEST(value_text, of_words_is_the_words_in_the_language) {
    Fact fact;
    fact.state = FactState::stated;
    fact.value = BilingualText{"At both universities", "两校同时注册"};
    fact.qualifier = Qualifier::several;
    EXPECT_EQ(value_text(fact, english), "At both universities");
    EXPECT_EQ(value_text(fact, chinese), "两校同时注册");
}

TEST(value_text, of_absent_values_says_why_and_never_zero) {
    Fact fact;
    fact.unit = Unit::percent;
    EXPECT_EQ(value_text(fact, english), "Not stated – ask");
    EXPECT_EQ(value_text(fact, chinese), "未说明，可咨询");
    EXPECT_EQ(tone_of(fact), Tone::unknown);
    fact.state = FactState::not_applicable;
    EXPECT_EQ(value_text(fact, english), "Not applicable");
    EXPECT_EQ(value_text(number(0, Unit::people), english), "0 people");
}

TEST(amount_text, has_the_unit_and_no_qualifier) {
    EXPECT_EQ(amount_text(9.3, number(66.4, Unit::percent, Qualifier::at_least), english), "9.3%");
}

class FactOfTheFixture : public testing::Test {
  protected:
    const Dataset dataset = test::build_fixture_dataset();
    const Faculty& faculty = dataset.faculties.front();
    const Fact& fact(const char* id) const { return *faculty.find_fact({id}); }
};

TEST_F(FactOfTheFixture, names_what_a_share_is_of_or_that_it_is_not_stated) {
    EXPECT_EQ(denominator_text(fact("further-study"), faculty, english), "of graduates of 2020");
    EXPECT_EQ(denominator_text(fact("further-study"), faculty, chinese), "占 2020 届毕业生");
    EXPECT_EQ(denominator_text(fact("teachers-young-share"), faculty, english), "the source does not say of what");
    EXPECT_EQ(denominator_text(fact("teachers"), faculty, english), "");
}

TEST_F(FactOfTheFixture, does_not_repeat_class_and_date) {
    EXPECT_EQ(detail_text(fact("further-study"), faculty, english), "of graduates of 2020");
    EXPECT_EQ(detail_text(fact("study-abroad-july"), faculty, english), "of graduates of 2020 · as of 8 July 2020");
    EXPECT_EQ(detail_text(fact("papers"), faculty, english), "2017–2020");
}

TEST_F(FactOfTheFixture, joins_what_it_lists) {
    EXPECT_EQ(items_text(fact("platforms"), dataset, english), "North University, United Kingdom and others");
    EXPECT_EQ(items_text(fact("platforms"), dataset, chinese), "北方大学、英国和其他");
    Fact open_list = fact("platforms");
    open_list.qualifier = Qualifier::among_others;
    open_list.items.pop_back();
    EXPECT_EQ(items_text(open_list, dataset, english), "North University, United Kingdom, among others");
    EXPECT_EQ(items_text(open_list, dataset, chinese), "北方大学、英国等");
}

TEST_F(FactOfTheFixture, says_in_words_what_its_tone_says_in_colour) {
    const Figure figure = figure_of(fact("study-abroad"), faculty, english);
    EXPECT_EQ(figure.tone, Tone::conflict);
    EXPECT_NE(figure.detail.find("Statements disagree"), std::string::npos);
    EXPECT_EQ(figure.action, Action(OpenFact{{"study-abroad"}}));
    EXPECT_EQ(figure_of(fact("teachers-young-share"), faculty, english).tone, Tone::computed);
}

TEST_F(FactOfTheFixture, of_a_term_with_several_is_labelled) {
    const Opportunity& opportunity = *faculty.find_opportunity({"north-4x"});
    const Term& costs = opportunity.terms[static_cast<std::size_t>(TermKey::costs)];
    const std::vector<Cell> cells = cells_of(costs, dataset, faculty, english);
    ASSERT_EQ(cells.size(), 2u);
    EXPECT_EQ(cells[0].text, "GBP 20,000 a year");
    EXPECT_EQ(cells[0].detail, "Tuition · up to 20 April 2021");
}

TEST_F(FactOfTheFixture, has_its_formula_in_words) {
    EXPECT_EQ(formula_text(fact("teachers-young-share"), faculty, english),
              "100 × Aged 35 or under (35 people) ÷ Teachers (113 people)");
}

TEST_F(FactOfTheFixture, names_the_documents_of_its_operands_when_it_is_computed) {
    EXPECT_EQ(source_line({&fact("teachers-young-share"), &fact("study-abroad-july")}, dataset, faculty, english),
              "Source: Report; Page");
    EXPECT_EQ(source_line({}, dataset, faculty, english), "");
}

TEST(place_text, says_section_and_paragraph_in_the_language) {
    EXPECT_EQ(place_text({{"report"}, "二", 5, ""}, english), "Section 二, paragraph 5");
    EXPECT_EQ(place_text({{"report"}, "二", 5, ""}, chinese), "第二部分第 5 段");
    EXPECT_EQ(place_text({{"report"}, "三.3", 1, ""}, english), "Section 三.3, paragraph 1");
    EXPECT_EQ(place_text({{"report"}, "三.3", 1, ""}, chinese), "第三部分第 3 节第 1 段");
    EXPECT_EQ(place_text({{"report"}, "cover", 2, ""}, chinese), "封面第 2 段");
    EXPECT_EQ(place_text({{"report"}, "page", 4, ""}, english), "Paragraph 4");
    EXPECT_EQ(place_text({{"report"}, "page", std::nullopt, ""}, english), "");
    EXPECT_EQ(place_text({{"report"}, "whole", std::nullopt, ""}, english), "The whole document was searched");
    EXPECT_EQ(place_text({{"report"}, "Annex B", std::nullopt, ""}, english), "Section Annex B");
}

}  // namespace
}  // namespace atlas
