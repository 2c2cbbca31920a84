#include "base/nearest.h"

#include <gtest/gtest.h>

namespace atlas {
namespace {

TEST(Nearest, counts_edits_and_swaps_of_neighbours_as_one) {
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3);
    EXPECT_EQ(edit_distance("status", "sattus"), 1);
    EXPECT_EQ(edit_distance("", "abc"), 3);
}

TEST(Nearest, suggests_what_is_near_and_nothing_else) {
    EXPECT_EQ(find_nearest("staus", {"as_of", "status", "sources"}), "status");
    EXPECT_EQ(find_nearest("xyzzy", {"as_of", "status"}), std::nullopt);
    EXPECT_EQ(find_nearest("", {"a"}), std::nullopt);
    EXPECT_EQ(find_nearest(std::string(10'000'000, 'x'), {"a"}), std::nullopt);
}

}  // namespace
}  // namespace atlas
