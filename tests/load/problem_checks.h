// What the tests of the loader ask again and again: that a change of the fixture gives exactly one problem, with this
// code, at this place, in both languages.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "load/load.h"
#include "load/problem_words.h"
#include "support/fixture.h"

namespace atlas::test {

inline ProblemText english(const Problem& problem) {
    return word_problem(problem, built_in_problem_words(), Language::english);
}

inline ProblemText chinese(const Problem& problem) {
    return word_problem(problem, built_in_problem_words(), Language::chinese);
}

inline std::string describe(const Problems& problems) {
    std::string result;
    for (const Problem& problem : problems) {
        result += problem.file + ":" + std::to_string(problem.line) + ": " + std::string(problem.code) + " " +
                  problem.pointer + " " + english(problem).message + "\n";
    }
    return result;
}

inline void expect_both_languages(const Problem& problem) {
    EXPECT_FALSE(english(problem).message.empty());
    EXPECT_FALSE(chinese(problem).message.empty());
    EXPECT_FALSE(english(problem).remedy.empty());
    EXPECT_FALSE(chinese(problem).remedy.empty());
}

/// `place` is text of the file whose first character must be where the problem points.
inline void expect_problem(std::vector<SourceFile> files, const Problem& problem, std::string_view code,
                           std::string_view path, std::string_view pointer, std::string_view place) {
    EXPECT_EQ(problem.code, code);
    EXPECT_EQ(problem.file, path);
    EXPECT_EQ(problem.pointer, pointer);
    expect_both_languages(problem);
    const std::string& bytes = bytes_of(files, path);
    const std::size_t offset = bytes.find(place);
    ASSERT_NE(offset, std::string::npos) << "the test looks for text that is not there: " << place;
    const TextPlace expected = places_of(bytes, {offset})[0];
    EXPECT_EQ(problem.line, expected.line);
    EXPECT_EQ(problem.column, expected.column);
}

/// One change of the fixture and the only problem that it must cause.
struct Change {
    std::string_view path;
    std::string_view from;
    std::string_view to;
    std::string_view code;
    std::string_view pointer;
    std::string_view place;
};

inline void expect_only_problem(const Change& change) {
    const std::vector<SourceFile> files = build_changed_fixture(change.path, change.from, change.to);
    const Problems problems = load(files).problems;
    ASSERT_EQ(problems.size(), 1u) << change.to << "\n" << describe(problems);
    SCOPED_TRACE(describe(problems));
    expect_problem(files, problems[0], change.code, change.path, change.pointer, change.place);
}

}  // namespace atlas::test
