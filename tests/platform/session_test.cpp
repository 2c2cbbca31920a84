#include "platform/session_fixture.h"

namespace atlas::platform {
namespace {

TEST_F(SessionTest, RealDataOpensWithoutAProblem) {
    give_data();
    open("");
    EXPECT_TRUE(session.has_data());
    EXPECT_TRUE(session.problems().empty());
    EXPECT_EQ(session.state().page, PageId::overview);
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
    const auto top = [&] { return find(ui::Role::heading, session.screen().page.title)->rect.top; };
    session.wheel(500);
    settle();
    const float scrolled = top();
    press(ui::Role::link, "Partners");
    EXPECT_GT(top(), 0);
    session.navigate(start);
    settle();
    EXPECT_EQ(top(), scrolled);
}

TEST_F(SessionTest, ARequestForAnotherLanguageIsFollowedAtOnce) {
    give_data();
    open("");
    press(ui::Role::radio, "中文");
    EXPECT_EQ(session.state().language, Language::chinese);
    EXPECT_TRUE(session.frame(seconds += 1).wanted_fonts.test(static_cast<std::size_t>(FontPiece::cjk_regular)));
}

TEST_F(SessionTest, EscapeClosesTheSourceSheetFirstAndThenTheDetailSheet) {
    give_data();
    open("page=partners&partner=university-of-windsor&fact=further-study-2020");
    ASSERT_TRUE(session.state().fact);
    EXPECT_TRUE(session.key(Key::escape));
    EXPECT_FALSE(session.state().fact);
    EXPECT_TRUE(session.state().record);
    EXPECT_TRUE(session.key(Key::escape));
    EXPECT_FALSE(session.state().record);
    EXPECT_FALSE(session.key(Key::escape));
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
    EXPECT_TRUE(session.key(Key::escape));
    settle();
    EXPECT_TRUE(session.state().record);
    EXPECT_TRUE(session.key(Key::escape));
    settle();
    EXPECT_EQ(find(ui::Role::dialog, "温莎大学"), nullptr);
}

TEST_F(SessionTest, TabVisitsEveryFocusableNodeInReadingOrderAndThenLeaves) {
    give_data();
    open("page=exchange");
    std::vector<std::uint32_t> expected;
    for (const ui::Node& node : session.semantics().nodes()) {
        if (node.focusable) expected.push_back(node.id);
    }
    ASSERT_GT(expected.size(), 10u);
    std::vector<std::uint32_t> visited;
    while (session.key(Key::tab)) {
        settle();
        ASSERT_NE(focused(), nullptr);
        visited.push_back(focused()->id);
        ASSERT_LE(visited.size(), expected.size());
    }
    EXPECT_EQ(visited, expected);
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
    EXPECT_FALSE(session.frame(seconds += 1).draw_again);
    session.pointer_move(PointerKind::mouse, 300, 300);
    settle();
    EXPECT_FALSE(session.frame(seconds += 1).draw_again);
}

TEST_F(SessionTest, BytesThatAreNoFontOrMapAreRefused) {
    EXPECT_FALSE(session.add_font(FontPiece::latin_regular, std::vector<std::byte>(2000)));
    EXPECT_FALSE(session.add_land(std::vector<std::byte>(3)));
}

TEST_F(SessionTest, ScrollingMovesThePageAndStopsAtItsEnds) {
    give_data();
    open("page=sources");
    const auto top = [&] { return find(ui::Role::heading, session.screen().page.title)->rect.top; };
    const float start = top();
    session.wheel(300);
    settle();
    EXPECT_NEAR(top(), start - 300, 1);
    session.wheel(-1e6f);
    settle();
    EXPECT_NEAR(top(), start, 1);
}

}  // namespace
}  // namespace atlas::platform
