#include <utility>

#include "query/eligibility_findings.h"
#include "query/opportunities.h"

namespace atlas {

Fact said_number(double number, Unit unit) {
    Fact fact;
    fact.state = FactState::stated;
    fact.value = number;
    fact.unit = unit;
    return fact;
}

Fact said_marks(double marks, std::string scale) {
    Fact fact = said_number(marks, Unit::marks);
    fact.scale = std::move(scale);
    return fact;
}

Fact said_words(std::string words) {
    Fact fact;
    fact.state = FactState::stated;
    fact.value = BilingualText{words, words};
    return fact;
}

Examination examine(const Opportunity& opportunity, Requirement requirement, const std::optional<Fact>& said) {
    Examination examination{requirement, {}, {}};
    const Term* const term = find_term(opportunity, *term_of(requirement));
    if (!term || term->facts.empty()) {
        examination.add(nullptr, said, {said ? Standing::ask : Standing::open});
        return examination;
    }
    for (const Fact& fact : term->facts) {
        if (fact.has_value()) examination.stated.push_back(&fact);
    }
    const Fact& first = term->facts.front();
    if (!examination.stated.empty() && !said) {
        for (const Fact* fact : examination.stated) examination.add(fact, std::nullopt, {Standing::tell});
    } else if (examination.stated.empty() && first.state == FactState::not_applicable) {
        examination.add(&first, said, {Standing::not_applicable});
    } else if (examination.stated.empty()) {
        examination.add(&first, said, {said ? Standing::ask : Standing::open});
    }
    return examination;
}

Weighing not_comparable(const Fact& asked) {
    return {Standing::ask, has_number(asked) ? Doubt::other_measure : Doubt::in_words};
}

}  // namespace atlas
