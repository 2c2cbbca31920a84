#include "base/decimal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <string>

namespace atlas {
namespace {

TEST(Decimal, powers_of_ten_are_exact_as_far_as_a_double_can_hold_them) {
    EXPECT_EQ(power_of_ten(0), 1);
    EXPECT_EQ(power_of_ten(22), 1e22);
    EXPECT_EQ(power_of_ten(-1), 0.1);
    EXPECT_EQ(power_of_ten(-9), 1e-9);
}

TEST(Decimal, numbers_of_15_digits_are_read_exactly) {
    for (const char* text : {"0", "-0", "7", "96.81", "-0.5", "24.3", "104.066666666667", "1e22", "12.5E-3", "1e+2",
                             "999999999999999", "0.000001", "100.0"}) {
        const std::optional<double> value = parse_decimal(text);
        ASSERT_TRUE(value) << text;
        EXPECT_EQ(*value, std::strtod(text, nullptr)) << text;
    }
}

TEST(Decimal, longer_numbers_are_read_to_the_last_digit_but_one) {
    for (const char* text : {"0.12345678901234567", "12345678901234567890123", "1e300", "1e308", "2.5e-300",
                             "3.14159265358979323846264338327950288"}) {
        EXPECT_DOUBLE_EQ(parse_decimal(text).value_or(0), std::strtod(text, nullptr)) << text;
    }
}

TEST(Decimal, what_no_double_can_hold_is_infinite_or_zero) {
    EXPECT_TRUE(std::isinf(*parse_decimal("1e400")));
    EXPECT_TRUE(std::isinf(*parse_decimal("-1e999999999999999999999")));
    EXPECT_EQ(parse_decimal("1e-400"), 0.0);
    EXPECT_EQ(parse_decimal("0e999"), 0.0);
    EXPECT_TRUE(std::isinf(*parse_decimal(std::string(400, '9'))));
}

TEST(Decimal, all_else_is_no_number) {
    for (const char* text : {"", "-", "+1", ".5", "5.", "1.2.3", "1e", "1e+", "1 ", " 1", "0x10", "nan", "inf", "1,5"})
        EXPECT_FALSE(parse_decimal(text)) << text;
}

TEST(Decimal, numbers_are_written_with_the_decimals_that_say_something) {
    EXPECT_EQ(format_decimal(12), "12");
    EXPECT_EQ(format_decimal(12.5), "12.5");
    EXPECT_EQ(format_decimal(-0.5), "-0.5");
    EXPECT_EQ(format_decimal(0.000001), "0.000001");
    EXPECT_EQ(format_decimal(-0.0000001), "0");
    EXPECT_EQ(format_decimal(1.0000004), "1");
    EXPECT_EQ(format_decimal(120000), "120000");
}

TEST(Decimal, what_is_written_is_read_and_written_the_same_again) {
    for (int i = -30'000; i < 30'000; i += 7) {
        const std::string written = format_decimal(i / 1000.0);
        EXPECT_EQ(format_decimal(parse_decimal(written).value_or(1e9)), written);
        EXPECT_EQ(parse_typed_number(written), i / 1000.0) << written;
    }
}

TEST(Decimal, typed_numbers_may_be_grouped_padded_and_full_width) {
    EXPECT_EQ(parse_typed_number("12,000"), 12'000);
    EXPECT_EQ(parse_typed_number(" 6.5 "), 6.5);
    EXPECT_EQ(parse_typed_number("１２．５"), 12.5);
    EXPECT_EQ(parse_typed_number("1　000"), 1000);
    EXPECT_EQ(parse_typed_number("0.12345678"), 0.123457);
    for (const char* text : {"", " ", ",", "about 5", "5 years", "五", "1e13", "-1e13", "1e999", "\xFF"})
        EXPECT_FALSE(parse_typed_number(text)) << text;
}

}  // namespace
}  // namespace atlas
