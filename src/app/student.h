// Answers as a Student: numbers that make sense, each with its scale or currency. What does not make sense is left out,
// and said at its field.
#pragma once

#include <string_view>

#include "app/answers.h"
#include "query/eligibility.h"

namespace atlas {

enum class AnswerProblem {
    none,
    no_number,
    beyond_scale,    // more than the scale has
    no_scale,        // an average without its scale
    no_currency,     // a budget without its currency
    other_currency,  // letters that are no currency
    no_year,         // of study
};

/// What is wrong with the answer; an empty one is wrong only where another needs it.
AnswerProblem problem_of(const Answers& answers, AnswerField field);
/// The same of a score. Empty ones are fine.
AnswerProblem problem_of_score(std::string_view score);

Student student_of(const Answers& answers);

}  // namespace atlas
