#include "load/problem_words.h"

#include <algorithm>

#include "load/complaint.h"

namespace atlas {
namespace {

constexpr std::string_view phrase_place = "{phrase}";

std::string_view line_at(std::string_view lines, std::size_t number) {
    for (; number > 0 && !lines.empty(); --number) {
        lines.remove_prefix(std::min(lines.find('\n'), lines.size() - 1) + 1);
    }
    return lines.substr(0, lines.find('\n'));
}

/// A place for arguments, "{0}" or "{0+, }", at the start of a pattern.
struct Place {
    std::size_t length = 0;  // 0 = there is none
    std::size_t first = 0;
    bool takes_rest = false;
    std::string_view separator;
};

Place find_place(std::string_view pattern) {
    const std::size_t length = pattern.find('}') + 1;  // 0 when there is none
    if (length < 3 || pattern[0] != '{' || pattern[1] < '0' || pattern[1] > '9') return {};
    const bool takes_rest = pattern[2] == '+';
    if (!takes_rest && length != 3) return {};
    return {length, static_cast<std::size_t>(pattern[1] - '0'), takes_rest,
            takes_rest ? pattern.substr(3, length - 4) : std::string_view()};
}

void append_arguments(std::string& text, const Place& place, const std::vector<std::string>& arguments) {
    const std::size_t end = place.takes_rest ? arguments.size() : std::min(place.first + 1, arguments.size());
    for (std::size_t i = place.first; i < end; ++i) {
        if (i > place.first) text += place.separator;
        text += arguments[i];
    }
}

std::string fill_places(std::string_view pattern, std::string_view phrase, const std::vector<std::string>& arguments) {
    std::string text;
    while (!pattern.empty()) {
        std::size_t length = 1;
        if (const Place place = find_place(pattern); place.length > 0) {
            append_arguments(text, place, arguments);
            length = place.length;
        } else if (pattern.substr(0, phrase_place.size()) == phrase_place) {
            text += phrase;
            length = phrase_place.size();
        } else {
            text += pattern[0];
        }
        pattern.remove_prefix(length);
    }
    return text;
}

}  // namespace

bool are_problem_words(std::string_view words) { return count_lines(words) == 2 * loading::problem_keys.size(); }

ProblemText word_problem(const Problem& problem, std::string_view words, Language language) {
    const ProblemWording& wording = problem.wording;
    const std::size_t first_line = language == Language::english ? 0 : loading::problem_keys.size();
    const std::string_view phrase = line_at(words, first_line + wording.phrase);
    const auto say = [&](std::size_t line) {
        return fill_places(line_at(words, first_line + line), phrase, wording.arguments);
    };
    return {say(wording.message), say(wording.remedy)};
}

}  // namespace atlas
