// The rows in the order of a column of numbers, equals by their own number, NaN last. The engine gets its rows in this
// order: a range of that column is then a run of rows, and the first rows are the first bits that are set.
// What is done for every row is done in functions of a few thousand rows each: a browser compiles a function well only
// after it has been called for a while, and exchanges it between two calls.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace atlas::bench {

constexpr std::size_t sorted_block = 4096;
constexpr std::uint32_t digit_bits = 11;
constexpr std::uint32_t digits = 1 << digit_bits;

struct SortEntry {
    std::uint32_t key, row;
};

/// Unsigned numbers in the order of the floats.
inline std::uint32_t sort_key(float number) {
    if (number != number) return ~0u;
    number = number == 0 ? 0.0f : number;  // no negative zero
    std::uint32_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    return bits >> 31 ? ~bits : bits | 1u << 31;
}

inline void count_digits(const float* numbers, std::size_t count, std::uint32_t* counts) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t key = sort_key(numbers[i]);
        ++counts[key % digits];
        ++counts[digits + (key >> digit_bits) % digits];
        ++counts[2 * digits + (key >> 2 * digit_bits)];
    }
}

inline void scatter_numbers(const float* numbers, std::size_t first, std::size_t count, std::uint32_t* starts,
                            SortEntry* to) {
    for (std::size_t row = first; row < first + count; ++row) {
        const std::uint32_t key = sort_key(numbers[row]);
        to[starts[key % digits]++] = {key, static_cast<std::uint32_t>(row)};
    }
}

inline void scatter_entries(const SortEntry* from, std::size_t count, std::uint32_t* starts, SortEntry* to) {
    for (std::size_t i = 0; i < count; ++i) to[starts[(from[i].key >> digit_bits) % digits]++] = from[i];
}

inline void scatter_rows(const SortEntry* from, std::size_t count, std::uint32_t* starts, std::uint32_t* to) {
    for (std::size_t i = 0; i < count; ++i) to[starts[from[i].key >> 2 * digit_bits]++] = from[i].row;
}

using VisitBlock = void (*)(void* context, std::size_t first, std::size_t count);

// Called through a pointer from here, the visitors cannot be drawn into one large function.
[[gnu::noinline]] inline void visit_blocks(std::size_t rows, void* context, VisitBlock visit) {
    for (std::size_t first = 0; first < rows; first += sorted_block) {
        visit(context, first, std::min(sorted_block, rows - first));
    }
}

template <class Visit>
void in_blocks(std::size_t rows, Visit visit) {
    visit_blocks(rows, &visit, [](void* context, std::size_t first, std::size_t count) {
        (*static_cast<Visit*>(context))(first, count);
    });
}

/// A radix sort in three passes of 11 bits.
inline std::vector<std::uint32_t> sorted_rows(const float* numbers, std::size_t rows) {
    std::vector<std::uint32_t> starts(3 * digits);
    in_blocks(rows, [&](std::size_t first, std::size_t count) { count_digits(numbers + first, count, starts.data()); });
    for (std::uint32_t pass = 0; pass < 3; ++pass) {
        std::uint32_t sum = 0;
        for (std::uint32_t digit = 0; digit < digits; ++digit) {
            const std::uint32_t count = std::exchange(starts[pass * digits + digit], sum);
            sum += count;
        }
    }
    const std::unique_ptr<SortEntry[]> by_first(new SortEntry[rows]);
    const std::unique_ptr<SortEntry[]> by_second(new SortEntry[rows]);
    in_blocks(rows, [&](std::size_t first, std::size_t count) {
        scatter_numbers(numbers, first, count, starts.data(), by_first.get());
    });
    in_blocks(rows, [&](std::size_t first, std::size_t count) {
        scatter_entries(by_first.get() + first, count, starts.data() + digits, by_second.get());
    });
    std::vector<std::uint32_t> order(rows);
    in_blocks(rows, [&](std::size_t first, std::size_t count) {
        scatter_rows(by_second.get() + first, count, starts.data() + 2 * digits, order.data());
    });
    return order;
}

/// The entries of a column in that order.
template <class To, class From>
void gather(const From* from, const std::uint32_t* order, std::size_t count, To* to) {
    for (std::size_t i = 0; i < count; ++i) to[i] = static_cast<To>(from[order[i]]);
}

}  // namespace atlas::bench
