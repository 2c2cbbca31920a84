#include <gtest/gtest.h>

#include "app/action.h"
#include "app/field_filter.h"
#include "app/list_question.h"
#include "app/route.h"
#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

Dataset dataset_with_dates() {
    Dataset dataset = test::cooperation_dataset();
    std::vector<Opportunity>& opportunities = dataset.faculties[0].opportunities;
    test::state_term(opportunities[0], TermKey::dates, {test::figure("length", Topic::partnership, 2, Unit::years)});
    test::state_term(opportunities[0], TermKey::quota, {test::figure("places", Topic::partnership, 30, Unit::people)});
    return dataset;
}

const Dataset& dataset() {
    static const Dataset made = dataset_with_dates();
    return made;
}

Route parse(const std::string& query) { return parse_route("page=pathways&" + query, dataset(), Language::english); }

TEST(list_route, every_filter_comes_back_from_its_address) {
    Lists lists(dataset());
    const std::vector<ListField>& fields = lists.of(ListKind::pathways).fields();
    for (const ListField& field : fields) {
        State state;
        state.page = PageId::pathways;
        state.faculty = {"college"};
        for (const FieldValue& value : field.values) state = update(state, ToggleValue{field.key, value.key});
        if (field.form == FieldForm::number) {
            state = update(state, EnterText{EntryTarget::range_from, field.key, "1.5"});
            state = update(state, EnterText{EntryTarget::range_to, field.key, "40"});
        }
        state = update(state, ToggleStated{field.key});
        state.scope = Scope::all;
        const Route route = parse_route(format_route(state), dataset(), lists, Language::english);
        EXPECT_EQ(route.state, state) << format_route(state);
        EXPECT_TRUE(route.dropped.empty()) << format_route(state);
    }
}

TEST(list_route, a_value_that_is_gone_is_named_and_the_others_filter) {
    const Route route = parse("country=GB~XX&stated=quota~gone");
    ASSERT_NE(find_filter(route.state, "country"), nullptr);
    EXPECT_EQ(find_filter(route.state, "country")->values, std::vector<std::string>{"GB"});
    ASSERT_EQ(route.dropped.size(), 2U);
    EXPECT_EQ(route.dropped[0].value, "XX");
    EXPECT_EQ(route.dropped[1].value, "gone");
}

TEST(list_route, a_field_that_is_gone_and_a_range_that_is_none_are_named) {
    for (const char* query : {"costs.EUR=..5", "quota=many", "quota=..", "quota=1..x", "quota=3"}) {
        const Route route = parse(query);
        EXPECT_TRUE(route.state.filters.empty()) << query;
        EXPECT_EQ(route.dropped.size(), 1U) << query;
    }
}

TEST(list_route, links_from_before_keys_named_the_unit_still_filter) {
    EXPECT_EQ(parse("dates=1..3").state, parse("dates.years=1..3").state);
    EXPECT_EQ(parse("stated=dates").state, parse("stated=dates.years").state);
    EXPECT_EQ(parse("dates=1..3").state.filters.size(), 1U);
    EXPECT_TRUE(parse("dates=1..3").dropped.empty());
}

TEST(list_route, the_question_has_what_the_state_filters_by_and_passes_over_the_rest) {
    Lists lists(dataset());
    RecordList& list = lists.of(ListKind::pathways);
    State state = parse("country=GB&quota=..40").state;
    state.filters.push_back({.field = "gone", .values = {"x"}});
    const ListQuestion question = question_of(state, dataset(), list);
    EXPECT_EQ(question.faculty, 0U);
    ASSERT_EQ(question.conditions.size(), 2U);
    for (const FieldCondition& condition : question.conditions) {
        const ListField& field = list.fields()[condition.field];
        const bool is_quota = field.key == "quota";
        EXPECT_EQ(condition.to, is_quota ? std::optional<double>(40) : std::nullopt);
        EXPECT_EQ(is_quota ? "GB" : field.values[condition.values.at(0)].key, "GB");
    }
    state.scope = Scope::all;
    EXPECT_EQ(question_of(state, dataset(), list).faculty, std::nullopt);
}

}  // namespace
}  // namespace atlas
