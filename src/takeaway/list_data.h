// The rows of a list as data: all that the filters leave, not just the part that is shown, in the list's order; first
// those that meet every filter, then those to ask, then closed ones, and a column says which.
#pragma once

#include "query/record_list.h"
#include "takeaway/data_table.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

/// Columns: the record with its names and partners, then of each field of the list its values (keys, and words in both
/// languages) or its least and greatest number, then status, dates, sources and address. What is not stated is empty
/// and named in the column `not_stated`; a question that does not arise is named in `not_applicable`.
DataTable build_list_data(const Dataset& dataset, ListKind kind, const State& state, const Origin& origin);

/// The records that are compared, in their order; `state` compares at least one.
DataTable build_comparison_data(const Dataset& dataset, const State& state, const Origin& origin);

}  // namespace atlas::takeaway
