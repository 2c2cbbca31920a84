// "Could I?": what an opportunity asks for, held against what a student says. Nothing is converted and nothing is
// guessed: what no source states, or states in another measure than the student, is to be asked. Whoever words the
// answer finds both values and the fact they rest on in each finding.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/dataset.h"

namespace atlas {

struct TestPart {
    std::string name;  // one of test_parts
    double score = 0;
};

struct TestResult {
    std::string test;  // "IELTS": compared with the scale of what is asked
    std::optional<double> overall;
    std::vector<TestPart> parts;
};

/// What a student says; what is left empty was not said. An amount is there only with its scale or currency.
struct Student {
    std::optional<double> average;
    std::string scale;
    std::vector<TestResult> tests;
    std::optional<double> budget;
    std::string currency;
    std::string per;                  // as in costs: "student-year" or "programme"
    std::optional<int> year;          // of study
    std::vector<std::string> majors;  // in either language
};

enum class Requirement { status, average, tests, costs, majors, year };
inline constexpr int requirement_count = static_cast<int>(Requirement::year) + 1;

enum class Standing {
    meets,
    fails,
    ask,             // not stated, or not to be compared with what the student says
    tell,            // stated, but the student has not said theirs
    not_applicable,  // the question does not arise
    open,            // neither stated nor said
};

/// Why something can't be told from the two values alone.
enum class Doubt {
    none,
    other_measure,  // another scale, test, currency or period
    in_words,       // the source has words where a number would be compared
    within,         // the value lies inside what the source leaves open: a range, "about", a name alike
    weak,           // the source has a caveat, is not confirmed, or another disagrees
    varies,         // another statement of the same thing is met
    by_kind,        // known by the kind of the opportunity, not by a statement
};

/// One requirement, or one of several statements about it.
struct Finding {
    Requirement requirement = Requirement::status;
    Standing standing = Standing::open;
    Doubt doubt = Doubt::none;
    const Fact* asked = nullptr;  // into the dataset; none for the status
    std::optional<Fact> said;     // the student's value in its own measure; none = not said
};

enum class Verdict { meets, fails, ask };
inline constexpr int verdict_count = static_cast<int>(Verdict::ask) + 1;

struct Judgement {
    Verdict verdict = Verdict::ask;
    std::vector<Finding> findings;  // at least one for each requirement, in the order of the enum
};

/// What does not meet decides; then what is to be asked or said; only what is left meets. A closed opportunity never
/// meets. What is neither stated nor said decides nothing.
Judgement judge(const Dataset& dataset, const Faculty& faculty, const Opportunity& opportunity, const Student& student);

/// The term that the requirement is stated in; none for the status.
std::optional<TermKey> term_of(Requirement requirement);

}  // namespace atlas
