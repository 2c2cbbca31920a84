// The lists of the shipped records, asked at random and held against a plain recount.
#include "query/record_list.h"

#include <gtest/gtest.h>

#include <random>

#include "pages/table_search.h"
#include "support/plain_list.h"

namespace atlas {
namespace {

using test::Answer;
using test::plain_answer;

constexpr std::size_t no_field = 1'000'000;

class ShippedList : public testing::TestWithParam<ListKind> {
  protected:
    const Dataset& dataset = test::shipped_data().dataset;
    RecordList list{dataset, GetParam()};
    std::mt19937 random{20'260'101};

    std::size_t below(std::size_t count) { return random() % count; }

    std::optional<double> random_end(const ListField& field) {
        const NumberBounds& bounds = field.bounds[below(field.bounds.size())];
        if (!bounds.any() || below(3) == 0) return std::nullopt;
        const double ends[] = {bounds.least, bounds.greatest, (bounds.least + bounds.greatest) / 2,
                               bounds.greatest + 1};
        return ends[below(4)];
    }
    FieldCondition random_condition(std::size_t index) {
        const ListField& field = list.fields()[index];
        FieldCondition condition{.field = index, .values = {}};
        for (std::size_t code = 0; code < field.values.size(); ++code) {
            if (below(3) == 0) condition.values.push_back(static_cast<std::uint16_t>(code));
        }
        if (field.form == FieldForm::number) condition.from = random_end(field), condition.to = random_end(field);
        condition.only_stated = below(4) == 0;
        return condition;
    }
    ListQuestion random_question() {
        ListQuestion question;
        const std::size_t faculty = below(dataset.faculties.size() + 1);
        if (faculty < dataset.faculties.size()) question.faculty = faculty;
        for (std::size_t conditions = below(4); conditions > 0; --conditions) {
            const std::size_t field = below(list.fields().size());
            const bool is_there = std::any_of(question.conditions.begin(), question.conditions.end(),
                                              [&](const FieldCondition& one) { return one.field == field; });
            if (!is_there) question.conditions.push_back(random_condition(field));
        }
        if (below(2) == 0) question.order = {"country", below(2) == 0, Language::chinese};
        return question;
    }
    std::vector<std::uint32_t> places(const ListOrder& order) const {
        NameRanking ranking(GetParam(), list.records(), order.language);
        while (!ranking.go_on(7)) {
        }
        const Ranks names = ranking.take();
        const Order start = starting_order(GetParam(), list.records(), names);
        const Order ordered = put_in_order(order, dataset, list.records(), names, start);
        std::vector<std::uint32_t> places(ordered.size());
        for (std::uint32_t place = 0; place < ordered.size(); ++place) places[ordered[place]] = place;
        return places;
    }
    engine::RowCounts recount(const ListQuestion& question, bool closed) const {
        engine::RowCounts counts;
        for (const ListedRecord& record : list.records()) {
            const Answer answer = plain_answer(list, record, question, no_field);
            if (record.apart != closed) continue;
            counts.meeting += answer == Answer::meets;
            counts.to_ask += answer == Answer::asks;
        }
        return counts;
    }
};

TEST_P(ShippedList, CountsWhatMeetsAndWhatIsToAskAsAPlainRecountDoes) {
    for (int round = 0; round < 400; ++round) {
        const ListQuestion question = random_question();
        list.ask(question);
        for (const Offer offer : {Offer::open, Offer::closed}) {
            const engine::RowCounts expected = recount(question, offer == Offer::closed);
            EXPECT_EQ(list.counts(offer).meeting, expected.meeting) << round;
            EXPECT_EQ(list.counts(offer).to_ask, expected.to_ask) << round;
        }
    }
}

TEST_P(ShippedList, CountsEachValueUnderAllOtherFiltersAsAPlainRecountDoes) {
    for (int round = 0; round < 60; ++round) {
        const ListQuestion question = random_question();
        list.ask(question);
        for (std::size_t index = 0; index < list.fields().size(); ++index) {
            const ListField& field = list.fields()[index];
            std::vector<std::uint32_t> expected(field.values.size());
            std::uint32_t missing = 0;
            for (const ListedRecord& record : list.records()) {
                const bool counts = !record.apart || field.subject == FieldSubject::status;
                if (!counts || plain_answer(list, record, question, index) == Answer::fails) continue;
                const test::PlainValues values = test::plain_values(record, field);
                if (!test::is_plainly_stated(values) && !record.apart) ++missing;
                for (std::size_t code = 0; code < expected.size(); ++code) {
                    const std::string name = test::plain_name(field, field.values[code]);
                    expected[code] += values.keys.count(name) > 0 || (!values.applies && name == not_applicable_key);
                }
            }
            const FieldCounts counted = list.field_counts(index);
            EXPECT_EQ(counted.values, expected) << round << ' ' << field.key;
            EXPECT_EQ(counted.missing, missing) << round << ' ' << field.key;
        }
    }
}

TEST_P(ShippedList, ListsWhatMeetsBeforeWhatIsToAskEachInTheOrderAskedFor) {
    for (int round = 0; round < 100; ++round) {
        const ListQuestion question = random_question();
        list.ask(question);
        const std::vector<std::uint32_t> place_of = places(question.order);
        for (const Offer offer : {Offer::closed, Offer::open}) {
            std::vector<std::size_t> meeting, asking;
            for (std::size_t row = 0; row < list.records().size(); ++row) {
                if (list.records()[row].apart != (offer == Offer::closed)) continue;
                const Answer answer = plain_answer(list, list.records()[row], question, no_field);
                if (answer == Answer::meets) meeting.push_back(row);
                if (answer == Answer::asks) asking.push_back(row);
            }
            const auto by_place = [&](std::size_t left, std::size_t right) { return place_of[left] < place_of[right]; };
            std::sort(meeting.begin(), meeting.end(), by_place);
            std::sort(asking.begin(), asking.end(), by_place);
            meeting.insert(meeting.end(), asking.begin(), asking.end());
            EXPECT_EQ(list.rows(offer, 0, list.records().size()), meeting) << round;
        }
    }
}

TEST_P(ShippedList, RowsThatAreEqualInAColumnKeepTheirOrderBothWays) {
    const auto start = places({});
    const auto up = places({"kind", false, Language::english});
    const auto down = places({"kind", true, Language::english});
    const auto kind_of = [&](std::size_t row) {
        const ListedRecord& record = list.records()[row];
        return record.opportunity ? static_cast<int>(record.opportunity->kind)
                                  : static_cast<int>(record.organisation->kind);
    };
    for (std::size_t one = 0; one < start.size(); ++one) {
        for (std::size_t other = 0; other < start.size(); ++other) {
            if (kind_of(one) < kind_of(other)) {
                EXPECT_LT(up[one], up[other]);
                EXPECT_GT(down[one], down[other]);
            } else if (kind_of(one) == kind_of(other) && start[one] < start[other]) {
                EXPECT_LT(up[one], up[other]);
                EXPECT_LT(down[one], down[other]);
            }
        }
    }
}

TEST_P(ShippedList, HasAFieldForEverythingThatTheSchemaHasAPlaceFor) {
    for (const char* key : {"kind", "country", "agreement-kind", "status", "level", "mode", "month"})
        EXPECT_NE(list.find_field(key), nullptr) << key;
    for (const TermKey term : {TermKey::majors, TermKey::costs, TermKey::years_away, TermKey::months_away,
                               TermKey::tests, TermKey::average, TermKey::teaching_language, TermKey::quota}) {
        EXPECT_TRUE(std::any_of(list.fields().begin(), list.fields().end(), [&](const ListField& field) {
            return field.term == term;
        })) << name_of(term);
    }
}

INSTANTIATE_TEST_SUITE_P(Lists, ShippedList,
                         testing::Values(ListKind::partners, ListKind::pathways, ListKind::exchange));

}  // namespace
}  // namespace atlas
