// The few algorithms on whole ranges that the code uses, with projections. They read like std::ranges, which the oldest
// standard library that the project builds with (libc++ 13, of Emscripten 3.1.6) does not have yet.
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>

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

template <class Range, class Less = std::less<>, class Projection = std::identity>
void stable_sort(Range& range, Less less = {}, Projection projection = {}) {
    std::stable_sort(std::begin(range), std::end(range), [&](const auto& left, const auto& right) {
        return std::invoke(less, std::invoke(projection, left), std::invoke(projection, right));
    });
}

}  // namespace atlas::ranges
