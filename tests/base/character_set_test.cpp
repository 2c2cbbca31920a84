#include "base/character_set.h"

#include <gtest/gtest.h>

namespace atlas {
namespace {

using Characters = std::vector<char32_t>;

TEST(CharacterSet, GivesItsMembersInOrderWithoutThoseOfAnother) {
    CharacterSet all;
    for (const char32_t character : {U'文', U'A', U'\uFFFD', U'中', U'A', U'\0'}) all.insert(character);
    EXPECT_EQ(all.without({}), (Characters{U'\0', U'A', U'中', U'文', U'\uFFFD'}));
    CharacterSet some;
    some.insert(U'A');
    some.insert(U'中');
    some.insert(U'国');
    EXPECT_EQ(all.without(some), (Characters{U'\0', U'文', U'\uFFFD'}));
    all.clear();
    EXPECT_TRUE(all.without({}).empty());
}

TEST(CharacterSet, CharactersBeyondThePlaneAreLeftOut) {
    CharacterSet set;
    set.insert(U'\U0001F600');
    EXPECT_TRUE(set.without({}).empty());
}

}  // namespace
}  // namespace atlas
