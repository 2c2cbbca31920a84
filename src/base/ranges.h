// The few algorithms on whole ranges that the code uses, with projections. They read like std::ranges, which the oldest
// standard library that the project builds with (libc++ 13, of Emscripten 3.1.6) does not have yet.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
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

/// A vector that the items are moved into; one written in braces would copy them.
template <class Item, class... Items>
std::vector<Item> vector_of(Items&&... items) {
    std::vector<Item> result;
    result.reserve(sizeof...(items));
    (result.emplace_back(std::forward<Items>(items)), ...);
    return result;
}

using Precedes = bool (*)(const void* context, std::size_t left, std::size_t right);

/// Puts the positions 0 … count − 1 in order, a piece at a time; equals stay as they are. One function for all that is
/// sorted: each std::stable_sort of another type is three kilobytes of the same again.
class Sorting {
  public:
    explicit Sorting(std::size_t count = 0);
    /// The same for positions that nearly stand in order: what already does is not merged.
    explicit Sorting(std::vector<std::uint32_t> positions) : positions_(std::move(positions)) {}
    /// Goes on with so many positions; the last pieces are large, the very last is all of them. True at the end.
    bool go_on(std::size_t count, Precedes precedes, const void* context);
    /// The same for items that are compared by `less`, a function object that holds nothing.
    template <class Items, class Less>
    bool go_on(std::size_t count, const Items& items, Less) {
        const Precedes precedes = [](const void* all, std::size_t left, std::size_t right) {
            const Items& compared = *static_cast<const Items*>(all);
            return static_cast<bool>(Less{}(compared[left], compared[right]));
        };
        const void* const context = &items;
        return go_on(count, precedes, context);
    }
    std::vector<std::uint32_t> take() { return std::move(positions_); }

  private:
    std::vector<std::uint32_t> positions_;
    std::vector<std::uint32_t> merged_;
    std::size_t run_ = 0;    // so many stand in order each time; 0 = none yet
    std::size_t first_ = 0;  // of the runs that come next
};

std::vector<std::uint32_t> sorted_positions(std::size_t count, Precedes precedes, const void* context);

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
