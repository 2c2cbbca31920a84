// The table of every fact that was taken from a document: what, value, place. The main table of the sources page.
#pragma once

#include <vector>

#include "app/state.h"
#include "pages/page.h"
#include "pages/page_context.h"

namespace atlas {

/// Facts of the faculty and of its opportunities, without those that only say that a term is not stated.
std::vector<const Fact*> taken_facts(const Faculty& faculty);

/// In the order of the documents and of the places in them, computed facts last, unless the state sorts otherwise;
/// narrowed by the state's query to labels, values and listed names.
Table build_fact_table(const PageContext& context, const State& state);

}  // namespace atlas
