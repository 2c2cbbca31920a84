#include "query/search_units.h"

#include <gtest/gtest.h>

namespace atlas {
namespace {

/// Units with '|' where a word starts.
std::u32string shape(std::string_view text) {
    std::u32string shape;
    for (const SearchUnit& unit : split_units(text)) {
        if (unit.starts_word) shape += U'|';
        shape += unit.character;
    }
    return shape;
}

TEST(SplitUnits, folds_letters_and_parts_words_at_what_is_no_letter) {
    EXPECT_EQ(shape("École Centrale (Nantes)"), U"|ecole|centrale|nantes");
    EXPECT_EQ(shape("Heriot-Watt"), U"|heriot|watt");
}

TEST(SplitUnits, parts_Chinese_from_letters_but_not_Chinese_characters_from_each_other) {
    EXPECT_EQ(shape("华为Huawei技术"), U"|华为|huawei|技术");
    EXPECT_EQ(shape("约翰斯·霍普金斯"), U"|约翰斯|霍普金斯");
}

TEST(SplitUnits, keeps_together_what_a_dot_or_an_apostrophe_joins) {
    EXPECT_EQ(shape("People’s 90.7%"), U"|peoples|907%");
    EXPECT_EQ(shape("4+X"), U"|4+x");
}

TEST(SplitUnits, remembers_the_bytes_of_each_unit_with_its_combining_accent) {
    const std::string text = "· E\xcc\x81学";
    const std::vector<SearchUnit> units = split_units(text);
    ASSERT_EQ(units.size(), 2u);
    EXPECT_EQ(text.substr(units[0].begin, units[0].end - units[0].begin), "E\xcc\x81");
    EXPECT_EQ(text.substr(units[1].begin, units[1].end - units[1].begin), "学");
}

TEST(SplitUnits, passes_over_bytes_that_are_no_text_and_over_marks_of_direction) {
    EXPECT_EQ(shape("a\xff\xc3\x01"
                    "b\xe2\x80\xae"
                    "c"),
              U"|a|b|c");
    EXPECT_TRUE(split_units("\t \r\n…—《》").empty());
}

TEST(LightWords, are_those_that_many_names_share) {
    EXPECT_TRUE(is_light_word(U"university") && is_light_word(U"of") && is_light_word(U"大学"));
    EXPECT_FALSE(is_light_word(U"glasgow") || is_light_word(U"college"));
    EXPECT_TRUE(is_small_word(U"of"));
    EXPECT_FALSE(is_small_word(U"university"));
}

}  // namespace
}  // namespace atlas
