// What the search box shows for what is typed: plain data, final in the chosen language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.h"
#include "app/state.h"
#include "model/dataset.h"
#include "pages/search_catalogue.h"
#include "query/search.h"

namespace atlas {

struct SearchResult {
    std::string title;                   // the name in the chosen language
    std::vector<ByteRange> title_marks;  // bytes of the title
    std::string match;                   // another name, when what is typed stands there; else empty
    std::vector<ByteRange> match_marks;  // bytes of the match
    std::string detail;                  // the place, the value …; may be empty
    std::string kind;                    // "University", "Figure"
    Action action;
};

/// All texts are empty when nothing was asked, and `results` then, too.
struct SearchResults {
    std::vector<SearchResult> results;  // the best first
    std::size_t total = 0;
    std::string count;            // "7 results", to be shown and to be announced; what to say when there are none
    std::string suggestion;       // "Did you mean “Windsor”?", empty when nothing is near
    std::string suggestion_text;  // what to search for then
};

/// Pure. `catalogue` was built from `dataset`. At most `limit` results; `total` counts all.
SearchResults build_search_results(const Dataset& dataset, const SearchCatalogue& catalogue, const State& state,
                                   std::string_view text, std::size_t limit = found_at_once);

}  // namespace atlas
