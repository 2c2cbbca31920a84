#include "pages/comparison_values.h"

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/cooperation_text.h"
#include "pages/fact_text.h"
#include "pages/open_questions.h"
#include "pages/words.h"
#include "query/opportunities.h"

namespace atlas::compared {
namespace {

Cell stated_cell(std::string value, Language language) {
    if (value.empty()) return {.text = text("record.not_stated", language), .tone = Tone::unknown};
    return {.text = std::move(value)};
}

Cell opportunities_cell(const ComparedSide& side, OpportunityFamily family) {
    const Language language = side.context.language;
    std::vector<std::string> names;
    for (const Opportunity* opportunity : side.partner.opportunities) {
        if (family_of(opportunity->kind) != family) continue;
        const std::string& name = opportunity->names.in(language);
        const bool is_gone = is_closed(side.context.dataset, side.context.faculty, *opportunity);
        names.push_back(is_gone ? text("compare.closed", language, {{"name", name}}) : name);
    }
    return stated_cell(join_list(names, language), language);
}

/// What has to be known before the term's values are used, each once.
std::string caveats(const Term& term, Language language) {
    std::vector<std::string> all;
    for (const Fact& fact : term.facts) {
        if (!fact.caveat) continue;
        const std::string& caveat = fact.caveat->in(language);
        if (ranges::find(all, caveat) == all.end()) all.push_back(caveat);
    }
    std::string joined;
    for (const std::string& caveat : all) append_detail(joined, caveat);
    return joined;
}

const Fact* only_fact(const Term& term) { return term.facts.size() == 1 ? &term.facts.front() : nullptr; }

/// "Tuition: CNY 60,000 a year; Deposit: not stated".
std::string statements(const Term& term, const ComparedSide& side) {
    const Language language = side.context.language;
    std::string all;
    for (const Fact& fact : term.facts) {
        if (!all.empty()) all += text("chart.between_parts", language);
        all += text("compare.statement", language,
                    {{"label", fact.label.in(language)}, {"value", value_text(fact, language)}});
    }
    return all;
}

Action open_source(const Fact& fact, const ComparedSide& side, const State& state) {
    if (side.record.faculty == state.faculty) return OpenFact{fact.id};
    return GoTo{state.page, side.record.faculty, std::nullopt, fact.id};
}

}  // namespace

Cell kind(const ComparedSide& side) {
    const Language language = side.context.language;
    if (side.opportunity) return {.text = word_for(side.opportunity->kind, language)};
    return {.text = word_for(side.partner.organisation->kind, language)};
}

Cell partners(const ComparedSide& side) {
    return stated_cell(partner_names(side.opportunity->partners, side.context), side.context.language);
}

Cell countries(const ComparedSide& side) {
    const Language language = side.context.language;
    if (!side.opportunity)
        return {.text = country_name(side.context.dataset, side.partner.organisation->country, language)};
    if (side.opportunity->countries.empty()) return stated_cell({}, language);
    return {.text = country_names(side.opportunity->countries, side.context)};
}

Cell place(const ComparedSide& side) {
    const std::optional<Place>& known = side.partner.organisation->place;
    return stated_cell(known ? known->city.in(side.context.language) : std::string(), side.context.language);
}

Cell level(const ComparedSide& side) {
    const Level known = side.opportunity->level;
    const Language language = side.context.language;
    return stated_cell(known == Level::not_stated ? std::string() : word_for(known, language), language);
}

Cell mode(const ComparedSide& side) {
    const Mode known = side.opportunity->mode;
    const Language language = side.context.language;
    return stated_cell(known == Mode::not_stated ? std::string() : word_for(known, language), language);
}

Cell status(const ComparedSide& side) {
    if (side.opportunity) return status_cell(*side.opportunity, side.context);
    return status_cell(side.partner.status, side.partner.organisation->status_since, side.context.language);
}

Cell agreement(const ComparedSide& side) {
    const Language language = side.context.language;
    std::vector<std::string> kinds;
    for (const Agreement* each : side.partner.agreements) kinds.push_back(word_for(each->kind, language));
    if (side.opportunity && side.opportunity->agreement) {
        const Agreement* const each = side.context.faculty.find_agreement(*side.opportunity->agreement);
        if (each) kinds.push_back(word_for(each->kind, language));
    }
    return stated_cell(join_list(kinds, language), language);
}

Cell pathways(const ComparedSide& side) { return opportunities_cell(side, OpportunityFamily::pathway); }
Cell exchanges(const ComparedSide& side) { return opportunities_cell(side, OpportunityFamily::exchange); }

Cell stated(const ComparedSide& side) {
    const Language language = side.context.language;
    if (side.opportunity) return terms_cell(*side.opportunity, language);
    const int questions = count_open_questions(side);
    if (questions == 0) return {.text = text("pathways.terms.nothing_to_ask", language)};
    return {.text = plural("pathways.terms.to_ask", questions, language)};
}

Cell as_of(const ComparedSide& side) {
    const std::string& date = side.opportunity->as_of;
    return stated_cell(date.empty() ? date : format_date(date, side.context.language), side.context.language);
}

Cell verified(const ComparedSide& side) {
    const Language language = side.context.language;
    const std::string& date =
        side.opportunity ? side.opportunity->last_verified : side.partner.organisation->last_verified;
    if (date.empty()) return {.text = text("record.verified.never", language), .tone = Tone::muted};
    return {.text = format_date(date, language)};
}

Cell term(const ComparedSide& side, TermKey key, const State& state) {
    const Term* const known = find_term(*side.opportunity, key);
    if (!known || !is_answered(*known)) return stated_cell({}, side.context.language);
    const Fact* const fact = only_fact(*known);
    Cell cell = fact ? cell_of(*fact, side.context.dataset, side.context.faculty, side.context.language)
                     : Cell{.text = statements(*known, side)};
    cell.action = fact ? open_source(*fact, side, state) : Action(open_placed(side.record, state));
    append_detail(cell.detail, caveats(*known, side.context.language));
    return cell;
}

std::string term_meaning(const ComparedSide& side, TermKey key) {
    const Term* const known = find_term(*side.opportunity, key);
    if (!known) return {};
    const Fact* const fact = only_fact(*known);
    if (!fact) return statements(*known, side);
    return value_text(*fact, side.context.language) + '\n' +
           items_text(*fact, side.context.dataset, side.context.language);
}

}  // namespace atlas::compared
