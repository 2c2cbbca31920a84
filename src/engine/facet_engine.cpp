#include "engine/facet_engine.h"

#include <algorithm>
#include <utility>

#include "engine/match.h"

namespace atlas::engine {

FacetEngine::FacetEngine(Columns columns)
    : columns_(std::move(columns)),
      filters_(columns_.facets.size() + columns_.numbers.size() + 1),
      facets_(columns_.facets.size()),
      numbers_(columns_.numbers.size()),
      every_(all_rows(columns_.rows)),
      none_(every_.size()),
      passing_(every_),
      next_passing_(every_.size()),
      meeting_(every_.size()),
      to_ask_(every_.size()) {
    pad_for_matching(columns_);
    for (Filter& filter : filters_) filter.fails.resize(every_.size());
    for (std::size_t i = 0; i < facets_.size(); ++i) {
        const Facet& facet = columns_.facets[i];
        facets_[i].matched.reserve(facet.values + 1);
        passes_.emplace_back(facet.values + 1, std::uint8_t{1});
        counts_.emplace_back(facet.values + 1);
    }
    find_missing();
    divide_filters();
    for (Tally& tally : tallies_) spread_tally(tally, passes_, counts_);
    row_counts_ = {columns_.rows, 0, 0};
}

void FacetEngine::keep_missing(Filter& filter) {
    filter.missing.resize(every_.size());
    for (std::size_t i = 0; i < every_.size(); ++i) filter.missing[i] = every_[i] & filter.fails[i];
    if (count_rows(filter.missing) == 0) filter.missing.clear();
}

/// Rows that state nothing are those that fail when all that is stated passes.
void FacetEngine::find_missing() {
    for (std::size_t i = 0; i < facets_.size(); ++i) {
        if (columns_.facets[i].complete) continue;
        passes_[i].back() = 0;
        match_facet(columns_.facets[i], passes_[i], {}, filters_[i].fails);
        passes_[i].back() = 1;
        keep_missing(filters_[i]);
    }
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        const Numbers& numbers = columns_.numbers[i];
        if (numbers.complete || numbers.ascending) continue;
        match_numbers(numbers, NumberRange{}.from, NumberRange{}.to, filters_[number_filter(i)].fails);
        keep_missing(filters_[number_filter(i)]);
    }
}

void FacetEngine::divide_filters() {
    std::vector<std::uint32_t> codes;
    for (std::size_t i = 0; i < facets_.size(); ++i) {
        codes.push_back(columns_.facets[i].values + (filters_[i].missing.empty() ? 0 : 1));
    }
    tallies_ = build_tallies(columns_, codes);
    const auto add_owner = [&](std::size_t begin) {
        owners_.emplace_back();
        owners_.back().filters_begin = begin;
        owners_.back().filters_end = owned_.size();
    };
    for (const Tally& tally : tallies_) {
        const std::size_t begin = owned_.size();
        for (const TallyFacet& part : tally.facets) owned_.push_back(part.facet);
        add_owner(begin);
        owners_.back().counted.resize(every_.size());
        owners_.back().next.resize(every_.size());
    }
    for (std::size_t i = facets_.size(); i < filters_.size(); ++i) {
        owned_.push_back(i);
        add_owner(owned_.size() - 1);
    }
    group_.reserve(tallies_.size());
}

void FacetEngine::select(std::size_t facet, std::span<const std::uint16_t> codes) {
    std::vector<std::uint8_t>& passes = passes_[facet];
    const std::size_t values = passes.size() - 1;
    facets_[facet].selects = !codes.empty();
    std::fill(passes.begin(), passes.end() - 1, static_cast<std::uint8_t>(codes.empty()));
    for (const std::uint16_t code : codes) {
        if (code < values) passes[code] = 1;
    }
}

void FacetEngine::treat_missing(std::size_t facet, Missing missing) {
    filters_[facet].excludes_missing = missing == Missing::excluded;
    passes_[facet].back() = missing == Missing::asked;
}

void FacetEngine::set_range(std::size_t column, NumberRange range) {
    numbers_[column].limits = true;
    numbers_[column].range = range;
}

void FacetEngine::clear_range(std::size_t column) {
    numbers_[column].limits = false;
    numbers_[column].range = {};
}

void FacetEngine::treat_missing_number(std::size_t column, Missing missing) {
    filters_[number_filter(column)].excludes_missing = missing == Missing::excluded;
}

void FacetEngine::keep_rows(std::span<const std::uint32_t> rows) {
    Filter& filter = filters_.back();
    filter.fails = every_;
    for (const std::uint32_t row : rows) filter.fails[row / word_bits] &= ~(std::uint64_t{1} << row % word_bits);
    filter.active = true;
    rows_changed_ = true;
}

void FacetEngine::keep_all_rows() {
    rows_changed_ |= filters_.back().active;
    filters_.back().active = false;
}

NumberCounts FacetEngine::number_counts(std::size_t column) const {
    const Filter& own = filters_[number_filter(column)];
    NumberCounts counts;
    for (std::size_t word = 0; word < every_.size(); ++word) {
        std::uint64_t rows = every_[word];
        for (const Filter& filter : filters_) {
            if (filter.active && &filter != &own) rows &= ~filter.fails[word];
        }
        const std::uint64_t missing = own.missing.empty() ? 0 : own.missing[word];
        const std::uint64_t within = rows & ~missing & ~(own.active ? own.fails[word] : 0);
        counts.within += static_cast<std::uint32_t>(std::popcount(within));
        counts.missing += static_cast<std::uint32_t>(std::popcount(rows & missing));
    }
    return counts;
}

void FacetEngine::order_by(std::span<const std::uint32_t> ranks, Direction direction) {
    order_listing(listing_, ranks, direction);
}

void FacetEngine::show_in(std::span<const std::uint32_t> order) {
    restart_listing(listing_);
    listing_.order.assign(order.begin(), order.end());
}

std::span<const std::uint32_t> FacetEngine::page(std::size_t first, std::size_t count) {
    return asks_ ? list_page(listing_, meeting_, to_ask_, first, count)
                 : list_page(listing_, passing_, {}, first, count);
}

}  // namespace atlas::engine
