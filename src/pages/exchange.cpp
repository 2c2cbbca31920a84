#include <algorithm>

#include "app/list_question.h"
#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/builders.h"
#include "pages/cooperation_text.h"
#include "pages/eligibility_sheet.h"
#include "pages/explorer.h"
#include "pages/fact_blocks.h"
#include "pages/list_filters.h"
#include "pages/sorted_table.h"
#include "pages/words.h"
#include "query/fold.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

using Opportunities = std::vector<const Opportunity*>;

/// "Research placement 3, Summer course 1": the kinds that there are, in the order of the enum.
std::string kinds_text(const Opportunities& platforms, Language language) {
    std::vector<std::string> kinds;
    for (OpportunityKind kind = OpportunityKind::exchange; kind <= OpportunityKind::online_exchange;
         kind = static_cast<OpportunityKind>(static_cast<int>(kind) + 1)) {
        const auto count = ranges::count(platforms, kind, &Opportunity::kind);
        if (count == 0) continue;
        kinds.push_back(
            text("exchange.kind_count", language,
                 {{"kind", word_for(kind, language)}, {"count", format_number(static_cast<double>(count), language)}}));
    }
    return join_list(kinds, language);
}

std::string lead(const Opportunities& platforms, Language language) {
    if (platforms.empty()) return text("exchange.lead_none", language);
    const bool is_mixed = ranges::any_of(
        platforms, [&](const Opportunity* platform) { return platform->kind != platforms.front()->kind; });
    const std::string kinds =
        is_mixed ? text("exchange.lead_kinds", language, {{"kinds", kinds_text(platforms, language)}}) : std::string();
    const std::string count = plural("exchange.count.platforms", static_cast<double>(platforms.size()), language);
    return text("exchange.lead", language, {{"platforms", count}, {"kinds", kinds}});
}

bool has_length(const Opportunity* platform) {
    const auto is_stated = [&](TermKey key) {
        const Term* term = find_term(*platform, key);
        return term != nullptr && ranges::any_of(term->facts, &Fact::has_value);
    };
    return is_stated(TermKey::months_away) || is_stated(TermKey::years_away);
}

Cell mode_cell(Mode mode, Language language) {
    return {.text = word_for(mode, language), .tone = mode == Mode::not_stated ? Tone::unknown : Tone::normal};
}

Row platform_row(const Opportunity& platform, bool with_length, const PageContext& context, const State& state) {
    const Language language = context.language;
    const std::string partners = partner_names(platform.partners, context);
    const std::string countries = country_names(platform.countries, context);
    Cell name{.text = platform.names.in(language), .detail = partners};
    if (partners.empty()) name.detail = text("exchange.no_partner", language);
    if (is_closed(context.dataset, context.faculty, platform)) name.tone = Tone::closed;
    Row row;
    row.cells = {std::move(name),
                 {.text = word_for(platform.kind, language)},
                 {.text = countries},
                 mode_cell(platform.mode, language)};
    if (platform.countries.empty()) row.cells[2].tone = Tone::unknown;
    if (with_length) row.cells.push_back(length_cell(platform, language));
    row.cells.push_back(status_cell(platform, context));
    row.action = open_opportunity(platform.id);
    row.selected = state.record == RecordRef{RecordKind::opportunity, platform.id.value};
    return row;
}

/// A column for the length of stay only where a source states one.
std::vector<Column> columns(bool with_length, Language language) {
    std::vector<Column> columns = {sortable_column("name", text("exchange.column.name", language), 2.4),
                                   sortable_column("kind", text("exchange.column.kind", language), 1.2),
                                   sortable_column("country", text("exchange.column.country", language), 1.2),
                                   sortable_column("mode", text("exchange.column.mode", language), 1)};
    if (with_length) columns.push_back({.key = "length", .title = text("exchange.column.length", language)});
    columns.push_back({.key = "status", .title = text("exchange.column.status", language)});
    return columns;
}

RowOf row_builder(bool with_length, const State& state) {
    return [with_length, &state](const ListedRecord& record, const PageContext& context) {
        return platform_row(*record.opportunity, with_length, context, state);
    };
}

Explorer open_explorer(const ListContext& list) {
    const Language language = list.language();
    const bool with_length = ranges::any_of(list.list.records(), [](const ListedRecord& record) {
        return !record.apart && has_length(record.opportunity);
    });
    Table table{.caption = text("exchange.table.caption", language), .columns = columns(with_length, language)};
    table.empty = text(is_filtered(list.state) ? StringKey("filters.empty") : "exchange.empty_none", language);
    return build_explorer(list, std::move(table), row_builder(with_length, list.state));
}

