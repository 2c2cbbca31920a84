#include "app/list_question.h"

#include <tuple>

#include "app/field_filter.h"
#include "base/ranges.h"

namespace atlas {
namespace {

std::vector<std::uint16_t> codes_of(const std::vector<std::string>& keys, const ListField& field) {
    std::vector<std::uint16_t> codes;
    for (const std::string& key : keys) {
        const auto found = ranges::find(field.values, key, &FieldValue::key);
        if (found != field.values.end()) codes.push_back(static_cast<std::uint16_t>(found - field.values.begin()));
    }
    return codes;
}

bool is_active(const FieldCondition& condition) {
    return !condition.values.empty() || condition.from || condition.to || condition.only_stated;
}

}  // namespace

std::optional<ListKind> list_of(PageId page) {
    switch (page) {
        case PageId::partners:
            return ListKind::partners;
        case PageId::pathways:
            return ListKind::pathways;
        case PageId::exchange:
            return ListKind::exchange;
        case PageId::overview:
        case PageId::outcomes:
        case PageId::sources:
            break;
    }
    return std::nullopt;
}

bool has_eligibility(PageId page) { return page == PageId::pathways || page == PageId::exchange; }

bool asks_otherwise(const State& before, const State& after) {
    const auto asked = [](const State& state) {
        return std::tie(state.faculty, state.scope, state.filters, state.query, state.sort, state.part);
    };
    return before.page == after.page && asked(before) != asked(after);
}

std::optional<std::size_t> faculty_in_scope(const State& state, const Dataset& dataset) {
    if (state.scope == Scope::all) return std::nullopt;
    const auto found = ranges::find(dataset.faculties, state.faculty, &Faculty::id);
    return static_cast<std::size_t>(found - dataset.faculties.begin());
}

ListQuestion question_of(const State& state, const Dataset& dataset, const RecordList& list) {
    ListQuestion question{.faculty = faculty_in_scope(state, dataset), .query = state.query};
    for (std::size_t i = 0; i < list.fields().size(); ++i) {
        const ListField& field = list.fields()[i];
        const FieldFilter* filter = find_filter(state, field.key);
        if (!filter) continue;
        FieldCondition condition{.field = i, .values = codes_of(filter->values, field)};
        condition.only_stated = filter->only_stated;
        if (field.form == FieldForm::number) condition.from = filter->from, condition.to = filter->to;
        if (is_active(condition)) question.conditions.push_back(std::move(condition));
    }
    question.order.language = state.language;
    if (state.sort) {
        question.order.column = state.sort->column;
        question.order.descending = state.sort->direction == SortDirection::descending;
    }
    return question;
}

}  // namespace atlas
