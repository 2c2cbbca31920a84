// Filters rows by facets, numbers and a set of rows from outside, and keeps up what a page of filters shows: how many
// rows meet, how many are still to ask, how many each value would give under all other filters, and the first rows in
// an order. Within a facet values are alternatives; filters add up. A row that does not state what a filter asks for
// neither meets nor fails it: it is to be asked, until such rows are excluded.
// Built once. After that an interaction reads the columns whose filter changed and touches the counts of rows that come
// or go; it takes no memory, but for what a new order and longer lists take the first time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "engine/columns.h"
#include "engine/listing.h"
#include "engine/row_set.h"
#include "engine/tally.h"

namespace atlas::engine {

/// What a filter does with rows that do not state what it asks for.
enum class Missing { asked, excluded };

/// Both ends included; an inverted range or NaN keeps nothing.
struct NumberRange {
    float from = -std::numeric_limits<float>::infinity();
    float to = std::numeric_limits<float>::infinity();
};

struct RowCounts {
    std::uint32_t meeting = 0;
    std::uint32_t to_ask = 0;
    std::uint32_t failing = 0;
    bool operator==(const RowCounts&) const = default;
};

/// Of the rows that fail no other filter.
struct NumberCounts {
    std::uint32_t within = 0;  // the column's own range; without one, all that state a number
    std::uint32_t missing = 0;
    bool operator==(const NumberCounts&) const = default;
};

class FacetEngine {
  public:
    explicit FacetEngine(Columns columns);

    /// Keeps the rows that have one of the codes; no code: the facet is not filtered by value. Codes that the facet
    /// does not have are passed over.
    void select(std::size_t facet, std::span<const std::uint16_t> codes);
    void treat_missing(std::size_t facet, Missing missing);
    void set_range(std::size_t column, NumberRange range);
    void clear_range(std::size_t column);
    void treat_missing_number(std::size_t column, Missing missing);
    /// Keeps these rows only, such as those that a search found; an empty list keeps none.
    void keep_rows(std::span<const std::uint32_t> rows);
    void keep_all_rows();

    /// Brings every result up to date; any number of filters may have changed since the last time.
    void apply();

    /// Whether the row states anything of the facet, or of the number.
    bool states(std::size_t facet, std::size_t row) const { return !is_missing(filters_[facet], row); }
    bool states_number(std::size_t column, std::size_t row) const {
        return !is_missing(filters_[number_filter(column)], row);
    }

    // Results of the last apply. What is returned stays valid until the next one.
    RowCounts row_counts() const { return row_counts_; }
    /// For each value the rows that have it and fail no other filter; those that state none come last.
    std::span<const std::uint32_t> counts(std::size_t facet) const { return counts_[facet]; }
    NumberCounts number_counts(std::size_t column) const;

    void order_by(std::span<const std::uint32_t> ranks, Direction direction);
    /// The same for who knows the order: every row, one behind the other.
    void show_in(std::span<const std::uint32_t> order);
    std::span<const std::uint32_t> page(std::size_t first, std::size_t count);

  private:
    /// The filter of one column, or of the rows.
    struct Filter {
        RowSet fails;    // right when `matched`
        RowSet missing;  // rows that state nothing; empty when there are none
        bool excludes_missing = false;
        bool active = false;
        bool asks = false;  // some rows are to be asked because of it
        bool matched = false;
    };
    struct FacetFilter {
        std::vector<std::uint8_t> matched;  // the part of passes_ that `fails` answers for
        bool selects = false;               // by value, not just what is stated
    };
    struct NumberFilter {
        NumberRange range;
        bool limits = false;
        NumberRange matched;  // what `fails` answers for
        bool matched_fails_missing = false;
        bool leaves_out = false;  // rows that state a number
    };
    /// Filters whose failing rows count as one: those of a tally's facets, which it tells apart by itself, or a single
    /// other one. A tally with an active filter counts rows of its own; the others all count those that pass.
    struct Owner {
        std::size_t filters_begin = 0;  // in owned_
        std::size_t filters_end = 0;
        RowSet counted;  // rows that fail no other owner's filter
        RowSet next;
        bool active = false;
        bool was_active = false;
    };

    static bool is_missing(const Filter& filter, std::size_t row) {
        return !filter.missing.empty() && has_row(filter.missing, row);
    }
    std::size_t number_filter(std::size_t column) const { return facets_.size() + column; }
    void keep_missing(Filter& filter);
    void find_missing();
    void divide_filters();
    bool update_facet(std::size_t facet);
    bool update_numbers(std::size_t column);
    void match_column(std::size_t column);
    bool update_state(Filter& filter, bool active, bool is_matched);
    bool update_filters();
    void combine_filters();
    void merge_fails(const Owner& owner, std::size_t first, std::span<std::uint64_t> merged) const;
    void recount_tallies();
    void recount_group(const RowSet& before, const RowSet& after);
    void find_to_ask();

    Columns columns_;
    std::vector<Filter> filters_;  // of the facets, of the numbers, of the rows
    std::vector<FacetFilter> facets_;
    std::vector<NumberFilter> numbers_;
    std::vector<std::size_t> owned_;
    std::vector<Owner> owners_;  // of the tallies, then each other filter's
    std::vector<Tally> tallies_;
    std::vector<Tally*> group_;                      // tallies to be recounted together
    std::vector<std::vector<std::uint8_t>> passes_;  // by facet and code, "not stated" last: 1 when it does not fail
    std::vector<std::vector<std::uint32_t>> counts_;
    bool rows_changed_ = false;
    RowSet every_;
    RowSet none_;
    RowSet passing_;  // rows that fail no filter
    RowSet next_passing_;
    RowSet meeting_;
    RowSet to_ask_;
    bool asks_ = false;
    RowCounts row_counts_;
    Listing listing_;
};

}  // namespace atlas::engine
