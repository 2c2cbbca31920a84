// Rows in the order in which they are shown, a page at a time: those that meet every filter, then those to ask. A page
// further down is found from where the last one ended; nothing is sorted when a filter changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/row_set.h"

namespace atlas::engine {

/// The rank of a row that has none: it comes last, whichever way the others run.
constexpr std::uint32_t unranked = 0xFFFF'FFFF;
enum class Direction { ascending, descending };

struct Listing {
    std::vector<std::uint32_t> order;   // every row; empty: as they are numbered
    std::vector<std::uint32_t> listed;  // what has been found so far
    std::size_t position = 0;           // in the order, where the search goes on
    bool asking = false;                // past the rows that meet
    std::vector<std::uint32_t> starts;  // scratch of order_listing
};

/// Orders by rank, each below the number of rows or `unranked`; equals stay as they are numbered. No ranks: as
/// numbered.
void order_listing(Listing& listing, std::span<const std::uint32_t> ranks, Direction direction);

/// Forgets what has been found: the sets have changed.
void restart_listing(Listing& listing);

/// The rows from `first` on, at most `count`. `to_ask` is empty or has no row in common with `meeting`.
std::span<const std::uint32_t> list_page(Listing& listing, const RowSet& meeting, const RowSet& to_ask,
                                         std::size_t first, std::size_t count);

}  // namespace atlas::engine
