#include <memory>
#include <utility>

#include "load/parsers.h"

namespace atlas::loading {
namespace {

bool parse_agreement(const Node& node, Agreement& agreement) {
    RecordReader reader(node);
    reader.required("id", agreement.id);
    reader.required_list("partners", agreement.partners);
    reader.required("kind", agreement.kind);
    reader.required("summary", agreement.summary);
    reader.required("status", agreement.status);
    reader.required_text("signed_on", agreement.signed_on, check_date, "not-stated");
    reader.required_text("valid_until", agreement.valid_until, check_date, "not-stated");
    reader.required_text("as_of", agreement.as_of, check_interval, "not-stated");
    reader.required_text("last_verified", agreement.last_verified, check_date, "never");
    reader.optional("note", agreement.note);
    read_sources(reader, agreement.sources);
    return reader.finish();
}

/// Reads the facts of one term; only what the file states, the rest is completed later. True when it is a list.
bool read_term(const Node& node, Term& term) {
    const std::string_view word = text_in(node);
    if (word == "not-stated" || word == "not-applicable") {
        const bool stated = word == "not-stated";
        term.facts = TermFacts::absent(term.key, stated ? FactState::not_stated : FactState::not_applicable);
        return false;
    }
    if (type_of(node) == JsonType::object) {
        parse_fact(node, FactRole::only_of_term, term.facts.emplace_back());
        return false;
    }
    if (type_of(node) != JsonType::list) {
        report_wrong_type(node, "type.term");
        return false;
    }
    const std::vector<Node> nodes = elements(node);
    if (nodes.empty()) report(node, empty_list());
    for (const Node& fact : nodes)
        parse_fact(fact, nodes.size() > 1 ? FactRole::one_of_term : FactRole::only_of_term, term.facts.emplace_back());
    return true;
}

bool leads_away_for_exchange(OpportunityKind kind) {
    switch (kind) {
        case OpportunityKind::exchange:
        case OpportunityKind::research_placement:
        case OpportunityKind::summer_course:
        case OpportunityKind::language_training:
        case OpportunityKind::teaching_practice:
        case OpportunityKind::online_exchange:
            return true;
        default:
            return false;
    }
}

Topic topic_of(const Opportunity& opportunity) {
    return leads_away_for_exchange(opportunity.kind) ? Topic::exchange : Topic::partnership;
}

/// Gives the facts of a term what they share with their opportunity.
void complete_term(const Opportunity& opportunity, Term& term) {
    if (term.facts.absence()) return;
    const std::string base = opportunity.id.value + "." + std::string(name_of(term.key));
    for (std::size_t i = 0; i < term.facts.size(); ++i) {
        Fact& fact = term.facts[i];
        fact.id.value = term.facts.size() > 1 ? base + "." + std::to_string(i + 1) : base;
        fact.subject = opportunity.id.value;
        fact.topic = topic_of(opportunity);
        if (fact.label.english.empty()) fact.label = term_label(term.key);
        if (fact.as_of.empty()) fact.as_of = opportunity.as_of;
    }
}

void read_terms(const Node& node, EnteredOpportunity& entered) {
    RecordReader reader(node);
    std::vector<Term>& terms = entered.record.terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        Term& term = terms[i];
        const std::optional<Node> value = reader.expect(name_of(term.key));
        if (!value) continue;
        if (read_term(*value, term)) entered.listed_terms |= 1U << i;
        if (term.key != TermKey::leaving || term.facts.absence()) continue;
        for (const Fact& fact : std::as_const(term.facts)) {
            if (fact.unit == Unit::text) continue;
            report(*value, unit_mismatch(name_of(term.key), name_of(fact.unit), name_of(Unit::text)));
        }
    }
    reader.finish();
}

std::vector<Term> unread_terms() {
    std::vector<Term> terms(term_key_count);
    for (std::size_t i = 0; i < terms.size(); ++i) terms[i].key = static_cast<TermKey>(i);
    return terms;
}

bool parse_opportunity(const Node& node, EnteredOpportunity& entered) {
    Opportunity& opportunity = entered.record;
    RecordReader reader(node);
    reader.required("id", opportunity.id);
    reader.optional("agreement", opportunity.agreement);
    reader.required("kind", opportunity.kind);
    reader.required("names", opportunity.names);
    reader.required("partners", opportunity.partners);
    reader.optional("countries", opportunity.countries);
    reader.required("level", opportunity.level);
    reader.required("mode", opportunity.mode);
    reader.required("status", opportunity.status);
    reader.required_text("as_of", opportunity.as_of, check_interval, "not-stated");
    reader.required_text("last_verified", opportunity.last_verified, check_date, "never");
    if (const std::optional<Node> terms = reader.expect("terms")) {
        opportunity.terms = unread_terms();
        read_terms(*terms, entered);
    }
    reader.optional("note", opportunity.note);
    read_sources(reader, opportunity.sources);
    for (Term& term : opportunity.terms) complete_term(opportunity, term);
    return reader.finish();
}

}  // namespace

void expect_agreements(FileReader& file, FacultyDraft& faculty) {
    file.expect_list("agreements", faculty.agreements, parse_agreement);
}

void expect_opportunities(FileReader& file, FacultyDraft& faculty) {
    file.expect_list("opportunities", faculty.opportunities, parse_opportunity);
}

void complete_absent_terms(Opportunity& opportunity, std::vector<Locator> searched) {
    auto common = std::make_shared<AbsentFacts>();
    common->subject = opportunity.id.value;
    common->topic = topic_of(opportunity);
    common->as_of = opportunity.as_of;
    common->sources = std::move(searched);
    for (Term& term : opportunity.terms) {
        if (term.facts.absence()) {
            term.facts.complete(*common);
            continue;
        }
        for (Fact& fact : term.facts) {
            if (fact.sources.empty() && !fact.has_value()) fact.sources = common->sources;
        }
    }
    opportunity.absent = std::move(common);
}

}  // namespace atlas::loading
