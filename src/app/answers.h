// What a reader answered to "Could I?", as it was typed: wrong input stays where it is until it is mended. Kept on the
// device and never in the address, unless the reader asks for a link with it. As a Student see app/student.h.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas {

enum class AnswerField { average, scale, budget, currency, per, year };
inline constexpr std::array<std::string_view, 6> answer_field_names = {"average",  "scale", "budget",
                                                                       "currency", "per",   "year"};

/// The score of the whole test, then those of its parts.
inline constexpr std::array<std::string_view, 5> score_names = {"overall", "listening", "reading", "writing",
                                                                "speaking"};

struct TestAnswer {
    std::string name;  // "IELTS"
    std::array<std::string, score_names.size()> scores;
    bool operator==(const TestAnswer&) const = default;
};

struct Answers {
    std::array<std::string, answer_field_names.size()> typed;
    std::vector<TestAnswer> tests;    // each name once
    std::vector<std::string> majors;  // each once

    const std::string& at(AnswerField field) const { return typed[static_cast<std::size_t>(field)]; }
    std::string& at(AnswerField field) { return typed[static_cast<std::size_t>(field)]; }
    bool empty() const { return *this == Answers{}; }
    bool operator==(const Answers&) const = default;
};

inline constexpr std::size_t longest_answer = 60;  // characters
inline constexpr std::size_t most_tests = 6;
inline constexpr std::size_t most_majors = 12;

std::optional<AnswerField> find_answer_field(std::string_view name);

/// One line, cut, without the signs that links and the storage set between answers.
std::string clean_answer(std::string_view typed);

/// The test of the name, however it is written; nullptr where there is none.
const TestAnswer* find_test(const Answers& answers, std::string_view name);
bool has_major(const Answers& answers, std::string_view major);
/// What is there already, and what is too much, is passed over.
void add_test(Answers& answers, const std::string& name);
void add_major(Answers& answers, const std::string& major);

/// One line for the form and one for each answer: what it is, and after a tab the text. A score belongs to the test
/// above it.
std::string format_answers(const Answers& answers);
/// No text is no answers; nothing for what `format_answers` does not write.
std::optional<Answers> parse_answers(std::string_view stored);

/// The same for a link: "average:85", "scale:100", "test:IELTS", "overall:7", "major:Physics".
std::vector<std::string> linked_answers(const Answers& answers);
/// Adds one of them to what stood before it. False when it means nothing; the answers are then as they were.
bool add_linked_answer(Answers& answers, std::string_view piece);

}  // namespace atlas
