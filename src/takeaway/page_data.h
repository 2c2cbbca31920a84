// What the data of a page is: the records of the open shortlist, those that are compared, or the rows of its list; on a
// page without one, the facts of the faculty.
#pragma once

#include "takeaway/data_table.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

/// Nothing where the open shortlist is empty, and without a faculty.
enum class DataKind { none, facts, rows };
DataKind data_kind_of(const Dataset& dataset, const State& state, const Shortlist& shortlist);

/// For any kind but none. `shortlist` is the device's own.
DataTable build_page_data(const Dataset& dataset, const State& state, const Shortlist& shortlist, const Origin& origin);

}  // namespace atlas::takeaway
