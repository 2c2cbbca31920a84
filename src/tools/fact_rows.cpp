#include "tools/fact_rows.h"

#include <utility>

#include "model/names.h"

namespace atlas::tools {
namespace {

bool is_in_words(Unit unit) { return unit == Unit::text || unit == Unit::date || unit == Unit::identifier; }

FactRow build_row(std::string_view kind, const Faculty& faculty, const Fact& fact) {
    const Population* denominator = fact.of ? faculty.find_population(*fact.of) : nullptr;
    return {kind, faculty.id.value, denominator, fact};
}

std::vector<ListedItem> list_items(const std::vector<OrganisationId>& organisations) {
    return {organisations.begin(), organisations.end()};
}

/// A record that states something by being there; `value` is its kind or status.
Fact build_record_fact(std::string id, const BilingualText& label, std::string subject, std::string_view value) {
    Fact fact;
    fact.id.value = std::move(id);
    fact.label = label;
    fact.subject = std::move(subject);
    fact.topic = Topic::partnership;
    fact.state = value.empty() ? FactState::not_stated : FactState::stated;
    fact.unit = Unit::identifier;
    if (!value.empty()) fact.value = std::string(value);
    return fact;
}

FactRow build_row(const Faculty& faculty, const Agreement& agreement) {
    Fact fact = build_record_fact(agreement.id.value, agreement.summary, faculty.id.value, name_of(agreement.kind));
    fact.items = list_items(agreement.partners);
    fact.as_of = agreement.as_of;
    fact.caveat = agreement.note;
    fact.sources = agreement.sources;
    return {"agreement", faculty.id.value, nullptr, std::move(fact)};
}

FactRow build_row(const Faculty& faculty, const Opportunity& opportunity) {
    const std::string subject = opportunity.agreement ? opportunity.agreement->value : faculty.id.value;
    Fact fact = build_record_fact(opportunity.id.value, opportunity.names, subject, name_of(opportunity.kind));
    fact.items = list_items(opportunity.partners);
    fact.as_of = opportunity.as_of;
    fact.caveat = opportunity.note;
    fact.sources = opportunity.sources;
    return {"opportunity", faculty.id.value, nullptr, std::move(fact)};
}

FactRow build_row(const Ranking& ranking) {
    const std::string& organisation = ranking.organisation.value;
    const BilingualText label = {ranking.publisher.english + " " + ranking.edition,
                                 ranking.publisher.chinese + " " + ranking.edition};
    Fact fact = build_record_fact(organisation + ".ranking." + ranking.edition, label, organisation, ranking.rank);
    fact.topic = Topic::ranking;
    fact.unit = Unit::rank;
    fact.as_of = ranking.edition;
    fact.caveat = ranking.caveat;
    fact.sources = ranking.sources;
    return {"ranking", "", nullptr, std::move(fact)};
}

FactRow build_row(const Organisation& organisation) {
    const std::string_view status = organisation.status == Status::not_stated ? "" : name_of(organisation.status);
    const std::string& id = organisation.id.value;
    Fact fact = build_record_fact(id + ".status", organisation.names, id, status);
    fact.topic = Topic::identity;
    fact.as_of = organisation.status_since.empty() ? organisation.last_verified : organisation.status_since;
    fact.caveat = organisation.note;
    fact.sources = organisation.sources;
    return {"organisation-status", "", nullptr, std::move(fact)};
}

}  // namespace

std::vector<FactRow> build_fact_rows(const Dataset& dataset) {
    std::vector<FactRow> rows;
    for (const Faculty& faculty : dataset.faculties) {
        for (const Fact& fact : faculty.facts) {
            rows.push_back(build_row(is_in_words(fact.unit) ? "statement" : "figure", faculty, fact));
        }
        for (const Agreement& agreement : faculty.agreements) rows.push_back(build_row(faculty, agreement));
        for (const Opportunity& opportunity : faculty.opportunities) {
            rows.push_back(build_row(faculty, opportunity));
            for (const Term& term : opportunity.terms) {
                for (const Fact& fact : term.facts) rows.push_back(build_row("term", faculty, fact));
            }
        }
    }
    for (const Ranking& ranking : dataset.rankings) rows.push_back(build_row(ranking));
    for (const Organisation& organisation : dataset.organisations) rows.push_back(build_row(organisation));
    return rows;
}

}  // namespace atlas::tools
