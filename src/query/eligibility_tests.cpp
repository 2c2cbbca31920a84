#include <algorithm>
#include <utility>

#include "base/ranges.h"
#include "query/eligibility_findings.h"

namespace atlas {
namespace {

std::optional<double> score_of(const TestResult& result, std::string_view part) {
    if (part.empty()) return result.overall;
    if (part == each_part) {
        const auto lowest = std::min_element(result.parts.begin(), result.parts.end(),
                                             [](const TestPart& a, const TestPart& b) { return a.score < b.score; });
        return result.parts.size() < test_parts.size() ? std::nullopt : std::optional(lowest->score);
    }
    const auto found = ranges::find(result.parts, part, &TestPart::name);
    return found == result.parts.end() ? std::nullopt : std::optional(found->score);
}

void hold_against(Examination& examination, const Fact& asked, const TestResult& result) {
    const std::optional<double> score = score_of(result, part_of_test(asked));
    if (!score) return examination.add(&asked, std::nullopt, {Standing::tell});
    examination.add(&asked, said_marks(*score, result.test), compare(asked, *score, Reach::at_least_asked));
}

/// The worst of what one test gave, for choosing the best of several tests.
int rank_of(const std::vector<Finding>& findings) {
    const auto has = [&](Standing standing) {
        return ranges::any_of(findings, [&](const Finding& finding) { return finding.standing == standing; });
    };
    return has(Standing::fails) ? 0 : has(Standing::ask) || has(Standing::tell) ? 1 : 2;
}

}  // namespace

/// Tests are alternatives: the best of those that were both asked for and taken decides.
std::vector<Finding> find_tests(const Opportunity& opportunity, const Student& student) {
    std::optional<Fact> said;
    for (const TestResult& result : student.tests) {
        if (!said && result.overall) said = said_marks(*result.overall, result.test);
    }
    if (!said && !student.tests.empty()) said = said_words(student.tests.front().test);
    Examination examination = examine(opportunity, Requirement::tests, said);
    if (examination.settled()) return examination.findings;
    std::vector<Finding> best;
    for (const TestResult& result : student.tests) {
        Examination one{Requirement::tests, {}, {}};
        for (const Fact* asked : examination.stated) {
            if (has_number(*asked) && is_same_measure(asked->scale, result.test)) hold_against(one, *asked, result);
        }
        if (one.settled() && (best.empty() || rank_of(one.findings) > rank_of(best))) best = std::move(one.findings);
    }
    if (!best.empty()) return best;
    for (const Fact* asked : examination.stated) examination.add(asked, said, not_comparable(*asked));
    return examination.findings;
}

}  // namespace atlas
