// The words of a query put together: for each entry how well all of them fit, as one number to sort by.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/search_index.h"
#include "query/search_match.h"
#include "query/search_scan.h"

namespace atlas {

/// `whole` is the query without its spaces, so that "ge la si ge" and "tu delft" are met as names.
struct SearchQuery {
    QueryWord whole;
    std::vector<QueryWord> words;  // empty when there is only one
};

/// Words are parted by white space, and with `at_scripts` also between Chinese characters and letters.
enum class Parting { at_spaces, at_scripts };
SearchQuery parse_query(std::string_view text, Parting parting);

struct RankedEntry {
    std::uint64_t key = 0;  // the lower, the better
    std::uint32_t entry = 0;
    MatchKind kind = MatchKind::none;
    MatchPlace place = MatchPlace::inside;
    bool is_weak = false;  // by what is about it only
};

struct RankedEntries {
    std::vector<RankedEntry> entries;  // in the order of the index
    EntryMatches whole;
    std::vector<EntryMatches>
        words;  // as in the query; those that were not looked for, as another is nowhere, are empty
};

bool has_any(const EntryMatches& matches);

/// What has the words as they are typed.
RankedEntries rank_close(const SearchIndex& index, const SearchQuery& query, int group);

/// What has them with characters left out or a slip as well. `close` is what was found for the same query.
RankedEntries rank_loose(const SearchIndex& index, const SearchQuery& query, RankedEntries close, int group);

}  // namespace atlas
