// Finds things by what is typed for their names: words in any order and language, Chinese characters, pinyin, initials,
// acronyms, with a slip of the keys. See query/search_match.h for what fits a name; here the words of a query are put
// together and what was found is put in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search_index.h"
#include "query/search_match.h"

namespace atlas {

inline constexpr std::size_t found_at_once = 12;

struct SearchRequest {
    std::string_view text;       // as typed, whatever it holds
    std::size_t shown_name = 0;  // number of the name by which entries are shown: it is marked before others
    int group = -1;              // of the asker
    std::size_t limit = found_at_once;
};

/// Bytes of a name as it is shown.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const ByteRange&) const = default;
};

struct MarkedName {
    std::size_t number = 0;  // among the names of the entry
    std::vector<ByteRange> marks;
};

struct SearchHit {
    std::size_t entry = 0;
    MatchKind kind = MatchKind::none;
    /// Names in which words were found. When the shown name has all of them, it is the only one; else it comes last.
    std::vector<MarkedName> found;
};

struct SearchOutcome {
    std::size_t total = 0;        // of which `hits` are the best
    std::vector<SearchHit> hits;  // the best first; equally good ones in the order of the entries
    std::string suggestion;       // a text that finds something, when nothing was found and one is near
};

/// Every word has to be found in one of an entry's names; light words ("university", "of") may be missing. Without
/// letters, digits or Chinese characters, and with more than 100 of them, nothing is found.
SearchOutcome search(const SearchIndex& index, const SearchRequest& request);

}  // namespace atlas
