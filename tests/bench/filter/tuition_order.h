// The rows in the order of a column of numbers, equals by their own number, NaN last. The engine gets its rows in this
// order: a range of that column is then a run of rows, and the first rows are the first bits that are set.
// What is done for every row is done in functions of a few thousand rows each: a browser compiles a function well only
// after it has been called for a while, and exchanges it between two calls. Loading is paid for in memory touched for
// the first time, so what is no longer needed is given back before more is taken.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace atlas::bench {

constexpr std::size_t visited_block = 4096;
constexpr std::uint32_t digit_bits = 11;
constexpr std::uint32_t digits = 1 << digit_bits;

struct SortEntry {
    std::uint32_t key, row;
};

struct SortedRows {
    std::vector<std::uint32_t> rows;
    std::vector<float> numbers;
};

/// Unsigned numbers in the order of the floats.
inline std::uint32_t sort_key(float number) {
    if (number != number) return ~0u;
    number = number == 0 ? 0.0f : number;  // no negative zero
    std::uint32_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    return bits >> 31 ? ~bits : bits | 1u << 31;
}

inline float number_of_key(std::uint32_t key) {
    const std::uint32_t bits = key >> 31 ? key & ~(1u << 31) : ~key;
    float number = 0;
    std::memcpy(&number, &bits, sizeof bits);
    return number;
}

using VisitBlock = void (*)(const void* context, std::size_t first, std::size_t end);

// Called through a pointer from here, the visitors cannot be drawn into one large function.
[[gnu::noinline]] inline void visit_blocks(std::size_t rows, const void* context, VisitBlock visit) {
    for (std::size_t first = 0; first < rows; first += visited_block) {
        visit(context, first, std::min(first + visited_block, rows));
    }
}

template <class Visit>
void in_blocks(std::size_t rows, const Visit& visit) {
    visit_blocks(rows, &visit, [](const void* context, std::size_t first, std::size_t end) {
        const Visit copied = *static_cast<const Visit*>(context);  // what is written cannot change what it refers to
        copied(first, end);
    });
}

/// How often each digit of the keys occurs, made into where its rows begin.
inline std::vector<std::uint32_t> find_starts(const float* numbers, std::size_t rows) {
    std::vector<std::uint32_t> starts(3 * digits);
    in_blocks(rows, [numbers, counts = starts.data()](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const std::uint32_t key = sort_key(numbers[i]);
            ++counts[key % digits];
            ++counts[digits + (key >> digit_bits) % digits];
            ++counts[2 * digits + (key >> 2 * digit_bits)];
        }
    });
    for (std::uint32_t pass = 0; pass < 3; ++pass) {
        std::uint32_t sum = 0;
        for (std::uint32_t digit = 0; digit < digits; ++digit) {
            const std::uint32_t count = std::exchange(starts[pass * digits + digit], sum);
            sum += count;
        }
    }
    return starts;
}

/// A radix sort in three passes of 11 bits.
inline SortedRows sort_rows(const float* numbers, std::size_t rows) {
    std::vector<std::uint32_t> starts = find_starts(numbers, rows);
    std::unique_ptr<SortEntry[]> once(new SortEntry[rows]);
    in_blocks(rows, [numbers, start = starts.data(), to = once.get()](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const std::uint32_t key = sort_key(numbers[i]);
            to[start[key % digits]++] = {key, static_cast<std::uint32_t>(i)};
        }
    });
    const std::unique_ptr<SortEntry[]> twice(new SortEntry[rows]);
    in_blocks(rows, [from = once.get(), start = starts.data() + digits, to = twice.get()](auto first, auto end) {
        for (std::size_t i = first; i < end; ++i) to[start[(from[i].key >> digit_bits) % digits]++] = from[i];
    });
    once.reset();
    SortedRows sorted{std::vector<std::uint32_t>(rows), {}};
    sorted.numbers.reserve(rows + 64);  // what the engine will want
    sorted.numbers.resize(rows);
    in_blocks(rows, [from = twice.get(), start = starts.data() + 2 * digits, to = sorted.rows.data(),
                     to_numbers = sorted.numbers.data()](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const std::uint32_t place = start[from[i].key >> 2 * digit_bits]++;
            to[place] = from[i].row;
            to_numbers[place] = number_of_key(from[i].key);
        }
    });
    return sorted;
}

/// The entries of a column in the order of the rows.
template <class To, class From>
void gather(const From* from, const std::vector<std::uint32_t>& rows, To* to) {
    in_blocks(rows.size(), [from, order = rows.data(), to](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) to[i] = static_cast<To>(from[order[i]]);
    });
}

}  // namespace atlas::bench
