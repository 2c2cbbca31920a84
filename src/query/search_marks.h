// Where in a name the words of a query stand, to be marked. Worked out for the few names that are shown, not for all
// that were found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/search.h"
#include "query/search_rank.h"

namespace atlas {

/// What the query stands for in a name.
struct FoundInName {
    std::vector<std::uint32_t> units;  // in order, each once
    std::vector<bool> words;           // which words are there
    bool has_all = false;              // all that have to be
};

/// `name` is the number in the index, or the number of names: nothing is found in a name that has no units.
FoundInName find_in_name(const SearchIndex& index, const SearchQuery& query, std::uint32_t name);

/// The number in the index of an entry's name; the number of names when the name has no units.
std::uint32_t name_of(const SearchIndex& index, std::size_t entry, std::size_t number);

/// The units as bytes of the name's text; units in a row are one range, with what stands between them.
MarkedName mark(const SearchIndex& index, std::uint32_t name, const std::vector<std::uint32_t>& units);

}  // namespace atlas
