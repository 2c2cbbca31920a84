#include "app/action.h"

#include <utility>

namespace atlas {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// What belongs to one page of one faculty does not follow to another.
void leave_page(State& state) {
    state.record.reset();
    state.fact.reset();
    state.sort.reset();
    state.query.clear();
}

void go_to(State& state, const GoTo& place) {
    if (state.page != place.page || state.faculty != place.faculty) leave_page(state);
    state.page = place.page;
    state.faculty = place.faculty;
    state.record = place.record;
    state.fact = place.fact;
}

void close_sheet(State& state) {
    if (state.fact)
        state.fact.reset();
    else
        state.record.reset();
}

void sort_by(State& state, const std::string& column) {
    const bool turns = state.sort && state.sort->column == column && state.sort->direction == SortDirection::ascending;
    state.sort = Sort{column, turns ? SortDirection::descending : SortDirection::ascending};
}

}  // namespace

State update(State state, const Action& action) {
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
                   [&](const ClearQuery&) { state.query.clear(); },
                   [](const DismissNotice&) {},
               },
               action);
    return state;
}

}  // namespace atlas
