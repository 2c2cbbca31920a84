#include "load/values.h"

#include <gtest/gtest.h>

#include <string>

namespace atlas::loading {
namespace {

void expect_accepts(TextCheck check, std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) EXPECT_FALSE(check(text).has_value()) << text;
}

void expect_refuses(TextCheck check, std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) EXPECT_TRUE(check(text).has_value()) << text;
}

TEST(Values, dates_are_years_months_or_days_that_exist) {
    expect_accepts(check_date, {"2020", "2020-12", "2020-02-29", "2000-02-29", "1956-10-01"});
    expect_refuses(check_date, {"", "2019-02-29", "1900-02-29", "2020-04-31", "2020-1", "20-01-01", "2020-01-00",
                                "2020-01-01T", "二〇二〇", "0999", "3000"});
}

TEST(Values, intervals_may_be_open_at_one_end) {
    expect_accepts(check_interval, {"2020", "2017/2020", "/2021-04-20", "2020/", "2020/2020-03", "2020-03/2020"});
    expect_refuses(check_interval, {"/", "2020/2019", "2020-05/2020-03", "2020-13/2021"});
}

TEST(Values, ids_of_facts_of_terms_have_dots) {
    expect_accepts(check_fact_id, {"a", "a-1", "north-4x.costs", "north-4x.years_home.2"});
    expect_refuses(check_fact_id, {"", "a.", ".a", "a.b.c", "a.b.1.2", "a.B", "a..1"});
    expect_refuses(check_id, {"a.b", "A", "a_b", "a-", std::string_view("a\0b", 3)});
}

TEST(Values, codes_are_those_of_the_standards) {
    expect_accepts(check_country_code, {"GB", "HK", "CN", "AD", "ZW"});
    expect_refuses(check_country_code, {"UK", "gb", "G", "", "GBR", "B ", " C"});
    expect_accepts(check_currency, {"CNY", "GBP", "EUR", "AED", "ZWG"});
    expect_refuses(check_currency, {"RMB", "cny", "XXX", "", "Y E"});
    expect_accepts(check_language_tag, {"en", "zh-Hans", "pt-BR", "si", "zh-Hant-HK"});
    expect_refuses(check_language_tag, {"", "EN", "english", "en-", "en--GB", "en_GB", "中文"});
}

TEST(Values, ror_ids_carry_check_digits) {
    expect_accepts(check_ror, {"https://ror.org/04qr3zq92", "https://ror.org/00vtgdb53", "https://ror.org/04rdtx186"});
    expect_refuses(check_ror, {"https://ror.org/04qr3zq29", "https://ror.org/14qr3zq92", "http://ror.org/04qr3zq92",
                               "https://ror.org/04qr3zq9", "https://ror.org/0ilouzq92"});
}

TEST(Values, addresses_have_a_scheme_and_a_host) {
    expect_accepts(check_address,
                   {"https://www.ouc.edu.cn", "http://it.ouc.edu.cn/fise/29021/list.htm", "https://a.bc/?x=1#y"});
    expect_refuses(check_address,
                   {"", "https://", "https:///a.b", "https://localhost", "mailto:a@b.cn", "https://a.b c"});
}

}  // namespace
}  // namespace atlas::loading
