// What the state asks of the list of its page.
#pragma once

#include <optional>

#include "app/state.h"
#include "query/record_list.h"

namespace atlas {

/// The list of a page; none has the overview, the outcomes and the sources.
std::optional<ListKind> list_of(PageId page);

/// Whether its list is of opportunities, so that "Could I?" has an answer there.
bool has_eligibility(PageId page);

/// Filters of fields or values that the list does not have are passed over.
ListQuestion question_of(const State& state, const Dataset& dataset, const RecordList& list);

/// Whether the list of the page that both states show has to be asked anew.
bool asks_otherwise(const State& before, const State& after);

/// The faculty that the lists are about; none = all.
std::optional<std::size_t> faculty_in_scope(const State& state, const Dataset& dataset);

}  // namespace atlas
