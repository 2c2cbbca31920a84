#include "app/student.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "load/codes.h"
#include "query/eligibility_measures.h"

namespace atlas {
namespace {

constexpr double most_years = 10;
constexpr std::string_view a_year = "student-year";

bool is_amount(std::string_view text) {
    const std::optional<double> number = parse_typed_number(text);
    return number && *number >= 0;
}

/// "cny" is "CNY".
std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

/// The best mark of a scale that is called by it, "100" or "4.0".
bool is_beyond(std::string_view average, std::string_view scale) {
    const std::optional<double> best = parse_decimal(scale);
    return best && parse_typed_number(average).value_or(0) > *best;
}

AnswerProblem problem_of_average(const Answers& answers) {
    const std::string& average = answers.at(AnswerField::average);
    if (average.empty()) return AnswerProblem::none;
    if (!is_amount(average)) return AnswerProblem::no_number;
    return is_beyond(average, answers.at(AnswerField::scale)) ? AnswerProblem::beyond_scale : AnswerProblem::none;
}

AnswerProblem problem_of_currency(const Answers& answers) {
    const std::string& currency = answers.at(AnswerField::currency);
    if (currency.empty())
        return answers.at(AnswerField::budget).empty() ? AnswerProblem::none : AnswerProblem::no_currency;
    return loading::is_currency_code(upper(currency)) ? AnswerProblem::none : AnswerProblem::other_currency;
}

AnswerProblem problem_of_year(const std::string& year) {
    if (year.empty()) return AnswerProblem::none;
    const double number = parse_typed_number(year).value_or(0);
    return number >= 1 && number <= most_years && std::floor(number) == number ? AnswerProblem::none
                                                                               : AnswerProblem::no_year;
}

bool is_said(const Answers& answers, AnswerField field) {
    return !answers.at(field).empty() && problem_of(answers, field) == AnswerProblem::none;
}

TestResult result_of(const TestAnswer& answer) {
    TestResult result{answer.name, {}, {}};
    for (std::size_t i = 0; i < score_names.size(); ++i) {
        const std::optional<double> score = parse_typed_number(answer.scores[i]);
        if (!score || problem_of_score(answer.scores[i]) != AnswerProblem::none) continue;
        if (i == 0)
            result.overall = score;
        else
            result.parts.push_back({std::string(score_names[i]), *score});
    }
    return result;
}

}  // namespace

AnswerProblem problem_of(const Answers& answers, AnswerField field) {
    switch (field) {
        case AnswerField::average:
            return problem_of_average(answers);
        case AnswerField::scale:
            return answers.at(field).empty() && !answers.at(AnswerField::average).empty() ? AnswerProblem::no_scale
                                                                                          : AnswerProblem::none;
        case AnswerField::budget:
            return answers.at(field).empty() || is_amount(answers.at(field)) ? AnswerProblem::none
                                                                             : AnswerProblem::no_number;
        case AnswerField::currency:
            return problem_of_currency(answers);
        case AnswerField::per:
            return AnswerProblem::none;
        case AnswerField::year:
            return problem_of_year(answers.at(field));
    }
    return AnswerProblem::none;
}

AnswerProblem problem_of_score(std::string_view score) {
    return score.empty() || is_amount(score) ? AnswerProblem::none : AnswerProblem::no_number;
}

Student student_of(const Answers& answers) {
    Student student;
    if (is_said(answers, AnswerField::average) && is_said(answers, AnswerField::scale)) {
        student.average = parse_typed_number(answers.at(AnswerField::average));
        student.scale = answers.at(AnswerField::scale);
    }
    if (is_said(answers, AnswerField::budget) && is_said(answers, AnswerField::currency)) {
        student.budget = parse_typed_number(answers.at(AnswerField::budget));
        student.currency = upper(answers.at(AnswerField::currency));
        student.per = answers.at(AnswerField::per).empty() ? std::string(a_year) : answers.at(AnswerField::per);
    }
    if (is_said(answers, AnswerField::year))
        student.year = static_cast<int>(*parse_typed_number(answers.at(AnswerField::year)));
    for (const TestAnswer& answer : answers.tests) {
        TestResult result = result_of(answer);
        if (result.overall || !result.parts.empty()) student.tests.push_back(std::move(result));
    }
    student.majors = answers.majors;
    return student;
}

}  // namespace atlas
