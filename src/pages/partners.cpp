#include <algorithm>

#include "app/list_question.h"
#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/builders.h"
#include "pages/cooperation_text.h"
#include "pages/explorer.h"
#include "pages/fact_blocks.h"
#include "pages/list_filters.h"
#include "pages/partner_map.h"
#include "pages/sorted_table.h"
#include "pages/words.h"
#include "query/fold.h"
#include "query/opportunities.h"
#include "query/partners.h"

namespace atlas {
namespace {

/// Two counts, or the one that is there.
std::string join_counts(const std::string& first, const std::string& second, Language language) {
    if (first.empty() || second.empty()) return first + second;
    return text("partners.count.both", language, {{"first", first}, {"second", second}});
}

Partner partner_of(const ListedRecord& record) {
    return {record.organisation, record.agreements, record.opportunities, record.status};
}

/// What the page's lead counts, of the faculty or of all: also agreements and opportunities for which no partner is
/// named.
struct OnRecord {
    std::vector<Partner> partners;
    std::size_t agreements = 0;
    std::size_t opportunities = 0;
    std::size_t closed_opportunities = 0;
};

OnRecord on_record(const ListContext& list) {
    const auto scope = faculty_in_scope(list.state, list.dataset);
    OnRecord found;
    for (const ListedRecord& record : list.list.records()) {
        if (record.faculty == scope.value_or(record.faculty)) found.partners.push_back(partner_of(record));
    }
    for (std::size_t index = 0; index < list.dataset.faculties.size(); ++index) {
        if (index != scope.value_or(index)) continue;
        const Faculty& faculty = list.dataset.faculties[index];
        found.agreements += faculty.agreements.size();
        found.opportunities += faculty.opportunities.size();
        found.closed_opportunities +=
            static_cast<std::size_t>(ranges::count_if(faculty.opportunities, [&](const Opportunity& opportunity) {
                return is_closed(list.dataset, faculty, opportunity);
            }));
    }
    return found;
}

/// Closed partners and opportunities, counted; empty when there is none.
std::string closed_sentence(const OnRecord& found, Language language) {
    const auto closed_partners = ranges::count(found.partners, Status::closed, &Partner::status);
    const auto closed_opportunities = found.closed_opportunities;
    std::string partner_count, opportunity_count;
    if (closed_partners > 0) {
        partner_count = plural("partners.count.partners", static_cast<double>(closed_partners), language);
    }
    if (closed_opportunities > 0) {
        opportunity_count = plural("partners.count.opportunities", static_cast<double>(closed_opportunities), language);
    }
    const std::string closed = join_counts(partner_count, opportunity_count, language);
    return closed.empty() ? closed : text("partners.lead_closed", language, {{"closed", closed}});
}

std::string lead(const OnRecord& found, Language language) {
    if (found.partners.empty()) return text("partners.lead_none", language);
    const auto count = static_cast<double>(found.partners.size());
    const auto places = static_cast<double>(countries_of(found.partners).size());
    const auto agreements = static_cast<double>(found.agreements);
    const auto opportunities = static_cast<double>(found.opportunities);
    const std::string sentence =
        text("partners.lead", language,
             {{"partners", plural("partners.count.partners", count, language)},
              {"places", plural("partners.count.places", places, language)},
              {"agreements", plural("partners.count.agreements", agreements, language)},
              {"opportunities", plural("partners.count.opportunities", opportunities, language)}});
    return sentence + closed_sentence(found, language);
}

void add_badge(std::vector<Badge>& badges, std::string word) {
    const bool is_there = ranges::any_of(badges, [&](const Badge& badge) { return badge.text == word; });
    if (!is_there) badges.push_back({std::move(word), Tone::normal});
}

Cell agreements_cell(const Partner& partner, Language language) {
    Cell cell;
    const auto agreements = static_cast<double>(partner.agreements.size());
    const auto opportunities = static_cast<double>(partner.opportunities.size());
    std::string agreement_count, opportunity_count;
    if (agreements > 0) agreement_count = plural("partners.count.agreements", agreements, language);
    if (opportunities > 0) opportunity_count = plural("partners.count.opportunities", opportunities, language);
    cell.text = join_counts(agreement_count, opportunity_count, language);
    for (const Opportunity* opportunity : partner.opportunities)
        add_badge(cell.badges, word_for(opportunity->kind, language));
    if (!cell.badges.empty()) return cell;
    for (const Agreement* agreement : partner.agreements) add_badge(cell.badges, word_for(agreement->kind, language));
    return cell;
}

Cell name_cell(const Organisation& organisation, Language language) {
    Cell cell{.text = organisation.names.in(language), .detail = other_name(organisation.names, language)};
    if (organisation.status == Status::closed) cell.tone = Tone::closed;
    return cell;
}

bool is_open(const State& state, const Organisation& organisation) {
    return state.record == RecordRef{RecordKind::partner, organisation.id.value};
}

Row partner_row(const Partner& partner, const PageContext& context, const State& state) {
    const Language language = context.language;
    const Organisation& organisation = *partner.organisation;
    const std::string country = country_name(context.dataset, organisation.country, language);
    const std::string kind = word_for(organisation.kind, language);
    Row row;
    row.cells = {name_cell(organisation, language),
                 {.text = country},
                 {.text = kind},
                 agreements_cell(partner, language),
                 status_cell(partner.status, organisation.status_since, language)};
    row.action = open_partner(organisation.id);
    row.selected = is_open(state, organisation);
    return row;
}

Explorer partners_explorer(const ListContext& list) {
    const Language language = list.language();
    Table table{.caption = text("partners.table.caption", language)};
    table.empty = text(is_filtered(list.state) ? StringKey("filters.empty") : "partners.lead_none", language);
    table.columns = {sortable_column("name", text("partners.column.name", language), 2.4),
                     sortable_column("country", text("partners.column.country", language), 1.2),
                     sortable_column("kind", text("partners.column.kind", language), 1),
                     sortable_column("agreements", text("partners.column.agreements", language), 2),
                     {.key = "status", .title = text("partners.column.status", language), .weight = 1}};
    return build_explorer(list, std::move(table), [&](const ListedRecord& record, const PageContext& context) {
        return partner_row(partner_of(record), context, list.state);
    });
}

std::string role_word(Topic topic, Language language) {
    switch (topic) {
        case Topic::identity:
            return text("partners.role.identity", language);
        case Topic::governance:
            return text("partners.role.governance", language);
        case Topic::admission:
            return text("partners.role.admission", language);
        case Topic::teaching:
            return text("partners.role.teaching", language);
        case Topic::staff:
            return text("partners.role.staff", language);
        case Topic::quality:
            return text("partners.role.quality", language);
        case Topic::achievements:
            return text("partners.role.achievements", language);
        case Topic::outcomes:
            return text("partners.role.outcomes", language);
        case Topic::destinations:
            return text("partners.role.destinations", language);
        case Topic::employment:
            return text("partners.role.employment", language);
        case Topic::exchange:
            return text("partners.role.exchange", language);
        case Topic::partnership:
            return text("partners.role.partnership", language);
        case Topic::finance:
            return text("partners.role.finance", language);
        case Topic::recognition:
            return text("partners.role.recognition", language);
        case Topic::student_life:
            return text("partners.role.student_life", language);
        case Topic::research:
            return text("partners.role.research", language);
        case Topic::ranking:
            return text("partners.role.ranking", language);
    }
    return text("partners.role.named", language);
}

/// What the records name the organisation for; the first fact says it in words.
Cell role_cell(const Mention& mention, Language language) {
    std::vector<std::string> roles;
    const auto add = [&](std::string role) {
        if (ranges::find(roles, role) == roles.end()) roles.push_back(std::move(role));
    };
    if (!mention.programmes.empty()) add(text("partners.role.awarding", language));
    for (const Fact* fact : mention.facts) add(role_word(fact->topic, language));
    if (roles.empty()) add(text("partners.role.named", language));
    Cell cell{.text = join_list(roles, language)};
    if (!mention.facts.empty()) cell.detail = mention.facts.front()->label.in(language);
    return cell;
}

Table others_table(std::vector<Mention> mentions, const PageContext& context, const State& state) {
    const Language language = context.language;
    ranges::stable_sort(mentions, {},
                        [&](const Mention& mention) { return sort_key(mention.organisation->names, language); });
    Table table{.key = "others", .caption = text("partners.others.caption", language)};
    table.count = plural("partners.count.others", static_cast<double>(mentions.size()), language);
    table.columns = {{.key = "name", .title = text("partners.column.organisation", language), .weight = 2},
                     {.key = "role", .title = text("partners.column.role", language), .weight = 2.4},
                     {.key = "country", .title = text("partners.column.country", language), .weight = 1}};
    for (const Mention& mention : mentions) {
        const Organisation& organisation = *mention.organisation;
        Row row{.cells = {name_cell(organisation, language),
                          role_cell(mention, language),
                          {.text = country_name(context.dataset, organisation.country, language)}}};
        row.action = open_partner(organisation.id);
        row.selected = is_open(state, organisation);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Page build_partners_page(const Dataset& dataset, Lists& lists, const Faculty& faculty, const State& state,
                         LongTables tables) {
    const PageContext context{dataset, faculty, state.language};
    const Language language = state.language;
    const ListContext list{dataset, state, lists.of(ListKind::partners), ListKind::partners, tables};
    Explorer explorer = partners_explorer(list);
    std::vector<Partner> found;
    for (const ListedRecord* record : found_records(list)) found.push_back(partner_of(*record));
    // The map stays as it is when the list is sorted.
    ranges::stable_sort(found, {},
                        [&](const Partner& partner) { return sort_key(partner.organisation->names, language); });
    std::vector<Mention> mentions = mentioned_organisations(dataset, faculty);
    std::erase_if(mentions, [&](const Mention& mention) { return !matches(*mention.organisation, state.query); });
    Page page{PageId::partners, text("partners.title", language), lead(on_record(list), language), {}};
    if (!found.empty()) {
        page.sections.push_back({text("partners.map.section", language), {build_partner_map(found, context)}, "map"});
    }
    page.sections.push_back({text("partners.table.section", language), ranges::vector_of<Block>(std::move(explorer))});
    if (!mentions.empty()) {
        page.sections.push_back({title_of_own(text("partners.others.section", language), context, state),
                                 {Paragraph{text("partners.others.intro", language), Tone::muted},
                                  others_table(std::move(mentions), context, state)},
                                 "others"});
    }
    Section statements{title_of_own(text("partners.statements.section", language), context, state), {}};
    append_facts(statements, facts_on(faculty, {Topic::partnership}), {}, context);
    if (!statements.blocks.empty()) page.sections.push_back(std::move(statements));
    return page;
}

}  // namespace atlas
