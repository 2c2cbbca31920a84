#include "takeaway/print_sheet.h"

#include "gtest/gtest.h"
#include "support/cooperation_dataset.h"

namespace atlas::takeaway {
namespace {

const Origin origin{"https://example.org/", "2026-05-01"};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

State state_of(PageId page) {
    State state;
    state.page = page;
    state.faculty = {"college"};
    return state;
}

TEST(write_print_sheet, names_rows_date_sources_and_address_in_both_languages) {
    const std::string html = write_print_sheet(test::cooperation_dataset(), state_of(PageId::pathways), origin);
    for (const char* part : {"Opportunity north-4x", "项目 north-4x", "École du Nord", "北方大学", "1 May 2026",
                             "2026 年 5 月 1 日", "Report", "报告", "https://example.org/?page=pathways"})
        EXPECT_TRUE(contains(html, part)) << part;
}

TEST(write_print_sheet, says_once_what_no_row_states_and_beside_a_row_what_only_it_lacks) {
    const std::string html = write_print_sheet(test::cooperation_dataset(), state_of(PageId::pathways), origin);
    const std::size_t table = html.find("<table>");
    const std::size_t east = html.find("Opportunity east-masters");
    ASSERT_NE(east, std::string::npos);
    EXPECT_LT(html.find("Average required"), table);
    EXPECT_EQ(html.find("Average required", table), std::string::npos);
    EXPECT_GT(html.find("Years away"), table);
    EXPECT_FALSE(contains(html.substr(east, html.find("</tr>", east) - east), "Years away"));
}

TEST(write_print_sheet, sets_a_sheet_once_in_each_language) {
    State state = state_of(PageId::pathways);
    state.record = RecordRef{RecordKind::opportunity, "north-4x"};
    const std::string html = write_print_sheet(test::cooperation_dataset(), state, origin);
    EXPECT_TRUE(contains(html, "<article lang=\"en\">"));
    EXPECT_TRUE(contains(html, "<article lang=\"zh-Hans\">"));
    EXPECT_FALSE(contains(html, "east-masters"));
}

TEST(write_print_sheet, keeps_to_what_the_filters_leave) {
    State state = state_of(PageId::pathways);
    state.filters = {{.field = "country", .values = {"GB"}}};
    const std::string html = write_print_sheet(test::cooperation_dataset(), state, origin);
    EXPECT_TRUE(contains(html, "Opportunity north-4x"));
    EXPECT_FALSE(contains(html, "Opportunity east-masters"));
}

}  // namespace
}  // namespace atlas::takeaway
