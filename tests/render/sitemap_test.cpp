// The site map and robots.txt.

#include <string>

#include <gtest/gtest.h>

#include "render/sitemap.h"
#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

int count(const std::string& text, const std::string& part) {
    int times = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
    return times;
}

TEST(sitemap, lists_each_page_in_both_languages_and_both_name_each_other) {
    const std::string map = render_sitemap({{"https://a.example/en/", "https://a.example/zh/", "2024-05-01"},
                                            {"https://a.example/en/x.html", "https://a.example/zh/x.html", ""}});
    EXPECT_EQ(count(map, "<url>"), 4);
    EXPECT_EQ(count(map, "<loc>https://a.example/zh/x.html</loc>"), 1);
    EXPECT_EQ(count(map, "hreflang=\"en\" href=\"https://a.example/en/x.html\""), 2);
    EXPECT_EQ(count(map, "hreflang=\"zh-Hans\" href=\"https://a.example/zh/x.html\""), 2);
    EXPECT_EQ(count(map, "<lastmod>2024-05-01</lastmod>"), 2) << "only where a date is known";
    EXPECT_EQ(count(map, "<lastmod>"), 2);
}

TEST(sitemap, escapes_addresses) {
    const std::string map = render_sitemap({{"x?a=1&b=<\">", "y", "2024-05-01"}});
    EXPECT_NE(map.find("<loc>x?a=1&amp;b=&lt;&quot;&gt;</loc>"), std::string::npos);
    EXPECT_EQ(map.find("&b"), std::string::npos);
}

TEST(robots, lets_everything_be_read_and_names_the_site_map) {
    EXPECT_EQ(render_robots("https://a.example/"),
              "User-agent: *\nAllow: /\n\nSitemap: https://a.example/sitemap.xml\n");
}

TEST(robots, says_how_to_set_the_public_address_when_it_is_not_known) {
    const std::string robots = render_robots("");
    EXPECT_NE(robots.find("--public-url"), std::string::npos);
    EXPECT_NE(robots.find("\nSitemap: sitemap.xml\n"), std::string::npos);
}

DescribedPage opportunity_page(std::string id) {
    return {.state = {.faculty = {"college"}, .record = RecordRef{RecordKind::opportunity, std::move(id)}}};
}

TEST(newest_date, is_the_last_day_on_which_something_on_the_page_was_checked_or_that_it_speaks_of) {
    Dataset dataset = test::cooperation_dataset();
    const Faculty& faculty = dataset.faculties.front();
    Opportunity& opportunity = dataset.faculties.front().opportunities[1];
    const DescribedPage page = opportunity_page("east-masters");
    EXPECT_EQ(newest_date(dataset, faculty, page), "");
    opportunity.as_of = "/2021-04-20";
    EXPECT_EQ(newest_date(dataset, faculty, page), "2021-04-20");
    opportunity.last_verified = "2024-12-20";
    EXPECT_EQ(newest_date(dataset, faculty, page), "2024-12-20");
    Fact years = test::figure("east-masters.years_away", Topic::partnership, 2, Unit::years);
    years.as_of = "2025-01-31";
    test::state_term(opportunity, TermKey::years_away, {years});
    EXPECT_EQ(newest_date(dataset, faculty, page), "2025-01-31");
}

TEST(newest_date, does_not_make_a_day_of_a_year_or_of_an_open_end) {
    Dataset dataset = test::cooperation_dataset();
    Opportunity& opportunity = dataset.faculties.front().opportunities[1];
    for (const char* as_of : {"2026", "2020/", "2019/2021", "2020-03"}) {
        opportunity.as_of = as_of;
        EXPECT_EQ(newest_date(dataset, dataset.faculties.front(), opportunity_page("east-masters")), "") << as_of;
    }
}

}  // namespace
}  // namespace atlas
