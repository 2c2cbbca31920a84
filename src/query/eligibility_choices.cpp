#include "query/eligibility_choices.h"

#include "base/ranges.h"
#include "query/eligibility_measures.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

void add_name(std::vector<std::string>& names, const std::string& name) {
    const bool is_known = ranges::any_of(names, [&](const std::string& known) { return is_same_measure(known, name); });
    if (!name.empty() && !is_known) names.push_back(name);
}

void add_majors(std::vector<BilingualText>& majors, const Fact& fact) {
    for (const BilingualText& name : listed_names(fact)) {
        const bool is_known = ranges::any_of(
            majors, [&](const BilingualText& known) { return is_same_measure(known.english, name.english); });
        if (!is_known) majors.push_back(name);
    }
}

void add_fact(EligibilityChoices& choices, TermKey key, const Fact& fact) {
    if (!fact.has_value()) return;
    if (key == TermKey::average) add_name(choices.scales, fact.scale);
    if (key == TermKey::tests) add_name(choices.tests, fact.scale);
    if (key == TermKey::costs) add_name(choices.currencies, fact.currency);
    if (key == TermKey::majors) add_majors(choices.majors, fact);
}

}  // namespace

EligibilityChoices eligibility_choices(const std::vector<const Opportunity*>& opportunities) {
    EligibilityChoices choices{.scales = {"100", "4.0", "4.3", "5.0"},
                               .tests = {"IELTS", "TOEFL iBT", "CET-4", "CET-6"},
                               .currencies = {"CNY", "EUR", "GBP", "USD"}};
    for (const Opportunity* opportunity : opportunities) {
        for (const Term& term : opportunity->terms) {
            for (const Fact& fact : term.facts) add_fact(choices, term.key, fact);
        }
    }
    return choices;
}

}  // namespace atlas
