#include "base/ranges.h"
#include "model/names.h"
#include "pages/amount_text.h"
#include "pages/fact_blocks.h"
#include "pages/fact_text.h"
#include "pages/formula_text.h"
#include "pages/words.h"
#include "render/linked_data.h"

namespace atlas::linked {
namespace {

/// UN/CEFACT's common codes; others carry the name of their list, as schema.org asks.
std::string unit_code(const Fact& fact) {
    switch (fact.unit) {
        case Unit::percent:
            return "P1";
        case Unit::people:
            return "IE";
        case Unit::years:
            return "ANN";
        case Unit::months:
            return "MON";
        case Unit::weeks:
            return "WEE";
        case Unit::money:
            return "ISO4217:" + fact.currency;
        default:
            return {};
    }
}

struct ValueSetter {
    Node& node;
    Language language;

    void operator()(std::monostate) const {}
    void operator()(double value) const { node["value"] = number(value); }
    void operator()(const Range& range) const {
        node["minValue"] = number(range.from);
        node["maxValue"] = number(range.to);
    }
    void operator()(const std::string& value) const { node["value"] = value; }
    void operator()(const BilingualText& words) const { node["value"] = words.in(language); }
};

Node variable(const BilingualText& label, const Context& context) {
    Node node = {{"@type", "StatisticalVariable"}};
    set(node, "name", label.in(context.language));
    return node;
}

Node subject_of(const Fact& fact, const Context& context) {
    const Faculty& own = context.faculty;
    if (fact.subject == own.id.value) return faculty(Extent::brief, context);
    if (const Population* population = own.find_population({fact.subject})) {
        return {{"@type", "Thing"}, {"name", population->label.in(context.language)}};
    }
    if (const auto* found = own.find_programme({fact.subject})) return programme(*found, Extent::brief, context);
    if (const auto* found = own.find_opportunity({fact.subject})) return opportunity(*found, Extent::brief, context);
    if (const auto* found = own.find_agreement({fact.subject})) return agreement(*found, Extent::brief, context);
    return organisation(OrganisationId{fact.subject}, Extent::brief, context);
}

void set_qualifier(Node& node, const Fact& fact, Language language) {
    if (fact.qualifier == Qualifier::exactly) return;
    node["measurementQualifier"] = {{"@type", "Enumeration"},
                                    {"name", std::string(name_of(fact.qualifier))},
                                    {"description", meaning_of(fact.qualifier, language)}};
}

void append_sentence(std::string& text, const std::string& more) {
    if (more.empty()) return;
    if (!text.empty()) text += " · ";
    text += more;
}

/// Whether it is computed, contested or unverified; then, as a whole, what it is a share of, what it lists, and what to
/// know before use.
std::string description_of(const Fact& fact, Extent extent, const Context& context) {
    std::string description;
    for (const Badge& badge : badges_of(fact, context.language)) append_sentence(description, badge.text);
    if (extent == Extent::brief) return description;
    append_sentence(description, detail_text(fact, context.faculty, context.language));
    append_sentence(description, items_text(fact, context.dataset, context.language));
    if (fact.caveat) append_sentence(description, fact.caveat->in(context.language));
    if (fact.unverified) append_sentence(description, fact.unverified->in(context.language));
    return description;
}

Node operands(const Fact& fact, const Context& context) {
    Nodes nodes;
    for (const FactId& id : fact.derived_from) {
        const Fact* operand = context.faculty.find_fact(id);
        if (operand == nullptr) continue;
        Node node = {{"@type", "Observation"}};
        set(node, "@id", fact_address(id, context));
        set(node, "name", operand->label.in(context.language));
        nodes.push_back(std::move(node));
    }
    return one_or_many(std::move(nodes));
}

/// Passages that state the fact, then the pages that say how other statements differ.
Node statements_of(const Fact& fact, const Context& context) {
    Nodes nodes;
    Node places = passages(fact.sources, context);
    if (places.is_array())
        nodes = places.get<Nodes>();
    else if (!places.is_null())
        nodes.push_back(std::move(places));
    for (const Conflict* found : conflicts_about(context.faculty, {&fact})) nodes.push_back(conflict(*found, context));
    return one_or_many(std::move(nodes));
}

}  // namespace

Node observation(const Fact& fact, Extent extent, const Context& context) {
    const Language language = context.language;
    Node node = {{"@type", "Observation"}};
    set(node, "@id", fact_address(fact.id, context));
    if (extent == Extent::whole)
        set_names(node, fact.label, language);
    else
        set(node, "name", fact.label.in(language));
    std::visit(ValueSetter{node, language}, fact.value);
    set(node, "unitText", unit_text(fact, language));
    set(node, "unitCode", unit_code(fact));
    set_qualifier(node, fact, language);
    const Population* whole = fact.of ? context.faculty.find_population(*fact.of) : nullptr;
    if (whole != nullptr) node["measurementDenominator"] = variable(whole->label, context);
    set(node, "observationDate", date(fact.as_of));
    set(node, "observationAbout", subject_of(fact, context));
    set(node, "description", description_of(fact, extent, context));
    if (extent == Extent::brief) return node;
    node["variableMeasured"] = variable(fact.label, context);
    set(node, "measurementMethod", formula_text(fact, context.faculty, language));
    set(node, "valueReference", operands(fact, context));
    set(node, "subjectOf", statements_of(fact, context));
    return node;
}

Node observation(const Ranking& ranking, const Context& context) {
    const BilingualText label = {ranking.publisher.english + " " + ranking.edition,
                                 ranking.publisher.chinese + " " + ranking.edition};
    Node node = {{"@type", "Observation"}};
    set_names(node, label, context.language);
    node["value"] = ranking.rank;
    set(node, "observationDate", date(ranking.edition));
    node["observationAbout"] = organisation(ranking.organisation, Extent::brief, context);
    node["variableMeasured"] = variable(ranking.publisher, context);
    if (ranking.caveat) set(node, "description", ranking.caveat->in(context.language));
    // The page links the first place only, so that documents which repeat it may have no page of their own.
    if (!ranking.sources.empty()) set(node, "subjectOf", passages({ranking.sources.front()}, context));
    return node;
}

}  // namespace atlas::linked
