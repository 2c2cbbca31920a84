#include "engine/listing.h"

#include <algorithm>
#include <numeric>

namespace atlas::engine {
namespace {

/// Goes on in the order of the rows' numbers, word by word.
void find_numbered(Listing& listing, const RowSet& set, std::size_t wanted) {
    while (listing.listed.size() < wanted && listing.position < set.size() * word_bits) {
        const std::size_t word = listing.position / word_bits;
        const std::uint64_t rest = set[word] >> listing.position % word_bits;
        if (rest == 0) {
            listing.position = (word + 1) * word_bits;
            continue;
        }
        listing.position += static_cast<std::size_t>(std::countr_zero(rest));
        listing.listed.push_back(static_cast<std::uint32_t>(listing.position++));
    }
}

void find_ordered(Listing& listing, const RowSet& set, std::size_t wanted) {
    while (listing.listed.size() < wanted && listing.position < listing.order.size()) {
        const std::uint32_t row = listing.order[listing.position++];
        if (has_row(set, row)) listing.listed.push_back(row);
    }
}

void find_rows(Listing& listing, const RowSet& set, std::size_t wanted) {
    if (set.empty()) return;
    listing.order.empty() ? find_numbered(listing, set, wanted) : find_ordered(listing, set, wanted);
}

}  // namespace

void restart_listing(Listing& listing) {
    listing.listed.clear();
    listing.position = 0;
    listing.asking = false;
}

void order_listing(Listing& listing, std::span<const std::uint32_t> ranks, Direction direction) {
    restart_listing(listing);
    listing.order.resize(ranks.size());
    const std::size_t rows = ranks.size();
    // Ranks become places: the unranked come last.
    const auto place = [&](std::uint32_t rank) {
        if (rank >= rows) return rows;
        return direction == Direction::ascending ? rank : rows - 1 - rank;
    };
    listing.starts.assign(rows + 2, 0);
    for (const std::uint32_t rank : ranks) ++listing.starts[place(rank) + 1];
    std::partial_sum(listing.starts.begin(), listing.starts.end(), listing.starts.begin());
    for (std::uint32_t row = 0; row < rows; ++row) listing.order[listing.starts[place(ranks[row])]++] = row;
}

std::span<const std::uint32_t> list_page(Listing& listing, const RowSet& meeting, const RowSet& to_ask,
                                         std::size_t first, std::size_t count) {
    const std::size_t wanted = first + std::min(count, meeting.size() * word_bits);
    if (!listing.asking) {
        find_rows(listing, meeting, wanted);
        if (listing.listed.size() < wanted) {
            listing.asking = true;
            listing.position = 0;
        }
    }
    if (listing.asking) find_rows(listing, to_ask, wanted);
    const std::span<const std::uint32_t> found = listing.listed;
    const std::size_t begin = std::min(first, found.size());
    return found.subspan(begin, std::min(count, found.size() - begin));
}

}  // namespace atlas::engine
