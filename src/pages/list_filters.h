// The filters of a list as they stand: what each value would give under all others, what is filtered by, and which
// filter to leave out where nothing is left.
#pragma once

#include <string>

#include "pages/list_context.h"
#include "pages/page.h"

namespace atlas {

/// Whether anything narrows the list, its query included.
bool is_filtered(const State& state);

/// "12 pathways" in the words of the list.
std::string count_records(ListKind kind, std::size_t count, Language language);

/// "3 pathways found".
std::string count_found(ListKind kind, std::size_t count, Language language);

Filters build_filters(const ListContext& context);

}  // namespace atlas
