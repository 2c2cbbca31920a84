#include "app/action.h"

#include <utility>

#include "app/field_filter.h"
#include "app/range_entry.h"
#include "app/typed_line.h"
#include "base/decimal.h"
#include "base/text.h"

namespace atlas {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

void close_record(State& state) {
    state.record.reset();
    state.fact.reset();
}

void close_shortlist(State& state) {
    state.shortlist_open = false;
    state.shared.clear();
}

void close_eligibility(State& state) {
    state.eligibility_open = false;
    state.linked_answers.reset();
}

/// What belongs to one page of one faculty does not follow to another.
void leave_page(State& state) {
    close_record(state);
    close_shortlist(state);
    close_eligibility(state);
    state.comparison.view = ComparisonView::closed;
    state.filters_open = false;
    state.sort.reset();
    state.part.reset();
    state.query.clear();
    state.filters.clear();
    state.scope = Scope::faculty;
}

void go_to(State& state, const GoTo& place) {
    const bool is_listed = state.scope == Scope::all || state.faculty == place.faculty;
    // What may be of several faculties stays open under a record of one of them.
    const bool stays = state.page == place.page && (place.record || place.fact);
    const State before = state;
    if (state.page != place.page || !is_listed) leave_page(state);
    if (stays) {
        state.comparison.view = before.comparison.view;
        state.shortlist_open = before.shortlist_open;
        state.shared = before.shared;
    }
    state.page = place.page;
    state.faculty = place.faculty;
    state.record = place.record;
    state.fact = place.fact;
}

void close_sheet(State& state) {
    if (state.fact)
        state.fact.reset();
    else if (state.record)
        state.record.reset();
    else if (state.shortlist_open || !state.shared.empty())
        close_shortlist(state);
    else if (state.eligibility_open || state.linked_answers)
        close_eligibility(state);
    else
        state.filters_open = false;
}

void sort_by(State& state, const std::string& column) {
    const bool turns = state.sort && state.sort->column == column && state.sort->direction == SortDirection::ascending;
    state.part.reset();
    state.sort = Sort{column, turns ? SortDirection::descending : SortDirection::ascending};
}

void show_part(State& state, const TablePart& part) {
    state.part = part;
    if (part == TablePart{}) state.part.reset();
}

void toggle_value(FieldFilter& filter, const std::string& value) {
    if (std::erase(filter.values, value) == 0) filter.values.push_back(value);
}

void toggle_compared(Comparison& comparison, const PlacedRecord& record) {
    std::vector<PlacedRecord>& records = comparison.records;
    if (std::erase(records, record) == 0 && records.size() < most_compared &&
        (records.empty() || records.front().record.kind == record.record.kind))
        records.push_back(record);
    if (records.empty()) comparison.view = ComparisonView::closed;
}

void show_comparison(State& state, ComparisonView view) {
    close_record(state);
    close_shortlist(state);
    close_eligibility(state);
    state.filters_open = false;
    state.comparison.view = state.comparison.records.empty() ? ComparisonView::closed : view;
}

void show_shortlist(State& state, const std::vector<PlacedRecord>& shared) {
    close_record(state);
    close_eligibility(state);
    state.shortlist_open = shared.empty();
    state.shared = shared;
}

void show_eligibility(State& state, const std::optional<Answers>& linked) {
    close_record(state);
    close_shortlist(state);
    state.filters_open = false;
    state.linked_answers = linked && linked->empty() ? std::nullopt : linked;
    state.eligibility_open = !state.linked_answers;
}

void show_filters(State& state) {
    close_record(state);
    close_eligibility(state);
    state.filters_open = true;
}

void enter_text(State& state, const EnterText& entry) {
    if (is_refused(entry)) return;
    switch (entry.target) {
        case EntryTarget::list_query:
            // What its own link could not hold is left out at once.
            state.query = clean_line(entry.text, longest_list_query);
            return;
        case EntryTarget::range_from:
            filter_at(state, entry.field).from = parse_typed_number(entry.text);
            return;
        case EntryTarget::range_to:
            filter_at(state, entry.field).to = parse_typed_number(entry.text);
            return;
        case EntryTarget::search:
        case EntryTarget::note:
        case EntryTarget::answer:
            return;
    }
}

}  // namespace

State update(State state, const Action& action) {
    const State before = state;
    std::visit(Overloaded{
                   [&](const OpenPage& open) { leave_page(state), state.page = open.page; },
                   [&](const ChooseFaculty& choice) {
                       if (state.faculty != choice.faculty) leave_page(state);
                       state.faculty = choice.faculty;
                   },
                   [&](const ChooseLanguage& choice) { state.language = choice.language; },
                   [&](const ChooseTheme& choice) { state.theme = choice.theme; },
                   [&](const OpenRecord& open) { state.fact.reset(), state.record = open.record; },
                   [&](const OpenFact& open) { state.fact = open.fact; },
                   [&](const GoTo& place) { go_to(state, place); },
                   [&](const CloseSheet&) { close_sheet(state); },
                   [&](const SortBy& sort) { sort_by(state, sort.column); },
                   [&](const ShowPart& show) { show_part(state, show.part); },
                   [&](const ClearQuery&) { state.query.clear(), state.part.reset(); },
                   [&](const ToggleValue& toggle) { toggle_value(filter_at(state, toggle.field), toggle.value); },
                   [&](const ToggleStated& toggle) { filter_at(state, toggle.field).only_stated ^= true; },
                   [&](const ClearField& clear) { filter_at(state, clear.field) = {clear.field}; },
                   [&](const ClearFilters&) { state.filters.clear(), state.query.clear(); },
                   [&](const ChooseScope& choice) { state.scope = choice.scope; },
                   [&](const ShowFilters&) { show_filters(state); },
                   [&](const EnterText& entry) { enter_text(state, entry); },
                   [](const OpenSearch&) {},
                   [](const ShowMoreFound&) {},
                   [](const CloseSearch&) {},
                   [&](const ToggleCompared& toggle) { toggle_compared(state.comparison, toggle.record); },
                   [&](const CompareRecords& compare) {
                       state.comparison.records = compare.records;
                       show_comparison(state, ComparisonView::all_rows);
                   },
                   [&](const ShowComparison& show) { show_comparison(state, show.view); },
                   [&](const ClearComparison&) { state.comparison = {}; },
                   [&](const ShowShortlist&) { show_shortlist(state, {}); },
                   [&](const ShowShared& show) { show_shortlist(state, show.records); },
                   [](const ChangeShortlist&) {},
                   [&](const ShowEligibility& show) { show_eligibility(state, show.linked); },
                   [](const PickAnswer&) {},
                   [&](const ChangeAnswers& wanted) {
                       if (wanted.change == AnswersChange::take_linked) show_eligibility(state, std::nullopt);
                   },
                   [](const DismissNotice&) {},
                   [](const TakeAway&) {},
               },
               action);
    if (state.filters != before.filters || state.query != before.query || state.scope != before.scope) {
        tidy_filters(state);
        state.part.reset();
    }
    return state;
}

}  // namespace atlas
