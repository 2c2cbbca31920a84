#include "takeaway/chart_svg.h"

#include "gtest/gtest.h"
#include "pages/screen.h"
#include "support/fixture.h"
#include "takeaway/chart_data.h"
#include "takeaway/svg.h"

namespace atlas::takeaway {
namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Chart chart_of(std::variant<Of100, Bars, Composition, Flow, Series, WorldMap> drawing) {
    return {.title = "Title <one> & two",
            .summary = "What it shows.",
            .caveat = "Mind the class.",
            .source_line = "Source: \"Report\"",
            .drawing = std::move(drawing),
            .values = {}};
}

const std::vector<ChartValue> parts = {{.label = "abroad", .value = 66.4, .value_text = "66.4%"},
                                       {.label = "at home", .value = 24.3, .value_text = "24.3%"},
                                       {.label = "not said", .value = 9.3, .value_text = "9.3%", .unknown = true}};

std::string svg_of(const Chart& chart) {
    return write_chart_svg(chart, Language::english, "https://example.org/?a=1&b=2", "2026-05-01");
}

/// Every kind with all that stands around it.
std::vector<Chart> charts() {
    Flow flow{{{{.label = "all", .value = 100, .value_text = "100%"}, 0, {}}, {parts[0], 1, 0}, {parts[2], 1, 0}}};
    Series series{{{"line", {{2019, "2019", parts[0]}, {2020, "2020", parts[1]}}}}};
    WorldMap map{{{.latitude = 30, .longitude = 104, .label = "Home", .home = true},
                  {.latitude = 50, .longitude = 3, .label = "abroad"}},
                 {"66.4% unplaced"}};
    return {chart_of(Of100{parts}), chart_of(Bars{parts, 100}), chart_of(Composition{"all", parts}),
            chart_of(flow),         chart_of(series),           chart_of(map)};
}

TEST(write_chart_svg, says_title_caveat_source_address_and_labels_as_text) {
    for (const Chart& chart : charts()) {
        const std::string svg = svg_of(chart);
        EXPECT_TRUE(contains(svg, ">Title &lt;one&gt; &amp; two</text>"));
        EXPECT_TRUE(contains(svg, ">Mind the class.</text>"));
        EXPECT_TRUE(contains(svg, ">Source: &quot;Report&quot;</text>"));
        EXPECT_TRUE(contains(svg, "a=1&amp;b=2</text>"));
        EXPECT_TRUE(contains(svg, "abroad") || contains(svg, "2019"));
        EXPECT_TRUE(contains(svg, "66.4%"));
    }
}

TEST(write_chart_svg, gives_places_that_meet_as_a_number_with_the_name_of_where_they_are) {
    const MapPoint one{.latitude = 1, .longitude = 103, .label = "NUS", .areas = {"Singapore"}};
    const MapPoint other{.latitude = 1, .longitude = 103, .label = "NTU", .areas = {"Singapore"}};
    const std::string svg = svg_of(chart_of(WorldMap{{one, other}}));
    EXPECT_TRUE(contains(svg, ">2</text>"));
    EXPECT_TRUE(contains(svg, ">Singapore</text>"));
    EXPECT_FALSE(contains(svg, ">NUS</text>"));
}

TEST(write_chart_svg, closes_every_group_that_it_opens) {
    for (const Chart& chart : charts()) {
        const std::string svg = svg_of(chart);
        const auto count = [&](std::string_view part) {
            int found = 0;
            for (std::size_t at = svg.find(part); at != std::string::npos; at = svg.find(part, at + 1)) ++found;
            return found;
        };
        EXPECT_EQ(count("<g "), count("</g>"));
        EXPECT_EQ(count("<clipPath"), count("</clipPath>"));
        EXPECT_FALSE(contains(svg, "nan"));
        EXPECT_FALSE(contains(svg, "inf"));
    }
}

TEST(write_chart_svg, hatches_what_no_source_breaks_down) {
    const auto without = [](std::vector<ChartValue> values) {
        values.pop_back();
        return svg_of(chart_of(Composition{"all", values}));
    };
    EXPECT_TRUE(contains(svg_of(chart_of(Composition{"all", parts})), "fill=\"url(#hatch)\""));
    EXPECT_FALSE(contains(without(parts), "fill=\"url(#hatch)\""));
}

TEST(write_chart_svg, draws_the_land_that_it_is_given_below_the_points) {
    const Chart chart = charts().back();
    const std::string svg = write_chart_svg(chart, Language::english, "", "", [](const WorldView&) { return "M0 0Z"; });
    EXPECT_TRUE(contains(svg, "d=\"M0 0Z\""));
}

TEST(write_chart_svg, writes_every_chart_of_the_real_data_with_its_source_line) {
    const LoadResult loaded = test::load_real_data();
    std::size_t written = 0;
    for (const Faculty& faculty : loaded.dataset.faculties) {
        for (int page = 0; page < page_count; ++page) {
            State state;
            state.page = static_cast<PageId>(page);
            state.faculty = faculty.id;
            const Screen screen = build_screen(loaded.dataset, state, {});
            for (const Chart* chart : charts_of(screen)) {
                const std::string svg = svg_of(*chart);
                EXPECT_TRUE(contains(svg, "</svg>"));
                EXPECT_TRUE(chart->source_line.empty() ||
                            contains(svg, escape_xml(chart->source_line.substr(0, chart->source_line.find(' ')))));
                ++written;
            }
        }
    }
    EXPECT_GT(written, 5U);
}

TEST(build_screen, numbers_its_charts_in_the_order_in_which_they_are_saved) {
    const LoadResult loaded = test::load_real_data();
    State state;
    state.page = PageId::outcomes;
    state.faculty = {"uestc-glasgow-college"};
    const Screen screen = build_screen(loaded.dataset, state, {});
    const std::vector<const Chart*> all = charts_of(screen);
    ASSERT_GT(all.size(), 1U);
    for (std::size_t chart = 0; chart < all.size(); ++chart)
        EXPECT_EQ(all[chart]->save->action, Action(TakeAway{static_cast<int>(chart)}));
}

TEST(escape_xml, leaves_nothing_that_xml_does_not_allow) {
    EXPECT_EQ(escape_xml(std::string_view("a\0\x1B\xFF<", 5)), "a\uFFFD\uFFFD\uFFFD&lt;");
}

TEST(build_chart_data, has_the_numbers_that_are_drawn) {
    const DataTable table = build_chart_data(chart_of(Composition{"all", parts}), "chart-1", "");
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0][2], DataValue(66.4));
    EXPECT_EQ(table.rows[2][4], DataValue(std::string("not-stated")));
}

}  // namespace
}  // namespace atlas::takeaway
