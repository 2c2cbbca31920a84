#include "base/format.h"

#include <gtest/gtest.h>

#include <limits>

namespace atlas {
namespace {

constexpr Language english = Language::english;
constexpr Language chinese = Language::chinese;

TEST(Format, numbers_have_the_decimals_they_need_and_groups_of_three) {
    EXPECT_EQ(format_number(1600, english), "1,600");
    EXPECT_EQ(format_number(1600, chinese), "1,600");
    EXPECT_EQ(format_number(999, english), "999");
    EXPECT_EQ(format_number(1234567.25, english), "1,234,567.25");
    EXPECT_EQ(format_number(0.1 + 0.2, 2, english), "0.30");
    EXPECT_EQ(format_number(-0.5, english), "−0.5");
    EXPECT_EQ(format_number(-0.0, english), "0");
    EXPECT_EQ(format_number(2016, english, Grouping::none), "2016");
    EXPECT_EQ(format_percent(90.7, chinese), "90.7%");
}

TEST(Format, numbers_for_scripts_have_no_groups_and_a_plain_minus) {
    EXPECT_EQ(write_number(12000000), "12000000");
    EXPECT_EQ(write_number(-0.125), "-0.125");
    EXPECT_EQ(write_number(0), "0");
}

TEST(Format, decimals_are_as_many_as_were_written) {
    EXPECT_EQ(decimals_of(90.7), 1);
    EXPECT_EQ(decimals_of(96.81), 2);
    EXPECT_EQ(decimals_of(1e300), 0);
    EXPECT_EQ(decimals_of(1.0 / 3), 9);
}

TEST(Format, numbers_without_end_are_no_number) {
    EXPECT_EQ(format_number(std::numeric_limits<double>::infinity(), english), "–");
    EXPECT_EQ(format_number(std::numeric_limits<double>::quiet_NaN(), english), "–");
}

TEST(Format, dates_are_as_precise_as_they_are_written) {
    EXPECT_EQ(format_date("2020", english), "2020");
    EXPECT_EQ(format_date("2020", chinese), "2020 年");
    EXPECT_EQ(format_date("2020-03", english), "March 2020");
    EXPECT_EQ(format_date("2020-03", chinese), "2020 年 3 月");
    EXPECT_EQ(format_date("2021-04-20", english), "20 April 2021");
    EXPECT_EQ(format_date("2021-04-20", chinese), "2021 年 4 月 20 日");
}

TEST(Format, intervals_follow_the_language) {
    EXPECT_EQ(format_date("2017/2020", english), "2017–2020");
    EXPECT_EQ(format_date("2017/2020", chinese), "2017—2020 年");
    EXPECT_EQ(format_date("2017-09/2020", english), "September 2017 – 2020");
    EXPECT_EQ(format_date("2017-09/2020", chinese), "2017 年 9 月—2020 年");
    EXPECT_EQ(format_date("/2021-04-20", english), "up to 20 April 2021");
    EXPECT_EQ(format_date("/2021-04-20", chinese), "截至 2021 年 4 月 20 日");
    EXPECT_EQ(format_date("2020/", english), "from 2020");
    EXPECT_EQ(format_date("2020/", chinese), "2020 年起");
}

TEST(Format, what_is_no_date_is_given_back) {
    for (const char* text : {"", "/", "spring 2020", "2020-13", "20-01-01"})
        EXPECT_EQ(format_date(text, english), text);
}

TEST(Format, lists_end_with_and) {
    EXPECT_EQ(join_list({}, english), "");
    EXPECT_EQ(join_list({"a"}, english), "a");
    EXPECT_EQ(join_list({"a", "b"}, english), "a and b");
    EXPECT_EQ(join_list({"a", "b", "c"}, english), "a, b and c");
    EXPECT_EQ(join_list({"甲", "乙"}, chinese), "甲和乙");
    EXPECT_EQ(join_list({"甲", "乙", "丙"}, chinese), "甲、乙和丙");
}

TEST(Format, months_have_names_and_what_is_no_month_is_given_back) {
    EXPECT_EQ(month_name("01", Language::english), "January");
    EXPECT_EQ(month_name("12", Language::english), "December");
    EXPECT_EQ(month_name("07", Language::chinese), "7 月");
    for (const char* other : {"00", "13", "7", "007", "ab", ""}) EXPECT_EQ(month_name(other, Language::english), other);
}

}  // namespace
}  // namespace atlas
