// What FacetEngine does when filters have changed: match their columns, find the rows that pass, recount.
#include <algorithm>
#include <array>

#include "engine/facet_engine.h"
#include "engine/match.h"

namespace atlas::engine {
namespace {

constexpr std::size_t block_words = 64;
using Block = std::array<std::uint64_t, block_words>;

bool is_same(const NumberRange& left, const NumberRange& right) {
    return left.from == right.from && left.to == right.to;
}

}  // namespace

void FacetEngine::apply() {
    if (!update_filters()) return;
    combine_filters();
    recount_tallies();
    find_to_ask();
    restart_listing(listing_);
}

bool FacetEngine::update_filters() {
    bool changed = rows_changed_;
    rows_changed_ = false;
    for (std::size_t i = 0; i < facets_.size(); ++i) changed |= update_facet(i);
    for (std::size_t i = 0; i < numbers_.size(); ++i) changed |= update_numbers(i);
    return changed;
}

/// Whether anything changes when the filter becomes `active`, with `fails` as it is when that `is_matched`.
bool FacetEngine::update_state(Filter& filter, bool active, bool is_matched) {
    const bool asks = active && !filter.excludes_missing && !filter.missing.empty();
    const bool changed = active != filter.active || asks != filter.asks || (active && !is_matched);
    filter.active = active;
    filter.asks = asks;
    return changed;
}

bool FacetEngine::update_facet(std::size_t facet) {
    const std::vector<std::uint8_t>& passes = passes_[facet];
    FacetFilter& state = facets_[facet];
    Filter& filter = filters_[facet];
    const bool has_missing = !filter.missing.empty();
    const bool leaves_out = std::find(passes.begin(), passes.end() - 1, 0) != passes.end() - 1;
    const bool active = leaves_out || (has_missing && (state.selects || filter.excludes_missing));
    const bool is_matched = filter.matched && state.matched == passes;
    if (active && !is_matched) {
        match_facet(columns_.facets[facet], passes, state.matched, filter.fails);
        state.matched = passes;
        filter.matched = true;
    }
    return update_state(filter, active, is_matched);
}

bool FacetEngine::update_numbers(std::size_t column) {
    NumberFilter& state = numbers_[column];
    Filter& filter = filters_[number_filter(column)];
    const bool has_missing = !filter.missing.empty();
    const bool fails_missing = filter.excludes_missing;
    const bool filters = state.limits || (has_missing && fails_missing);
    const bool is_matched =
        filter.matched && is_same(state.matched, state.range) && state.matched_fails_missing == fails_missing;
    if (filters && !is_matched) {
        match_column(column);
        state.matched = state.range;
        state.matched_fails_missing = fails_missing;
        state.leaves_out = count_rows(filter.fails) > 0;
        filter.matched = true;
    }
    return update_state(filter, filters && (has_missing || state.leaves_out), is_matched);
}

void FacetEngine::match_column(std::size_t column) {
    const Numbers& numbers = columns_.numbers[column];
    const NumberFilter& state = numbers_[column];
    Filter& filter = filters_[number_filter(column)];
    if (numbers.ascending) {
        match_ascending({numbers.low.data(), columns_.rows}, state.range.from, state.range.to, filter.fails);
    } else {
        match_numbers(numbers, state.range.from, state.range.to, filter.fails);
    }
    const bool asks = !filter.missing.empty() && !filter.excludes_missing;
    for (std::size_t i = 0; i < every_.size(); ++i) {
        filter.fails[i] &= every_[i] & ~(asks ? filter.missing[i] : 0);
    }
}

void FacetEngine::merge_fails(const Owner& owner, std::size_t first, std::span<std::uint64_t> merged) const {
    std::fill(merged.begin(), merged.end(), 0);
    for (std::size_t i = owner.filters_begin; i < owner.filters_end; ++i) {
        const Filter& filter = filters_[owned_[i]];
        if (!filter.active) continue;
        for (std::size_t word = 0; word < merged.size(); ++word) merged[word] |= filter.fails[first + word];
    }
}

/// Rows that fail nothing, and for each tally that filters, rows that fail nothing else. A row fails nothing else when
/// it fails the tally's filters but not two owners' ones.
void FacetEngine::combine_filters() {
    for (Owner& owner : owners_) {
        const auto is_active = [&](std::size_t filter) { return filters_[filter].active; };
        owner.active = std::any_of(owned_.begin() + static_cast<std::ptrdiff_t>(owner.filters_begin),
                                   owned_.begin() + static_cast<std::ptrdiff_t>(owner.filters_end), is_active);
    }
    Block part;
    for (std::size_t first = 0; first < every_.size(); first += block_words) {
        const std::size_t count = std::min(block_words, every_.size() - first);
        Block once{};
        Block twice{};
        for (const Owner& owner : owners_) {
            if (!owner.active) continue;
            merge_fails(owner, first, {part.data(), count});
            for (std::size_t i = 0; i < count; ++i) {
                twice[i] |= once[i] & part[i];
                once[i] |= part[i];
            }
        }
        for (std::size_t i = 0; i < count; ++i) next_passing_[first + i] = every_[first + i] & ~once[i];
        for (std::size_t tally = 0; tally < tallies_.size(); ++tally) {
            Owner& owner = owners_[tally];
            if (!owner.active) continue;
            merge_fails(owner, first, {part.data(), count});
            for (std::size_t i = 0; i < count; ++i) {
                owner.next[first + i] = every_[first + i] & (~once[i] | (part[i] & ~twice[i]));
            }
        }
    }
}

void FacetEngine::recount_tallies() {
    group_.clear();
    for (std::size_t i = 0; i < tallies_.size(); ++i) {
        if (!owners_[i].active && !owners_[i].was_active) group_.push_back(&tallies_[i]);
    }
    recount_group(passing_, next_passing_);
    for (std::size_t i = 0; i < tallies_.size(); ++i) {
        Owner& owner = owners_[i];
        if (!owner.active && !owner.was_active) continue;
        group_.assign(1, &tallies_[i]);
        recount_group(owner.was_active ? owner.counted : passing_, owner.active ? owner.next : next_passing_);
        owner.counted.swap(owner.next);
        owner.was_active = owner.active;
    }
    passing_.swap(next_passing_);
    for (Tally& tally : tallies_) spread_tally(tally, passes_, counts_);
}

/// From whichever of three starts has the fewest rows to touch: what was counted, nothing, or everything.
void FacetEngine::recount_group(const RowSet& before, const RowSet& after) {
    if (group_.empty()) return;
    const auto [differing, kept] = count_change(before, after);
    const std::uint32_t left_out = columns_.rows - kept;
    if (differing == 0) return;
    if (differing <= std::min(kept, left_out)) return recount(columns_, group_, before, after);
    for (Tally* tally : group_) {
        if (kept < left_out) {
            std::fill(tally->cells.begin(), tally->cells.end(), 0);
        } else {
            tally->cells = tally->totals;
        }
    }
    recount(columns_, group_, kept < left_out ? none_ : every_, after);
}

void FacetEngine::find_to_ask() {
    asks_ = std::any_of(filters_.begin(), filters_.end(), [](const Filter& filter) { return filter.asks; });
    const std::uint32_t passing = count_rows(passing_);
    row_counts_ = {passing, 0, columns_.rows - passing};
    if (!asks_) return;
    for (std::size_t word = 0; word < every_.size(); ++word) {
        std::uint64_t missing = 0;
        for (const Filter& filter : filters_) {
            if (filter.asks) missing |= filter.missing[word];
        }
        meeting_[word] = passing_[word] & ~missing;
        to_ask_[word] = passing_[word] & missing;
    }
    row_counts_.meeting = count_rows(meeting_);
    row_counts_.to_ask = passing - row_counts_.meeting;
}

}  // namespace atlas::engine
