// The filters of a state, found by the field that they filter.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace atlas {

/// nullptr = the field is not filtered.
const FieldFilter* find_filter(const State& state, std::string_view field);

/// Adds an idle one where there is none. The reference lasts until another is added.
FieldFilter& filter_at(State& state, const std::string& field);

/// Whether it filters nothing.
bool is_idle(const FieldFilter& filter);

/// Without idle ones, in the order of their keys: equal choices are equal states.
void tidy_filters(State& state);

}  // namespace atlas
