// One column read against one filter: which rows fail it. These loops read whole columns, so they are the ones written
// for the vector instructions of WebAssembly (-msimd128); elsewhere the same is done row by row.
#pragma once

#include <cstdint>
#include <span>

#include "engine/columns.h"
#include "engine/row_set.h"

namespace atlas::engine {

/// Columns are read in whole words of rows: makes room behind the last row.
void pad_for_matching(Columns& columns);

/// Rows of whose codes none passes. `passes` has 0 or 1 for each code, the one of "not stated" last. When `fails`
/// already answers for `before`, only what differs from it is looked for; else `before` is empty.
void match_facet(const Facet& facet, std::span<const std::uint8_t> passes, std::span<const std::uint8_t> before,
                 RowSet& fails);

/// Rows whose interval has nothing in common with `from` … `to`, both included; rows that state nothing are among them.
void match_numbers(const Numbers& numbers, float from, float to, RowSet& fails);

/// The same for a column whose rows ascend.
void match_ascending(std::span<const float> numbers, float from, float to, RowSet& fails);

}  // namespace atlas::engine
