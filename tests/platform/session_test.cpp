#include "platform/session_fixture.h"

#include <optional>

#include "load/problem_words.h"
namespace atlas::platform {
namespace {

TEST_F(SessionTest, RealDataOpensWithoutAProblem) {
    give_data();
    open("");
    EXPECT_TRUE(session.has_data());
    EXPECT_TRUE(session.problems().empty());
    EXPECT_EQ(session.state().page, PageId::overview);
}

TEST_F(SessionTest, AProblemIsShownByItsCodeUntilItsWordsAreGiven) {
    give_data();
    session.report_unreadable("extra.json", "HTTP 404");
    EXPECT_FALSE(session.needs_problem_words());
    open("");
    EXPECT_TRUE(session.needs_problem_words());
    EXPECT_TRUE(says("extra.json – unreadable-file"));
    EXPECT_FALSE(session.add_problem_words("<!doctype html>"));
    EXPECT_TRUE(session.add_problem_words(std::string(built_in_problem_words())));
    EXPECT_FALSE(session.needs_problem_words());
    settle();
    EXPECT_TRUE(says("The file extra.json could not be read: HTTP 404"));
}

TEST_F(SessionTest, ALinkOfTheNavigationOpensItsPageAndCountsAsANewPlace) {
    give_data();
    open("");
    EXPECT_FALSE(session.take_new_place());
    press(ui::Role::link, "Partners");
    EXPECT_EQ(session.state().page, PageId::partners);
    EXPECT_TRUE(session.take_new_place());
    EXPECT_FALSE(session.take_new_place());
}

TEST_F(SessionTest, GoingBackIsNoNewPlace) {
    give_data();
    open("");
    const std::string start = session.route();
    press(ui::Role::link, "Outcomes");
    session.take_new_place();
    session.navigate(start);
    settle();
    EXPECT_EQ(session.state().page, PageId::overview);
    EXPECT_FALSE(session.take_new_place());
}

TEST_F(SessionTest, BackReturnsToWhereThePageWasScrolled) {
    give_data();
    open("page=sources");
    const std::string start = session.route();
    press(ui::Role::link, "Partners");
    session.navigate(start, 500);
    session.frame();
    EXPECT_EQ(page_area()->offset, 500);
}

TEST_F(SessionTest, ARequestForAnotherLanguageIsFollowedAtOnce) {
    give_data();
    open("");
    press(ui::Role::radio, "中文");
    EXPECT_EQ(session.state().language, Language::chinese);
    EXPECT_TRUE(session.frame().wanted_fonts.test(static_cast<std::size_t>(FontPiece::cjk_regular)));
}

TEST_F(SessionTest, EscapeClosesTheSourceSheetFirstAndThenTheDetailSheet) {
    give_data();
    open("page=partners&partner=university-of-windsor&fact=further-study-2020");
    ASSERT_TRUE(session.state().fact);
    EXPECT_TRUE(session.escape());
    EXPECT_FALSE(session.state().fact);
    EXPECT_TRUE(session.state().record);
    EXPECT_TRUE(session.escape());
    EXPECT_FALSE(session.state().record);
    EXPECT_FALSE(session.escape());
}

TEST_F(SessionTest, ASheetKeepsItsPlaceWhenTheLanguageChangesAndGivesTheFocusBackWhenItCloses) {
    give_data();
    open("page=partners&lang=en");
    press(ui::Role::link, "University of Windsor");
    ASSERT_TRUE(session.state().record);
    session.navigate(session.route() + "&fact=further-study-2020");
    settle();
    ASSERT_TRUE(session.state().fact);
    press(ui::Role::radio, "中文");
    EXPECT_TRUE(session.escape());
    settle();
    EXPECT_TRUE(session.state().record);
    EXPECT_TRUE(session.escape());
    settle();
    EXPECT_EQ(find(ui::Role::dialog, "温莎大学"), nullptr);
}

TEST_F(SessionTest, OpeningASheetAsksForTheFocusAndClosingItGivesTheFocusBack) {
    give_data();
    open("page=partners&lang=en");
    const std::uint32_t opener = find(ui::Role::link, "University of Windsor")->id;
    session.activate(opener);
    session.frame();
    const FrameResult opened = session.frame();
    EXPECT_EQ(opened.focus_request, find(ui::Role::button, "Close")->id);
    settle();
    EXPECT_TRUE(session.escape());
    EXPECT_EQ(session.frame().focus_request, opener);
    EXPECT_EQ(session.frame().focus_request, 0u);
}

TEST_F(SessionTest, TheSpokenTreeChangesOnlyWhenSomethingElseIsSaid) {
    give_data();
    open("page=partners");
    EXPECT_NE(session.spoken_changes(), "");
    session.point_at(300, 300);
    session.scroll(page_area()->id, 400);
    session.set_focus(find(ui::Role::link, "Sources")->id, ui::Frame::Ring::painted);
    settle();
    EXPECT_EQ(session.spoken_changes(), "");
    session.resize(1366, 768, 1);
    settle();
    EXPECT_EQ(session.spoken_changes(), "") << "the same size, scrolled: every box is where it was";
    press(ui::Role::link, "Sources");
    EXPECT_NE(session.spoken_changes(), "");
}

TEST_F(SessionTest, WhatChangedIsAnnouncedOnce) {
    give_data();
    open("page=partners&lang=en");
    press(ui::Role::radio, "中文");
    session.navigate("page=partners&lang=en");
    EXPECT_EQ(session.frame().announcement, "The page is now in English.");
    EXPECT_EQ(session.frame().announcement, "");
    session.navigate("page=partners&lang=en&sort=-country");
    EXPECT_EQ(session.frame().announcement, "Sorted by Country or region, descending.");
    session.navigate("page=outcomes&lang=en&sort=-country");
    EXPECT_EQ(session.frame().announcement, session.screen().document_title);
}

TEST_F(SessionTest, ContrastAndForcedColoursReachThePage) {
    give_data();
    open("theme=dark");
    EXPECT_TRUE(session.dark());
    session.set_preferences({.more_contrast = true});
    EXPECT_EQ(session.page_colour(), 0x000000u);
    ui::SystemColours system;
    system.canvas = {0x123456};
    session.set_preferences({.forced_colours = system});
    EXPECT_EQ(session.page_colour(), 0x123456u);
}

TEST_F(SessionTest, LargerTextMakesThePageTaller) {
    give_data();
    open("page=outcomes");
    const float before = page_area()->content_height;
    session.set_preferences({.text_scale = 2});
    settle();
    EXPECT_GT(page_area()->content_height, 1.3f * before);
}

TEST_F(SessionTest, FilesThatDidNotArriveAreNamedAndWhatIsLeftIsShown) {
    give_data();
    session.report_unreadable("rankings.json", "HTTP 404");
    open("");
    EXPECT_TRUE(session.has_data());
    EXPECT_TRUE(says("rankings.json"));
}

TEST_F(SessionTest, WithNoDataAtAllThePageSaysSo) {
    open("page=outcomes");
    EXPECT_FALSE(session.has_data());
    EXPECT_FALSE(session.semantics().nodes().empty());
}

TEST_F(SessionTest, IdleFramesAreNotAskedFor) {
    give_data();
    open("");
    EXPECT_FALSE(session.frame().draw_again);
    session.point_at(300, 300);
    settle();
    EXPECT_FALSE(session.frame().draw_again);
}

TEST_F(SessionTest, BytesThatAreNoFontOrMapAreRefused) {
    EXPECT_FALSE(session.add_font(FontPiece::latin_regular, std::vector<std::byte>(2000)));
    EXPECT_FALSE(session.add_land(std::vector<std::byte>(3)));
}

TEST_F(SessionTest, ScrollingMovesThePageAndStopsAtItsEnds) {
    give_data();
    open("page=sources");
    const float furthest = page_area()->content_height - (page_area()->rect.bottom - page_area()->rect.top);
    session.scroll(page_area()->id, 1e6f);
    settle();
    session.resize(1366, 768, 1);
    settle();
    EXPECT_EQ(page_area()->offset, furthest);
    session.scroll(page_area()->id, -100);
    settle();
    session.resize(1366, 768, 1);
    settle();
    EXPECT_EQ(page_area()->offset, 0);
}

TEST_F(SessionTest, TheLinkOfThePageThatIsShownClearsItsFiltersAndTheirCountIsSaid) {
    give_data();
    open("page=pathways&faculty=uestc-glasgow-college&q=windsor&sort=kind");
    press(ui::Role::link, "Pathways");
    EXPECT_EQ(session.state().query, "");
    EXPECT_EQ(announced, "13 pathways");
}

TEST_F(SessionTest, WhatIsNoNumberStaysInTheFieldOfARangeAndTheFilterAsItWas) {
    constexpr std::string_view from = "Months away: from";
    constexpr std::string_view to = "Months away: up to";
    give_data();
    open("page=exchange&faculty=ouc-information-science-engineering");
    const auto enter = [&](std::string_view field, std::string text) {
        const ui::Node* node = find(ui::Role::text_field, field);
        ASSERT_NE(node, nullptr) << field;
        session.enter(node->id, std::move(text));
        settle();
    };
    const auto value = [&](std::string_view field) { return find(ui::Role::text_field, field)->value; };
    const auto problem = [&](std::string_view field) { return find(ui::Role::text_field, field)->description; };
    const std::string sentence = "“abc” is not a number such as 85 or 3.6.";
    enter(from, "2");
    const std::string filtered = session.route();
    enter(from, "abc");
    EXPECT_EQ(value(from), "abc");
    EXPECT_EQ(problem(from), sentence);
    EXPECT_EQ(announced, sentence);
    EXPECT_TRUE(find(ui::Role::text, sentence)) << "it is painted below the field";
    EXPECT_EQ(problem(to), "");
    EXPECT_EQ(session.route(), filtered);
    enter(to, "6");
    EXPECT_EQ(value(from), "abc") << "another filter does not take it away";
    session.navigate(session.route());
    settle();
    EXPECT_EQ(value(from), "2");
    EXPECT_EQ(problem(from), "");
    enter(from, "abc");
    enter(from, "3");
    EXPECT_EQ(value(from), "3");
    EXPECT_EQ(problem(from), "");
    enter(to, "abc");
    enter(to, "");
    EXPECT_EQ(value(to), "");
    EXPECT_EQ(problem(to), "");
    enter(to, "abc");
    press(ui::Role::button, "Clear all");
    EXPECT_EQ(value(to), "");
}

TEST_F(SessionTest, TheSearchBoxFindsAsOneTypesAndClosesWhenSomethingIsOpened) {
    give_data();
    open("");
    press(ui::Role::button, "Search (press /)");
    const ui::Node* field = session.semantics().find(ui::Role::search_field, "Search");
    ASSERT_NE(field, nullptr);
    EXPECT_TRUE(session.take_pinyin_wish());
    EXPECT_FALSE(session.take_pinyin_wish());
    session.enter(field->id, "delf university");
    settle();
    const ui::Node* found = found_link("Delft University of Technology");
    ASSERT_NE(found, nullptr);
    session.activate(found->id);
    settle();
    EXPECT_FALSE(session.screen().search);
    EXPECT_EQ(session.state().record, (RecordRef{RecordKind::partner, "tu-delft"}));
}

TEST_F(SessionTest, AllThatWasFoundCanBeReached) {
    give_data();
    open("");
    session.open_search();
    settle();
    session.enter(session.semantics().find(ui::Role::search_field, "Search")->id, "university");
    settle();
    const auto found = [&]() -> const SearchResults& { return session.screen().search->found; };
    ASSERT_GT(found().total, found_at_once);
    EXPECT_EQ(found().results.size(), found_at_once);
    for (int presses = 0; session.screen().search->more && presses < 100; ++presses)
        press(ui::Role::button, "Show more");
    EXPECT_EQ(found().results.size(), found().total);
    EXPECT_EQ(announced, found().count);
}

TEST_F(SessionTest, ChineseNamesAreFoundByTheirSoundOnceThePinyinIsThere) {
    give_data();
    open("lang=zh");
    session.open_search();
    settle();
    const ui::Node* field = session.semantics().find(ui::Role::search_field, "搜索");
    ASSERT_NE(field, nullptr);
    session.enter(field->id, "glsg");
    settle();
    EXPECT_EQ(found_link("格拉斯哥大学"), nullptr);
    EXPECT_FALSE(session.add_pinyin("nothing of the kind"));
    EXPECT_TRUE(session.add_pinyin(read_bytes(ATLAS_PINYIN_FILE)));
    settle();
    EXPECT_NE(found_link("格拉斯哥大学"), nullptr);
}

TEST_F(SessionTest, EscapeClosesTheSearchBoxBeforeTheSheetBelowIt) {
    give_data();
    open("page=partners&partner=tu-delft");
    session.open_search();
    EXPECT_TRUE(session.escape());
    EXPECT_FALSE(session.screen().search);
    EXPECT_TRUE(session.screen().sheet);
    EXPECT_TRUE(session.escape());
    EXPECT_FALSE(session.screen().sheet);
    EXPECT_FALSE(session.escape());
}

TEST_F(SessionTest, EscapeClosesWhatIsOpenOnTheMapBeforeItIsTheBrowsersAgain) {
    give_data();
    open("page=partners&faculty=uestc-glasgow-college&lang=en");
    const auto find_cluster = [&]() -> const ui::Node* {
        for (const ui::Node& node : session.semantics().nodes())
            if (node.expanded && node.name.starts_with("2 partners in Singapore")) return &node;
        return nullptr;
    };
    ASSERT_NE(find_cluster(), nullptr);
    session.activate(find_cluster()->id);
    settle();
    ASSERT_EQ(find_cluster()->expanded, true);
    const ui::Node* member = find(ui::Role::link, "National University of Singapore, Singapore");
    ASSERT_NE(member, nullptr);
    session.set_focus(member->id, ui::Frame::Ring::painted);
    EXPECT_TRUE(session.escape());
    const std::uint32_t wanted = session.frame().focus_request;
    settle();
    EXPECT_EQ(find_cluster()->expanded, false);
    EXPECT_EQ(wanted, find_cluster()->id);
    EXPECT_FALSE(session.escape());
}

}  // namespace
}  // namespace atlas::platform
