#include "app/action.h"

#include <algorithm>
#include <utility>

#include "base/decimal.h"
#include "base/ranges.h"
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

/// What belongs to one page of one faculty does not follow to another.
void leave_page(State& state) {
    close_record(state);
    close_shortlist(state);
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
    // The comparison may be of several faculties, so their records open beside it.
    const bool stays = state.page == place.page && (place.record || place.fact);
    const ComparisonView view = stays ? state.comparison.view : ComparisonView::closed;
    if (state.page != place.page || !is_listed) leave_page(state);
    state.comparison.view = view;
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

FieldFilter& filter_of(State& state, const std::string& field) {
    const auto found = std::find_if(state.filters.begin(), state.filters.end(),
                                    [&](const FieldFilter& filter) { return filter.field == field; });
    return found != state.filters.end() ? *found : state.filters.emplace_back(FieldFilter{field});
}

bool is_idle(const FieldFilter& filter) {
    return filter.values.empty() && !filter.from && !filter.to && !filter.only_stated;
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
    state.filters_open = false;
    state.comparison.view = state.comparison.records.empty() ? ComparisonView::closed : view;
}

void show_shortlist(State& state, const std::vector<PlacedRecord>& shared) {
    close_record(state);
    state.shortlist_open = shared.empty();
    state.shared = shared;
}

void enter_text(State& state, const EnterText& entry) {
    switch (entry.target) {
        case EntryTarget::list_query:
            state.query = is_blank(entry.text) ? std::string() : entry.text;
            return;
        case EntryTarget::range_from:
            filter_of(state, entry.field).from = parse_typed_number(entry.text);
            return;
        case EntryTarget::range_to:
            filter_of(state, entry.field).to = parse_typed_number(entry.text);
            return;
        case EntryTarget::search:
        case EntryTarget::note:
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
                   [&](const ToggleValue& toggle) { toggle_value(filter_of(state, toggle.field), toggle.value); },
                   [&](const ToggleStated& toggle) { filter_of(state, toggle.field).only_stated ^= true; },
                   [&](const ClearField& clear) { filter_of(state, clear.field) = {clear.field}; },
                   [&](const ClearFilters&) { state.filters.clear(), state.query.clear(); },
                   [&](const ChooseScope& choice) { state.scope = choice.scope; },
                   [&](const ShowFilters&) { close_record(state), state.filters_open = true; },
                   [&](const EnterText& entry) { enter_text(state, entry); },
                   [](const OpenSearch&) {},
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
                   [](const DismissNotice&) {},
                   [](const TakeAway&) {},
               },
               action);
    if (state.filters != before.filters || state.query != before.query || state.scope != before.scope) {
        std::erase_if(state.filters, is_idle);
        ranges::stable_sort(state.filters, {}, &FieldFilter::field);
        state.part.reset();
    }
    return state;
}

}  // namespace atlas
