#include <array>
#include <utility>

#include "load/parsers.h"

namespace atlas::loading {
namespace {

const BilingualText& term_label(TermKey key) {
    static const std::array<BilingualText, term_key_count> labels = {{
        {"Legal kind", "办学性质"},
        {"Approval number", "批准书编号"},
        {"Years at home", "国内年限"},
        {"Years away", "国外年限"},
        {"Months away", "国外月数"},
        {"Leaving", "是否必须出国"},
        {"Awards", "所获证书"},
        {"Majors", "适用专业"},
        {"Teaching language", "授课语言"},
        {"Average required", "平均成绩要求"},
        {"Tests required", "考试要求"},
        {"Costs", "费用"},
        {"Places", "名额"},
        {"Dates", "时间安排"},
        {"Contact", "联系方式"},
    }};
    return labels[static_cast<std::size_t>(key)];
}

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

/// Reads the facts of one term; only what the file states, the rest is completed later.
std::vector<std::string> read_term(const Node& node, Term& term) {
    const std::string_view word = text_in(node);
    if (word == "not-stated" || word == "not-applicable") {
        term.facts.emplace_back().state = word == "not-stated" ? FactState::not_stated : FactState::not_applicable;
        return {node.pointer};
    }
    if (type_of(node) == JsonType::object) {
        parse_fact(node, FactRole::only_of_term, term.facts.emplace_back());
        return {node.pointer};
    }
    if (type_of(node) != JsonType::list) {
        report_wrong_type(node, "type.term");
        return {};
    }
    std::vector<std::string> pointers;
    const std::vector<Node> nodes = elements(node);
    if (nodes.empty()) report(node, empty_list());
    for (const Node& fact : nodes) {
        parse_fact(fact, nodes.size() > 1 ? FactRole::one_of_term : FactRole::only_of_term, term.facts.emplace_back());
        pointers.push_back(fact.pointer);
    }
    return pointers;
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

/// Gives the facts of a term what they share with their opportunity.
void complete_term(const Opportunity& opportunity, Term& term) {
    const std::string base = opportunity.id.value + "." + std::string(name_of(term.key));
    for (std::size_t i = 0; i < term.facts.size(); ++i) {
        Fact& fact = term.facts[i];
        fact.id.value = term.facts.size() > 1 ? base + "." + std::to_string(i + 1) : base;
        fact.subject = opportunity.id.value;
        fact.topic = leads_away_for_exchange(opportunity.kind) ? Topic::exchange : Topic::partnership;
        if (fact.label.english.empty()) fact.label = term_label(term.key);
        if (fact.as_of.empty()) fact.as_of = opportunity.as_of;
    }
}

std::vector<std::string> read_terms(const Node& node, Opportunity& opportunity) {
    std::vector<std::string> pointers;
    RecordReader reader(node);
    opportunity.terms = std::vector<Term>(term_key_count);
    for (std::size_t i = 0; i < opportunity.terms.size(); ++i) {
        Term& term = opportunity.terms[i];
        term.key = static_cast<TermKey>(i);
        const std::optional<Node> value = reader.expect(name_of(term.key));
        if (!value) continue;
        const std::vector<std::string> term_pointers = read_term(*value, term);
        pointers.insert(pointers.end(), term_pointers.begin(), term_pointers.end());
        for (const Fact& fact : term.facts) {
            const bool is_wrong = term.key == TermKey::leaving && fact.unit != Unit::text;
            if (is_wrong) report(*value, unit_mismatch(name_of(term.key), name_of(fact.unit), name_of(Unit::text)));
        }
    }
    reader.finish();
    return pointers;
}

/// Gives the pointers of the facts of all terms, in the order of the facts.
std::pair<bool, std::vector<std::string>> parse_opportunity(const Node& node, Opportunity& opportunity) {
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
    const std::optional<Node> terms = reader.expect("terms");
    std::vector<std::string> pointers = terms ? read_terms(*terms, opportunity) : std::vector<std::string>();
    reader.optional("note", opportunity.note);
    read_sources(reader, opportunity.sources);
    for (Term& term : opportunity.terms) complete_term(opportunity, term);
    return {reader.finish(), std::move(pointers)};
}

}  // namespace

void read_agreements_file(const Node& root, FacultyDraft& faculty) {
    RecordReader file = open_file(root);
    read_records(file, "agreements", faculty.agreements, parse_agreement);
    file.finish();
}

void read_opportunities_file(const Node& root, FacultyDraft& faculty) {
    RecordReader file = open_file(root);
    std::vector<std::vector<std::string>> pointers;
    read_records(file, "opportunities", faculty.opportunities, [&](const Node& node, Opportunity& opportunity) {
        auto [is_valid, fact_pointers] = parse_opportunity(node, opportunity);
        pointers.push_back(std::move(fact_pointers));
        return is_valid;
    });
    for (std::size_t i = 0; i < pointers.size(); ++i) faculty.opportunities[i].fact_pointers = std::move(pointers[i]);
    file.finish();
}

}  // namespace atlas::loading
