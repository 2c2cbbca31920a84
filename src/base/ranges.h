// The few algorithms on whole ranges that the code uses, with projections. They read like std::ranges, which the oldest
// standard library that the project builds with (libc++ 13, of Emscripten 3.1.6) does not have yet.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace atlas::ranges {

template <class Range, class Test, class Projection = std::identity>
auto find_if(Range&& range, Test test, Projection projection = {}) {
    return std::find_if(std::begin(range), std::end(range),
                        [&](const auto& item) { return std::invoke(test, std::invoke(projection, item)); });
}

template <class Range, class Value, class Projection = std::identity>
auto find(Range&& range, const Value& value, Projection projection = {}) {
    return std::find_if(std::begin(range), std::end(range),
                        [&](const auto& item) { return std::invoke(projection, item) == value; });
}

template <class Range, class Test, class Projection = std::identity>
bool any_of(const Range& range, Test test, Projection projection = {}) {
    return ranges::find_if(range, test, projection) != std::end(range);
}

template <class Range, class Test, class Projection = std::identity>
bool all_of(const Range& range, Test test, Projection projection = {}) {
    return !ranges::any_of(
        range, [&](const auto& value) { return !std::invoke(test, value); }, projection);
}

template <class Range, class Test, class Projection = std::identity>
auto count_if(const Range& range, Test test, Projection projection = {}) {
    return std::count_if(std::begin(range), std::end(range),
                         [&](const auto& item) { return std::invoke(test, std::invoke(projection, item)); });
}

template <class Range, class Value, class Projection = std::identity>
auto count(const Range& range, const Value& value, Projection projection = {}) {
    return ranges::count_if(
        range, [&](const auto& item) { return item == value; }, projection);
}

template <class Range, class Output>
Output copy(const Range& range, Output output) {
    return std::copy(std::begin(range), std::end(range), output);
}

using Precedes = bool (*)(const void* context, std::size_t left, std::size_t right);

/// The positions 0 … count − 1 in their order; equals stay as they are. One function for all that is sorted: each
/// std::stable_sort of another type is three kilobytes of the same again.
std::vector<std::size_t> sorted_positions(std::size_t count, Precedes precedes, const void* context);

template <class Item, class Less = std::less<>, class Projection = std::identity>
void stable_sort(std::vector<Item>& items, Less less = {}, Projection projection = {}) {
    const auto precedes = [&](std::size_t left, std::size_t right) {
        return static_cast<bool>(
            std::invoke(less, std::invoke(projection, items[left]), std::invoke(projection, items[right])));
    };
    const auto call = [](const void* context, std::size_t left, std::size_t right) {
        return (*static_cast<decltype(precedes)*>(context))(left, right);
    };
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const std::size_t position : sorted_positions(items.size(), call, &precedes))
        sorted.push_back(std::move(items[position]));
    items = std::move(sorted);
}

}  // namespace atlas::ranges
