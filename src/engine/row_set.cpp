#include "engine/row_set.h"

#include <algorithm>

namespace atlas::engine {

void insert_rows(RowSet& set, std::size_t first, std::size_t last) {
    for (; first < last && first % word_bits != 0; ++first) insert_row(set, first);
    const std::size_t end = std::max(first, last) / word_bits;
    for (; first / word_bits < end; first += word_bits) set[first / word_bits] = ~std::uint64_t{0};
    for (; first < last; ++first) insert_row(set, first);
}

RowSet all_rows(std::size_t rows) {
    RowSet set(words_for(rows));
    insert_rows(set, 0, rows);
    return set;
}

std::uint32_t count_rows(const RowSet& set) {
    std::uint32_t count = 0;
    for (const std::uint64_t word : set) count += static_cast<std::uint32_t>(std::popcount(word));
    return count;
}

SetChange count_change(const RowSet& before, const RowSet& after) {
    SetChange change;
    for (std::size_t i = 0; i < after.size(); ++i) {
        change.differing += static_cast<std::uint32_t>(std::popcount(before[i] ^ after[i]));
        change.kept += static_cast<std::uint32_t>(std::popcount(after[i]));
    }
    return change;
}

}  // namespace atlas::engine
