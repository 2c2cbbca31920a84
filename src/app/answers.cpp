#include "app/answers.h"

#include <algorithm>
#include <utility>

#include "app/typed_line.h"
#include "base/ranges.h"
#include "query/eligibility_measures.h"

namespace atlas {
namespace {

constexpr std::string_view form = "partner-atlas answers 1";
constexpr std::string_view test_key = "test";
constexpr std::string_view major_key = "major";

using Pair = std::pair<std::string_view, std::string>;

std::vector<Pair> pairs_of(const Answers& answers) {
    std::vector<Pair> pairs;
    const auto add = [&](std::string_view key, const std::string& text) {
        if (!text.empty()) pairs.emplace_back(key, text);
    };
    for (std::size_t i = 0; i < answers.typed.size(); ++i) add(answer_field_names[i], answers.typed[i]);
    for (const TestAnswer& test : answers.tests) {
        add(test_key, test.name);
        for (std::size_t i = 0; i < test.scores.size(); ++i) add(score_names[i], test.scores[i]);
    }
    for (const std::string& major : answers.majors) add(major_key, major);
    return pairs;
}

bool set_once(std::string& place, std::string_view text) {
    if (!place.empty()) return false;
    place = std::string(text);
    return true;
}

bool read_pair(Answers& answers, std::string_view key, std::string_view text) {
    if (text.empty() || text != clean_answer(text)) return false;
    if (const auto field = find_answer_field(key)) return set_once(answers.at(*field), text);
    const Answers before = answers;
    if (key == test_key) return add_test(answers, std::string(text)), answers != before;
    if (key == major_key) return add_major(answers, std::string(text)), answers != before;
    const auto score = ranges::find(score_names, key);
    if (score == score_names.end() || answers.tests.empty()) return false;
    return set_once(answers.tests.back().scores[static_cast<std::size_t>(score - score_names.begin())], text);
}

}  // namespace

std::optional<AnswerField> find_answer_field(std::string_view name) {
    const auto found = ranges::find(answer_field_names, name);
    if (found == answer_field_names.end()) return std::nullopt;
    return static_cast<AnswerField>(found - answer_field_names.begin());
}

std::string clean_answer(std::string_view typed) {
    std::string line = clean_line(typed, longest_answer);
    std::erase(line, '~');
    while (!line.empty() && line.back() == ' ') line.pop_back();
    line.erase(0, line.find_first_not_of(' ') == std::string::npos ? 0 : line.find_first_not_of(' '));
    return line;
}

const TestAnswer* find_test(const Answers& answers, std::string_view name) {
    const auto found =
        ranges::find_if(answers.tests, [&](const TestAnswer& test) { return is_same_measure(test.name, name); });
    return found == answers.tests.end() ? nullptr : &*found;
}

bool has_major(const Answers& answers, std::string_view major) {
    return ranges::any_of(answers.majors, [&](const std::string& each) { return is_same_measure(each, major); });
}

void add_test(Answers& answers, const std::string& name) {
    if (!name.empty() && answers.tests.size() < most_tests && !find_test(answers, name))
        answers.tests.push_back({name, {}});
}

void add_major(Answers& answers, const std::string& major) {
    if (!major.empty() && answers.majors.size() < most_majors && !has_major(answers, major))
        answers.majors.push_back(major);
}

std::string format_answers(const Answers& answers) {
    std::string stored(form);
    for (const auto& [key, text] : pairs_of(answers)) stored.append("\n").append(key).append("\t").append(text);
    return stored;
}

std::optional<Answers> parse_answers(std::string_view stored) {
    Answers answers;
    if (stored.empty()) return answers;
    if (take_line(stored) != form) return std::nullopt;
    while (!stored.empty()) {
        const std::string_view line = take_line(stored);
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return std::nullopt;
        if (!read_pair(answers, line.substr(0, tab), line.substr(tab + 1))) return std::nullopt;
    }
    return answers;
}

std::vector<std::string> linked_answers(const Answers& answers) {
    std::vector<std::string> pieces;
    for (const auto& [key, text] : pairs_of(answers)) pieces.push_back(std::string(key) + ':' + text);
    return pieces;
}

bool add_linked_answer(Answers& answers, std::string_view piece) {
    const std::size_t colon = piece.find(':');
    return colon != std::string_view::npos && read_pair(answers, piece.substr(0, colon), piece.substr(colon + 1));
}

}  // namespace atlas
