#include "base/ranges.h"

#include <limits>
#include <numeric>
#include <span>

namespace atlas::ranges {
namespace {

constexpr std::size_t first_run = 512;

using Positions = std::span<const std::uint32_t>;

/// How many of `left` are among the first `count` when both are merged, equal ones of `left` first.
template <class Less>
std::size_t taken_from(Positions left, Positions right, std::size_t count, Less less) {
    std::size_t low = count - std::min(count, right.size());
    std::size_t high = std::min(count, left.size());
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (less(right[count - middle - 1], left[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/// Goes on merging by so many; what has been merged so far says where.
template <class Less>
void merge_on(Positions left, Positions right, std::size_t count, std::vector<std::uint32_t>& merged, Less less) {
    const std::size_t end = std::min(merged.size() + count, left.size() + right.size());
    const auto from_left = [&](std::size_t size) {
        return left.begin() + static_cast<std::ptrdiff_t>(taken_from(left, right, size, less));
    };
    const auto left_begin = from_left(merged.size());
    const auto left_end = from_left(end);
    const auto right_at = [&](std::size_t size, auto taken) {
        return right.begin() + (static_cast<std::ptrdiff_t>(size) - (taken - left.begin()));
    };
    std::merge(left_begin, left_end, right_at(merged.size(), left_begin), right_at(end, left_end),
               std::back_inserter(merged), less);
}

/// Whether two runs that meet in the middle are one already.
template <class Less>
bool stand_in_order(Positions all, std::size_t middle, std::size_t end, Less less) {
    return middle == end || !less(all[middle], all[middle - 1]);
}

}  // namespace

Sorting::Sorting(std::size_t count) : positions_(count) { std::iota(positions_.begin(), positions_.end(), 0U); }

bool Sorting::go_on(std::size_t count, Precedes precedes, const void* context) {
    const auto less = [&](std::uint32_t left, std::uint32_t right) { return precedes(context, left, right); };
    const std::size_t size = positions_.size();
    for (std::size_t rest = count; rest > 0 && run_ < size;) {
        const std::size_t run = run_ == 0 ? first_run : 2 * run_;
        const std::size_t end = first_ + std::min(run, size - first_);
        const std::size_t middle = first_ + std::min(run_, size - first_);
        const auto begin = positions_.begin() + static_cast<std::ptrdiff_t>(first_);
        if (run_ == 0) {
            std::stable_sort(begin, positions_.begin() + static_cast<std::ptrdiff_t>(end), less);
            rest -= std::min(rest, end - first_);
        } else if (const Positions all = positions_; !stand_in_order(all, middle, end, less)) {
            const std::size_t before = merged_.size();
            merge_on(all.subspan(first_, middle - first_), all.subspan(middle, end - middle), rest, merged_, less);
            rest -= std::min(rest, merged_.size() - before);
            if (merged_.size() < end - first_) break;
            std::copy(merged_.begin(), merged_.end(), begin);
            merged_.clear();
        }
        first_ = end < size ? end : 0;
        if (first_ == 0) run_ = run;
    }
    return run_ >= size;
}

std::vector<std::uint32_t> sorted_positions(std::size_t count, Precedes precedes, const void* context) {
    Sorting sorting(count);
    sorting.go_on(std::numeric_limits<std::size_t>::max(), precedes, context);
    return sorting.take();
}

}  // namespace atlas::ranges
