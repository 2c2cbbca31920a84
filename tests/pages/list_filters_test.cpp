// The filters as a page shows them, on the shipped records: every figure is recounted by asking for it.
#include "pages/list_filters.h"

#include <gtest/gtest.h>

#include "app/list_question.h"
#include "pages/explorer.h"
#include "pages/screen.h"
#include "pages/table_search.h"

namespace atlas {
namespace {

struct Asked {
    ListKind kind;
    PageId page;
};

class ListFilters : public testing::TestWithParam<Asked> {
  protected:
    const Dataset& dataset = test::shipped_data().dataset;
    RecordList list{dataset, GetParam().kind};
    State state = start();

    State start() const {
        State first = test::state_of(test::shipped_data().dataset.faculties[0]);
        first.page = GetParam().page;
        return first;
    }
    Filters build(const State& of) {
        list.ask(question_of(of, dataset, list));
        return build_filters({dataset, of, list, GetParam().kind});
    }
    engine::RowCounts counts(const State& of) {
        list.ask(question_of(of, dataset, list));
        return list.counts(Offer::open);
    }
    /// States that filter by one or two options.
    std::vector<State> filtered_states() {
        std::vector<State> states;
        for (const FilterGroup& group : build(state).groups) {
            for (const FilterOption& option : group.options) states.push_back(update(state, option.action));
            if (group.missing) states.push_back(update(state, group.missing->action));
        }
        const std::size_t single = states.size();
        for (std::size_t i = 0; i + 1 < single; i += 3) {
            State two = states[i];
            for (const FieldFilter& filter : states[(i * 7 + 5) % single].filters) {
                if (find_filter(two, filter.field)) continue;
                two.filters.push_back(filter);
            }
            tidy_filters(two);
            states.push_back(two);
        }
        return states;
    }
};

TEST_P(ListFilters, EveryOptionGivesWhatItSays) {
    for (const State& filtered : filtered_states()) {
        for (const FilterGroup& group : build(filtered).groups) {
            if (group.key == "status") continue;  // counts closed records too, which stand in a table of their own
            for (const FilterOption& option : group.options) {
                State alone = filtered;
                std::erase_if(alone.filters, [&](const FieldFilter& filter) { return filter.field == group.key; });
                alone = update(alone, option.action);
                const engine::RowCounts found = counts(alone);
                State stated = update(alone, ToggleStated{group.key});
                const engine::RowCounts sure = counts(stated);
                EXPECT_EQ(option.count, std::to_string(sure.meeting + sure.to_ask)) << group.key << ' ' << option.text;
                EXPECT_GE(found.meeting + found.to_ask, sure.meeting + sure.to_ask);
            }
        }
    }
}

TEST_P(ListFilters, AnOptionThatGivesNothingSaysWhyAndAnyOtherCanBeTaken) {
    std::size_t impossible = 0;
    for (const State& filtered : filtered_states()) {
        for (const FilterGroup& group : build(filtered).groups) {
            for (const FilterOption& option : group.options) {
                EXPECT_EQ(option.possible, option.count != "0" || option.selected);
                EXPECT_EQ(option.reason.empty(), option.possible);
                impossible += !option.possible;
            }
        }
    }
    EXPECT_GT(impossible, 0U);
}

TEST_P(ListFilters, TheThreeAnswersAddUpToAllThatIsOffered) {
    const std::size_t all = list.open_count(0);
    for (const State& filtered : filtered_states()) {
        const engine::RowCounts found = counts(filtered);
        const std::string expected = std::to_string(found.meeting) + " meet every filter · " +
                                     std::to_string(found.to_ask) + " not stated – ask · " +
                                     std::to_string(all - found.meeting - found.to_ask) + " do not";
        EXPECT_EQ(build(filtered).summary, expected);
    }
}

TEST_P(ListFilters, EachChipTakesAwayOneFilterAndAllOfThemLeaveNone) {
    for (const State& filtered : filtered_states()) {
        State left = filtered;
        const Filters filters = build(filtered);
        EXPECT_FALSE(filters.active.empty());
        for (const Choice& chip : filters.active) {
            EXPECT_NE(update(left, chip.action), left) << chip.text;
            left = update(left, chip.action);
        }
        EXPECT_EQ(left, state);
        ASSERT_TRUE(filters.clear);
        EXPECT_EQ(update(filtered, filters.clear->action), state);
    }
}

TEST_P(ListFilters, LooseningGivesWhatItPromisesAndIsOfferedOnlyWhereNothingIsLeft) {
    std::size_t empty = 0;
    for (const State& filtered : filtered_states()) {
        const engine::RowCounts found = counts(filtered);
        const Filters filters = build(filtered);
        EXPECT_EQ(list.counts(Offer::open), found) << "the list still speaks of the state";
        if (found.meeting + found.to_ask > 0) {
            EXPECT_TRUE(filters.loosenings.empty());
            continue;
        }
        ++empty;
        std::size_t useful = 0;
        for (const Choice& chip : filters.active) {
            const engine::RowCounts without = counts(update(filtered, chip.action));
            useful += filters.active.size() > 1 && without.meeting + without.to_ask > 0;
        }
        EXPECT_EQ(filters.loosenings.size(), useful);
        for (const Choice& loosening : filters.loosenings) {
            const engine::RowCounts without = counts(update(filtered, loosening.action));
            const std::string promised =
                count_records(GetParam().kind, without.meeting + without.to_ask, Language::english);
            EXPECT_TRUE(loosening.text.starts_with(promised + " without ")) << loosening.text;
        }
    }
    EXPECT_GT(empty, 0U);
}

TEST_P(ListFilters, WhatHardlyAnyRecordStatesIsOneLineWithoutAControl) {
    const std::size_t all = list.open_count(0);
    const Filters filters = build(state);
    for (const FilterGroup& group : filters.groups) {
        EXPECT_TRUE(!group.options.empty() || group.range || group.missing) << group.key;
        const std::size_t stated = list.find_field(group.key)->stated_by[0];
        EXPECT_TRUE(stated >= 2 && stated * 10 >= all) << group.key;
    }
    EXPECT_FALSE(filters.rare.empty());
    for (const std::string& line : filters.rare) EXPECT_TRUE(line.ends_with(" of " + std::to_string(all))) << line;
}

TEST_P(ListFilters, OfWhatTermsSayInWordsAreOpenOnlyWhileTheyFilter) {
    const auto is_long = [&](const FilterGroup& group) {
        const ListField& field = *list.find_field(group.key);
        return field.subject == FieldSubject::term && field.form == FieldForm::choice;
    };
    std::size_t closed = 0;
    for (const FilterGroup& group : build(state).groups) {
        EXPECT_EQ(group.open, !is_long(group)) << group.key;
        if (group.open) continue;
        ++closed;
        for (const FilterGroup& other : build(update(state, group.options.front().action)).groups)
            EXPECT_EQ(other.open, other.key == group.key || !is_long(other)) << other.key;
    }
    EXPECT_EQ(closed > 0, GetParam().kind == ListKind::pathways);
}

TEST_P(ListFilters, BothFacultiesAtOnceAreTheSumOfEachAlone) {
    State all = state;
    all.scope = Scope::all;
    engine::RowCounts sum;
    for (const Faculty& faculty : dataset.faculties) {
        State one = state;
        one.faculty = faculty.id;
        sum.meeting += counts(one).meeting;
    }
    EXPECT_EQ(counts(all).meeting, sum.meeting);
    EXPECT_EQ(build(all).scopes.size(), 2U);
}

/// The number in front of the word, in the page's lead.
std::size_t counted(const std::string& lead, const std::string& word) {
    const std::size_t end = lead.find(' ' + word);
    if (end == std::string::npos) return 0;
    std::size_t begin = end;
    while (begin > 0 && lead[begin - 1] >= '0' && lead[begin - 1] <= '9') --begin;
    return begin == end ? 0 : std::stoul(lead.substr(begin, end - begin));
}

TEST_P(ListFilters, WhatTheLeadCountsIsWhatTheListIsOf) {
    const std::string word = GetParam().kind == ListKind::partners   ? "partner"
                             : GetParam().kind == ListKind::pathways ? "pathway"
                                                                     : "exchange";
    const auto lead_of = [&](const State& shown) { return build_screen(dataset, shown, {}).page.lead; };
    std::size_t sum = 0;
    for (const Faculty& faculty : dataset.faculties) {
        State one = state;
        one.faculty = faculty.id;
        sum += counted(lead_of(one), word);
    }
    State all = state;
    all.scope = Scope::all;
    EXPECT_EQ(counted(lead_of(all), word), sum) << lead_of(all);
    EXPECT_GT(sum, counted(lead_of(state), word));
}

INSTANTIATE_TEST_SUITE_P(Pages, ListFilters,
                         testing::Values(Asked{ListKind::partners, PageId::partners},
                                         Asked{ListKind::pathways, PageId::pathways},
                                         Asked{ListKind::exchange, PageId::exchange}));

}  // namespace
}  // namespace atlas
