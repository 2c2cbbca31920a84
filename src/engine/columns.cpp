#include "engine/columns.h"

#include <cstddef>

namespace atlas::engine {
namespace {

/// A column that the facet or the numbers do without stays empty.
template <class Value>
std::vector<Value> split_off(std::vector<Value>& column, std::size_t first) {
    if (column.size() <= first) return {};
    const auto begin = column.begin() + static_cast<std::ptrdiff_t>(first);
    std::vector<Value> rest(begin, column.end());
    column.erase(begin, column.end());
    return rest;
}

Facet split_off(Facet& facet, std::size_t first) {
    Facet rest{.values = facet.values, .narrow = {}, .wide = {}, .offsets = {}, .complete = facet.complete};
    if (facet.offsets.empty()) {
        rest.narrow = split_off(facet.narrow, first);
        rest.wide = split_off(facet.wide, first);
        return rest;
    }
    const std::uint32_t first_code = facet.offsets[first];
    rest.wide = split_off(facet.wide, first_code);
    rest.offsets.assign(facet.offsets.begin() + static_cast<std::ptrdiff_t>(first), facet.offsets.end());
    for (std::uint32_t& offset : rest.offsets) offset -= first_code;
    facet.offsets.resize(first + 1);
    return rest;
}

}  // namespace

Columns split_off(Columns& columns, std::uint32_t first) {
    Columns rest{.rows = columns.rows - first, .facets = {}, .numbers = {}};
    for (Facet& facet : columns.facets) rest.facets.push_back(split_off(facet, first));
    for (Numbers& numbers : columns.numbers) {
        rest.numbers.push_back({.low = split_off(numbers.low, first),
                                .high = split_off(numbers.high, first),
                                .complete = numbers.complete,
                                .ascending = numbers.ascending});
    }
    columns.rows = first;
    return rest;
}

}  // namespace atlas::engine