Table closed_table(const ListContext& list) {
    const Language language = list.language();
    Table table{
        .key = "closed", .caption = text("exchange.closed.section", language), .columns = columns(false, language)};
    for (Column& column : table.columns) column.sort_action.reset();
    return build_closed_table(list, std::move(table), row_builder(false, list.state));
}

bool is_about_exchange(const Agreement& agreement, const Faculty& faculty) {
    switch (agreement.kind) {
        case AgreementKind::memorandum:
        case AgreementKind::exchange:
        case AgreementKind::placement:
        case AgreementKind::staff_training:
            return true;
        default:
            break;
    }
    return ranges::any_of(opportunities_of(faculty, OpportunityFamily::exchange),
                          [&](const Opportunity* platform) { return platform->agreement == agreement.id; });
}

Table agreements_table(const PageContext& context, const State& state) {
    const Language language = context.language;
    Table table{.key = "agreements", .caption = text("exchange.agreements.caption", language)};
    table.columns = {{.key = "kind", .title = text("exchange.agreements.column.kind", language), .weight = 2.4},
                     {.key = "partner", .title = text("exchange.agreements.column.partner", language), .weight = 1.4},
                     {.key = "signed", .title = text("exchange.agreements.column.signed", language)}};
    for (const Agreement& agreement : context.faculty.agreements) {
        if (!is_about_exchange(agreement, context.faculty)) continue;
        Row row;
        row.cells = {{.text = word_for(agreement.kind, language), .detail = agreement.summary.in(language)},
                     {.text = partner_names(agreement.partners, context)},
                     {.text = format_date(agreement.signed_on, language)}};
        if (agreement.signed_on.empty())
            row.cells[2] = {.text = text("record.not_stated", language), .tone = Tone::unknown};
        if (agreement.status == Status::closed) row.cells[0].tone = Tone::closed;
        row.action = open_agreement(agreement.id);
        row.selected = state.record == RecordRef{RecordKind::agreement, agreement.id.value};
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool lists_countries(const Fact* fact) {
    return ranges::count_if(fact->items,
                            [](const ListedItem& item) { return std::holds_alternative<CountryCode>(item); }) > 1;
}

/// Facts on exchange, and those on cooperation that list countries or regions.
Facts exchange_facts(const Faculty& faculty) {
    Facts facts = facts_on(faculty, {Topic::exchange});
    for (const Fact* fact : facts_on(faculty, {Topic::partnership})) {
        if (lists_countries(fact)) facts.push_back(fact);
    }
    return facts;
}

}  // namespace

Page build_exchange_page(const Dataset& dataset, Lists& lists, const Faculty& faculty, const State& state,
                         LongTables tables) {
    const PageContext context{dataset, faculty, state.language};
    const Language language = state.language;
    const ListContext list{dataset, state, lists.of(ListKind::exchange), ListKind::exchange, tables};
    const auto scope = faculty_in_scope(state, dataset);
    Opportunities platforms;
    for (const ListedRecord& record : list.list.records()) {
        if (record.faculty == scope.value_or(record.faculty) && !record.apart) platforms.push_back(record.opportunity);
    }
    Page page{PageId::exchange, text("exchange.title", language), lead(platforms, language), {}};
    page.sections.push_back({text("exchange.table.section", language),
                             ranges::vector_of<Block>(eligibility_choice(language), open_explorer(list))});
    if (Table closed = closed_table(list); !closed.rows.empty()) {
        page.sections.push_back({text("exchange.closed.section", language),
                                 {Paragraph{text("pathways.closed.intro", language), Tone::closed}, std::move(closed)},
                                 "closed"});
    }
    const std::vector<Block> coverage =
        coverage_blocks(list.list.coverage(scope), static_cast<int>(platforms.size()), language);
    Section figures{title_of_own(text("exchange.figures.section", language), context, state), {}};
    append_facts(figures, exchange_facts(faculty), {}, context);
    if (!figures.blocks.empty()) page.sections.push_back(std::move(figures));
    if (!coverage.empty()) page.sections.push_back({text("pathways.coverage.section", language), coverage});
    Table agreements = agreements_table(context, state);
    if (!agreements.rows.empty()) {
        page.sections.push_back(
            {title_of_own(text("exchange.agreements.section", language), context, state),
             {Paragraph{text("exchange.agreements.intro", language), Tone::muted}, std::move(agreements)}});
    }
    return page;
}

}  // namespace atlas
