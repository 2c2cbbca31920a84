// A shortlist as data: one row for each record, in the reader's order, whatever its kind; so it has what all kinds
// have.
#pragma once

#include <vector>

#include "app/shortlist.h"
#include "takeaway/data_table.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

/// Columns: the record with its names, kind, countries and status, the note, what is still to be asked of the partner
/// (keys of terms, and questions in both languages), dates, sources and address. A record that the dataset no longer
/// has keeps its id and note, and has the status "gone".
DataTable build_shortlist_data(const Dataset& dataset, const State& state, const std::vector<ShortlistEntry>& entries,
                               const Origin& origin);

}  // namespace atlas::takeaway
