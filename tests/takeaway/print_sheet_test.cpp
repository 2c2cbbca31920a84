#include "takeaway/print_sheet.h"

#include "gtest/gtest.h"
#include "pages/words.h"
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
    const std::string html = write_print_sheet(test::cooperation_dataset(), state_of(PageId::pathways), {}, origin);
    for (const char* part : {"Opportunity north-4x", "项目 north-4x", "École du Nord", "北方大学", "1 May 2026",
                             "2026 年 5 月 1 日", "Report", "报告", "https://example.org/?page=pathways"})
        EXPECT_TRUE(contains(html, part)) << part;
}

TEST(write_print_sheet, says_once_what_no_row_states_and_beside_a_row_what_only_it_lacks) {
    const std::string html = write_print_sheet(test::cooperation_dataset(), state_of(PageId::pathways), {}, origin);
    const std::size_t end = html.find("</table>");
    const std::size_t east = html.find("Opportunity east-masters");
    ASSERT_NE(end, std::string::npos);
    ASSERT_NE(east, std::string::npos);
    const std::string average = question_about(TermKey::average, Language::english);
    const std::string years(word_for(TermKey::years_away, Language::english));
    EXPECT_GT(html.find(average), end);
    EXPECT_EQ(html.find(average), html.rfind(average));
    EXPECT_LT(html.find(years), end);
    EXPECT_FALSE(contains(html.substr(east, html.find("</tr>", east) - east), years));
}

TEST(write_print_sheet, prints_the_devices_shortlist_in_its_order_with_notes_and_a_link_that_others_can_open) {
    State state = state_of(PageId::pathways);
    state.shortlist_open = true;
    Shortlist shortlist;
    shortlist.entries = {{{{"college"}, {RecordKind::opportunity, "north-4x"}}, "Ask for <Ms Li>"},
                         {{{"college"}, {RecordKind::opportunity, "east-masters"}}, ""},
                         {{{"college"}, {RecordKind::opportunity, "no-more"}}, ""}};
    const std::string html = write_print_sheet(test::cooperation_dataset(), state, shortlist, origin);
    EXPECT_LT(html.find("Opportunity north-4x"), html.find("Opportunity east-masters"));
    EXPECT_TRUE(contains(html, "Ask for &lt;Ms Li&gt;"));
    EXPECT_TRUE(contains(html, "no-more"));
    EXPECT_TRUE(contains(html, "shortlist=north-4x~east-masters"));
}

TEST(write_print_sheet, prints_a_comparison_side_by_side_with_its_questions) {
    State state = state_of(PageId::pathways);
    state.comparison.records = {{{"college"}, {RecordKind::opportunity, "north-4x"}},
                                {{"college"}, {RecordKind::opportunity, "east-masters"}}};
    state.comparison.view = ComparisonView::all_rows;
    const std::string html = write_print_sheet(test::cooperation_dataset(), state, {}, origin);
    const std::string compared = html.substr(html.find("class=\"comparison\""), html.find("</table>"));
    EXPECT_TRUE(contains(compared, "Opportunity north-4x"));
    EXPECT_TRUE(contains(compared, "≠ Differs"));
    EXPECT_TRUE(contains(html, question_about(TermKey::average, Language::chinese)));
}

TEST(write_print_sheet, sets_a_sheet_once_in_each_language) {
    State state = state_of(PageId::pathways);
    state.record = RecordRef{RecordKind::opportunity, "north-4x"};
    const std::string html = write_print_sheet(test::cooperation_dataset(), state, {}, origin);
    EXPECT_TRUE(contains(html, "<article lang=\"en\">"));
    EXPECT_TRUE(contains(html, "<article lang=\"zh-Hans\">"));
    EXPECT_FALSE(contains(html, "east-masters"));
}

TEST(write_print_sheet, keeps_to_what_the_filters_leave) {
    State state = state_of(PageId::pathways);
    state.filters = {{.field = "country", .values = {"GB"}}};
    const std::string html = write_print_sheet(test::cooperation_dataset(), state, {}, origin);
    EXPECT_TRUE(contains(html, "Opportunity north-4x"));
    EXPECT_FALSE(contains(html, "Opportunity east-masters"));
}

}  // namespace
}  // namespace atlas::takeaway
