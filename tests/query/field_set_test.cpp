#include "query/field_set.h"

#include <gtest/gtest.h>

#include <set>

#include "query/record_list.h"
#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

Fact words(std::string english) {
    Fact fact = test::figure("words", Topic::partnership, 0, Unit::text);
    fact.value = BilingualText{english, english};
    return fact;
}

Fact number(double value, Unit unit, Qualifier qualifier = Qualifier::exactly) {
    Fact fact = test::figure("number", Topic::partnership, value, unit);
    fact.qualifier = qualifier;
    return fact;
}

Fact without_question() {
    Fact fact = test::figure("none", Topic::partnership, 0, Unit::text);
    fact.state = FactState::not_applicable;
    fact.value = {};
    return fact;
}

/// Two running pathways, "north-4x" and "east-masters".
class FieldsOfAList : public testing::Test {
  protected:
    Dataset dataset = test::cooperation_dataset();

    void state(TermKey term, std::vector<Fact> of_first, std::vector<Fact> of_second) {
        test::state_term(dataset.faculties[0].opportunities[0], term, std::move(of_first));
        test::state_term(dataset.faculties[0].opportunities[1], term, std::move(of_second));
    }
    static const ListField& field_of(const RecordList& list, std::string_view key) {
        const ListField* field = list.find_field(key);
        if (field) return *field;
        ADD_FAILURE() << "no field " << key;
        static const ListField none;
        return none;
    }
    static std::size_t index_of(const RecordList& list, std::string_view key) {
        return static_cast<std::size_t>(&field_of(list, key) - list.fields().data());
    }
    static engine::RowCounts ask(RecordList& list, FieldCondition condition) {
        list.ask({.faculty = 0, .conditions = {std::move(condition)}, .query = {}, .order = {}});
        return list.counts(Offer::open);
    }
};

TEST_F(FieldsOfAList, WordsAndNumbersOfOneTermAreFieldsOfTheirOwn) {
    for (const TermKey term : {TermKey::dates, TermKey::quota, TermKey::costs, TermKey::years_away}) {
        for (const Unit unit : {Unit::years, Unit::months, Unit::people, Unit::percent}) {
            for (const bool words_first : {true, false}) {
                const std::vector<Fact> told = {words("as agreed")}, counted = {number(3, unit)};
                state(term, words_first ? told : counted, words_first ? counted : told);
                const RecordList list(dataset, ListKind::pathways);
                std::set<FieldForm> forms;
                std::set<std::string> keys;
                for (const ListField& field : list.fields()) {
                    EXPECT_TRUE(keys.insert(field.key).second) << field.key;
                    if (field.term != term) continue;
                    forms.insert(field.form);
                    EXPECT_EQ(field.stated_by[0], 1U) << field.key;
                }
                EXPECT_EQ(forms.size(), 2U) << static_cast<int>(term) << ' ' << static_cast<int>(unit);
            }
        }
    }
}

TEST_F(FieldsOfAList, TheUsualUnitOfATermHasThePlainKey) {
    state(TermKey::years_away, {number(2, Unit::years)}, {number(40, Unit::percent)});
    state(TermKey::quota, {number(5, Unit::people)}, {words("few")});
    const RecordList list(dataset, ListKind::pathways);
    EXPECT_EQ(field_of(list, "years_away").bounds[0].greatest, 2);
    EXPECT_EQ(field_of(list, "years_away.percent").bounds[0].greatest, 40);
    EXPECT_EQ(field_of(list, "quota").form, FieldForm::number);
    EXPECT_EQ(field_of(list, "quota-words").form, FieldForm::choice);
}

TEST_F(FieldsOfAList, LengthsOfTimeAreComparedInTheTermsUsualUnit) {
    state(TermKey::years_away, {number(2, Unit::years)}, {number(18, Unit::months)});
    state(TermKey::months_away, {number(1, Unit::years)}, {number(5, Unit::weeks)});
    RecordList list(dataset, ListKind::pathways);
    EXPECT_EQ(list.find_field("years_away.months"), nullptr);
    EXPECT_EQ(field_of(list, "years_away").bounds[0].least, 1.5);
    const std::size_t months = index_of(list, "months_away");
    EXPECT_EQ(list.fields()[months].bounds[0].greatest, 12);
    EXPECT_TRUE(list.fields()[months].whole);
    EXPECT_EQ(list.fields()[months].bounds[0].least, 1);
    const auto up_to = [&](double to) { return ask(list, {.field = months, .to = to}); };
    EXPECT_EQ(up_to(12).meeting, 2U);
    // Five weeks are 35 days, and two months at least 59; one month is at most 31.
    EXPECT_EQ(up_to(2).meeting, 1U);
    EXPECT_EQ(up_to(1).meeting, 0U);
    EXPECT_EQ(list.field_counts(months).missing, list.open_count(0) - 2);
}

