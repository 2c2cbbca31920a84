#include "gtest/gtest.h"
#include "pages/builders.h"
#include "pages/page_search.h"
#include "support/fixture.h"

namespace atlas {
namespace {

class Overview : public testing::Test {
  protected:
    Page build() { return build_overview_page(dataset, dataset.faculties.front(), state); }

    /// The faculty as it is when its documents state nothing on graduates.
    void remove_statistics() {
        Faculty& faculty = dataset.faculties.front();
        std::erase_if(faculty.facts, [](const Fact& fact) { return fact.topic == Topic::outcomes; });
        faculty.charts.clear();
        faculty.conflicts.clear();
        faculty.highlights = {{"papers"}};
    }

    Dataset dataset = test::build_fixture_dataset();
    State state;
};

TEST_F(Overview, with_statistics_starts_with_the_hundred_graduates) {
    const Page page = build();
    ASSERT_FALSE(page.sections.empty());
    EXPECT_EQ(page.sections[0].title, "After graduation");
    EXPECT_TRUE(std::holds_alternative<Chart>(page.sections[0].blocks[0]));
    EXPECT_EQ(test::find_section(page.sections, "About its graduates"), nullptr);
}

TEST_F(Overview, shows_key_figures_map_doors_and_credentials) {
    const Page page = build();
    ASSERT_FALSE(test::find_blocks<FigureGrid>(page).empty());
    EXPECT_TRUE(test::find_blocks<FigureGrid>(page)[0]->prominent);
    EXPECT_EQ(test::find_blocks<Chart>(page).size(), 2u);
    ASSERT_EQ(test::find_blocks<Doors>(page).size(), 1u);
    EXPECT_EQ(test::find_blocks<Doors>(page)[0]->doors.size(), 3u);
    EXPECT_NE(test::find_section(page.sections, "Can it be checked?"), nullptr);
}

TEST_F(Overview, counts_in_the_doors_what_the_pages_list) {
    const auto doors = test::find_blocks<Doors>(build())[0]->doors;
    EXPECT_EQ(doors[0].detail, "1 way to a further degree");
    EXPECT_EQ(doors[1].detail, "1 platform for a stay abroad or online");
    EXPECT_EQ(doors[2].detail, "8 figures on graduates, awards, staff and teaching");
    EXPECT_EQ(doors[2].action, Action(OpenPage{PageId::outcomes}));
}

TEST_F(Overview, without_statistics_says_so_and_leads_with_what_is_named) {
    remove_statistics();
    const Page page = build();
    EXPECT_EQ(test::find_section(page.sections, "After graduation"), nullptr);
    EXPECT_NE(test::find_section(page.sections, "About its graduates"), nullptr);
    const Section* named = test::find_section(page.sections, "What the documents name");
    ASSERT_NE(named, nullptr);
    EXPECT_EQ(std::get<List>(named->blocks[0]).items[0].text, "Platforms");
    EXPECT_EQ(test::find_blocks<Doors>(page)[0]->doors[2].detail, "No figures are published; what to ask");
}

TEST_F(Overview, leaves_out_sections_that_would_be_empty) {
    dataset.faculties.front().credentials.clear();
    for (const Section& section : build().sections) EXPECT_FALSE(section.blocks.empty()) << section.title;
    EXPECT_EQ(test::find_section(build().sections, "Can it be checked?"), nullptr);
}

}  // namespace
}  // namespace atlas
