// What each requirement gives: one finding, or one for each statement about it. Part of query/eligibility.
#pragma once

#include <optional>
#include <vector>

#include "query/eligibility_measures.h"

namespace atlas {

std::vector<Finding> find_average(const Opportunity& opportunity, const Student& student);
std::vector<Finding> find_tests(const Opportunity& opportunity, const Student& student);
std::vector<Finding> find_costs(const Opportunity& opportunity, const Student& student);
std::vector<Finding> find_majors(const Opportunity& opportunity, const Student& student);
std::vector<Finding> find_year(const Opportunity& opportunity, const Student& student);

// --- what they are made of

/// The student's value as a fact, so that it is worded like any other.
Fact said_number(double number, Unit unit);
Fact said_marks(double marks, std::string scale);
Fact said_words(std::string words);

/// Of one requirement: what is stated about it, and what was found so far.
struct Examination {
    Requirement requirement;
    std::vector<const Fact*> stated;
    std::vector<Finding> findings;

    void add(const Fact* asked, std::optional<Fact> said, Weighing weighing) {
        findings.push_back({requirement, weighing.standing, weighing.doubt, asked, std::move(said)});
    }
    bool settled() const { return !findings.empty(); }
};

/// Settles what needs no comparison: nothing stated, nothing to state, nothing said.
Examination examine(const Opportunity& opportunity, Requirement requirement, const std::optional<Fact>& said);

/// Why a fact in another measure than the student's can't be compared.
Weighing not_comparable(const Fact& asked);

}  // namespace atlas
