// The sentences of assets/problems: both languages have them all, and fill the same places.
#include <map>
#include <regex>
#include <set>

#include "gtest/gtest.h"
#include "load/problem_words.h"
#include "nlohmann/json.hpp"
#include "support/golden.h"

namespace atlas {
namespace {

using Table = std::map<std::string, std::string>;

Table read_table(const std::string& language) {
    return nlohmann::json::parse(test::read_repository_file("assets/problems/" + language + ".json")).get<Table>();
}

std::set<std::string> places_in(const std::string& text) {
    static const std::regex place(R"(\{(\d|phrase)(\+[^}]*)?\})");
    std::set<std::string> places;
    for (std::sregex_iterator found(text.begin(), text.end(), place), end; found != end; ++found) {
        places.insert((*found)[1]);
    }
    return places;
}

std::string word_message(std::string words, std::vector<std::string> arguments) {
    Problem problem;
    problem.wording = {0, 0, 1, std::move(arguments)};
    return word_problem(problem, words, Language::english).message;
}

TEST(ProblemWords, fill_the_same_places_in_both_languages) {
    const Table chinese = read_table("zh");
    for (const auto& [key, english] : read_table("en")) {
        EXPECT_FALSE(english.empty()) << key;
        EXPECT_FALSE(chinese.at(key).empty()) << key;
        EXPECT_EQ(places_in(english), places_in(chinese.at(key))) << key;
    }
}

TEST(ProblemWords, are_compiled_in_as_the_files_have_them) {
    std::string lines;
    for (const char* language : {"en", "zh"}) {
        for (const auto& [key, text] : read_table(language)) lines += text + "\n";
    }
    EXPECT_EQ(built_in_problem_words(), lines);
    EXPECT_TRUE(are_problem_words(lines));
    EXPECT_FALSE(are_problem_words("<!doctype html>\n<title>404</title>\n"));
}

TEST(ProblemWords, take_arguments_a_phrase_and_the_rest_in_a_row) {
    EXPECT_EQ(word_message("{phrase} {1} {0}\nsub{0}\n", {"a{1}", "b"}), "sub{0} b a{1}");
    EXPECT_EQ(word_message("Use {1+, }.\n", {"a", "b", "c"}), "Use b, c.");
    EXPECT_EQ(word_message("{\"en\": {0}} {x} {12} {\n", {"a"}), "{\"en\": a} {x} {12} {");
}

TEST(ProblemWords, survive_words_that_are_missing) {
    EXPECT_EQ(word_message("", {"a"}), "");
    EXPECT_EQ(word_message("{0} {1} {1+, }", {"a"}), "a  ");
}

}  // namespace
}  // namespace atlas
