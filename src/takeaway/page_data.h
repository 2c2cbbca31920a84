// What the data of a page is: the rows of its list; on a page without one, the facts of the faculty.
#pragma once

#include "takeaway/data_table.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

/// `state` names a faculty of the dataset.
DataTable build_page_data(const Dataset& dataset, const State& state, const Origin& origin);

}  // namespace atlas::takeaway
