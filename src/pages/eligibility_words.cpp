#include "pages/eligibility_words.h"

#include <array>

#include "app/strings.h"
#include "base/format.h"
#include "pages/cooperation_text.h"
#include "pages/fact_text.h"
#include "pages/words.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

Tone tone_for(Standing standing) {
    switch (standing) {
        case Standing::meets:
            return Tone::normal;
        case Standing::fails:
            return Tone::closed;
        case Standing::ask:
        case Standing::tell:
        case Standing::open:
            return Tone::unknown;
        case Standing::not_applicable:
            return Tone::muted;
    }
    return Tone::normal;
}

std::string doubt_text(Doubt doubt, Language language) {
    switch (doubt) {
        case Doubt::other_measure:
            return text("could.doubt.other_measure", language);
        case Doubt::in_words:
            return text("could.doubt.in_words", language);
        case Doubt::within:
            return text("could.doubt.within", language);
        case Doubt::weak:
            return text("could.doubt.weak", language);
        case Doubt::varies:
            return text("could.doubt.varies", language);
        case Doubt::none:
        case Doubt::by_kind:
            break;
    }
    return {};
}

Action open_fact(const Fact& fact, const PageContext& context, const State& state) {
    if (context.faculty.id == state.faculty) return OpenFact{fact.id};
    return GoTo{state.page, context.faculty.id, std::nullopt, fact.id};
}

bool has_several(const Opportunity& opportunity, Requirement requirement) {
    const std::optional<TermKey> key = term_of(requirement);
    const Term* const term = key ? find_term(opportunity, *key) : nullptr;
    return term && term->facts.size() > 1;
}

Cell status_finding(const Opportunity& opportunity, const PageContext& context) {
    return status_cell(opportunity, context);
}

void add_sentence(std::string& sentences, const std::string& sentence, Language language) {
    if (sentence.empty()) return;
    if (!sentences.empty()) sentences += language == Language::english ? " · " : "；";
    sentences += sentence;
}

}  // namespace

std::string word_for(Standing standing, Language language) {
    switch (standing) {
        case Standing::meets:
            return text("could.standing.meets", language);
        case Standing::fails:
            return text("could.standing.fails", language);
        case Standing::tell:
            return text("could.standing.tell", language);
        case Standing::not_applicable:
            return word_for(FactState::not_applicable, language);
        case Standing::ask:
        case Standing::open:
            break;
    }
    return text("could.standing.ask", language);
}

std::string heading_of(Verdict verdict, Language language) {
    constexpr auto keys = std::to_array<StringKey>({"could.bucket.meets", "could.bucket.fails", "could.bucket.ask"});
    static_assert(keys.size() == verdict_count);
    return text(keys[static_cast<std::size_t>(verdict)], language);
}

std::string requirement_name(Requirement requirement, Language language) {
    const std::optional<TermKey> key = term_of(requirement);
    return key ? word_for(*key, language) : text("record.field.status", language);
}

std::string said_text(const Finding& finding, Language language) {
    if (!finding.said) return {};
    if (finding.requirement != Requirement::year) return value_text(*finding.said, language);
    const std::string year = format_number(std::get<double>(finding.said->value), language);
    return text("could.said_year", language, {{"year", year}});
}

std::string asked_text(const Finding& finding, const Opportunity& opportunity, const PageContext& context) {
    if (finding.doubt == Doubt::by_kind) return text("could.four_at_home", context.language);
    if (!finding.asked) return {};
    std::string asked = value_text(*finding.asked, context.language);
    if (finding.requirement == Requirement::majors) {
        const std::string items = items_text(*finding.asked, context.dataset, context.language);
        if (!items.empty()) asked = items;
    }
    if (!has_several(opportunity, finding.requirement)) return asked;
    return text("filters.chip", context.language,
                {{"field", finding.asked->label.in(context.language)}, {"value", asked}});
}

Cell finding_cell(const Finding& finding, const Opportunity& opportunity, const PageContext& context,
                  const State& state) {
    const Language language = context.language;
    Cell cell;
    if (finding.requirement == Requirement::status) {
        cell = status_finding(opportunity, context);
    } else {
        cell.text = asked_text(finding, opportunity, context);
        if (finding.said) cell.detail = text("could.said", language, {{"value", said_text(finding, language)}});
        add_sentence(cell.detail, doubt_text(finding.doubt, language), language);
        if (finding.asked && finding.asked->caveat)
            add_sentence(cell.detail, finding.asked->caveat->in(language), language);
        if (finding.asked && finding.doubt != Doubt::by_kind) cell.action = open_fact(*finding.asked, context, state);
    }
    cell.badges.push_back({word_for(finding.standing, language), tone_for(finding.standing)});
    return cell;
}

std::string question_of(const Finding& finding, const Opportunity& opportunity, const PageContext& context) {
    const Language language = context.language;
    const std::optional<TermKey> key = term_of(finding.requirement);
    if (!key) return text("could.question.status", language);
    const bool is_stated = (finding.asked && finding.asked->has_value()) || finding.doubt == Doubt::by_kind;
    if (!is_stated) return question_about(*key, language);
    const std::string said = said_text(finding, language);
    const std::string asked = asked_text(finding, opportunity, context);
    if (key == TermKey::years_home) return text("could.question.year", language, {{"said", said}});
    const bool is_major = key == TermKey::majors;
    return text(is_major ? StringKey("could.question.major") : "could.question.enough", language,
                {{"said", said}, {"asked", asked}});
}

}  // namespace atlas
