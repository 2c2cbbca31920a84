// The same answers as the engine's, worked out row by row and filter by filter from scratch: slow, short and plain.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/facet_engine.h"

namespace atlas::engine {

enum class Answer { meets, ask, fails };

struct ReferenceFacet {
    std::uint32_t values = 0;
    std::vector<std::vector<std::uint16_t>> codes;  // of each row; none: not stated
    std::vector<std::uint16_t> selected;
    bool excludes_missing = false;
};

struct ReferenceNumbers {
    std::vector<std::optional<std::pair<float, float>>> intervals;  // of each row
    std::optional<NumberRange> range;
    bool excludes_missing = false;
};

struct Reference {
    std::uint32_t rows = 0;
    std::vector<ReferenceFacet> facets;
    std::vector<ReferenceNumbers> numbers;
    std::optional<std::vector<bool>> kept;
    std::vector<std::uint32_t> ranks;  // empty: as numbered
    Direction direction = Direction::ascending;
};

inline bool is_within(const ReferenceNumbers& numbers, std::size_t row) {
    if (!numbers.intervals[row]) return false;
    if (!numbers.range) return true;
    const auto [low, high] = *numbers.intervals[row];
    return numbers.range->from <= numbers.range->to && low <= numbers.range->to && high >= numbers.range->from;
}

inline Answer answer_of(const ReferenceFacet& facet, std::size_t row) {
    const std::vector<std::uint16_t>& codes = facet.codes[row];
    if (codes.empty() && facet.excludes_missing) return Answer::fails;
    if (facet.selected.empty()) return Answer::meets;
    if (codes.empty()) return Answer::ask;
    for (const std::uint16_t code : codes) {
        if (std::count(facet.selected.begin(), facet.selected.end(), code) > 0) return Answer::meets;
    }
    return Answer::fails;
}

inline Answer answer_of(const ReferenceNumbers& numbers, std::size_t row) {
    const bool is_missing = !numbers.intervals[row];
    if (is_missing && numbers.excludes_missing) return Answer::fails;
    if (is_missing) return numbers.range ? Answer::ask : Answer::meets;
    return is_within(numbers, row) ? Answer::meets : Answer::fails;
}

/// The answer of all filters but one facet's or one column's.
inline Answer answer_without(const Reference& reference, std::size_t row, const void* left_out) {
    Answer answer = reference.kept && !(*reference.kept)[row] ? Answer::fails : Answer::meets;
    for (const ReferenceFacet& facet : reference.facets) {
        if (&facet != left_out) answer = std::max(answer, answer_of(facet, row));
    }
    for (const ReferenceNumbers& numbers : reference.numbers) {
        if (&numbers != left_out) answer = std::max(answer, answer_of(numbers, row));
    }
    return answer;
}

inline RowCounts count_answers(const Reference& reference) {
    RowCounts counts;
    for (std::size_t row = 0; row < reference.rows; ++row) {
        const Answer answer = answer_without(reference, row, nullptr);
        counts.meeting += answer == Answer::meets;
        counts.to_ask += answer == Answer::ask;
        counts.failing += answer == Answer::fails;
    }
    return counts;
}

inline std::vector<std::uint32_t> count_values(const Reference& reference, std::size_t facet) {
    const ReferenceFacet& counted = reference.facets[facet];
    std::vector<std::uint32_t> counts(counted.values + 1);
    for (std::size_t row = 0; row < reference.rows; ++row) {
        if (answer_without(reference, row, &counted) == Answer::fails) continue;
        for (const std::uint16_t code : counted.codes[row]) ++counts[code];
        counts.back() += counted.codes[row].empty();
    }
    return counts;
}

inline NumberCounts count_numbers(const Reference& reference, std::size_t column) {
    const ReferenceNumbers& numbers = reference.numbers[column];
    NumberCounts counts;
    for (std::size_t row = 0; row < reference.rows; ++row) {
        if (answer_without(reference, row, &numbers) == Answer::fails) continue;
        counts.within += is_within(numbers, row);
        counts.missing += !numbers.intervals[row];
    }
    return counts;
}

/// Every row that is listed, in its place.
inline std::vector<std::uint32_t> list_rows(const Reference& reference) {
    std::vector<Answer> answers(reference.rows);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < reference.rows; ++row) {
        answers[row] = answer_without(reference, row, nullptr);
        if (answers[row] != Answer::fails) rows.push_back(row);
    }
    const std::vector<std::uint32_t>& ranks = reference.ranks;
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t left, std::uint32_t right) {
        if (answers[left] != answers[right]) return answers[left] < answers[right];
        if (ranks.empty() || ranks[left] == ranks[right]) return left < right;
        if (ranks[left] == unranked || ranks[right] == unranked) return ranks[right] == unranked;
        return (ranks[left] < ranks[right]) == (reference.direction == Direction::ascending);
    });
    return rows;
}

}  // namespace atlas::engine
