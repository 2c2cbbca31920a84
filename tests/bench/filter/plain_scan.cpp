// What the engine is measured against: no indexes, one pass over all rows for every interaction, in the way one would
// write it by hand: blocks small enough for the nearest memory, filters column by column, counts of the rows that fail
// nothing, or nothing but the facet's own filter.
#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "bench/filter/facet_bench.h"
#include "bench/filter/staging.h"

namespace {

using namespace atlas::bench;

constexpr std::size_t block_rows = 1024;
constexpr std::uint32_t tuition_fails = 1u << 30;
constexpr std::uint32_t year_fails = 1u << 31;

struct Scan {
    Staging staging{0};
    std::vector<std::vector<std::uint8_t>> fails;  // by facet and code
    std::vector<bool> active;
    std::vector<std::vector<std::uint32_t>> counts;
    std::array<Bounds, 2> bounds;
    std::array<std::uint32_t, block_rows> reasons;       // one bit for each filter that a row of the block fails
    std::vector<std::pair<float, std::uint32_t>> first;  // a heap, the last of the first rows on top
    std::vector<std::uint32_t> ids;
    std::vector<std::uint64_t> reading_room;
};

Scan scan;
CodeRoom code_room;

template <class Code>
void filter_facet(std::size_t facet, std::size_t begin, std::size_t count) {
    const Code* codes = scan.staging.facets[facet].codes<Code>() + begin;
    const std::uint8_t* fails = scan.fails[facet].data();
    for (std::size_t i = 0; i < count; ++i) scan.reasons[i] |= static_cast<std::uint32_t>(fails[codes[i]]) << facet;
}

void filter_block(std::size_t begin, std::size_t count) {
    std::fill(scan.reasons.begin(), scan.reasons.end(), 0);
    for (std::size_t facet = 0; facet < scan.fails.size(); ++facet) {
        if (!scan.active[facet]) continue;
        scan.staging.facets[facet].code_bytes == 1 ? filter_facet<std::uint8_t>(facet, begin, count)
                                                   : filter_facet<std::uint16_t>(facet, begin, count);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const bool tuition_holds = scan.bounds[0].hold(scan.staging.tuition[begin + i]);
        const bool year_holds = scan.bounds[1].hold(scan.staging.year[begin + i]);
        scan.reasons[i] |= (tuition_holds ? 0 : tuition_fails) | (year_holds ? 0 : year_fails);
    }
}

template <class Code>
void count_facet(std::size_t facet, std::size_t begin, std::size_t count) {
    const Code* codes = scan.staging.facets[facet].codes<Code>() + begin;
    std::uint32_t* counts = scan.counts[facet].data();
    const std::uint32_t others = ~(1u << facet);
    for (std::size_t i = 0; i < count; ++i) counts[codes[i]] += (scan.reasons[i] & others) == 0;
}

void count_block(std::size_t begin, std::size_t count) {
    for (std::size_t facet = 0; facet < scan.counts.size(); ++facet) {
        scan.staging.facets[facet].code_bytes == 1 ? count_facet<std::uint8_t>(facet, begin, count)
                                                   : count_facet<std::uint16_t>(facet, begin, count);
    }
}

void keep_first(std::size_t begin, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        if (scan.reasons[i] != 0) continue;
        const std::pair row(scan.staging.tuition[begin + i], static_cast<std::uint32_t>(begin + i));
        if (scan.first.size() == most_ids) {
            if (!(row < scan.first.front())) continue;
            std::pop_heap(scan.first.begin(), scan.first.end());
            scan.first.pop_back();
        }
        scan.first.push_back(row);
        std::push_heap(scan.first.begin(), scan.first.end());
    }
}

}  // namespace

extern "C" {

void fb_begin(int rows) {
    scan = Scan{};
    scan.staging = Staging(static_cast<std::size_t>(rows));
}
void* fb_facet(int facet, int values, int code_bytes) {
    return scan.staging.place_facet(static_cast<std::size_t>(facet), static_cast<std::uint32_t>(values), code_bytes);
}
float* fb_tuition() { return scan.staging.tuition.get(); }
std::int16_t* fb_year() { return scan.staging.year.get(); }
char* fb_names(int bytes) {
    scan.staging.names.reset(new char[static_cast<std::size_t>(bytes)]);
    return scan.staging.names.get();
}
std::uint32_t* fb_name_offsets() { return scan.staging.name_offsets.get(); }

void fb_end() {
    for (const StagedFacet& facet : scan.staging.facets) {
        scan.fails.emplace_back(facet.values);
        scan.counts.emplace_back(facet.values);
    }
    scan.active.assign(scan.fails.size(), false);
}

std::uint16_t* fb_codes() { return code_room.data(); }
void fb_select(int facet, int count) {
    std::vector<std::uint8_t>& fails = scan.fails[static_cast<std::size_t>(facet)];
    scan.active[static_cast<std::size_t>(facet)] = count > 0;
    std::fill(fails.begin(), fails.end(), count > 0);
    for (int i = 0; i < count; ++i) fails[code_room[static_cast<std::size_t>(i)]] = 0;
}
void fb_range(int column, double lo, double hi) { scan.bounds[static_cast<std::size_t>(column)] = {lo, hi}; }

void fb_apply() {
    for (std::vector<std::uint32_t>& counts : scan.counts) std::fill(counts.begin(), counts.end(), 0);
    scan.first.clear();
    for (std::size_t begin = 0; begin < scan.staging.rows; begin += block_rows) {
        const std::size_t count = std::min(block_rows, scan.staging.rows - begin);
        filter_block(begin, count);
        count_block(begin, count);
        keep_first(begin, count);
    }
    std::sort_heap(scan.first.begin(), scan.first.end());
    scan.ids.clear();
    for (const auto& [tuition, row] : scan.first) scan.ids.push_back(row);
}

const std::uint32_t* fb_counts(int facet) { return scan.counts[static_cast<std::size_t>(facet)].data(); }
const std::uint32_t* fb_ids() { return scan.ids.data(); }
int fb_id_count() { return static_cast<int>(scan.ids.size()); }

/// Room to be filled and read, in whole kilobytes: how fast the machine is at its best.
std::uint8_t* fb_reading_room(int bytes) {
    scan.reading_room.assign(static_cast<std::size_t>(bytes) / 1024 * 128, 1);
    return reinterpret_cast<std::uint8_t*>(scan.reading_room.data());
}
std::uint64_t fb_read() {
    std::array<std::uint64_t, 16> sums{};
    for (std::size_t i = 0; i < scan.reading_room.size(); i += sums.size()) {
        for (std::size_t lane = 0; lane < sums.size(); ++lane) sums[lane] ^= scan.reading_room[i + lane];
    }
    return std::accumulate(sums.begin(), sums.end(), std::uint64_t{0});
}
}
