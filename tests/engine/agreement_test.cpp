// The engine against the plain reference: random columns of every kind, random sequences of what a reader may do, every
// result compared after each step.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "engine/facet_engine.h"
#include "engine/plain_reference.h"

namespace atlas::engine {
namespace {

struct Trial {
    std::mt19937 random;
    Reference reference;

    explicit Trial(std::uint32_t seed) : random(seed) {}
    std::uint32_t below(std::uint32_t end) { return end == 0 ? 0 : static_cast<std::uint32_t>(random() % end); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }
    /// Small codes are the frequent ones.
    std::uint16_t code(std::uint32_t values) { return static_cast<std::uint16_t>(below(below(values) + 1)); }
};

Facet encoded(const ReferenceFacet& facet, bool is_list) {
    Facet columns;
    columns.values = facet.values;
    if (is_list) columns.offsets.push_back(0);
    for (const std::vector<std::uint16_t>& codes : facet.codes) {
        if (is_list) {
            columns.wide.insert(columns.wide.end(), codes.begin(), codes.end());
            columns.offsets.push_back(static_cast<std::uint32_t>(columns.wide.size()));
        } else {
            const std::uint32_t code = codes.empty() ? facet.values : codes.front();
            if (facet.values < 256) columns.narrow.push_back(static_cast<std::uint8_t>(code));
            if (facet.values >= 256) columns.wide.push_back(static_cast<std::uint16_t>(code));
        }
    }
    return columns;
}

Facet add_facet(Trial& trial, std::uint32_t values, bool is_list, std::uint32_t missing_percent) {
    ReferenceFacet facet{values, {}, {}, false};
    for (std::uint32_t row = 0; row < trial.reference.rows; ++row) {
        std::vector<std::uint16_t> codes;
        const std::uint32_t count = trial.chance(missing_percent) || values == 0 ? 0 : is_list ? 1 + trial.below(3) : 1;
        for (std::uint32_t i = 0; i < count; ++i) codes.push_back(trial.code(values));
        std::sort(codes.begin(), codes.end());
        codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
        facet.codes.push_back(codes);
    }
    trial.reference.facets.push_back(facet);
    return encoded(facet, is_list);
}

enum class Kind { plain, interval, ascending };

Numbers add_numbers(Trial& trial, Kind kind, std::uint32_t missing_percent) {
    ReferenceNumbers numbers;
    Numbers columns;
    for (std::uint32_t row = 0; row < trial.reference.rows; ++row) {
        const float low =
            kind == Kind::ascending ? static_cast<float>(row / 3) : static_cast<float>(trial.below(40)) / 4;
        const float high = kind == Kind::interval ? low + static_cast<float>(trial.below(5)) : low;
        const bool is_missing = trial.chance(missing_percent);
        numbers.intervals.push_back(is_missing ? std::nullopt : std::optional(std::pair(low, high)));
        columns.low.push_back(is_missing ? std::numeric_limits<float>::quiet_NaN() : low);
        if (kind == Kind::interval) columns.high.push_back(high);
    }
    trial.reference.numbers.push_back(numbers);
    return columns;
}

Columns random_columns(Trial& trial, std::uint32_t rows) {
    trial.reference.rows = rows;
    Columns columns{rows, {}, {}};
    const std::uint32_t gaps = trial.chance(50) ? 0 : 20;
    const bool is_known = gaps == 0 && trial.chance(50);
    for (const std::uint32_t values : {3u, 5u, 1u, 40u, 255u, 256u, 700u, 0u}) {
        columns.facets.push_back(add_facet(trial, values, false, gaps > 0 && trial.chance(20) ? 100 : gaps));
        columns.facets.back().complete = is_known && values > 0;
    }
    for (const std::uint32_t values : {4u, 300u}) columns.facets.push_back(add_facet(trial, values, true, gaps));
    columns.numbers.push_back(add_numbers(trial, Kind::plain, gaps));
    columns.numbers.push_back(add_numbers(trial, Kind::interval, gaps));
    columns.numbers.push_back(add_numbers(trial, Kind::ascending, 0));
    columns.numbers.back().ascending = true;
    for (Numbers& numbers : columns.numbers) numbers.complete = is_known;
    return columns;
}

void choose_values(Trial& trial, FacetEngine& engine) {
    const std::size_t facet = trial.below(static_cast<std::uint32_t>(trial.reference.facets.size()));
    ReferenceFacet& reference = trial.reference.facets[facet];
    const std::uint32_t what = trial.below(10);
    std::vector<std::uint16_t>& selected = reference.selected;
    if (what == 0) selected.clear();
    if (what == 1 || what == 2) {
        for (std::uint32_t code = 0; code < reference.values; ++code) {
            if (what == 1 || trial.chance(50)) selected.push_back(static_cast<std::uint16_t>(code));
        }
    }
    if (what > 2) {
        const std::uint16_t code = trial.code(reference.values);
        const auto known = std::find(selected.begin(), selected.end(), code);
        known == selected.end() ? selected.push_back(code) : static_cast<void>(selected.erase(known));
    }
    std::sort(selected.begin(), selected.end());
    selected.erase(std::unique(selected.begin(), selected.end()), selected.end());
    engine.select(facet, selected);
}

void choose_range(Trial& trial, FacetEngine& engine) {
    const std::size_t column = trial.below(static_cast<std::uint32_t>(trial.reference.numbers.size()));
    std::optional<NumberRange>& range = trial.reference.numbers[column].range;
    if (trial.chance(25)) {
        range.reset();
        return engine.clear_range(column);
    }
    range = NumberRange{static_cast<float>(trial.below(40)) / 4, static_cast<float>(trial.below(60)) / 4};
    if (trial.chance(10)) range->from = std::numeric_limits<float>::quiet_NaN();
    if (trial.chance(20)) range->from = -std::numeric_limits<float>::infinity();
    if (trial.chance(20)) range->to = std::numeric_limits<float>::infinity();
    engine.set_range(column, *range);
}

void choose_rows(Trial& trial, FacetEngine& engine) {
    if (trial.chance(60)) {
        trial.reference.kept.reset();
        return engine.keep_all_rows();
    }
    std::vector<std::uint32_t> rows;
    const std::uint32_t percent = trial.below(101);
    trial.reference.kept.emplace(trial.reference.rows);
    for (std::uint32_t row = 0; row < trial.reference.rows; ++row) {
        if (!trial.chance(percent)) continue;
        (*trial.reference.kept)[row] = true;
        rows.push_back(row);
    }
    engine.keep_rows(rows);
}

void choose_missing(Trial& trial, FacetEngine& engine) {
    const Missing missing = trial.chance(50) ? Missing::excluded : Missing::asked;
    if (trial.chance(50)) {
        const std::size_t facet = trial.below(static_cast<std::uint32_t>(trial.reference.facets.size()));
        trial.reference.facets[facet].excludes_missing = missing == Missing::excluded;
        engine.treat_missing(facet, missing);
    } else {
        const std::size_t column = trial.below(static_cast<std::uint32_t>(trial.reference.numbers.size()));
        trial.reference.numbers[column].excludes_missing = missing == Missing::excluded;
        engine.treat_missing_number(column, missing);
    }
}

void choose_order(Trial& trial, FacetEngine& engine) {
    std::vector<std::uint32_t>& ranks = trial.reference.ranks;
    ranks.clear();
    if (trial.chance(70)) {
        const std::uint32_t most = std::min(trial.reference.rows, 1 + trial.below(50));
        for (std::uint32_t row = 0; row < trial.reference.rows; ++row) {
            ranks.push_back(trial.chance(10) ? unranked : trial.below(most));
        }
    }
    trial.reference.direction = trial.chance(50) ? Direction::ascending : Direction::descending;
    engine.order_by(ranks, trial.reference.direction);
}

void take_step(Trial& trial, FacetEngine& engine) {
    const std::uint32_t what = trial.below(20);
    if (what < 9) return choose_values(trial, engine);
    if (what < 14) return choose_range(trial, engine);
    if (what < 16) return choose_rows(trial, engine);
    if (what < 19) return choose_missing(trial, engine);
    choose_order(trial, engine);
}

void clear_all(Trial& trial, FacetEngine& engine) {
    trial.reference.kept.reset();
    engine.keep_all_rows();
    for (std::size_t i = 0; i < trial.reference.facets.size(); ++i) {
        trial.reference.facets[i].selected.clear();
        engine.select(i, {});
    }
    for (std::size_t i = 0; i < trial.reference.numbers.size(); ++i) {
        trial.reference.numbers[i].range.reset();
        engine.clear_range(i);
    }
}

void expect_pages(Trial& trial, FacetEngine& engine) {
    const std::vector<std::uint32_t> rows = list_rows(trial.reference);
    for (int page = 0; page < 3; ++page) {
        const std::size_t first = trial.below(trial.reference.rows + 10);
        const std::size_t count = trial.below(60);
        const std::size_t begin = std::min(first, rows.size());
        const std::size_t end = std::min(begin + count, rows.size());
        const std::span<const std::uint32_t> found = engine.page(first, count);
        const auto at = [&](std::size_t place) { return rows.begin() + static_cast<std::ptrdiff_t>(place); };
        ASSERT_EQ(std::vector(found.begin(), found.end()), std::vector(at(begin), at(end)));
    }
}

void expect_agreement(Trial& trial, FacetEngine& engine) {
    ASSERT_EQ(engine.row_counts(), count_answers(trial.reference));
    for (std::size_t i = 0; i < trial.reference.facets.size(); ++i) {
        const std::span<const std::uint32_t> counts = engine.counts(i);
        ASSERT_EQ(std::vector(counts.begin(), counts.end()), count_values(trial.reference, i)) << "facet " << i;
    }
    for (std::size_t i = 0; i < trial.reference.numbers.size(); ++i) {
        ASSERT_EQ(engine.number_counts(i), count_numbers(trial.reference, i)) << "column " << i;
    }
    expect_pages(trial, engine);
}

void expect_agreement_through(std::uint32_t seed, std::uint32_t rows, int steps) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", rows " + std::to_string(rows));
    Trial trial(seed);
    FacetEngine engine(random_columns(trial, rows));
    expect_agreement(trial, engine);
    for (int step = 0; step < steps && !testing::Test::HasFatalFailure(); ++step) {
        SCOPED_TRACE("step " + std::to_string(step));
        for (std::uint32_t i = 0; i <= trial.below(3); ++i) take_step(trial, engine);
        if (trial.chance(5)) clear_all(trial, engine);
        engine.apply();
        expect_agreement(trial, engine);
    }
}

TEST(Agreement, any_sequence_of_interactions_gives_what_the_plain_reference_gives) {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) expect_agreement_through(seed, 200 + seed % 3 * 37, 60);
}

TEST(Agreement, it_holds_where_facets_are_counted_together_and_blocks_are_many) {
    expect_agreement_through(101, 5000, 25);
}

TEST(Agreement, it_holds_for_hardly_any_rows) {
    for (const std::uint32_t rows : {0u, 1u, 2u, 63u, 64u, 65u}) expect_agreement_through(200 + rows, rows, 40);
}

TEST(Agreement, columns_need_not_be_there) {
    FacetEngine engine({130, {}, {}});
    engine.keep_rows(std::vector<std::uint32_t>{129, 64});
    engine.apply();
    const std::span<const std::uint32_t> page = engine.page(0, 9);
    EXPECT_EQ(engine.row_counts(), (RowCounts{2, 0, 128}));
    EXPECT_EQ(std::vector(page.begin(), page.end()), (std::vector<std::uint32_t>{64, 129}));
}

}  // namespace
}  // namespace atlas::engine
