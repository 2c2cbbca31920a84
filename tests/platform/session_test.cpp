// The whole app without a browser: real data, real fonts where the build has them, a null renderer. Driven by role and
// name.

#include "platform/session.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include <gtest/gtest.h>

#include "imgui.h"
#include "load/problem_words.h"
#include "platform/headless/null_renderer.h"

namespace atlas::platform {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class SessionTest : public testing::Test {
  protected:
    void give_data() {
        const fs::path data = fs::path(ATLAS_SOURCE_DIR) / "data";
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(data)) {
            const std::string path = fs::relative(entry.path(), data).generic_string();
            if (entry.path().extension() == ".json" && !path.starts_with("schema/"))
                session.add_file(path, read(entry.path()));
        }
    }

    void open(std::string_view query, std::string_view accepted = "en") {
        session.resize(1366, 768, 1);
        session.open(query, accepted);
        settle();
    }

    void settle() {
        for (int frames = 0; frames < 100; ++frames) {
            const FrameResult result = session.frame(seconds += 1.0 / 60);
            accept_textures();
            if (!result.draw_again) return;
        }
        FAIL() << "the app asks for frames without end";
    }

    void press(ui::Role role, std::string_view name) {
        const ui::Node* node = session.semantics().find(role, name);
        ASSERT_NE(node, nullptr) << ui::role_name(role) << " " << name;
        session.activate(node->id);
        settle();
    }

    const ui::Node* find(ui::Role role, std::string_view name) const { return session.semantics().find(role, name); }

    bool says(std::string_view text) const {
        const auto& nodes = session.semantics().nodes();
        return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
            return node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos;
        });
    }

    const ui::Node* focused() const {
        const auto& nodes = session.semantics().nodes();
        const auto at = std::find_if(nodes.begin(), nodes.end(), [](const ui::Node& node) { return node.focused; });
        return at == nodes.end() ? nullptr : &*at;
    }

    Session session;
    double seconds = 0;
};

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
    EXPECT_TRUE(session.frame(seconds += 1).needs_chinese);
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

TEST_F(SessionTest, AChineseFontThatArrivesLateReplacesTheBoxesWithoutLosingThePlace) {
    const fs::path fonts = ATLAS_FONTS_DIR;
    const auto font = [&](std::string_view stem) {
        const std::string bytes = read(fonts / (std::string(stem) + ".otf"));
        std::vector<std::byte> copy(bytes.size());
        std::transform(bytes.begin(), bytes.end(), copy.begin(), [](char c) { return static_cast<std::byte>(c); });
        return copy;
    };
    give_data();
    ASSERT_TRUE(session.add_font(FontPiece::latin_regular, font("latin-regular")));
    ASSERT_TRUE(session.add_font(FontPiece::latin_bold, font("latin-bold")));
    open("page=partners&lang=zh");
    EXPECT_TRUE(session.frame(seconds += 1).needs_chinese);
    const std::string place = session.route();
    ASSERT_TRUE(session.add_font(FontPiece::cjk_regular, font("cjk-regular")));
    settle();
    EXPECT_FALSE(session.frame(seconds += 1).needs_chinese);
    EXPECT_EQ(session.route(), place);
    EXPECT_TRUE(ImGui::GetIO().Fonts->Fonts[0]->IsGlyphInFont(0x6E29));  // 温, of 温莎大学
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
