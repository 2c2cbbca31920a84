#include "app/preference.h"

#include "gtest/gtest.h"

namespace atlas {
namespace {

TEST(preferred_language, is_the_first_that_the_product_has) {
    EXPECT_EQ(preferred_language("zh-CN,zh,en"), Language::chinese);
    EXPECT_EQ(preferred_language("fr-FR, zh-Hant-TW;q=0.8, en;q=0.5"), Language::chinese);
    EXPECT_EQ(preferred_language("en-GB,zh"), Language::english);
    EXPECT_EQ(preferred_language("ZH"), Language::chinese);
}

TEST(preferred_language, is_english_when_none_is_known) {
    EXPECT_EQ(preferred_language(""), Language::english);
    EXPECT_EQ(preferred_language("fr,de"), Language::english);
    EXPECT_EQ(preferred_language(",,;q=1,"), Language::english);
}

TEST(preferred_language, does_not_take_other_languages_that_start_alike) {
    EXPECT_EQ(preferred_language("zha"), Language::english);
    EXPECT_EQ(preferred_language("enm,zh"), Language::chinese);
}

}  // namespace
}  // namespace atlas
