#include "pages/screen.h"

#include <set>

#include "app/columns.h"
#include "app/route.h"
#include "gtest/gtest.h"
#include "pages/builders.h"
#include "pages/page_search.h"
#include "support/fixture.h"

namespace atlas {
namespace {

const Dataset& real_dataset() {
    static const Dataset dataset = test::load_real_data().dataset;
    return dataset;
}

std::vector<State> all_pages(const Dataset& dataset) {
    std::vector<State> states;
    for (const Faculty& faculty : dataset.faculties) {
        for (int page = 0; page < page_count; ++page) {
            for (const Language language : {Language::english, Language::chinese}) {
                State state;
                state.page = static_cast<PageId>(page);
                state.faculty = faculty.id;
                state.language = language;
                states.push_back(state);
            }
        }
    }
    return states;
}

Screen screen_of_sheet(const State& state) {
    const Faculty& faculty = *real_dataset().find_faculty(state.faculty);
    Screen screen;
    if (state.fact)
        screen.sheet = build_fact_sheet(real_dataset(), faculty, state);
    else if (state.record)
        screen.sheet = build_record_sheet(real_dataset(), faculty, state);
    return screen;
}

/// Follows links as a reader would, each address once: from every page to the sheets, and from sheet to sheet.
class LinkWalker {
  public:
    void follow(const State& state, const Screen& screen) {
        for (const Action& action : test::actions_of(screen)) visit(update(state, action));
        while (!to_open_.empty()) {
            const State next = to_open_.back();
            to_open_.pop_back();
            for (const Action& action : test::actions_of(screen_of_sheet(next))) visit(update(next, action));
        }
    }
    std::size_t visited() const { return addresses_.size(); }

  private:
    void visit(State state) {
        if (!addresses_.insert(format_route(state)).second) return;
        const Route route = parse_route(format_route(state), real_dataset(), Language::english);
        EXPECT_EQ(route.state, state) << format_route(state);
        EXPECT_TRUE(route.dropped.empty()) << format_route(state);
        // A sheet is the same above every page and record: it is opened once.
        if (state.fact) state.record.reset();
        state.page = PageId::overview, state.sort.reset(), state.language = Language::english,
        state.theme = Theme::system;
        if ((state.fact || state.record) && sheets_.insert(format_route(state)).second) to_open_.push_back(state);
    }

    std::set<std::string> addresses_;
    std::set<std::string> sheets_;
    std::vector<State> to_open_;
};

TEST(every_page, offers_only_actions_whose_address_leads_there) {
    LinkWalker walker;
    for (const State& state : all_pages(real_dataset())) walker.follow(state, build_screen(real_dataset(), state, {}));
    EXPECT_GT(walker.visited(), 500u);
}

void expect_sound_outline(const std::vector<Section>& sections, const std::string& where) {
    int level = 1;
    for (const Section& section : sections) {
        if (!section.title.empty()) level = 2;
        for (const Block& block : section.blocks) {
            if (const auto* heading = std::get_if<Heading>(&block)) {
                EXPECT_GE(heading->level, 2) << where << heading->text;
                EXPECT_LE(heading->level, level + 1) << where << heading->text;
                EXPECT_FALSE(heading->text.empty()) << where;
                level = heading->level;
            }
        }
    }
}

TEST(every_page, has_one_title_and_skips_no_heading_level) {
    for (const State& state : all_pages(real_dataset())) {
        const Screen screen = build_screen(real_dataset(), state, {});
        EXPECT_FALSE(screen.page.title.empty());
        EXPECT_EQ(screen.page.id, state.page);
        EXPECT_FALSE(screen.sheet);
        EXPECT_FALSE(screen.page.sections.empty()) << format_route(state);
        expect_sound_outline(screen.page.sections, format_route(state) + ": ");
    }
}

TEST(every_page, fills_its_tables) {
    for (const State& state : all_pages(real_dataset())) {
        const Screen screen = build_screen(real_dataset(), state, {});
        for (const Table* table : test::find_blocks<Table>(screen.page)) {
            EXPECT_FALSE(table->caption.empty()) << format_route(state);
            EXPECT_TRUE(!table->rows.empty() || !table->empty.empty()) << table->caption;
            for (const Row& row : table->rows) EXPECT_EQ(row.cells.size(), table->columns.size()) << table->caption;
        }
    }
}

TEST(every_page, sorts_by_the_columns_that_a_link_may_name) {
    for (const State& state : all_pages(real_dataset())) {
        std::vector<std::string> built;
        const Screen screen = build_screen(real_dataset(), state, {});
        for (const Table* table : test::find_blocks<Table>(screen.page)) {
            for (const Column& column : table->columns) {
                if (!column.sort_action) continue;
                built.push_back(column.key);
                EXPECT_EQ(*column.sort_action, Action(SortBy{column.key}));
            }
        }
        const auto allowed = sortable_columns(state.page);
        EXPECT_EQ(built, std::vector<std::string>(allowed.begin(), allowed.end())) << format_route(state);
    }
}

TEST(every_page, leaves_no_placeholder_unfilled) {
    for (const State& state : all_pages(real_dataset())) {
        const Screen screen = build_screen(real_dataset(), state, {});
        EXPECT_EQ(screen.page.lead.find('{'), std::string::npos) << screen.page.lead;
        for (const Paragraph* paragraph : test::find_blocks<Paragraph>(screen.page)) {
            EXPECT_EQ(paragraph->text.find('{'), std::string::npos) << paragraph->text;
        }
    }
}

TEST(screen, has_the_source_sheet_above_the_record_sheet) {
    const Dataset dataset = test::build_fixture_dataset();
    State state;
    state.faculty = dataset.faculties.front().id;
    state.record = RecordRef{RecordKind::partner, "north-university"};
    EXPECT_EQ(build_screen(dataset, state, {}).sheet->title, "North University");
    state.fact = FactId{"further-study"};
    EXPECT_EQ(build_screen(dataset, state, {}).sheet->title, "Further study");
}

TEST(screen, names_sheet_page_faculty_and_product_in_the_window_title) {
    const Dataset dataset = test::build_fixture_dataset();
    State state;
    state.faculty = dataset.faculties.front().id;
    EXPECT_EQ(build_screen(dataset, state, {}).document_title, "Example College – Partner Atlas");
    state.page = PageId::partners;
    state.record = RecordRef{RecordKind::partner, "north-university"};
    EXPECT_EQ(build_screen(dataset, state, {}).document_title, "North University · Partners · Example – Partner Atlas");
}

TEST(screen, without_a_faculty_still_has_shell_notices_and_licences) {
    State state;
    state.record = RecordRef{RecordKind::licences, ""};
    Problem problem;
    problem.file = "sources.json";
    const Screen screen = build_screen({}, state, {{problem}, {}});
    EXPECT_EQ(screen.page.title, "Nothing to show");
    EXPECT_EQ(screen.shell.pages.size(), static_cast<std::size_t>(page_count));
    EXPECT_EQ(screen.shell.notices.size(), 1u);
    ASSERT_TRUE(screen.sheet);
    EXPECT_EQ(screen.sheet->title, "Licences");
}

}  // namespace
}  // namespace atlas
