// What the engine filters: facets, whose values are codes, and numbers. It knows nothing of what they mean. Every
// column has an entry for each row, and says which rows state nothing.
#pragma once

#include <cstdint>
#include <vector>

namespace atlas::engine {

/// What each row has of a few values, as codes 0 … values − 1. One code a row stands in `narrow` when all of them,
/// `values` itself included, fit a byte, else in `wide`; the code `values` says that the row states none. A facet with
/// several codes a row has `offsets`: those of row i are wide[offsets[i]] up to wide[offsets[i + 1]], each at most
/// once; a row without any states none.
struct Facet {
    std::uint32_t values = 0;  // at most 65,535; with one more every row states one
    std::vector<std::uint8_t> narrow;
    std::vector<std::uint16_t> wide;
    std::vector<std::uint32_t> offsets;
    bool complete = false;  // known: every row states one
};

/// A number for each row, or an interval from `low` to `high`; without `high` each is its own interval. NaN in `low`:
/// not stated. An open end is an infinity. Whole numbers are exact up to 16,777,216.
struct Numbers {
    std::vector<float> low;
    std::vector<float> high;
    bool complete = false;   // known: every row states one
    bool ascending = false;  // known: complete, without `high`, and no row's number is below the one before
};

struct Columns {
    std::uint32_t rows = 0;
    std::vector<Facet> facets;
    std::vector<Numbers> numbers;
};

/// Takes the rows from `first` on away from the columns and gives them as columns of their own, with the same codes.
Columns split_off(Columns& columns, std::uint32_t first);

}  // namespace atlas::engine
