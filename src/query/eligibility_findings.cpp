#include "query/eligibility_findings.h"

#include "base/ranges.h"

namespace atlas {
namespace {

constexpr int home_years_of_four_plus_x = 4;

std::optional<Fact> said_average(const Student& student) {
    if (!student.average) return std::nullopt;
    return said_marks(*student.average, student.scale);
}

std::optional<Fact> said_budget(const Student& student) {
    if (!student.budget) return std::nullopt;
    Fact fact = said_number(*student.budget, Unit::money);
    fact.currency = student.currency;
    fact.per = student.per;
    return fact;
}

std::optional<Fact> said_majors(const Student& student) {
    if (student.majors.empty()) return std::nullopt;
    std::string joined;
    for (const std::string& major : student.majors) joined += (joined.empty() ? "" : "; ") + major;
    return said_words(joined);
}

/// Statements that differ, of years or of variants: one that is met leaves the others to be asked about.
void soften(std::vector<Finding>& findings) {
    const bool one_met =
        ranges::any_of(findings, [](const Finding& finding) { return finding.standing == Standing::meets; });
    if (!one_met) return;
    for (Finding& finding : findings) {
        if (finding.standing == Standing::fails) finding.standing = Standing::ask, finding.doubt = Doubt::varies;
    }
}

/// Of variants ("2+2" beside "3+1") one that fits is enough.
void keep_what_is_met(std::vector<Finding>& findings) {
    const auto is_met = [](const Finding& finding) { return finding.standing == Standing::meets; };
    if (ranges::any_of(findings, is_met)) std::erase_if(findings, [&](const Finding& each) { return !is_met(each); });
}

/// A student in a later year than the last one at home comes too late for a bachelor's programme; whether others may
/// still join is to be asked.
Weighing compare_year(double home_years, int year, const Opportunity& opportunity) {
    if (year <= home_years) return {Standing::meets};
    if (opportunity.level == Level::bachelor) return {Standing::fails};
    return {Standing::ask, Doubt::within};
}

}  // namespace

std::vector<Finding> find_average(const Opportunity& opportunity, const Student& student) {
    const std::optional<Fact> said = said_average(student);
    Examination examination = examine(opportunity, Requirement::average, said);
    if (examination.settled()) return examination.findings;
    for (const Fact* asked : examination.stated) {
        if (has_number(*asked) && asked->unit == Unit::marks && is_same_measure(asked->scale, student.scale))
            examination.add(asked, said, compare(*asked, *student.average, Reach::at_least_asked));
    }
    // The same average on two scales: the student's own decides.
    if (!examination.settled()) {
        for (const Fact* asked : examination.stated) examination.add(asked, said, not_comparable(*asked));
    }
    soften(examination.findings);
    return examination.findings;
}

std::vector<Finding> find_costs(const Opportunity& opportunity, const Student& student) {
    const std::optional<Fact> said = said_budget(student);
    Examination examination = examine(opportunity, Requirement::costs, said);
    if (examination.settled()) return examination.findings;
    double together = 0;
    int lump_sums = 0;
    for (const Fact* asked : examination.stated) {
        const bool same = has_number(*asked) && asked->unit == Unit::money && asked->currency == student.currency &&
                          asked->per == student.per;
        if (!same) {
            examination.add(asked, said, not_comparable(*asked));
            continue;
        }
        examination.add(asked, said, compare(*asked, *student.budget, Reach::covers_asked));
        const auto* range = std::get_if<Range>(&asked->value);
        together += range ? range->to : std::get<double>(asked->value);
        lump_sums += asked->per == "programme" ? 1 : 0;
    }
    // Stages that are each affordable may be too much together; whether all of them fall due no fact says.
    if (lump_sums > 1 && together > *student.budget) {
        for (Finding& finding : examination.findings) {
            if (finding.standing == Standing::meets) finding.standing = Standing::ask, finding.doubt = Doubt::within;
        }
    }
    return examination.findings;
}

std::vector<Finding> find_majors(const Opportunity& opportunity, const Student& student) {
    const std::optional<Fact> said = said_majors(student);
    Examination examination = examine(opportunity, Requirement::majors, said);
    if (examination.settled()) return examination.findings;
    for (const Fact* asked : examination.stated) examination.add(asked, said, compare_majors(*asked, student.majors));
    soften(examination.findings);
    return examination.findings;
}

std::vector<Finding> find_year(const Opportunity& opportunity, const Student& student) {
    std::optional<Fact> said;
    if (student.year) said = said_number(*student.year, Unit::years);
    Examination examination = examine(opportunity, Requirement::year, said);
    if (examination.stated.empty() && opportunity.kind == OpportunityKind::four_plus_x) {
        Finding& only = examination.findings.front();
        if (only.standing == Standing::not_applicable) return examination.findings;
        only.standing = Standing::tell;
        only.doubt = Doubt::by_kind;
        if (said) only.standing = compare_year(home_years_of_four_plus_x, *student.year, opportunity).standing;
        return examination.findings;
    }
    if (examination.settled()) return examination.findings;
    for (const Fact* asked : examination.stated) {
        const auto* range = std::get_if<Range>(&asked->value);
        const auto* number = std::get_if<double>(&asked->value);
        if (range || number)
            examination.add(asked, said, compare_year(range ? range->to : *number, *student.year, opportunity));
        else
            examination.add(asked, said, {Standing::ask, Doubt::in_words});
    }
    keep_what_is_met(examination.findings);
    return examination.findings;
}

}  // namespace atlas
