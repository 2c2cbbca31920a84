// The search box as it stands: what is typed, and what that finds.
#pragma once

#include <string_view>

#include "pages/page.h"

namespace atlas {

SearchBox build_search_box(const Dataset& dataset, const SearchCatalogue& catalogue, const State& state,
                           std::string_view typed);

}  // namespace atlas
