// The rows of a list on paper. Internal to print_sheet.
#pragma once

#include <string>
#include <vector>

#include "query/record_list.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

struct PrintedList {
    std::string html;
    std::vector<DocumentId> documents;
};

/// Every row that the filters leave, closed ones too. What none of them states is said once, above them.
PrintedList write_printed_list(const Dataset& dataset, ListKind kind, const State& state);

}  // namespace atlas::takeaway
