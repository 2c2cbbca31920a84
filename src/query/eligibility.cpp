#include "query/eligibility.h"

#include "base/ranges.h"
#include "query/eligibility_findings.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

Finding judge_status(const Dataset& dataset, const Faculty& faculty, const Opportunity& opportunity) {
    Finding finding{Requirement::status, Standing::ask};
    const Status status = effective_status(dataset, faculty, opportunity);
    if (status == Status::active) finding.standing = Standing::meets;
    if (status == Status::closed) finding.standing = Standing::fails;
    return finding;
}

Verdict verdict_of(const std::vector<Finding>& findings) {
    const auto has = [&](Standing standing) {
        return ranges::any_of(findings, [&](const Finding& finding) { return finding.standing == standing; });
    };
    if (has(Standing::fails)) return Verdict::fails;
    return has(Standing::ask) || has(Standing::tell) ? Verdict::ask : Verdict::meets;
}

}  // namespace

std::optional<TermKey> term_of(Requirement requirement) {
    switch (requirement) {
        case Requirement::status:
            return std::nullopt;
        case Requirement::average:
            return TermKey::average;
        case Requirement::tests:
            return TermKey::tests;
        case Requirement::costs:
            return TermKey::costs;
        case Requirement::majors:
            return TermKey::majors;
        case Requirement::year:
            return TermKey::years_home;
    }
    return std::nullopt;
}

Judgement judge(const Dataset& dataset, const Faculty& faculty, const Opportunity& opportunity,
                const Student& student) {
    Judgement judgement;
    judgement.findings.push_back(judge_status(dataset, faculty, opportunity));
    for (const auto& find : {find_average, find_tests, find_costs, find_majors, find_year}) {
        for (Finding& finding : find(opportunity, student)) judgement.findings.push_back(std::move(finding));
    }
    judgement.verdict = verdict_of(judgement.findings);
    return judgement;
}

}  // namespace atlas
