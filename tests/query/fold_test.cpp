#include "query/fold.h"

#include <gtest/gtest.h>

namespace atlas {
namespace {

TEST(FoldText, ignores_case_accents_width_and_extra_space) {
    EXPECT_EQ(fold_text("  École　Ｃentrale  de\tNantes "), "ecole centrale de nantes");
    EXPECT_EQ(fold_text("Łódź – Zürich – Ørsted"), "lodz - zurich - orsted");
}

TEST(FoldText, keeps_Chinese_characters) { EXPECT_EQ(fold_text("香港科技大学（HKUST）"), "香港科技大学(hkust)"); }

TEST(FoldText, leaves_out_bytes_that_are_not_UTF_8) { EXPECT_EQ(fold_text("a\xff\xc3 b"), "a b"); }

TEST(FoldText, joins_a_letter_with_its_combining_accent) {
    EXPECT_EQ(fold_text("E\xcc\x81"
                        "cole"),
              "ecole");
}

TEST(ContainsWords, wants_every_word_in_any_order) {
    const std::string folded = fold_text("The University of Sheffield 谢菲尔德大学");
    EXPECT_TRUE(contains_words(folded, "sheffield UNIVERSITY"));
    EXPECT_TRUE(contains_words(folded, "谢菲尔德"));
    EXPECT_FALSE(contains_words(folded, "sheffield hallam"));
}

TEST(ContainsWords, takes_an_empty_query_as_no_condition) {
    EXPECT_TRUE(contains_words("anything", ""));
    EXPECT_TRUE(contains_words("anything", " 　 "));
}

TEST(SortKey, passes_over_the_English_article_but_not_over_a_word_that_starts_with_it) {
    EXPECT_LT(sort_key({"The Hong Kong University", "香港"}, Language::english),
              sort_key({"KU Leuven", "鲁汶"}, Language::english));
    EXPECT_EQ(sort_key({"Theory Institute", "理论所"}, Language::english), "theory institute");
}

TEST(SortKey, orders_Chinese_names_by_code_point) {
    EXPECT_LT(sort_key({"Z", "东方大学"}, Language::chinese), sort_key({"A", "北方大学"}, Language::chinese));
}

}  // namespace
}  // namespace atlas
