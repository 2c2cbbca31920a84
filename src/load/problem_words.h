// The sentences of problems. Their words are apart from the problems, because the web edition fetches them only when
// there is a problem to show: they are the texts of assets/problems/en.json, then those of zh.json, in the order of
// their keys, each ended by a line feed.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "base/problem.h"

namespace atlas {

struct ProblemText {
    std::string message;  // what is wrong
    std::string remedy;   // what would be right
};

/// Fills {0}, {1} … with the arguments, {1+, } with all from the second on and ", " between them, {phrase} with the
/// phrase. Arguments are not searched for places.
ProblemText word_problem(const Problem& problem, std::string_view words, Language language);

/// Whether `words` have as many lines as this build needs.
bool are_problem_words(std::string_view words);

/// The words, as they are compiled into what is no web page.
std::string_view built_in_problem_words();

}  // namespace atlas
