// What the data of a page is: the records that are compared, or the rows of its list; on a page without one, the facts
// of the faculty.
#pragma once

#include "takeaway/data_table.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

/// Shortlists are of records of all kinds, which no table holds.
enum class DataKind { none, facts, rows };
DataKind data_kind_of(const Dataset& dataset, const State& state);

/// For any kind but none.
DataTable build_page_data(const Dataset& dataset, const State& state, const Origin& origin);

}  // namespace atlas::takeaway
