#include "app/strings.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/text.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "support/golden.h"

namespace atlas {
namespace {

using Table = std::map<std::string, std::string>;

Table read_table(const std::string& language) {
    return nlohmann::json::parse(test::read_repository_file("assets/strings/" + language + ".json")).get<Table>();
}

std::set<std::string> placeholders_of(const std::string& text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        names.insert(text.substr(open, text.find('}', open) + 1 - open));
    }
    return names;
}

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> characters;
    for (CodePoint point = decode_utf8(text); point.bytes > 0; point = decode_utf8(text)) {
        characters.push_back(point.value);
        text.remove_prefix(point.bytes);
    }
    return characters;
}

bool is_hanzi(char32_t value) { return value >= 0x4E00 && value <= 0x9FFF; }
bool is_full_width(char32_t value) {
    return (value >= 0x3000 && value <= 0x303F) || (value >= 0xFF00 && value <= 0xFFEF);
}

/// Every C++ source in one text, to look for keys in.
std::string all_sources() {
    std::ostringstream sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(ATLAS_SOURCE_DIR "/src")) {
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
            sources << std::ifstream(entry.path()).rdbuf();
    }
    return sources.str();
}

/// What stands in the code: the key itself, or the stem of "….one" and "….other".
std::string name_in_code(const std::string& key, const Table& table) {
    const std::size_t dot = key.rfind('.');
    const std::string stem = key.substr(0, dot);
    const std::string ending = key.substr(dot + 1);
    const bool is_plural =
        (ending == "one" || ending == "other") && table.count(stem + ".one") && table.count(stem + ".other");
    return is_plural ? stem : key;
}

TEST(strings, both_languages_have_the_same_keys_and_no_empty_text) {
    const Table english = read_table("en");
    const Table chinese = read_table("zh");
    EXPECT_GT(english.size(), 100u);
    for (const auto& [key, value] : english) {
        EXPECT_TRUE(chinese.count(key)) << key;
        EXPECT_FALSE(is_blank(value)) << key;
    }
    for (const auto& [key, value] : chinese) {
        EXPECT_TRUE(english.count(key)) << key;
        EXPECT_FALSE(is_blank(value)) << key;
    }
}

TEST(strings, both_languages_fill_the_same_placeholders) {
    const Table english = read_table("en");
    for (const auto& [key, value] : read_table("zh")) {
        EXPECT_EQ(placeholders_of(value), placeholders_of(english.at(key))) << key;
    }
}

TEST(strings, plurals_come_in_pairs_and_are_equal_in_chinese) {
    const Table chinese = read_table("zh");
    for (const auto& [key, value] : chinese) {
        if (key.size() < 6 || key.substr(key.size() - 6) != ".other") continue;
        const auto one = chinese.find(key.substr(0, key.size() - 5) + "one");
        if (one != chinese.end()) {
            EXPECT_EQ(value, one->second) << key;
        }
    }
}

TEST(strings, every_key_is_used) {
    const std::string sources = all_sources();
    const Table english = read_table("en");
    for (const auto& [key, value] : english) {
        const bool is_used = sources.find('"' + key + '"') != std::string::npos ||
                             sources.find('"' + name_in_code(key, english) + '"') != std::string::npos;
        EXPECT_TRUE(is_used) << key << " is in assets/strings and nowhere in src";
    }
}

TEST(strings, chinese_has_chinese_punctuation_next_to_chinese_characters) {
    constexpr std::u32string_view narrow = U",;:!?()\"'";
    for (const auto& [key, value] : read_table("zh")) {
        const std::vector<char32_t> characters = characters_of(value);
        for (std::size_t i = 0; i < characters.size(); ++i) {
            const bool beside_hanzi =
                (i > 0 && is_hanzi(characters[i - 1])) || (i + 1 < characters.size() && is_hanzi(characters[i + 1]));
            const bool is_narrow = narrow.find(characters[i]) != std::u32string_view::npos;
            EXPECT_FALSE(beside_hanzi && is_narrow) << key << ": " << value;
            const bool is_wide_letter = characters[i] >= 0xFF10 && characters[i] <= 0xFF5A && characters[i] != U'：' &&
                                        characters[i] != U'；' && characters[i] != U'？';
            EXPECT_FALSE(is_wide_letter) << key << " has full-width letters or digits: " << value;
        }
    }
}

TEST(strings, english_has_neither_chinese_characters_nor_full_width_punctuation) {
    for (const auto& [key, value] : read_table("en")) {
        for (const char32_t character : characters_of(value)) {
            EXPECT_FALSE(is_hanzi(character) || is_full_width(character)) << key << ": " << value;
        }
    }
}

TEST(strings, a_text_is_given_in_the_language_asked_for) {
    EXPECT_EQ(text("nav.partners", Language::english), "Partners");
    EXPECT_EQ(text("nav.partners", Language::chinese), "合作伙伴");
}

TEST(strings, placeholders_are_filled_by_name_and_values_are_not_searched) {
    EXPECT_EQ(text("chart.part", Language::english, {{"value", "{label}"}, {"label", "abroad"}}), "abroad: {label}");
}

TEST(strings, a_placeholder_without_a_value_stays_visible) {
    EXPECT_EQ(text("chart.part", Language::english, {{"label", "abroad"}}), "abroad: {value}");
}

TEST(strings, the_number_decides_the_plural) {
    EXPECT_EQ(plural("pathways.count.pathways", 1, Language::english), "1 pathway");
    EXPECT_EQ(plural("pathways.count.pathways", 1200, Language::english), "1,200 pathways");
    EXPECT_EQ(plural("pathways.count.pathways", 0, Language::english), "0 pathways");
}

}  // namespace
}  // namespace atlas
