#include "base/rare.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace atlas {
namespace {

TEST(Rare, has_a_value_of_its_own_or_none) {
    Rare<std::string> none;
    EXPECT_FALSE(none);
    Rare<std::string> one = std::string("one");
    Rare<std::string> copy = one;
    copy.emplace() = "another";
    EXPECT_EQ(*one, "one");
    EXPECT_EQ(*copy, "another");
    one = *&one;
    EXPECT_EQ(*one, "one");
    const Rare<std::string> moved = std::move(one);
    EXPECT_EQ(moved->size(), 3U);
    EXPECT_FALSE(one);
}

TEST(Rare, is_equal_by_value) {
    const Rare<int> none, one = 1, same = 1, other = 2;
    EXPECT_EQ(none, Rare<int>());
    EXPECT_EQ(one, same);
    EXPECT_NE(one, other);
    EXPECT_NE(one, none);
    EXPECT_NE(none, one);
}

TEST(Rare, takes_the_room_of_a_pointer) { EXPECT_EQ(sizeof(Rare<std::string>), sizeof(void*)); }

}  // namespace
}  // namespace atlas
