// What a list is filtered by, in words, each with what takes it away.
#pragma once

#include <string>
#include <vector>

#include "pages/list_context.h"

namespace atlas {

/// One thing that the list is filtered by, and what takes it away.
struct ActiveFilter {
    std::string words;
    Action remove;
};

/// In the order of the fields, the query first.
std::vector<ActiveFilter> active_filters(const ListContext& context);

}  // namespace atlas
