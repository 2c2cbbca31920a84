// The orders of a list: by each column that sorts, and the one it starts in. Names are in the order of the language.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/list_field.h"

namespace atlas {

/// Rank of each record by the column, from 0; equals share one. Records start in the order of their names within what
/// the list begins with, so that equal ones stay in it.
std::vector<std::uint32_t> ranks_by(const Dataset& dataset, ListKind kind, const std::vector<ListedRecord>& records,
                                    std::string_view column, Language language);

}  // namespace atlas
