// The facts of a faculty as data: those of the table on the sources page, in its order and narrowed by its query.
#pragma once

#include "takeaway/data_table.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

/// A number or both ends of a range stand in columns of their own, words in both languages; what it is a share of, the
/// unit and the places in the documents beside them.
DataTable build_fact_data(const Dataset& dataset, const Faculty& faculty, const State& state, const Origin& origin);

}  // namespace atlas::takeaway
