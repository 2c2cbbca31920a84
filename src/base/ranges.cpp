#include "base/ranges.h"

#include <numeric>

namespace atlas::ranges {

std::vector<std::size_t> sorted_positions(std::size_t count, Precedes precedes, const void* context) {
    std::vector<std::size_t> sorted(count);
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::size_t left, std::size_t right) { return precedes(context, left, right); });
    return sorted;
}

}  // namespace atlas::ranges
