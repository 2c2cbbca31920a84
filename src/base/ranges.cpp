#include "base/ranges.h"

#include <limits>
#include <numeric>

namespace atlas::ranges {
namespace {

constexpr std::size_t first_run = 512;

}  // namespace

Sorting::Sorting(std::size_t count) : positions_(count) { std::iota(positions_.begin(), positions_.end(), 0U); }

bool Sorting::go_on(std::size_t count, Precedes precedes, const void* context) {
    const auto less = [&](std::uint32_t left, std::uint32_t right) { return precedes(context, left, right); };
    const std::size_t size = positions_.size();
    for (std::size_t done = 0; done < count && run_ < size;) {
        const std::size_t run = run_ == 0 ? first_run : 2 * run_;
        const auto begin = positions_.begin() + static_cast<std::ptrdiff_t>(first_);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(run, size - first_));
        const auto middle = begin + static_cast<std::ptrdiff_t>(std::min(run_, size - first_));
        if (run_ == 0) {
            std::stable_sort(begin, end, less);
        } else if (middle != end) {
            merged_.resize(static_cast<std::size_t>(end - begin));
            std::merge(begin, middle, middle, end, merged_.begin(), less);
            std::copy(merged_.begin(), merged_.end(), begin);
        }
        done += static_cast<std::size_t>(end - begin);
        first_ += static_cast<std::size_t>(end - begin);
        if (first_ < size) continue;
        first_ = 0;
        run_ = run;
    }
    return run_ >= size;
}

std::vector<std::uint32_t> sorted_positions(std::size_t count, Precedes precedes, const void* context) {
    Sorting sorting(count);
    sorting.go_on(std::numeric_limits<std::size_t>::max(), precedes, context);
    return sorting.take();
}

}  // namespace atlas::ranges