TEST_F(FieldsOfAList, AnEstimatedLengthMeetsWhateverItMayBe) {
    Fact more_than = number(8, Unit::weeks);  // more than 56 days: 1.8 months at least
    more_than.qualifier = Qualifier::more_than;
    Fact range = number(0, Unit::weeks);
    range.value = Range{52, 104};  // 364 to 728 days: 11.7 to 26 months
    state(TermKey::months_away, {more_than}, {range});
    RecordList list(dataset, ListKind::pathways);
    const std::size_t months = index_of(list, "months_away");
    const auto meeting = [&](std::optional<double> from, std::optional<double> to) {
        return ask(list, {.field = months, .from = from, .to = to}).meeting;
    };
    EXPECT_EQ(meeting(std::nullopt, 1.8), 0U);
    EXPECT_EQ(meeting(std::nullopt, 2), 1U);
    EXPECT_EQ(meeting(26, std::nullopt), 2U);
    EXPECT_EQ(meeting(27, std::nullopt), 1U);
    EXPECT_EQ(meeting(3, 11), 1U);
    EXPECT_EQ(meeting(3, 12), 2U);
}

TEST_F(FieldsOfAList, NotApplicableIsNotNotStatedWhateverTheOrderOfTheRecords) {
    for (const bool idle_first : {true, false}) {
        const std::vector<Fact> idle = {without_question()}, told = {words("IELTS 6.5")};
        state(TermKey::tests, idle_first ? idle : told, idle_first ? told : idle);
        RecordList list(dataset, ListKind::pathways);
        const std::size_t tests = index_of(list, "tests");
        list.ask({.faculty = 0, .conditions = {}, .query = {}, .order = {}});
        EXPECT_EQ(list.field_counts(tests).missing, 0U);
        EXPECT_EQ(list.fields()[tests].values.size(), 2U);
        EXPECT_EQ(list.fields()[tests].stated_by[0], 2U);
    }
}

TEST_F(FieldsOfAList, ANumberThatDoesNotApplyMeetsNoRangeAndIsNotAsked) {
    state(TermKey::quota, {without_question()}, {number(3, Unit::people)});
    RecordList list(dataset, ListKind::pathways);
    const engine::RowCounts counts = ask(list, {.field = index_of(list, "quota"), .values = {}, .from = 0});
    EXPECT_EQ(counts.meeting, 1U);
    EXPECT_EQ(counts.to_ask, 0U);
}

struct Edge {
    Qualifier qualifier;
    std::optional<double> from;
    std::optional<double> to;
    bool meets;
};

class RangeEdge : public FieldsOfAList, public testing::WithParamInterface<Edge> {};

TEST_P(RangeEdge, MeetsWhatTheStatedNumberMayBe) {
    const Edge& edge = GetParam();
    state(TermKey::quota, {number(5, Unit::people, edge.qualifier)}, {number(1000, Unit::people)});
    RecordList list(dataset, ListKind::pathways);
    FieldCondition condition{.field = index_of(list, "quota"), .values = {}, .from = edge.from, .to = edge.to};
    if (!condition.to) condition.to = 999;
    EXPECT_EQ(ask(list, condition).meeting, edge.meets ? 1U : 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Qualifiers, RangeEdge,
    testing::Values(Edge{Qualifier::exactly, {}, 5, true}, Edge{Qualifier::exactly, {}, 4, false},
                    Edge{Qualifier::exactly, 5, {}, true}, Edge{Qualifier::exactly, 6, {}, false},
                    Edge{Qualifier::at_least, {}, 5, true}, Edge{Qualifier::at_least, {}, 4, false},
                    Edge{Qualifier::at_least, 6, {}, true}, Edge{Qualifier::more_than, {}, 5, false},
                    Edge{Qualifier::more_than, 6, {}, true}, Edge{Qualifier::at_most, {}, 0, true},
                    Edge{Qualifier::at_most, 5, {}, true}, Edge{Qualifier::at_most, 6, {}, false}));

TEST_F(FieldsOfAList, APartnerHasWhatItsOpportunitiesHave) {
    dataset.faculties[0].opportunities[0].level = Level::master;
    state(TermKey::costs, {number(3, Unit::percent)}, {});
    const RecordList list(dataset, ListKind::partners);
    EXPECT_EQ(field_of(list, "level").stated_by[0], 1U);
    EXPECT_EQ(field_of(list, "costs.percent").stated_by[0], 1U);
    for (const char* key : {"kind", "opportunity-kind", "country", "agreement-kind", "status", "mode", "month",
                            "majors", "years_home", "months_away", "tests", "quota"})
        EXPECT_NE(list.find_field(key), nullptr) << key;
}

}  // namespace
}  // namespace atlas
