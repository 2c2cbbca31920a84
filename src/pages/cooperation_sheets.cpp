#include "app/strings.h"
#include "pages/cooperation_text.h"
#include "pages/fact_text.h"
#include "pages/sheet_parts.h"
#include "pages/words.h"

namespace atlas {
namespace {

/// Facts of the faculty whose subject is the record with this id.
List facts_about(const std::string& id, const PageContext& context) {
    List list;
    for (const Fact& fact : context.faculty.facts) {
        if (fact.subject != id) continue;
        list.items.push_back(list_item_of(fact, context.dataset, context.faculty, context.language));
    }
    return list;
}

List opportunities_under(const Agreement& agreement, const PageContext& context) {
    List list;
    for (const Opportunity& opportunity : context.faculty.opportunities) {
        if (opportunity.agreement == agreement.id) list.items.push_back(opportunity_item(opportunity, context));
    }
    return list;
}

}  // namespace

Sheet build_agreement_sheet(const Agreement& agreement, const PageContext& context) {
    const Language language = context.language;
    Sheet sheet{.kind = text("record.kind.agreement", language), .title = word_for(agreement.kind, language)};
    sheet.subtitle = partner_names(agreement.partners, context);
    sheet.close_label = text("record.close", language);
    if (agreement.status == Status::closed) append_closed(sheet, text("record.closed.agreement", language), language);
    DefinitionList list;
    list.definitions = {organisations_definition(text("record.field.partners", language), agreement.partners, context),
                        {text("record.field.status", language), {status_cell(agreement.status, {}, language)}},
                        date_definition(text("record.field.signed", language), agreement.signed_on, language),
                        date_definition(text("record.field.valid_until", language), agreement.valid_until, language),
                        date_definition(text("record.field.as_of", language), agreement.as_of, language),
                        verified_definition(agreement.last_verified, language)};
    sheet.sections.push_back(
        {text("record.facts", language), {Paragraph{agreement.summary.in(language)}, std::move(list)}});
    append_note(sheet, agreement.note, language);
    List opportunities = opportunities_under(agreement, context);
    if (opportunities.items.empty()) {
        opportunities.items.push_back(
            {.text = text("record.opportunities.agreement_none", language), .tone = Tone::muted});
    }
    append_list(sheet, text("record.opportunities.section", language), std::move(opportunities));
    append_list(sheet, text("record.facts_of.section", language), facts_about(agreement.id.value, context));
    append_sources(sheet, text("record.sources.section", language), pointers_to(agreement.sources), context);
    return sheet;
}

Sheet build_programme_sheet(const Programme& programme, const PageContext& context) {
    const Language language = context.language;
    Sheet sheet{.kind = text("record.kind.programme", language), .title = programme.names.in(language)};
    sheet.subtitle = other_name(programme.names, language);
    sheet.close_label = text("record.close", language);
    if (programme.status == Status::closed) append_closed(sheet, text("record.closed.programme", language), language);
    DefinitionList list;
    list.definitions = {definition(text("record.field.level", language), word_for(programme.level, language), language),
                        organisations_definition(text("record.field.awarding", language), programme.awarding, context),
                        {text("record.field.status", language), {status_cell(programme.status, {}, language)}}};
    sheet.sections.push_back({text("record.facts", language), {std::move(list)}});
    append_note(sheet, programme.note, language);
    append_list(sheet, text("record.facts_of.section", language), facts_about(programme.id.value, context));
    append_sources(sheet, text("record.sources.section", language), pointers_to(programme.sources), context);
    return sheet;
}

}  // namespace atlas
