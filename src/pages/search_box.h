// The search box as it stands: what is typed, and what that finds.
#pragma once

#include <cstddef>
#include <string>

#include "pages/page.h"

namespace atlas {

struct Searched {
    std::string text;
    std::size_t most_shown = found_at_once;
};

SearchBox build_search_box(const Dataset& dataset, const SearchCatalogue& catalogue, const State& state,
                           const Searched& searched);

}  // namespace atlas
