#include "engine/facet_engine.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

namespace {

std::size_t allocations = 0;

}  // namespace

// Counts what the whole program takes, so that a test can tell when nothing was.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* place = std::malloc(size == 0 ? 1 : size)) return place;
    throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
[[gnu::noinline]] void operator delete(void* place) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept { std::free(place); }

namespace atlas::engine {
namespace {

constexpr float unstated = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t country = 0;
constexpr std::size_t languages = 1;
constexpr std::size_t cost = 0;

template <class Range>
std::vector<std::uint32_t> list_of(const Range& range) {
    return {range.begin(), range.end()};
}

/// Five rows. Countries 0 and 1, the fourth not stated; languages, of which the second row states two and the last
/// none; costs, the second an interval, the third not stated.
Columns sample_columns() {
    Columns columns;
    columns.rows = 5;
    columns.facets.resize(2);
    columns.facets[country].values = 2;
    columns.facets[country].narrow = {0, 0, 1, 2, 1};
    columns.facets[languages].values = 3;
    columns.facets[languages].wide = {0, 0, 1, 1, 2};
    columns.facets[languages].offsets = {0, 1, 3, 4, 5, 5};
    columns.numbers.resize(1);
    columns.numbers[cost].low = {10, 20, unstated, 40, 50};
    columns.numbers[cost].high = {10, 35, unstated, 40, 50};
    return columns;
}

TEST(FacetEngine, without_filters_every_row_meets_and_every_value_is_counted) {
    FacetEngine engine(sample_columns());
    EXPECT_EQ(engine.row_counts(), (RowCounts{5, 0, 0}));
    EXPECT_EQ(list_of(engine.counts(country)), (std::vector<std::uint32_t>{2, 2, 1}));
    EXPECT_EQ(list_of(engine.counts(languages)), (std::vector<std::uint32_t>{2, 2, 1, 1}));
    EXPECT_EQ(engine.number_counts(cost), (NumberCounts{4, 1}));
    EXPECT_EQ(list_of(engine.page(1, 3)), (std::vector<std::uint32_t>{1, 2, 3}));
}

TEST(FacetEngine, rows_that_are_split_off_are_counted_as_they_were_among_the_others) {
    const FacetEngine whole(sample_columns());
    for (std::uint32_t first = 0; first <= 5; ++first) {
        Columns before = sample_columns();
        const Columns after = split_off(before, first);
        ASSERT_EQ(before.rows, first);
        ASSERT_EQ(after.rows, 5 - first);
        const FacetEngine one(before);
        const FacetEngine other(after);
        for (const std::size_t facet : {country, languages}) {
            for (std::size_t code = 0; code < whole.counts(facet).size(); ++code)
                EXPECT_EQ(one.counts(facet)[code] + other.counts(facet)[code], whole.counts(facet)[code]) << first;
        }
        EXPECT_EQ(one.number_counts(cost).within + other.number_counts(cost).within, 4u) << first;
        for (std::uint32_t row = 0; row < 5; ++row) {
            const FacetEngine& has = row < first ? one : other;
            const std::uint32_t place = row < first ? row : row - first;
            EXPECT_EQ(has.states(languages, place), whole.states(languages, row)) << first;
        }
    }
}

TEST(FacetEngine, a_facets_own_filter_does_not_change_its_counts_but_the_others) {
    FacetEngine engine(sample_columns());
    engine.select(country, std::vector<std::uint16_t>{1});
    engine.apply();
    EXPECT_EQ(list_of(engine.counts(country)), (std::vector<std::uint32_t>{2, 2, 1}));
    EXPECT_EQ(list_of(engine.counts(languages)), (std::vector<std::uint32_t>{0, 1, 1, 1}));
    EXPECT_EQ(engine.number_counts(cost), (NumberCounts{2, 1}));
}

TEST(FacetEngine, what_is_not_stated_is_to_be_asked_and_listed_last_until_it_is_excluded) {
    FacetEngine engine(sample_columns());
    engine.set_range(cost, {30, 60});
    engine.apply();
    EXPECT_EQ(engine.row_counts(), (RowCounts{3, 1, 1}));
    EXPECT_EQ(list_of(engine.page(0, 9)), (std::vector<std::uint32_t>{1, 3, 4, 2}));

    engine.treat_missing_number(cost, Missing::excluded);
    engine.apply();
    EXPECT_EQ(engine.row_counts(), (RowCounts{3, 0, 2}));
    EXPECT_EQ(list_of(engine.page(0, 9)), (std::vector<std::uint32_t>{1, 3, 4}));
    EXPECT_EQ(engine.number_counts(cost), (NumberCounts{3, 1}));
}

TEST(FacetEngine, several_values_of_a_facet_are_alternatives_and_a_row_may_have_several) {
    FacetEngine engine(sample_columns());
    engine.select(languages, std::vector<std::uint16_t>{1, 2});
    engine.apply();
    EXPECT_EQ(list_of(engine.page(0, 9)), (std::vector<std::uint32_t>{1, 2, 3, 4}));
    EXPECT_EQ(engine.row_counts(), (RowCounts{3, 1, 1}));
}

TEST(FacetEngine, ranks_order_the_rows_either_way_with_the_unranked_last) {
    FacetEngine engine(sample_columns());
    const std::vector<std::uint32_t> ranks{2, unranked, 0, 2, 1};
    engine.order_by(ranks, Direction::ascending);
    EXPECT_EQ(list_of(engine.page(0, 9)), (std::vector<std::uint32_t>{2, 4, 0, 3, 1}));
    engine.order_by(ranks, Direction::descending);
    EXPECT_EQ(list_of(engine.page(0, 9)), (std::vector<std::uint32_t>{0, 3, 4, 2, 1}));
}

void interact(FacetEngine& engine, const std::vector<std::uint16_t>& codes, const std::vector<std::uint32_t>& rows) {
    engine.select(country, codes);
    engine.set_range(cost, {15, 45});
    engine.apply();
    engine.select(languages, codes);
    engine.treat_missing(languages, Missing::excluded);
    engine.keep_rows(rows);
    engine.apply();
    engine.page(0, 3);
    engine.select(country, {});
    engine.select(languages, {});
    engine.clear_range(cost);
    engine.keep_all_rows();
    engine.apply();
    engine.page(0, 5);
}

TEST(FacetEngine, an_interaction_takes_no_memory_once_as_many_rows_have_been_listed) {
    FacetEngine engine(sample_columns());
    const std::vector<std::uint16_t> codes{1};
    const std::vector<std::uint32_t> rows{1, 2, 3};
    engine.page(0, 5);
    const std::size_t before = allocations;
    interact(engine, codes, rows);
    EXPECT_EQ(allocations, before);
    EXPECT_GT(before, 0u);
}

}  // namespace
}  // namespace atlas::engine
