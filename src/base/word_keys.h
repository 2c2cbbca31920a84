// Keys of words, which exist only while the code is compiled: a literal becomes the number of its text in the table,
// and one that is in no table does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace atlas {

template <std::size_t count>
using WordKeys = std::array<std::string_view, count>;

template <std::size_t count>
constexpr bool are_sorted(const WordKeys<count>& keys) {
    return std::is_sorted(keys.begin(), keys.end());
}

/// Not constexpr on purpose: a compiler that reports this call has found a key that is in no table.
std::size_t there_is_no_such_key();

/// Place of `stem` followed by `ending` in the sorted keys.
template <std::size_t count>
constexpr std::size_t find_key(const WordKeys<count>& keys, std::string_view stem, std::string_view ending = {}) {
    std::size_t low = 0;
    std::size_t high = count;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const std::string_view key = keys[middle];
        int order = key.substr(0, stem.size()).compare(stem);
        if (order == 0) order = key.substr(stem.size()).compare(ending);
        if (order == 0) return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return there_is_no_such_key();
}

/// How many texts `lines` holds, each ended by a line feed.
constexpr std::size_t count_lines(std::string_view lines) {
    return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
}

}  // namespace atlas
