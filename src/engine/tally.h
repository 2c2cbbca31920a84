// Counts of a facet's values over a set of rows, kept up while the set changes: only rows that come or go are touched.
// Facets with few values are counted together, by cells: one for each combination of their values. So a row costs one
// step instead of one for each facet, and what one facet of a tally filters is taken out of the others' counts without
// a look at any row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/columns.h"
#include "engine/row_set.h"

namespace atlas::engine {

/// One facet among those of a tally: its code in a cell is cell / stride % codes.
struct TallyFacet {
    std::size_t facet = 0;
    std::uint32_t stride = 1;
    std::uint32_t codes = 1;
};

struct Tally {
    std::vector<TallyFacet> facets;
    std::vector<std::uint16_t> joint;   // the cell of each row, when there is more than one facet
    std::vector<std::uint32_t> cells;   // how many of the counted rows are in each cell
    std::vector<std::uint32_t> totals;  // the same for all rows
    std::vector<std::uint8_t> blame;    // scratch of spread_tally: which facet keeps a cell from passing
};

/// Divides the facets, which have so many codes each, into tallies and counts all rows.
std::vector<Tally> build_tallies(const Columns& columns, std::span<const std::uint32_t> codes);

/// Counts the rows of `after` instead of those of `before`, in tallies that have counted the same rows so far.
void recount(const Columns& columns, std::span<Tally* const> tallies, const RowSet& before, const RowSet& after);

/// The counts of each facet of a tally, its own filter left out, those of its fellows applied. `passes` and `counts`
/// are indexed by facet and then by code.
void spread_tally(Tally& tally, std::span<const std::vector<std::uint8_t>> passes,
                  std::span<std::vector<std::uint32_t>> counts);

}  // namespace atlas::engine
