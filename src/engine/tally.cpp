#include "engine/tally.h"

#include <algorithm>
#include <array>

#include "base/ranges.h"

namespace atlas::engine {
namespace {

constexpr std::size_t most_facets = 100;  // `blame` names a facet by a byte
constexpr std::size_t block_words = 16;
constexpr std::size_t block_rows = block_words * word_bits;

/// Rows of one block, numbered from its first. Rows are written four at a time, so there is room for what is too much.
struct BlockRows {
    std::array<std::uint16_t, block_rows + 4> rows;
    std::size_t count = 0;
};

/// Appends the rows of one word. Most words hold several: written without asking after each whether it was the last.
[[gnu::always_inline]] inline void append_word(BlockRows& list, std::uint64_t bits, std::size_t first) {
    const std::size_t end = list.count + static_cast<std::size_t>(std::popcount(bits));
    for (std::size_t at = list.count; at < end; at += 4) {
        for (std::size_t i = 0; i < 4; ++i) {
            list.rows[at + i] = static_cast<std::uint16_t>(first + static_cast<std::size_t>(std::countr_zero(bits)));
            bits &= bits - 1;
        }
    }
    list.count = end;
}

// Not drawn into its caller: a browser exchanges a function for a better compiled one between two calls of it.
template <class Code>
[[gnu::noinline]] void count_codes(std::uint32_t* cells, const Code* codes, const BlockRows& list, std::uint32_t step) {
    if (list.count == block_rows) {
        for (std::size_t i = 0; i < block_rows; ++i) cells[codes[i]] += step;
    } else {
        for (std::size_t i = 0; i < list.count; ++i) cells[codes[list.rows[i]]] += step;
    }
}

void count_lists(std::uint32_t* cells, const Facet& facet, std::size_t first, const BlockRows& list,
                 std::uint32_t step) {
    for (std::size_t i = 0; i < list.count; ++i) {
        const std::size_t row = first + list.rows[i];
        const std::uint32_t end = facet.offsets[row + 1];
        if (facet.offsets[row] == end) cells[facet.values] += step;
        for (std::uint32_t at = facet.offsets[row]; at < end; ++at) cells[facet.wide[at]] += step;
    }
}

void count_block(const Columns& columns, Tally& tally, std::size_t first, const BlockRows& list, std::uint32_t step) {
    const Facet& facet = columns.facets[tally.facets.front().facet];
    std::uint32_t* cells = tally.cells.data();
    if (!tally.joint.empty()) return count_codes(cells, tally.joint.data() + first, list, step);
    if (!facet.offsets.empty()) return count_lists(cells, facet, first, list, step);
    if (!facet.narrow.empty()) return count_codes(cells, facet.narrow.data() + first, list, step);
    count_codes(cells, facet.wide.data() + first, list, step);
}

struct BlockChange {
    BlockRows added;
    BlockRows removed;
};

/// Lists the rows of a block that come and those that go. Not drawn into its caller, for the same reason as above.
[[gnu::noinline]] void list_changes(BlockChange& change, std::span<const std::uint64_t> before,
                                    const std::uint64_t* after) {
    change.added.count = 0;
    change.removed.count = 0;
    for (std::size_t word = 0; word < before.size(); ++word) {
        const std::uint64_t differing = before[word] ^ after[word];
        if (differing == 0) continue;
        append_word(change.added, differing & after[word], word * word_bits);
        append_word(change.removed, differing & before[word], word * word_bits);
    }
}

template <class Code>
void join_codes(const void* codes, std::size_t first, std::size_t end, std::uint32_t stride, std::uint16_t* joint) {
    for (std::size_t row = first; row < end; ++row) {
        joint[row] = static_cast<std::uint16_t>(joint[row] + static_cast<const Code*>(codes)[row] * stride);
    }
}

/// In blocks, and through a pointer, for the same reason as above.
void join_facet(const Facet& facet, std::uint32_t stride, std::vector<std::uint16_t>& joint) {
    const bool is_narrow = !facet.narrow.empty();
    const auto join = is_narrow ? join_codes<std::uint8_t> : join_codes<std::uint16_t>;
    const void* codes = facet.wide.data();
    if (is_narrow) codes = facet.narrow.data();
    for (std::size_t first = 0; first < joint.size(); first += block_rows) {
        join(codes, first, std::min(first + block_rows, joint.size()), stride, joint.data());
    }
}

void build_tally(const Columns& columns, Tally& tally) {
    std::uint32_t cells = 1;
    if (tally.facets.size() > 1) tally.joint.resize(columns.rows);
    for (TallyFacet& part : tally.facets) {
        part.stride = cells;
        cells *= part.codes;
        if (!tally.joint.empty()) join_facet(columns.facets[part.facet], part.stride, tally.joint);
    }
    tally.cells.resize(cells);
    tally.blame.resize(cells);
}

constexpr std::uint8_t nobody = 0;
constexpr std::uint8_t several = 255;

void blame_facet(Tally& tally, const TallyFacet& part, std::uint8_t name, const std::uint8_t* passes) {
    std::uint8_t* blame = tally.blame.data();
    for (std::size_t cell = 0; cell < tally.blame.size();) {
        for (std::uint32_t code = 0; code < part.codes; ++code) {
            for (std::uint32_t i = 0; i < part.stride; ++i, ++cell) {
                if (!passes[code]) blame[cell] = blame[cell] == nobody ? name : several;
            }
        }
    }
}

void sum_facet(const Tally& tally, const TallyFacet& part, std::uint8_t name, std::uint32_t* sums) {
    const std::uint8_t* blame = tally.blame.data();
    const std::uint32_t* cells = tally.cells.data();
    const std::size_t count = tally.cells.size();
    for (std::size_t cell = 0; cell < count;) {
        for (std::uint32_t code = 0; code < part.codes; ++code) {
            std::uint32_t sum = 0;
            for (std::uint32_t i = 0; i < part.stride; ++i, ++cell) {
                sum += blame[cell] == nobody || blame[cell] == name ? cells[cell] : 0;
            }
            sums[code] += sum;
        }
    }
}

/// More cells than this are no longer quick to reach, or to go through when there are few rows.
std::uint32_t most_cells(std::uint32_t rows) { return std::min(rows / 8, 4096u); }

}  // namespace

std::vector<Tally> build_tallies(const Columns& columns, std::span<const std::uint32_t> codes) {
    std::vector<TallyFacet> parts;
    for (std::size_t i = 0; i < columns.facets.size(); ++i) {
        parts.push_back({i, 1, std::max(codes[i], 1u)});
    }
    ranges::stable_sort(parts, {}, &TallyFacet::codes);
    std::vector<Tally> tallies;
    std::uint32_t cells = 0;
    for (const TallyFacet& part : parts) {
        const bool is_list = !columns.facets[part.facet].offsets.empty();
        const bool fits = cells > 0 && !is_list && cells <= most_cells(columns.rows) / part.codes &&
                          tallies.back().facets.size() < most_facets;
        if (!fits) tallies.emplace_back();
        tallies.back().facets.push_back(part);
        cells = is_list ? 0 : (fits ? cells : 1) * part.codes;
    }
    const RowSet every = all_rows(columns.rows);
    const RowSet none(every.size());
    std::vector<Tally*> counted;
    for (Tally& tally : tallies) {
        build_tally(columns, tally);
        counted.push_back(&tally);
    }
    recount(columns, counted, none, every);
    for (Tally& tally : tallies) tally.totals = tally.cells;
    return tallies;
}

void recount(const Columns& columns, std::span<Tally* const> tallies, const RowSet& before, const RowSet& after) {
    BlockChange change;
    for (std::size_t word = 0; word < after.size(); word += block_words) {
        const std::size_t count = std::min(block_words, after.size() - word);
        list_changes(change, {before.data() + word, count}, after.data() + word);
        for (Tally* tally : tallies) {
            if (change.added.count > 0) count_block(columns, *tally, word * word_bits, change.added, 1);
            if (change.removed.count > 0) count_block(columns, *tally, word * word_bits, change.removed, ~0u);
        }
    }
}

void spread_tally(Tally& tally, std::span<const std::vector<std::uint8_t>> passes,
                  std::span<std::vector<std::uint32_t>> counts) {
    std::fill(tally.blame.begin(), tally.blame.end(), nobody);
    const auto name = [](std::size_t i) { return static_cast<std::uint8_t>(i + 1); };
    for (std::size_t i = 0; i < tally.facets.size(); ++i) {
        blame_facet(tally, tally.facets[i], name(i), passes[tally.facets[i].facet].data());
    }
    for (std::size_t i = 0; i < tally.facets.size(); ++i) {
        std::vector<std::uint32_t>& sums = counts[tally.facets[i].facet];
        std::fill(sums.begin(), sums.end(), 0);
        sum_facet(tally, tally.facets[i], name(i), sums.data());
    }
}

}  // namespace atlas::engine
