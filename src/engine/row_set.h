// A set of rows as one bit each, in whole words. Words past the last row are 0 in every set that is counted.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace atlas::engine {

using RowSet = std::vector<std::uint64_t>;

constexpr std::size_t word_bits = 64;
constexpr std::size_t words_for(std::size_t rows) { return (rows + word_bits - 1) / word_bits; }

inline void insert_row(RowSet& set, std::size_t row) { set[row / word_bits] |= std::uint64_t{1} << row % word_bits; }
inline bool has_row(const RowSet& set, std::size_t row) { return set[row / word_bits] >> row % word_bits & 1; }

/// Puts in the rows from `first` up to, not including, `last`.
void insert_rows(RowSet& set, std::size_t first, std::size_t last);
RowSet all_rows(std::size_t rows);

std::uint32_t count_rows(const RowSet& set);

struct SetChange {
    std::uint32_t differing = 0;  // rows that are in one of the sets, but not in both
    std::uint32_t kept = 0;       // rows of the later set
};
SetChange count_change(const RowSet& before, const RowSet& after);

}  // namespace atlas::engine
