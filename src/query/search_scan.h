// One typed word against the whole index: for each entry the best that the word finds in one of its names.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query/search_index.h"
#include "query/search_match.h"

namespace atlas {

/// One match for each entry, `none` where there is none.
using EntryMatches = std::vector<NameMatch>;

/// Entries that are false in `wanted` are passed over; an empty one wants all. Cost: one pass over the units.
EntryMatches scan_closely(const SearchIndex& index, const QueryWord& word, const std::vector<bool>& wanted);

/// Adds what is found with characters left out, slips of the keys and characters that sound alike. `matches` is what
/// was found closely for the same word. Cost: one pass over the units and one over the words.
EntryMatches scan_loosely(const SearchIndex& index, const QueryWord& word, const std::vector<bool>& wanted,
                          EntryMatches matches);

}  // namespace atlas
