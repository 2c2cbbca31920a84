#include "query/opportunities.h"

#include <algorithm>

#include "base/ranges.h"

namespace atlas {
namespace {

/// Nothing for what is no length of time, or not always the same.
std::optional<double> units_in_a_year(Unit unit) {
    if (unit == Unit::years) return 1;
    if (unit == Unit::months) return 12;
    return std::nullopt;
}

/// In years.
struct Span {
    std::optional<double> from;
    std::optional<double> to;
};

Span span_of(const Opportunity& opportunity, TermKey key) {
    const Term* term = find_term(opportunity, key);
    if (term == nullptr || term->facts.empty()) return {};
    const Fact& fact = term->facts.front();
    if (fact.state == FactState::not_applicable) return {0, 0};
    const std::optional<double> units = units_in_a_year(fact.unit);
    if (!units) return {};
    const FactValue& value = fact.value;
    if (const auto* number = std::get_if<double>(&value)) return {*number / *units, *number / *units};
    if (const auto* range = std::get_if<Range>(&value)) return {range->from / *units, range->to / *units};
    return {};
}

/// True when the term speaks of variants ("2+2", "3+1").
bool has_variants(const Opportunity& opportunity, TermKey key) {
    const Term* term = find_term(opportunity, key);
    return term != nullptr && term->facts.size() > 1;
}

template <class Accepts>
std::vector<const Opportunity*> select(const Faculty& faculty, Accepts accepts) {
    std::vector<const Opportunity*> selected;
    for (const Opportunity& opportunity : faculty.opportunities) {
        if (accepts(opportunity)) selected.push_back(&opportunity);
    }
    return selected;
}

}  // namespace

OpportunityFamily family_of(OpportunityKind kind) {
    switch (kind) {
        case OpportunityKind::four_plus_x:
        case OpportunityKind::masters:
        case OpportunityKind::joint_bachelor:
        case OpportunityKind::joint_doctorate:
        case OpportunityKind::joint_training:
            return OpportunityFamily::pathway;
        case OpportunityKind::exchange:
        case OpportunityKind::research_placement:
        case OpportunityKind::summer_course:
        case OpportunityKind::language_training:
        case OpportunityKind::teaching_practice:
        case OpportunityKind::online_exchange:
            return OpportunityFamily::exchange;
    }
    return OpportunityFamily::exchange;
}

std::vector<const Opportunity*> opportunities_of(const Faculty& faculty, OpportunityFamily family) {
    return select(faculty, [&](const Opportunity& opportunity) { return family_of(opportunity.kind) == family; });
}

std::vector<const Opportunity*> opportunities_of(const Faculty& faculty, OpportunityKind kind) {
    return select(faculty, [&](const Opportunity& opportunity) { return opportunity.kind == kind; });
}

const Agreement* agreement_of(const Faculty& faculty, const Opportunity& opportunity) {
    return opportunity.agreement ? faculty.find_agreement(*opportunity.agreement) : nullptr;
}

Status effective_status(const Dataset& dataset, const Faculty& faculty, const Opportunity& opportunity) {
    return effective_status(dataset, opportunity, agreement_of(faculty, opportunity));
}

Status effective_status(const Dataset& dataset, const Opportunity& opportunity, const Agreement* agreement) {
    const bool agreement_is_closed = agreement != nullptr && agreement->status == Status::closed;
    const bool partners_are_closed =
        !opportunity.partners.empty() && ranges::all_of(opportunity.partners, [&](const OrganisationId& id) {
            const Organisation* organisation = dataset.find_organisation(id);
            return organisation != nullptr && organisation->status == Status::closed;
        });
    return agreement_is_closed || partners_are_closed ? Status::closed : opportunity.status;
}

const Term* find_term(const Opportunity& opportunity, TermKey key) {
    // A loaded one has all of them, in the order of the enum.
    const auto place = static_cast<std::size_t>(key);
    if (place < opportunity.terms.size() && opportunity.terms[place].key == key) return &opportunity.terms[place];
    const auto term = ranges::find(opportunity.terms, key, &Term::key);
    return term == opportunity.terms.end() ? nullptr : &*term;
}

bool is_answered(const Term& term) {
    if (const auto absence = term.facts.absence()) return *absence == FactState::not_applicable;
    return ranges::any_of(term.facts, [](const Fact& fact) {
        return fact.state != FactState::not_stated && fact.state != FactState::withheld;
    });
}

int count_terms_to_ask(const Opportunity& opportunity) {
    const auto answered = ranges::count_if(opportunity.terms, is_answered);
    return term_key_count - static_cast<int>(answered);
}

std::vector<TermCoverage> coverage_of_terms(const std::vector<const Opportunity*>& opportunities) {
    std::vector<TermCoverage> coverage;
    for (int index = 0; index < term_key_count; ++index) {
        const TermKey key = static_cast<TermKey>(index);
        const auto answered = ranges::count_if(opportunities, [&](const Opportunity* opportunity) {
            const Term* term = find_term(*opportunity, key);
            return term != nullptr && is_answered(*term);
        });
        coverage.push_back({key, static_cast<int>(answered)});
    }
    return coverage;
}

StudyTime study_time(const Opportunity& opportunity) {
    StudyTime time;
    if (has_variants(opportunity, TermKey::years_home) || has_variants(opportunity, TermKey::years_away)) return time;
    const Span home = span_of(opportunity, TermKey::years_home);
    if (home.from == home.to) time.home_years = home.from;
    const Term* const told = find_term(opportunity, TermKey::years_home);
    const bool is_told = told != nullptr && is_answered(*told);
    if (!is_told && opportunity.kind == OpportunityKind::four_plus_x) time.home_years = 4;
    Span away = span_of(opportunity, TermKey::years_away);
    if (!away.from) away = span_of(opportunity, TermKey::months_away);
    time.away_from = away.from;
    time.away_to = away.to;
    return time;
}

}  // namespace atlas
