#include "engine/match.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/vectors.h"

namespace atlas::engine {
namespace {

// Wider facets are compared with single codes as long as those are few; then looking each row up is cheaper.
constexpr std::size_t few = 8;

struct FewCodes {
    std::array<std::uint16_t, few> codes{};
    std::size_t count = 0;  // few + 1: more than that
};

/// The codes below `count` that are `wanted`. What follows 65,535 is no row's.
template <class Wanted>
FewCodes find_codes(std::size_t count, Wanted wanted) {
    FewCodes found;
    for (std::size_t code = 0; code < std::min(count, std::size_t{65'536}) && found.count <= few; ++code) {
        if (!wanted(code)) continue;
        if (found.count < few) found.codes[found.count] = static_cast<std::uint16_t>(code);
        ++found.count;
    }
    return found;
}

/// Without what was answered before, from an answer that nothing fails.
void match_wide(const Facet& facet, std::span<const std::uint8_t> passes, std::span<const std::uint8_t> before,
                RowSet& fails) {
    const auto changed = [&](std::size_t code) {
        return before.empty() ? !passes[code] : passes[code] != before[code];
    };
    const FewCodes differing = find_codes(passes.size(), changed);
    const FewCodes passing = find_codes(passes.size(), [&](std::size_t code) { return passes[code] != 0; });
    if (before.empty()) std::fill(fails.begin(), fails.end(), 0);
    const std::uint16_t* codes = facet.wide.data();
    for (std::size_t word = 0; word < fails.size(); ++word, codes += word_bits) {
        if (differing.count <= few) {
            fails[word] ^= find_few(codes, {differing.codes.data(), differing.count});
        } else if (passing.count <= few) {
            fails[word] = ~find_few(codes, {passing.codes.data(), passing.count});
        } else {
            fails[word] = ~look_up(codes, passes.data());
        }
    }
}

void match_narrow(const Facet& facet, std::span<const std::uint8_t> passes, RowSet& fails) {
    const ByteSet passing = byte_set(passes);
    const std::uint8_t* codes = facet.narrow.data();
    for (std::size_t word = 0; word < fails.size(); ++word, codes += word_bits)
        fails[word] = ~find_bytes(codes, passing);
}

void match_lists(const Facet& facet, std::span<const std::uint8_t> passes, RowSet& fails) {
    std::fill(fails.begin(), fails.end(), 0);
    for (std::size_t row = 0; row + 1 < facet.offsets.size(); ++row) {
        const std::uint32_t first = facet.offsets[row];
        const std::uint32_t last = facet.offsets[row + 1];
        bool is_met = first == last && passes[facet.values];
        for (std::uint32_t at = first; at < last && !is_met; ++at) is_met = passes[facet.wide[at]];
        if (!is_met) insert_row(fails, row);
    }
}

}  // namespace

void pad_for_matching(Columns& columns) {
    const std::size_t padded = words_for(columns.rows) * word_bits;
    for (Facet& facet : columns.facets) {
        if (!facet.offsets.empty()) continue;
        if (!facet.narrow.empty()) facet.narrow.resize(padded);
        if (!facet.wide.empty()) facet.wide.resize(padded);
    }
    for (Numbers& numbers : columns.numbers) {
        numbers.low.resize(padded);
        if (!numbers.high.empty()) numbers.high.resize(padded);
    }
}

void match_facet(const Facet& facet, std::span<const std::uint8_t> passes, std::span<const std::uint8_t> before,
                 RowSet& fails) {
    if (!facet.offsets.empty()) return match_lists(facet, passes, fails);
    facet.narrow.empty() ? match_wide(facet, passes, before, fails) : match_narrow(facet, passes, fails);
}

void match_numbers(const Numbers& numbers, float from, float to, RowSet& fails) {
    if (!(from <= to)) return std::fill(fails.begin(), fails.end(), ~std::uint64_t{0});
    const float* low = numbers.low.data();
    const float* high = numbers.high.empty() ? low : numbers.high.data();
    for (std::size_t word = 0; word < fails.size(); ++word) {
        fails[word] = ~find_within(low + word * word_bits, high + word * word_bits, from, to);
    }
}

void match_ascending(std::span<const float> numbers, float from, float to, RowSet& fails) {
    const auto first = std::lower_bound(numbers.begin(), numbers.end(), from);
    const auto last = from <= to ? std::upper_bound(first, numbers.end(), to) : first;
    std::fill(fails.begin(), fails.end(), 0);
    insert_rows(fails, 0, static_cast<std::size_t>(first - numbers.begin()));
    insert_rows(fails, static_cast<std::size_t>(last - numbers.begin()), numbers.size());
}

}  // namespace atlas::engine
