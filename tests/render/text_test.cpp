#include "render/text.h"

#include "gtest/gtest.h"
#include "render/display_width.h"
#include "render/text_table.h"

namespace atlas {
namespace {

TEST(display_width, counts_two_columns_for_chinese_and_none_for_combining_marks) {
    EXPECT_EQ(display_width("Atlas"), 5);
    EXPECT_EQ(display_width("合作图谱"), 8);
    EXPECT_EQ(display_width("（90.7%）"), 9);
    EXPECT_EQ(display_width("Que\xCC\x81"
                            "bec"),
              6);
    EXPECT_EQ(display_width("École"), 5);
    EXPECT_EQ(display_width("\xFF\xFE"), 2);
}

TEST(wrap_to_width, breaks_at_spaces_and_between_chinese_characters) {
    EXPECT_EQ(wrap_to_width("University of Windsor", 13), (std::vector<std::string>{"University of", "Windsor"}));
    EXPECT_EQ(wrap_to_width("电子科技大学", 8), (std::vector<std::string>{"电子科技", "大学"}));
    EXPECT_EQ(wrap_to_width("", 8), std::vector<std::string>{""});
}

Table small_table() {
    Table table{.caption = "Partners", .count = "2 partners"};
    table.columns = {{.key = "name", .title = "Name", .sorted = SortDirection::descending},
                     {.key = "n", .title = "N", .numeric = true}};
    table.rows = {{.cells = {{.text = "温莎大学", .badges = {{"4+X", Tone::normal}}}, {.text = "12"}}},
                  {.cells = {{.text = "Laval", .detail = "Québec"}, {.text = "3"}}, .selected = true}};
    return table;
}

TEST(render_text_table, aligns_columns_with_wide_characters) {
    EXPECT_EQ(render_text_table(small_table()),
              "Partners · 2 partners\n"
              "Name ↓           N\n"
              "──────────────  ──\n"
              "温莎大学 [4+X]  12\n"
              "Laval ◀          3\n"
              "  Québec\n");
}

TEST(render_text_table, says_why_it_is_empty) {
    Table table = small_table();
    table.rows.clear();
    table.empty = "Nobody.";
    EXPECT_EQ(render_text_table(table), "Partners · 2 partners\nNobody.\n");
}

TEST(render_text, writes_every_kind_of_block) {
    Page page{PageId::overview, "Title", "Lead.", {}};
    Section section{"Section", {}};
    section.blocks = {Heading{3, "Heading"},
                      Paragraph{"Words."},
                      FigureGrid{{{.value = "90.7%", .label = "went on", .detail = "of graduates"}}, true},
                      DefinitionList{{{"Place", {{.text = "Cover"}, {.text = "Page", .detail = "2"}}}}},
                      List{{{.text = "Item", .detail = "detail", .badges = {{"Closed", Tone::closed}}},
                            {.text = "Site", .address = "https://example.org"}}},
                      Doors{{{"Pathways", "12 pathways", OpenPage{PageId::pathways}}}},
                      Notice{.title = "Notice", .text = "Text.", .details = {"one"}}};
    page.sections.push_back(section);
    EXPECT_EQ(render_text(page),
              "# Title\n\nLead.\n\n## Section\n\n### Heading\n\nWords.\n\n* 90.7%  went on – of graduates\n\n"
              "Place │ Cover; Page – 2\n\n- Item [Closed] – detail\n- Site <https://example.org>\n\n"
              "→ Pathways – 12 pathways\n\n! Notice\n  Text.\n  - one\n");
}

TEST(render_text, of_a_chart_is_its_summary_and_values) {
    Chart chart{.title = "Chart", .summary = "A: 1.", .caveat = "Careful.", .source_line = "Source: Report"};
    chart.drawing = WorldMap{{}, {"Sri Lanka"}};
    chart.values = {
        .caption = "Chart", .columns = {{.key = "a", .title = "What"}}, .rows = {{.cells = {{.text = "A"}}}}};
    const Page page{PageId::overview, "Title", "", {{"", {chart}}}};
    EXPECT_EQ(render_text(page), "# Title\n\n▚ Chart\nA: 1.\nWhat\n────\nA\n- Sri Lanka\nCareful.\nSource: Report\n");
}

TEST(render_text, of_a_screen_has_notices_first_and_the_sheet_last) {
    Screen screen;
    screen.shell.notices = {{.title = "Dropped"}};
    screen.page.title = "Page";
    screen.sheet =
        Sheet{.kind = "Partner", .title = "Windsor", .subtitle = "Canada", .badges = {{"4+X", Tone::normal}}};
    EXPECT_EQ(render_text(screen), "! Dropped\n\n# Page\n\n═══ Partner ═══\n# Windsor [4+X]\nCanada\n");
}

TEST(render_text, of_the_shell_marks_what_is_chosen) {
    Shell shell{.product = "Atlas", .navigation_label = "Pages"};
    shell.pages = {{.text = "Overview", .action = OpenPage{}, .selected = true},
                   {.text = "Partners", .action = OpenPage{}}};
    shell.footer_text = "Footer";
    EXPECT_EQ(render_text(shell), "Atlas\nPages: [Overview] Partners\nFooter\n");
}

}  // namespace
}  // namespace atlas
