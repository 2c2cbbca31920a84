#include "base/ranges.h"
#include "pages/cooperation_text.h"
#include "pages/fact_text.h"
#include "pages/words.h"
#include "query/opportunities.h"
#include "render/linked_data.h"

namespace atlas::linked {
namespace {

std::vector<const Fact*> stated(const Opportunity& opportunity, TermKey key) {
    std::vector<const Fact*> facts;
    const Term* term = find_term(opportunity, key);
    if (term == nullptr) return facts;
    for (const Fact& fact : term->facts) {
        if (fact.has_value()) facts.push_back(&fact);
    }
    return facts;
}

Node words_of(const Opportunity& opportunity, TermKey key, Language language) {
    Nodes words;
    for (const Fact* fact : stated(opportunity, key)) words.emplace_back(value_text(*fact, language));
    return one_or_many(std::move(words));
}

/// Who runs it: the partners together with the faculty.
Node providers(const std::vector<OrganisationId>& partners, const Context& context) {
    Nodes nodes;
    for (const OrganisationId& id : partners) {
        Node node = organisation(id, Extent::brief, context);
        if (!node.is_null()) nodes.push_back(std::move(node));
    }
    Node own = faculty(Extent::brief, context);
    if (!own.is_null()) nodes.push_back(std::move(own));
    return one_or_many(std::move(nodes));
}

const double* exact_number(const std::vector<const Fact*>& facts) {
    const bool is_one = facts.size() == 1 && facts.front()->qualifier == Qualifier::exactly;
    return is_one ? std::get_if<double>(&facts.front()->value) : nullptr;
}

/// As ISO 8601 writes it; nullptr for what is no length of time.
const char* duration_unit(Unit unit) {
    switch (unit) {
        case Unit::years:
            return "Y";
        case Unit::months:
            return "M";
        case Unit::weeks:
            return "W";
        default:
            return nullptr;
    }
}

/// The whole length, and only where a source states it as one number: some time at home and an unknown time away make
/// none, and two stated parts are not added up here.
Node time_to_complete(const Opportunity& opportunity) {
    Node duration;
    for (const TermKey key : {TermKey::years_home, TermKey::years_away, TermKey::months_away}) {
        const std::vector<const Fact*> facts = stated(opportunity, key);
        const Term* term = find_term(opportunity, key);
        if (facts.empty() && term != nullptr && is_answered(*term)) continue;  // does not apply
        const double* length = exact_number(facts);
        const char* const unit = length == nullptr ? nullptr : duration_unit(facts[0]->unit);
        if (unit == nullptr || !duration.is_null()) return {};
        duration = "P" + number(*length).dump() + unit;
    }
    return duration;
}

Node offer(const Fact& cost, const Context& context) {
    Node price = {{"@type", "UnitPriceSpecification"}};
    if (const auto* amount = std::get_if<double>(&cost.value)) price["price"] = number(*amount);
    if (const auto* range = std::get_if<Range>(&cost.value)) {
        price["minPrice"] = number(range->from);
        price["maxPrice"] = number(range->to);
    }
    set(price, "priceCurrency", cost.currency);
    set(price, "unitText", cost.per);
    set(price, "description", value_text(cost, context.language));
    Node node = {{"@type", "Offer"}};
    set(node, "name", cost.label.in(context.language));
    node["priceSpecification"] = std::move(price);
    if (cost.caveat) set(node, "description", cost.caveat->in(context.language));
    return node;
}

Node offers(const Opportunity& opportunity, const Context& context) {
    Nodes nodes;
    for (const Fact* cost : stated(opportunity, TermKey::costs)) {
        if (cost->unit == Unit::money) nodes.push_back(offer(*cost, context));
    }
    return one_or_many(std::move(nodes));
}

void append_terms(Node& node, const Opportunity& opportunity, const Context& context) {
    const Language language = context.language;
    set(node, "educationalCredentialAwarded", words_of(opportunity, TermKey::awards, language));
    set(node, "timeToComplete", time_to_complete(opportunity));
    Nodes prerequisites;
    for (const TermKey key : {TermKey::average, TermKey::tests}) {
        for (const Fact* fact : stated(opportunity, key)) prerequisites.emplace_back(value_text(*fact, language));
    }
    set(node, "programPrerequisites", one_or_many(std::move(prerequisites)));
    const double* quota = exact_number(stated(opportunity, TermKey::quota));
    if (quota != nullptr) node["maximumEnrollment"] = number(*quota);
    if (!is_closed(context.dataset, context.faculty, opportunity)) set(node, "offers", offers(opportunity, context));
}

std::string closed_word(Status status, Language language) {
    return status == Status::closed ? word_for(status, language) : std::string();
}

}  // namespace

Node opportunity(const Opportunity& opportunity, Extent extent, const Context& context) {
    const Language language = context.language;
    Node node = {{"@type", "EducationalOccupationalProgram"}};
    set_id(node, {RecordKind::opportunity, opportunity.id.value}, context);
    set(node, "name", opportunity.names.in(language));
    const Status status = effective_status(context.dataset, context.faculty, opportunity);
    set(node, "disambiguatingDescription", closed_word(status, language));
    if (extent == Extent::brief) return node;
    set_names(node, opportunity.names, language);
    set(node, "provider", providers(opportunity.partners, context));
    set(node, "programType", word_for(opportunity.kind, language));
    if (opportunity.mode != Mode::not_stated) set(node, "educationalProgramMode", word_for(opportunity.mode, language));
    append_terms(node, opportunity, context);
    if (opportunity.note) set(node, "description", opportunity.note->in(language));
    set(node, "subjectOf", passages(opportunity.sources, context));
    return node;
}

Node programme(const Programme& programme, Extent extent, const Context& context) {
    const Language language = context.language;
    Node node = {{"@type", "EducationalOccupationalProgram"}};
    set_id(node, {RecordKind::programme, programme.id.value}, context);
    set(node, "name", programme.names.in(language));
    set(node, "disambiguatingDescription", closed_word(programme.status, language));
    if (extent == Extent::brief) return node;
    set_names(node, programme.names, language);
    set(node, "provider", providers(programme.awarding, context));
    if (programme.level != Level::not_stated) {
        node["educationalCredentialAwarded"] = {{"@type", "EducationalOccupationalCredential"},
                                                {"credentialCategory", word_for(programme.level, language)}};
    }
    if (programme.note) set(node, "description", programme.note->in(language));
    set(node, "subjectOf", passages(programme.sources, context));
    return node;
}

Node agreement(const Agreement& agreement, Extent extent, const Context& context) {
    const Language language = context.language;
    Node node = {{"@type", "CreativeWork"}};
    set_id(node, {RecordKind::agreement, agreement.id.value}, context);
    set(node, "name", agreement.summary.in(language));
    set(node, "creativeWorkStatus", closed_word(agreement.status, language));
    if (extent == Extent::brief) return node;
    set_names(node, agreement.summary, language);
    set(node, "genre", word_for(agreement.kind, language));
    set(node, "creator", providers(agreement.partners, context));
    set(node, "dateCreated", date(agreement.signed_on));
    set(node, "expires", date(agreement.valid_until));
    if (agreement.note) set(node, "description", agreement.note->in(language));
    set(node, "subjectOf", passages(agreement.sources, context));
    return node;
}

}  // namespace atlas::linked
