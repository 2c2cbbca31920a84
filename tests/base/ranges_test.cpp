#include "base/ranges.h"

#include <gtest/gtest.h>

#include <numeric>

namespace atlas {
namespace {

TEST(Ranges, put_in_order_a_piece_at_a_time_and_leave_equals_as_they_are) {
    for (const std::size_t count : {0u, 1u, 511u, 512u, 513u, 1024u, 5000u}) {
        std::vector<int> items;
        for (std::size_t i = 0; i < count; ++i) items.push_back(static_cast<int>(i * 7919 % 97));
        std::vector<std::uint32_t> expected(count);
        std::iota(expected.begin(), expected.end(), 0U);
        std::stable_sort(expected.begin(), expected.end(),
                         [&](std::uint32_t one, std::uint32_t other) { return items[one] < items[other]; });
        for (const std::size_t piece : {1u, 100u, 1'000'000u}) {
            ranges::Sorting sorting(count);
            while (!sorting.go_on(piece, items, std::less<>())) {
            }
            EXPECT_EQ(sorting.take(), expected) << count << " by " << piece;
        }
    }
}

TEST(Ranges, that_nearly_stand_in_order_are_sorted_from_there) {
    for (const std::size_t count : {2u, 512u, 513u, 1024u, 2000u}) {
        std::vector<int> items(count);
        for (std::size_t i = 0; i < count; ++i) items[i] = static_cast<int>(i / 3);  // equals, also across runs
        std::vector<std::vector<std::uint32_t>> starts(4, std::vector<std::uint32_t>(count));
        for (auto& start : starts) std::iota(start.begin(), start.end(), 0U);
        std::swap(starts[1][count / 2 - 1], starts[1][count / 2]);
        std::swap(starts[2].front(), starts[2].back());
        std::reverse(starts[3].begin(), starts[3].end());
        for (const auto& start : starts) {
            std::vector<std::uint32_t> expected = start;
            std::stable_sort(expected.begin(), expected.end(),
                             [&](std::uint32_t one, std::uint32_t other) { return items[one] < items[other]; });
            for (const std::size_t piece : {1u, 100u, 1'000'000u}) {
                ranges::Sorting sorting(start);
                while (!sorting.go_on(piece, items, std::less<>())) {
                }
                EXPECT_EQ(sorting.take(), expected) << count << " by " << piece;
            }
        }
    }
}

}  // namespace
}  // namespace atlas
