// One typed word against the whole index: for each entry the best that the word finds in one of its names.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query/search_index.h"
#include "query/search_match.h"

namespace atlas {

/// Loose search also accepts characters left out, slips of the keys and characters that sound alike.
enum class Effort { close, loose };

/// One match for each entry, `none` where there is none.
using EntryMatches = std::vector<NameMatch>;

/// Entries that are false in `wanted` are passed over; an empty one wants all. Cost: one pass over the units, and with
/// loose effort one over the words.
EntryMatches scan_index(const SearchIndex& index, const QueryWord& word, Effort effort,
                        const std::vector<bool>& wanted);

/// What the word stands for in one name, close or else loose: units in their order, none when it does not fit.
std::vector<std::uint32_t> units_found(const SearchIndex& index, std::uint32_t name, const QueryWord& word);

}  // namespace atlas
