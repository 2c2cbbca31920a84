#include "render/html.h"

#include "gtest/gtest.h"
#include "render/html_shell.h"
#include "render/html_table.h"
#include "render/html_text.h"

namespace atlas {
namespace {

/// Records and pages are links; everything else makes sense only in the app.
HtmlContext context(Language language = Language::english) {
    return {language,
            [](const Action& action) -> std::string {
                if (const auto* open = std::get_if<OpenRecord>(&action)) return open->record.id + ".html";
                if (const auto* fact = std::get_if<OpenFact>(&action)) return "#" + fact->fact.value;
                return std::holds_alternative<OpenPage>(action) ? "page.html" : "";
            },
            "../"};
}

std::string html_of(Block block) { return render_html({{"", {std::move(block)}}}, 2, context()); }

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(escape_html, leaves_nothing_that_could_be_markup_or_break_a_line_of_bytes) {
    EXPECT_EQ(escape_html("<b>\"A\" & 'B'</b>"), "&lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;");
    EXPECT_EQ(escape_html(std::string("a\0b\x1B", 4)), "a\uFFFDb\uFFFD");
    EXPECT_EQ(escape_html("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(escape_html("Québec 成都"), "Québec 成都");
}

TEST(html_text, marks_what_is_in_the_other_language) {
    EXPECT_EQ(html_text("Section 二, paragraph 5", Language::english),
              "Section <span lang=\"zh-Hans\">二</span>, paragraph 5");
    EXPECT_EQ(html_text("printed as “加拿大（温莎）大学”", Language::english),
              "printed as “<span lang=\"zh-Hans\">加拿大（温莎）大学</span>”");
    EXPECT_EQ(html_text("Section 九.2 <", Language::english), "Section <span lang=\"zh-Hans\">九</span>.2 &lt;");
    EXPECT_EQ(html_text("University of Windsor", Language::chinese), "<span lang=\"en\">University of Windsor</span>");
}

TEST(html_text, leaves_alone_what_belongs_to_both_languages) {
    EXPECT_EQ(html_text("Université Laval", Language::english), "Université Laval");
    EXPECT_EQ(html_text("温莎大学 4+X", Language::chinese), "温莎大学 4+X");
    EXPECT_EQ(html_text("QS 77", Language::chinese), "QS 77");
    EXPECT_EQ(html_text("https://ror.org/01gw3d370", Language::chinese), "https://ror.org/01gw3d370");
}

TEST(render_html, escapes_every_text_of_every_kind_of_block) {
    const std::string evil = "<script>alert(1)</script>\"onload=\"";
    Chart chart{.title = evil, .summary = evil, .caveat = evil, .source_line = evil};
    chart.drawing = Of100{{{.label = evil, .value = 50, .value_text = evil, .unknown = true}}};
    chart.values = {.columns = {{.key = "a", .title = evil}}, .rows = {{.cells = {{.text = evil, .detail = evil}}}}};
    Table table = chart.values;
    table.caption = table.count = evil;
    Section section{evil, {}};
    section.blocks = {Heading{3, evil},
                      Paragraph{evil},
                      FigureGrid{{{.value = evil, .label = evil, .detail = evil}}},
                      DefinitionList{{{evil, {{.text = evil, .badges = {{evil, Tone::closed}}}}}}},
                      List{{{.text = evil, .detail = evil, .address = "javascript:alert(1)"}}},
                      Doors{{{evil, evil, OpenPage{}}}},
                      Notice{.title = evil, .text = evil, .details = {evil}},
                      table,
                      chart};
    const Page page{PageId::overview, evil, evil, {section}};
    const std::string html = render_html(page, context());
    EXPECT_FALSE(contains(html, "<script")) << html;
    EXPECT_FALSE(contains(html, "\"onload")) << html;
    EXPECT_FALSE(contains(html, "javascript:")) << html;
}

TEST(render_html, gives_a_page_one_first_heading_and_deeper_ones_below) {
    Chart chart{.title = "Chart"};
    chart.drawing = Bars{};
    const Page page{PageId::overview, "Title", "Lead.", {{"Section", {chart, Heading{2, "Part"}}}}};
    const std::string html = render_html(page, context());
    EXPECT_TRUE(contains(html, "<h1>Title</h1>\n<p class=\"lead\">Lead.</p>"));
    EXPECT_TRUE(contains(html, "<section>\n<h2>Section</h2>"));
    EXPECT_TRUE(contains(html, "<h3>Chart</h3>"));
    EXPECT_TRUE(contains(html, "<h3>Part</h3>"));
}

TEST(render_html, of_a_figure_is_a_link_to_its_source) {
    const Figure figure{.value = "90.7%",
                        .label = "went on",
                        .detail = "of 2020",
                        .tone = Tone::conflict,
                        .action = OpenFact{{"rate"}}};
    EXPECT_TRUE(contains(html_of(FigureGrid{{figure}, true}),
                         "<ul class=\"figures key\"><li><a href=\"#rate\"><b class=\"conflict\">90.7%</b> "
                         "<span>went on</span></a><small>of 2020</small></li>"));
}

TEST(render_html, names_of_each_link_that_says_not_stated_what_of) {
    const auto open = [](std::string id) { return OpenFact{{std::move(id)}}; };
    const std::string html = html_of(DefinitionList{{
        {"Duration", {{.text = "Not stated – ask", .tone = Tone::unknown, .action = open("duration")}}},
        {"Language", {{.text = "English", .action = open("language")}}},
        {"Deadline", {{.text = "Not stated", .tone = Tone::unknown}}},
    }});
    EXPECT_TRUE(contains(html, "<a href=\"#duration\" aria-label=\"Duration: Not stated – ask\"><span")) << html;
    EXPECT_TRUE(contains(html, "<a href=\"#language\">English</a>")) << html;
    EXPECT_FALSE(contains(html, "Deadline: ")) << html;
}

TEST(render_html, links_out_only_to_the_web_and_to_files_that_ship_with_the_app) {
    const auto item = [](const std::string& address) { return html_of(List{{{.text = "Site", .address = address}}}); };
    EXPECT_TRUE(contains(item("https://example.org/?a=1&b=2"),
                         "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener\">Site</a>"));
    EXPECT_TRUE(contains(item("licences/third-party.txt"), "href=\"../licences/third-party.txt\""));
    EXPECT_FALSE(contains(item("data:text/html,x"), "href"));
    EXPECT_FALSE(contains(item(""), "href"));
}

TEST(render_html, leaves_out_actions_that_only_the_app_can_carry_out) {
    Table table{.columns = {{.key = "name", .title = "Name", .sort_action = SortBy{"name"}}},
                .rows = {{.cells = {{.text = "Laval"}}, .action = OpenRecord{{RecordKind::partner, "laval"}}}}};
    const std::string html = html_of(table);
    EXPECT_TRUE(contains(html, "<th scope=\"col\">Name</th>"));
    EXPECT_TRUE(contains(html, "<th scope=\"row\"><a href=\"laval.html\">Laval</a></th>"));
}

TEST(render_html, of_a_table_names_the_column_in_each_cell_and_says_why_it_is_empty) {
    Table table{.caption = "Partners",
                .count = "1 partner",
                .columns = {{.key = "name", .title = "Name"}, {.key = "n", .title = "Number", .numeric = true}},
                .rows = {{.cells = {{.text = "Laval"}, {.text = "3", .tone = Tone::closed}}}}};
    const std::string html = html_of(table);
    EXPECT_TRUE(contains(html, "<caption>Partners<small>1 partner</small></caption>"));
    EXPECT_TRUE(contains(html, "<td class=\"number\" data-column=\"Number\"><span class=\"closed\">3</span></td>"));
    table.rows.clear();
    table.empty = "Nobody.";
    EXPECT_TRUE(contains(html_of(table), "<p class=\"muted\">Nobody.</p>"));
}

TEST(render_html, draws_shares_as_bars_beside_their_values) {
    Chart chart{.title = "Chart", .summary = "A: 66.4%."};
    chart.drawing = Of100{{{.label = "A", .value = 66.4, .value_text = "66.4%"},
                           {.label = "rest", .value = 33.6, .value_text = "33.6%", .unknown = true}}};
    chart.values = {.caption = "Chart",
                    .columns = {{.key = "label", .title = "What"}, {.key = "value", .title = "Value"}},
                    .rows = {{.cells = {{.text = "A"}, {.text = "66.4%"}}}}};
    const std::string html = html_of(chart);
    EXPECT_TRUE(contains(html, "<figcaption><h3>Chart</h3><p>A: 66.4%.</p></figcaption>"));
    // 13 columns of five, one figure of the 14th, and 0.4 of the body of the next, which has 10 of 46 to its left.
    EXPECT_TRUE(contains(html, "M12 0h1v5h-1zM13 0h1v1h-1zM13 1h0.44v1h-0.44z\"/></svg>"));
    // The same by rows of ten.
    EXPECT_TRUE(contains(html, "M0 5h10v1h-10zM0 6h6v1h-6zM6 6h0.44v1h-0.44z\"/></svg>"));
    EXPECT_FALSE(contains(html, "<path class=\"c2\"")) << "what is not broken down has no colour";
    EXPECT_TRUE(contains(html, "<svg class=\"bar\" aria-hidden=\"true\"><rect class=\"c1\" width=\"66.4%\""));
    EXPECT_TRUE(contains(html, "<p class=\"rest\"><b>33.6%</b> rest</p>"));
    EXPECT_FALSE(contains(html, "style="));
}

TEST(render_html, says_a_time_bar_as_a_sentence) {
    const Cell cell{.bar = TimeBar{4, std::nullopt, std::nullopt, "4 years at home, not stated away"}};
    const std::string html = html_of(DefinitionList{{{"Years", {cell}}}});
    EXPECT_TRUE(contains(html, "<rect class=\"c1\" x=\"0%\" width=\"50%\" height=\"100%\"/>"));
    EXPECT_TRUE(contains(html, "<rect class=\"rest\" x=\"50%\" width=\"31.25%\""));
    EXPECT_TRUE(contains(html, "<small>4 years at home, not stated away</small>"));
}

TEST(render_html, of_an_article_has_its_anchor_and_headings_that_fit_below_it) {
    const Sheet sheet{.kind = "Source", .title = "Rate", .sections = {{"Where", {Paragraph{"Here."}}}}};
    const std::string html = render_html_article(sheet, "rate-2020", 2, context());
    EXPECT_TRUE(contains(html, "<article id=\"rate-2020\">"));
    EXPECT_TRUE(contains(html, "<h2>Rate</h2>"));
    EXPECT_TRUE(contains(html, "<h3>Where</h3>"));
}

TEST(render_html_header, marks_the_page_and_names_the_language_of_each_link) {
    Shell shell{.product = "Atlas", .skip_label = "Skip", .navigation_label = "Pages", .language_label = "Language"};
    shell.pages = {{.text = "Overview", .action = OpenPage{}, .selected = true}};
    shell.languages = {{.text = "中文", .action = ChooseLanguage{Language::chinese}, .language = "zh-Hans"}};
    const std::string html = render_html_header(shell, {"index.html", "_en-main", CurrentPage::shown}, context());
    EXPECT_TRUE(contains(html, "<a class=\"skip\" href=\"#_en-main\">Skip</a>"));
    EXPECT_TRUE(contains(html, "<nav aria-label=\"Pages\">"));
    EXPECT_TRUE(contains(html, "<a href=\"page.html\" aria-current=\"page\">Overview</a>"));
    EXPECT_TRUE(contains(html, "hreflang=\"zh-Hans\" lang=\"zh-Hans\">中文</a>"));
    const std::string record = render_html_header(shell, {"index.html", "_en-main", CurrentPage::parent}, context());
    EXPECT_TRUE(contains(record, "aria-current=\"true\">Overview"));
}

}  // namespace
}  // namespace atlas
