#include "app/strings.h"
#include "base/format.h"
#include "pages/cooperation_text.h"
#include "pages/fact_text.h"
#include "pages/sheet_parts.h"
#include "pages/words.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

Definition agreement_definition(const Opportunity& opportunity, const PageContext& context) {
    const Language language = context.language;
    std::string term = text("record.field.agreement", language);
    const Agreement* agreement =
        opportunity.agreement ? context.faculty.find_agreement(*opportunity.agreement) : nullptr;
    if (agreement == nullptr) {
        return {std::move(term), {{.text = text("record.agreement.none", language), .tone = Tone::unknown}}};
    }
    Cell cell{.text = word_for(agreement->kind, language), .detail = partner_names(agreement->partners, context)};
    cell.action = open_agreement(agreement->id);
    return {std::move(term), {std::move(cell)}};
}

Definition countries_definition(const Opportunity& opportunity, const PageContext& context) {
    const std::string countries =
        opportunity.countries.empty() ? std::string() : country_names(opportunity.countries, context);
    return definition(text("record.field.countries", context.language), countries, context.language);
}

std::string closed_message(const Opportunity& opportunity, const PageContext& context) {
    const Language language = context.language;
    const std::string since = closed_since(opportunity, context);
    if (since.empty()) return text("record.closed.opportunity", language);
    return text("record.closed.opportunity_since", language,
                {{"partners", partner_names(opportunity.partners, context)}, {"date", format_date(since, language)}});
}

DefinitionList glance(const Opportunity& opportunity, const PageContext& context) {
    const Language language = context.language;
    DefinitionList list;
    if (family_of(opportunity.kind) == OpportunityFamily::pathway) {
        list.definitions.push_back({text("record.time.section", language), {time_cell(opportunity, context)}});
    }
    list.definitions.push_back(
        organisations_definition(text("record.field.partners", language), opportunity.partners, context));
    list.definitions.push_back(countries_definition(opportunity, context));
    list.definitions.push_back(
        definition(text("record.field.level", language), word_for(opportunity.level, language), language));
    list.definitions.push_back(
        definition(text("record.field.mode", language), word_for(opportunity.mode, language), language));
    list.definitions.push_back(agreement_definition(opportunity, context));
    list.definitions.push_back({text("record.field.status", language), {status_cell(opportunity, context)}});
    list.definitions.push_back(date_definition(text("record.field.as_of", language), opportunity.as_of, language));
    list.definitions.push_back(verified_definition(opportunity.last_verified, language));
    return list;
}

Section terms_section(const Opportunity& opportunity, const PageContext& context) {
    const Language language = context.language;
    DefinitionList list;
    for (const Term& term : opportunity.terms) {
        list.definitions.push_back(
            {word_for(term.key, language), cells_of(term, context.dataset, context.faculty, language)});
    }
    return {text("record.terms.section", language),
            {std::move(list), Paragraph{text("record.terms.gaps", language), Tone::muted}}};
}

/// One question for each term that no source answers.
Section questions_section(const Opportunity& opportunity, Language language) {
    List list;
    for (const Term& term : opportunity.terms) {
        if (!is_answered(term)) list.items.push_back({.text = question_about(term.key, language)});
    }
    Section section{text("record.ask.section", language), {}};
    if (list.items.empty())
        section.blocks.push_back(Paragraph{text("record.ask.none", language)});
    else
        section.blocks.push_back(std::move(list));
    return section;
}

}  // namespace

Sheet build_opportunity_sheet(const Opportunity& opportunity, const PageContext& context) {
    const Language language = context.language;
    Sheet sheet{.kind = text("record.kind.opportunity", language), .title = opportunity.names.in(language)};
    sheet.subtitle = other_name(opportunity.names, language);
    sheet.badges.push_back({word_for(opportunity.kind, language), Tone::normal});
    sheet.close_label = text("record.close", language);
    const bool closed = is_closed(context.dataset, context.faculty, opportunity);
    if (closed) append_closed(sheet, closed_message(opportunity, context), language);
    sheet.sections.push_back({text("record.facts", language), {glance(opportunity, context)}});
    append_note(sheet, opportunity.note, language);
    sheet.sections.push_back(terms_section(opportunity, context));
    if (!closed) sheet.sections.push_back(questions_section(opportunity, language));
    append_sources(sheet, text("record.sources.section", language), pointers_to(opportunity.sources), context);
    return sheet;
}

}  // namespace atlas
