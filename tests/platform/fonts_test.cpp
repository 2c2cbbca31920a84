// Which pieces of the fonts the app asks for, with the pieces that were cut for the edition, and whether the first ones
// hold what the first page shows.

#include "platform/fonts.h"

#include <span>

#include "base/text.h"
#include "platform/session_fixture.h"
#include "support/golden.h"
#include "ui/frame.h"

namespace atlas::platform {
namespace {

using enum FontPiece;

std::vector<std::string> first_pages(const std::string& language) {
    std::vector<std::string> queries;
    for (const char* faculty : {"uestc-glasgow-college", "ouc-information-science-engineering"})
        queries.push_back("faculty=" + std::string(faculty) + "&lang=" + language);
    return queries;
}

constexpr std::array<std::string_view, font_piece_count> names{
    "latin-regular", "latin-bold",      "mini-cjk", "cjk-bold",      "cjk-regular",
    "latin-rest",    "latin-bold-rest", "cjk-rest", "cjk-bold-rest",
};

fs::path font_file(FontPiece piece) {
    return fs::path(ATLAS_FONTS_DIR) / (std::string(names[static_cast<std::size_t>(piece)]) + ".otf");
}

class FontsTest : public SessionTest {
  protected:
    void SetUp() override {
        for (std::size_t piece = 0; piece < font_piece_count; ++piece) {
            if (!fs::exists(font_file(static_cast<FontPiece>(piece)))) GTEST_SKIP() << "fonts have not been cut";
        }
    }

    void give(std::initializer_list<FontPiece> pieces) {
        for (const FontPiece piece : pieces) {
            const std::string bytes = read_bytes(font_file(piece));
            const auto data = std::as_bytes(std::span(bytes));
            ASSERT_TRUE(session.add_font(piece, {data.begin(), data.end()}));
        }
        settle();
    }

    void visit(std::string_view query) {
        session.navigate(query);
        settle();
    }

    /// The names of the pieces that a frame asks for.
    std::vector<std::string_view> wanted() {
        const FontPieces pieces = session.frame().wanted_fonts;
        std::vector<std::string_view> found;
        for (std::size_t piece = 0; piece < font_piece_count; ++piece) {
            if (pieces.test(piece)) found.push_back(names[piece]);
        }
        return found;
    }
};

using Names = std::vector<std::string_view>;

TEST_F(FontsTest, TheFirstPagesInEnglishWantNothingBeyondTheFirstPieces) {
    give_data();
    give({latin_regular, latin_bold, mini_cjk});
    open("lang=en");
    for (const std::string& page : first_pages("en")) {
        visit(page);
        EXPECT_EQ(wanted(), Names{}) << page;
    }
}

TEST_F(FontsTest, TheFirstPagesInChineseCanBeReadWithTheFirstPieces) {
    give_data();
    give({latin_regular, latin_bold, mini_cjk, cjk_regular});
    open("lang=zh");
    for (const std::string& page : first_pages("zh")) {
        visit(page);
        EXPECT_EQ(wanted(), Names{"cjk-bold"}) << page;
    }
    give({cjk_bold});
    for (const std::string& page : first_pages("zh")) {
        visit(page);
        EXPECT_EQ(wanted(), Names{}) << page;
    }
}

TEST_F(FontsTest, ALetterThatIsMissingIsAskedForUntilItsPieceIsThere) {
    give_data();
    give({latin_regular, latin_bold, mini_cjk});
    open("page=partners&lang=zh");
    const std::string place = session.route();
    EXPECT_EQ(wanted(), Names{"cjk-regular"});
    give({cjk_regular});
    EXPECT_EQ(wanted(), Names{"cjk-rest"}) << "what cannot be read comes before what is not bold";
    give({cjk_rest});
    EXPECT_EQ(wanted(), Names{"cjk-bold"});
    give({cjk_bold});
    EXPECT_EQ(wanted(), Names{"cjk-bold-rest"});
    give({cjk_bold_rest});
    EXPECT_EQ(wanted(), Names{});
    EXPECT_EQ(session.route(), place);
}

TEST_F(FontsTest, ARareLatinLetterIsAskedForInBothWeights) {
    give_data("\"University of Windsor\"", "\"Univerşity of Windsor\"");
    give({latin_regular, latin_bold, mini_cjk, cjk_regular, cjk_bold, cjk_rest, cjk_bold_rest});
    open("page=partners&lang=en");
    EXPECT_EQ(wanted(), Names{"latin-rest"});
    give({latin_rest});
    EXPECT_EQ(wanted(), Names{"latin-bold-rest"});
    give({latin_bold_rest});
    EXPECT_EQ(wanted(), Names{});
}

void insert_text(CharacterSet& characters, std::string_view text) {
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        characters.insert(next.value);
        text.remove_prefix(std::max<std::size_t>(1, next.bytes));
    }
}

void insert_all(CharacterSet& characters, const CharacterSet& more) {
    for (const char32_t character : more.without(characters)) characters.insert(character);
}

std::string lines_of(const CharacterSet& characters) {
    std::string text;
    int count = 0;
    for (const char32_t character : characters.without({})) {
        if (character < 0x2E80) continue;  // of Latin fonts
        append_utf8(text, character);
        if (++count % 60 == 0) text += '\n';
    }
    return text + '\n';
}

/// The recipe of the fonts cuts the first Chinese pieces to these characters. What is only spoken counts as well: a
/// chart's table, and cards that the pointer brings up.
TEST_F(FontsTest, WhatTheFirstPagesShowIsOnRecord) {
    CharacterSet regular;
    CharacterSet bold;
    give_data();
    open("lang=zh");
    for (const std::string& page : first_pages("zh")) {
        for (const auto& [width, height] : {std::pair{1366.0f, 768.0f}, {1920.0f, 1080.0f}, {360.0f, 740.0f}}) {
            session.resize(width, height, 1);
            visit(page);
            for (int screens = 0; screens < 30; ++screens) {
                settle();
                insert_all(regular, session.characters(ui::Weight::regular));
                insert_all(bold, session.characters(ui::Weight::bold));
                for (const ui::Node& node : session.semantics().nodes()) insert_text(regular, node.name + node.value);
                session.scroll(page_area()->id, static_cast<float>(screens + 1) * height);
            }
        }
    }
    const std::string text = "regular\n" + lines_of(regular) + "bold\n" + lines_of(bold);
    EXPECT_TRUE(test::equals_made_file(text, "assets/fonts/first-page.txt"));
}

}  // namespace
}  // namespace atlas::platform
