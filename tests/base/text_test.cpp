#include "base/text.h"

#include <gtest/gtest.h>

namespace atlas {
namespace {

TEST(Text, decodes_every_length_of_utf8) {
    EXPECT_EQ(decode_utf8("A").value, U'A');
    EXPECT_EQ(decode_utf8("é").value, U'é');
    EXPECT_EQ(decode_utf8("汉").value, U'汉');
    EXPECT_EQ(decode_utf8("😀").value, U'😀');
    EXPECT_EQ(decode_utf8("😀").bytes, 4u);
}

TEST(Text, refuses_what_is_not_valid_utf8) {
    for (const std::string_view wrong :
         {"", "\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\xB1", "\xFF", "\xC3("}) {
        EXPECT_EQ(decode_utf8(wrong).bytes, 0u);
    }
    EXPECT_EQ(find_invalid_utf8("汉\xFF"), 3u);
    EXPECT_EQ(find_invalid_utf8("汉字"), std::nullopt);
}

TEST(Text, writes_what_it_decodes) {
    for (const char32_t value : {U'A', U'é', U'汉', U'😀'}) {
        std::string text;
        append_utf8(text, value);
        EXPECT_EQ(decode_utf8(text).value, value);
        EXPECT_EQ(decode_utf8(text).bytes, text.size());
    }
}

TEST(Text, counts_characters) {
    EXPECT_EQ(count_code_points("汉字 ab"), 5u);
    EXPECT_EQ(count_code_points("\xFF\xFF"), 2u);
}

TEST(Text, finds_lines_and_columns_in_one_pass) {
    const std::vector<TextPlace> places = places_of("\xEF\xBB\xBF汉字\nab", {0, 3, 6, 10, 99});
    ASSERT_EQ(places.size(), 5u);
    EXPECT_EQ(places[0].column, 1);
    EXPECT_EQ(places[1].column, 1);
    EXPECT_EQ(places[2].column, 2);
    EXPECT_EQ(places[3].line, 2);
    EXPECT_EQ(places[3].column, 1);
    EXPECT_EQ(places[4].column, 3);
}

TEST(Text, knows_blanks_and_control_characters) {
    EXPECT_TRUE(is_blank(" \t\n　\u00A0"));
    EXPECT_FALSE(is_blank(" a"));
    EXPECT_TRUE(has_control_characters("a\x1B[31m"));
    EXPECT_TRUE(has_control_characters("\u0085"));
    EXPECT_FALSE(has_control_characters("汉字"));
}

TEST(Text, an_excerpt_is_short_and_safe_to_print) {
    EXPECT_EQ(excerpt("汉字汉字", 3), "汉字汉…");
    EXPECT_EQ(excerpt("汉字", 2), "汉字");
    EXPECT_EQ(excerpt("a\x1B\xFF"), "a\uFFFD\uFFFD");
}

TEST(Text, fills_slots_and_leaves_other_braces_alone) {
    EXPECT_EQ(fill("{1} before {0}, {2}, {id}", {"b", "{0}"}), "{0} before b, {2}, {id}");
    EXPECT_EQ(fill("{", {"a"}), "{");
}

TEST(ForeignLanguage, IsWhatEvidentlyIsNotThePages) {
    EXPECT_EQ(foreign_language("温莎大学", Language::english), "zh-Hans");
    EXPECT_EQ(foreign_language("Section 八 of the report", Language::english), "");
    EXPECT_EQ(foreign_language("University of Windsor", Language::chinese), "en");
    EXPECT_EQ(foreign_language("QS 2021", Language::chinese), "");
    EXPECT_EQ(foreign_language("温莎大学 Windsor", Language::chinese), "");
    EXPECT_EQ(foreign_language("\xFF\xFE 12", Language::english), "");
    EXPECT_EQ(foreign_language("", Language::chinese), "");
}

}  // namespace
}  // namespace atlas
