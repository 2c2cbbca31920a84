#include <algorithm>

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/cooperation_text.h"
#include "pages/fact_text.h"
#include "pages/sheet_parts.h"
#include "pages/words.h"
#include "query/partners.h"

namespace atlas {
namespace {

std::string closed_message(const Organisation& organisation, Language language) {
    const std::string& name = organisation.names.in(language);
    if (organisation.status_since.empty()) return text("record.closed.organisation", language, {{"name", name}});
    const std::string date = format_date(organisation.status_since, language);
    return text("record.closed.organisation_since", language, {{"name", name}, {"date", date}});
}

std::string alias_kind(const std::string& kind, Language language) {
    if (kind == "acronym") return text("record.alias.acronym", language);
    if (kind == "former") return text("record.alias.former", language);
    if (kind == "short") return text("record.alias.short", language);
    if (kind == "native") return text("record.alias.native", language);
    if (kind == "as-printed") return text("record.alias.as_printed", language);
    if (kind == "translation") return text("record.alias.translation", language);
    return kind;
}

Definition aliases_definition(const Organisation& organisation, Language language) {
    Definition aliases{text("record.names.aliases", language), {}};
    for (const Alias& alias : organisation.aliases) {
        aliases.values.push_back({.text = alias.text, .detail = alias_kind(alias.kind, language)});
    }
    return aliases;
}

Definition place_definition(const Organisation& organisation, Language language) {
    std::string term = text("record.field.place", language);
    if (organisation.place) return definition(std::move(term), organisation.place->city.in(language), language);
    return {std::move(term), {{.text = text("record.place.unknown", language), .tone = Tone::unknown}}};
}

DefinitionList facts_of(const Organisation& organisation, const PageContext& context) {
    const Language language = context.language;
    DefinitionList list;
    const std::string other = other_name(organisation.names, language);
    if (!other.empty()) list.definitions.push_back(definition(text("record.names.other", language), other, language));
    if (!organisation.aliases.empty()) list.definitions.push_back(aliases_definition(organisation, language));
    list.definitions.push_back(
        definition(text("record.field.kind", language), word_for(organisation.kind, language), language));
    list.definitions.push_back(definition(text("record.field.country", language),
                                          country_name(context.dataset, organisation.country, language), language));
    list.definitions.push_back(place_definition(organisation, language));
    if (organisation.parent) {
        list.definitions.push_back(
            organisations_definition(text("record.field.parent", language), {*organisation.parent}, context));
    }
    list.definitions.push_back({text("record.field.status", language),
                                {status_cell(organisation.status, organisation.status_since, language)}});
    list.definitions.push_back(verified_definition(organisation.last_verified, language));
    return list;
}

ListItem link_item(std::string label, const std::string& address, std::string none) {
    if (address.empty()) return {.text = std::move(label), .detail = std::move(none), .tone = Tone::unknown};
    return {.text = std::move(label), .detail = address, .address = address};
}

List links_of(const Organisation& organisation, Language language) {
    return {{link_item(text("record.field.ror", language), organisation.ror, text("record.ror.none", language)),
             link_item(text("record.field.website", language), organisation.website,
                       text("record.website.none", language))}};
}

std::string field_word(const std::string& field, Language language) {
    if (field == "names") return text("record.unverified.names", language);
    if (field == "aliases") return text("record.unverified.aliases", language);
    if (field == "country") return text("record.unverified.country", language);
    if (field == "place") return text("record.unverified.place", language);
    if (field == "website") return text("record.unverified.website", language);
    if (field == "status") return text("record.unverified.status", language);
    if (field == "kind") return text("record.unverified.kind", language);
    if (field == "ror") return text("record.unverified.ror", language);
    if (field == "parent") return text("record.unverified.parent", language);
    return text("record.unverified.other", language);
}

Section glance_section(const Organisation& organisation, const PageContext& context) {
    const Language language = context.language;
    Section section{text("record.facts", language),
                    {facts_of(organisation, context), links_of(organisation, language)}};
    if (organisation.unverified.empty()) return section;
    std::vector<std::string> fields;
    for (const std::string& field : organisation.unverified) fields.push_back(field_word(field, language));
    const std::string named = join_list(fields, language);
    section.blocks.push_back(
        Paragraph{text("record.unverified.text", language, {{"fields", named}}), Tone::unverified});
    return section;
}

void append_rankings(Sheet& sheet, const Organisation& organisation, const PageContext& context) {
    const Language language = context.language;
    List list;
    for (const Ranking& ranking : context.dataset.rankings) {
        if (ranking.organisation != organisation.id) continue;
        const std::string rank = ranking.rank.empty() ? text("record.rankings.no_row", language) : ranking.rank;
        ListItem item{
            .text =
                text("record.rankings.item", language,
                     {{"publisher", ranking.publisher.in(language)}, {"edition", ranking.edition}, {"rank", rank}})};
        if (ranking.caveat) item.detail = ranking.caveat->in(language);
        if (ranking.rank.empty()) item.tone = Tone::unknown;
        if (!ranking.sources.empty()) {
            item.action = OpenRecord{{RecordKind::document, ranking.sources.front().document.value}};
        }
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) return;
    sheet.sections.push_back({text("record.rankings.section", language),
                              {Paragraph{text("record.rankings.intro", language), Tone::muted}, std::move(list)}});
}

void append_cooperation(Sheet& sheet, const Partner& partner, const PageContext& context) {
    List agreements;
    for (const Agreement* agreement : partner.agreements)
        agreements.items.push_back(agreement_item(*agreement, context));
    append_list(sheet, text("record.agreements.section", context.language), std::move(agreements));
    List opportunities;
    for (const Opportunity* opportunity : partner.opportunities) {
        opportunities.items.push_back(opportunity_item(*opportunity, context));
    }
    append_list(sheet, text("record.opportunities.section", context.language), std::move(opportunities));
}

void append_mention(Sheet& sheet, const Mention& mention, const PageContext& context) {
    List programmes;
    for (const Programme* programme : mention.programmes)
        programmes.items.push_back(programme_item(*programme, context));
    append_list(sheet, text("record.programmes.section", context.language), std::move(programmes));
    List facts;
    for (const Fact* fact : mention.facts) {
        facts.items.push_back(list_item_of(*fact, context.dataset, context.faculty, context.language));
    }
    append_list(sheet, text("record.figures.section", context.language), std::move(facts));
}

/// The faculty's documents that name it, then the registers and pages that it was checked against.
void append_places(Sheet& sheet, const Organisation& organisation, const PageContext& context) {
    const std::vector<const Locator*> named = places_naming(context.faculty, organisation);
    std::vector<const Locator*> others = pointers_to(organisation.sources);
    std::erase_if(others, [&](const Locator* place) { return ranges::find(named, place) != named.end(); });
    append_sources(sheet, text("record.named.section", context.language), named, context);
    append_sources(sheet, text("record.registers.section", context.language), others, context);
}

std::string kind_of(const Organisation& organisation, const Partner& partner, const PageContext& context) {
    const bool is_own = organisation.id == context.faculty.organisation || organisation.id == context.faculty.home;
    if (is_own) return text("record.kind.home", context.language);
    if (!is_partner(partner)) return text("record.kind.organisation", context.language);
    return text("record.kind.partner", context.language);
}

}  // namespace

Sheet build_partner_sheet(const Organisation& organisation, const PageContext& context) {
    const Language language = context.language;
    const Partner partner = find_partner(context.dataset, context.faculty, organisation);
    Sheet sheet{.kind = kind_of(organisation, partner, context), .title = organisation.names.in(language)};
    sheet.subtitle =
        country_name(context.dataset, organisation.country, language) + " · " + word_for(organisation.kind, language);
    sheet.close_label = text("record.close", language);
    if (organisation.status == Status::closed) append_closed(sheet, closed_message(organisation, language), language);
    append_cooperation(sheet, partner, context);
    append_mention(sheet, find_mention(context.faculty, organisation), context);
    sheet.sections.push_back(glance_section(organisation, context));
    append_note(sheet, organisation.note, language);
    append_rankings(sheet, organisation, context);
    append_places(sheet, organisation, context);
    return sheet;
}

}  // namespace atlas
