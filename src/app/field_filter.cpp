#include "app/field_filter.h"

#include "base/ranges.h"

namespace atlas {

const FieldFilter* find_filter(const State& state, std::string_view field) {
    const auto found = ranges::find(state.filters, field, &FieldFilter::field);
    return found == state.filters.end() ? nullptr : &*found;
}

FieldFilter& filter_at(State& state, const std::string& field) {
    const auto found = ranges::find(state.filters, field, &FieldFilter::field);
    return found != state.filters.end() ? *found : state.filters.emplace_back(FieldFilter{field});
}

bool is_idle(const FieldFilter& filter) {
    return filter.values.empty() && !filter.from && !filter.to && !filter.only_stated;
}

void tidy_filters(State& state) {
    std::erase_if(state.filters, is_idle);
    ranges::stable_sort(state.filters, {}, &FieldFilter::field);
}

}  // namespace atlas
