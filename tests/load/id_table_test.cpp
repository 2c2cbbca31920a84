#include "load/id_table.h"

#include <gtest/gtest.h>

#include <deque>
#include <string>

namespace atlas::loading {
namespace {

TEST(IdTable, finds_each_id_while_it_grows_and_no_other) {
    std::deque<std::string> ids;
    IdTable<int> table;
    EXPECT_EQ(table.find("id-0"), nullptr);
    for (int i = 0; i < 1000; ++i) {
        const auto [value, is_new] = table.add(ids.emplace_back("id-" + std::to_string(i)), i);
        EXPECT_TRUE(is_new);
        EXPECT_EQ(*value, i);
        for (const int other : {0, i / 2, i}) {
            const int* const found = table.find("id-" + std::to_string(other));
            ASSERT_NE(found, nullptr) << other << " of " << i;
            EXPECT_EQ(*found, other);
        }
        EXPECT_EQ(table.find("id-" + std::to_string(i + 1)), nullptr);
    }
    ASSERT_EQ(table.entries().size(), 1000U);
    for (int i = 0; i < 1000; ++i) EXPECT_EQ(table.entries()[static_cast<std::size_t>(i)].value, i);
}

TEST(IdTable, keeps_what_came_first_under_an_id) {
    IdTable<int> table;
    table.add("twice", 1);
    const auto [value, is_new] = table.add("twice", 2);
    EXPECT_FALSE(is_new);
    EXPECT_EQ(*value, 1);
    EXPECT_EQ(table.entries().size(), 1U);
}

}  // namespace
}  // namespace atlas::loading
