// The tables of each page, and the columns by which its main table can be sorted. A link may name any of them, so this
// list, the pages and `parse_route` have to agree: a test compares it with the tables that are built.
#pragma once

#include <span>
#include <string_view>

#include "app/state.h"

namespace atlas {

/// Keys of the sortable columns of the page's main table, in the order in which they are shown; empty = nothing to
/// sort.
std::span<const std::string_view> sortable_columns(PageId page);

bool is_sortable(PageId page, std::string_view column);

/// Keys of the tables that the page may have; that of its main table is empty.
std::span<const std::string_view> tables(PageId page);

bool has_table(PageId page, std::string_view key);

}  // namespace atlas
