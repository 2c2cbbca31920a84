#include <algorithm>

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/cooperation_text.h"
#include "pages/fact_blocks.h"
#include "pages/fact_text.h"
#include "pages/sheet_parts.h"
#include "pages/words.h"

namespace atlas {
namespace {

std::string language_word(const std::string& tag, Language language) {
    if (tag.starts_with("zh")) return text("record.language.chinese", language);
    if (tag.starts_with("en")) return text("record.language.english", language);
    return tag;
}

bool rests_on(const std::vector<Locator>& sources, const Document& document) {
    return ranges::find(sources, document.id, &Locator::document) != sources.end();
}

/// What a faculty's records take from a document: facts first taken there, and how many others it repeats.
struct Taken {
    Facts facts;
    int repeated = 0;
};

void take(Taken& taken, const Fact& fact, const Document& document) {
    if (fact.state == FactState::not_stated || !rests_on(fact.sources, document)) return;
    if (fact.sources.front().document == document.id)
        taken.facts.push_back(&fact);
    else
        ++taken.repeated;
}

Taken taken_from(const Document& document, const Faculty& faculty) {
    Taken taken;
    for (const Fact& fact : faculty.facts) take(taken, fact, document);
    for (const Opportunity& opportunity : faculty.opportunities) {
        for (const Term& term : opportunity.terms) {
            for (const Fact& fact : term.facts) take(taken, fact, document);
        }
    }
    return taken;
}

void append_taken(Sheet& sheet, const Taken& taken, const PageContext& context) {
    if (taken.facts.empty() && taken.repeated == 0) return;
    const Language language = context.language;
    Section section{text("record.document.facts.section", language), {}};
    const auto count = static_cast<double>(taken.facts.size());
    if (count > 0)
        section.blocks.push_back(Paragraph{plural("record.document.facts.count", count, language), Tone::muted});
    if (taken.repeated > 0) {
        section.blocks.push_back(
            Paragraph{plural("record.document.repeats.count", taken.repeated, language), Tone::muted});
    }
    List list;
    for (const Fact* fact : taken.facts)
        list.items.push_back(list_item_of(*fact, context.dataset, context.faculty, language));
    if (!list.items.empty()) section.blocks.push_back(std::move(list));
    sheet.sections.push_back(std::move(section));
}

List records_resting_on(const Document& document, const PageContext& context) {
    List list;
    for (const Agreement& agreement : context.faculty.agreements) {
        if (rests_on(agreement.sources, document)) list.items.push_back(agreement_item(agreement, context));
    }
    for (const Opportunity& opportunity : context.faculty.opportunities) {
        if (rests_on(opportunity.sources, document)) list.items.push_back(opportunity_item(opportunity, context));
    }
    for (const Programme& programme : context.faculty.programmes) {
        if (rests_on(programme.sources, document)) list.items.push_back(programme_item(programme, context));
    }
    for (const Organisation& organisation : context.dataset.organisations) {
        if (!rests_on(organisation.sources, document)) continue;
        ListItem item{.text = organisation.names.in(context.language),
                      .detail = word_for(organisation.kind, context.language)};
        item.action = open_partner(organisation.id);
        list.items.push_back(std::move(item));
    }
    return list;
}

Section glance_section(const Document& document, Language language) {
    DefinitionList list;
    list.definitions = {
        definition(text("record.field.publisher", language), document.publisher.in(language), language),
        definition(text("record.field.kind", language), word_for(document.kind, language), language),
        definition(text("record.field.language", language), language_word(document.language, language), language),
        date_definition(text("record.field.dated", language), document.dated, language)};
    const bool is_link = document.address.starts_with("https://") || document.address.starts_with("http://");
    if (!is_link) {
        list.definitions.push_back(
            definition(text("record.field.address", language), text("record.document.no_address", language), language));
    }
    Section section{text("record.facts", language), {std::move(list)}};
    if (document.kind == DocumentKind::third_party_copy) {
        section.blocks.push_back(Paragraph{text("record.document.third_party", language), Tone::unverified});
    }
    if (!is_link) return section;
    ListItem item{
        .text = text("record.field.address", language), .detail = document.address, .address = document.address};
    section.blocks.push_back(List{{std::move(item)}});
    return section;
}

}  // namespace

Sheet build_document_sheet(const Document& document, const PageContext& context) {
    const Language language = context.language;
    Sheet sheet{.kind = text("record.kind.document", language), .title = document.title.in(language)};
    sheet.subtitle = document.publisher.in(language);
    sheet.close_label = text("record.close", language);
    sheet.sections.push_back(glance_section(document, language));
    append_note(sheet, document.note, language);
    const Taken taken = taken_from(document, context.faculty);
    append_taken(sheet, taken, context);
    List records = records_resting_on(document, context);
    const bool is_unused = taken.facts.empty() && taken.repeated == 0 && records.items.empty();
    append_list(sheet, text("record.document.records.section", language), std::move(records));
    if (is_unused) sheet.sections.push_back({{}, {Paragraph{text("record.document.none", language), Tone::muted}}});
    return sheet;
}

Sheet build_conflict_sheet(const Conflict& conflict, const PageContext& context) {
    const Language language = context.language;
    Sheet sheet{.kind = text("record.kind.conflict", language), .title = conflict.title.in(language)};
    const Tone tone = conflict.kind == ConflictKind::contradiction ? Tone::conflict : Tone::normal;
    sheet.badges.push_back({word_for(conflict.kind, language), tone});
    sheet.close_label = text("record.close", language);
    sheet.sections.push_back({{}, {Paragraph{conflict.explanation.in(language)}}});
    List statements;
    for (const FactId& id : conflict.facts) {
        const Fact* fact = context.faculty.find_fact(id);
        if (fact != nullptr)
            statements.items.push_back(list_item_of(*fact, context.dataset, context.faculty, language));
    }
    append_list(sheet, text("record.conflict.statements", language), std::move(statements));
    return sheet;
}

}  // namespace atlas
