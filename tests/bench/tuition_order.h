// The rows in the order of a column of numbers, equals by their own number, NaN last. The engine gets its rows in this
// order: a range of that column is then a run of rows, and the first rows are the first bits that are set.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace atlas::bench {

/// Unsigned numbers in the order of the floats.
inline std::uint32_t sort_key(float number) {
    if (number != number) return ~0u;
    number = number == 0 ? 0.0f : number;  // no negative zero
    std::uint32_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    return bits >> 31 ? ~bits : bits | 1u << 31;
}

/// A radix sort in three passes of 11 bits; a pass that would change nothing is left out.
inline std::vector<std::uint32_t> sorted_rows(const float* numbers, std::size_t rows) {
    struct Entry {
        std::uint32_t key, row;
    };
    constexpr std::uint32_t digits = 1 << 11;
    std::vector<Entry> entries(rows);
    std::vector<Entry> moved(rows);
    std::vector<std::uint32_t> starts(3 * digits);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint32_t key = sort_key(numbers[row]);
        entries[row] = {key, static_cast<std::uint32_t>(row)};
        for (std::uint32_t pass = 0; pass < 3; ++pass) ++starts[pass * digits + (key >> 11 * pass) % digits];
    }
    for (std::uint32_t pass = 0; pass < 3; ++pass) {
        std::uint32_t* start = starts.data() + pass * digits;
        const bool changes_nothing = rows > 0 && start[(entries[0].key >> 11 * pass) % digits] == rows;
        if (changes_nothing) continue;
        for (std::uint32_t digit = 0, sum = 0; digit < digits; ++digit) {
            const std::uint32_t count = start[digit];
            start[digit] = sum;
            sum += count;
        }
        for (const Entry& entry : entries) moved[start[(entry.key >> 11 * pass) % digits]++] = entry;
        entries.swap(moved);
    }
    std::vector<std::uint32_t> order;
    order.reserve(rows);
    for (const Entry& entry : entries) order.push_back(entry.row);
    return order;
}

}  // namespace atlas::bench
