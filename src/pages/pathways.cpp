#include <algorithm>

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/builders.h"
#include "pages/cooperation_text.h"
#include "pages/fact_blocks.h"
#include "pages/sorted_table.h"
#include "pages/words.h"
#include "query/fold.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

using Opportunities = std::vector<const Opportunity*>;

/// Pathways of a faculty, apart: what is closed is never counted or listed among the others.
struct Pathways {
    Opportunities open;
    Opportunities closed;
};

Pathways pathways_of(const PageContext& context) {
    Pathways pathways;
    for (const Opportunity* opportunity : opportunities_of(context.faculty, OpportunityFamily::pathway)) {
        const bool closed = is_closed(context.dataset, context.faculty, *opportunity);
        (closed ? pathways.closed : pathways.open).push_back(opportunity);
    }
    return pathways;
}

std::string count_of(std::size_t count, Language language) {
    return format_number(static_cast<double>(count), language);
}

std::string lead(const Pathways& pathways, Language language) {
    if (pathways.open.empty() && pathways.closed.empty()) return text("pathways.lead_none", language);
    int answered = 0;
    for (const Opportunity* opportunity : pathways.open) answered += term_key_count - count_terms_to_ask(*opportunity);
    const std::size_t asked = pathways.open.size() * term_key_count;
    return text("pathways.lead", language,
                {{"pathways", plural("pathways.count.pathways", static_cast<double>(pathways.open.size()), language)},
                 {"terms", count_of(term_key_count, language)},
                 {"answered", count_of(static_cast<std::size_t>(answered), language)},
                 {"asked", count_of(asked, language)}});
}

FigureGrid kinds_grid(const Pathways& pathways, Language language) {
    constexpr OpportunityKind kinds[] = {OpportunityKind::four_plus_x, OpportunityKind::masters,
                                         OpportunityKind::joint_bachelor, OpportunityKind::joint_doctorate,
                                         OpportunityKind::joint_training};
    FigureGrid grid;
    for (const OpportunityKind kind : kinds) {
        const auto is_kind = [kind](const Opportunity* opportunity) { return opportunity->kind == kind; };
        const auto open = ranges::count_if(pathways.open, is_kind);
        const auto closed = ranges::count_if(pathways.closed, is_kind);
        if (open + closed == 0) continue;
        Figure figure{.value = count_of(static_cast<std::size_t>(open), language), .label = word_for(kind, language)};
        if (closed > 0) figure.detail = plural("pathways.also_closed", static_cast<double>(closed), language);
        grid.figures.push_back(std::move(figure));
    }
    return grid;
}

Cell name_cell(const Opportunity& opportunity, const PageContext& context) {
    const std::string partners = partner_names(opportunity.partners, context);
    const std::string& name = opportunity.names.in(context.language);
    return partners.empty() ? Cell{.text = name} : Cell{.text = partners, .detail = name};
}

/// What a row is called when sorting: the first partner, else the pathway.
std::string name_key(const Opportunity& opportunity, const PageContext& context) {
    const Organisation* partner =
        opportunity.partners.empty() ? nullptr : context.dataset.find_organisation(opportunity.partners.front());
    const std::string own = sort_key(opportunity.names, context.language);
    return partner == nullptr ? own : sort_key(partner->names, context.language) + ' ' + own;
}

Row pathway_row(const Opportunity& opportunity, const PageContext& context, const State& state) {
    const Language language = context.language;
    Row row{.cells = {name_cell(opportunity, context),
                      {.text = word_for(opportunity.kind, language)},
                      {.text = country_names(opportunity.countries, context)},
                      time_cell(opportunity, context),
                      terms_cell(opportunity, language),
                      status_cell(opportunity, context)}};
    if (opportunity.countries.empty()) row.cells[2].tone = Tone::unknown;
    row.action = open_opportunity(opportunity.id);
    row.selected = state.record == RecordRef{RecordKind::opportunity, opportunity.id.value};
    return row;
}

SortableRow sortable_row(const Opportunity& opportunity, const PageContext& context, const State& state) {
    const auto status = effective_status(context.dataset, context.faculty, opportunity);
    return {pathway_row(opportunity, context, state),
            {name_key(opportunity, context), static_cast<double>(opportunity.kind),
             fold_text(country_names(opportunity.countries, context)), 0.0, 0.0, static_cast<double>(status)}};
}

std::vector<Column> columns(Language language) {
    return {sortable_column("name", text("pathways.column.name", language), 2.4),
            sortable_column("kind", text("pathways.column.kind", language), 1.1),
            sortable_column("country", text("pathways.column.country", language), 1),
            {.key = "time", .title = text("pathways.column.time", language), .weight = 1.6},
            {.key = "terms", .title = text("pathways.column.terms", language), .weight = 1.1},
            sortable_column("status", text("pathways.column.status", language), 1)};
}

/// By kind, then by name, until the user sorts.
void put_in_order(Opportunities& opportunities, const PageContext& context) {
    ranges::stable_sort(opportunities, {},
                        [&](const Opportunity* opportunity) { return name_key(*opportunity, context); });
    ranges::stable_sort(opportunities, {}, &Opportunity::kind);
}

Table open_table(const Opportunities& opportunities, const PageContext& context, const State& state) {
    const Language language = context.language;
    const auto count = static_cast<double>(opportunities.size());
    Table table{.caption = text("pathways.table.caption", language)};
    table.count = state.query.empty() ? plural("pathways.count.pathways", count, language)
                                      : plural("pathways.count.matching", count, language);
    table.empty = state.query.empty() ? text("pathways.empty_open", language)
                                      : text("pathways.empty", language, {{"query", state.query}});
    table.columns = columns(language);
    std::vector<SortableRow> rows;
    for (const Opportunity* opportunity : opportunities) rows.push_back(sortable_row(*opportunity, context, state));
    fill_table(table, std::move(rows), state.sort);
    return table;
}

Section closed_section(const Opportunities& opportunities, const PageContext& context, const State& state) {
    const Language language = context.language;
    Table table{.key = "closed", .caption = text("pathways.closed.caption", language)};
    table.count = plural("pathways.count.closed", static_cast<double>(opportunities.size()), language);
    table.columns = columns(language);
    for (Column& column : table.columns) column.sort_action.reset();
    for (const Opportunity* opportunity : opportunities) {
        Row row = pathway_row(*opportunity, context, state);
        row.cells.front().tone = Tone::closed;
        table.rows.push_back(std::move(row));
    }
    return {text("pathways.closed.section", language),
            {Paragraph{text("pathways.closed.intro", language), Tone::closed}, std::move(table)}};
}

Table programmes_table(const PageContext& context, const State& state) {
    const Language language = context.language;
    Table table{.key = "programmes", .caption = text("pathways.programmes.caption", language)};
    table.count = plural("pathways.programmes.count", static_cast<double>(context.faculty.programmes.size()), language);
    table.columns = {{.key = "name", .title = text("pathways.programmes.column.name", language), .weight = 2},
                     {.key = "level", .title = text("pathways.programmes.column.level", language)},
                     {.key = "awarding", .title = text("pathways.programmes.column.awarding", language), .weight = 2},
                     {.key = "status", .title = text("pathways.programmes.column.status", language)}};
    for (const Programme& programme : context.faculty.programmes) {
        Row row;
        row.cells = {{.text = programme.names.in(language), .detail = other_name(programme.names, language)},
                     {.text = word_for(programme.level, language)},
                     {.text = partner_names(programme.awarding, context)},
                     status_cell(programme.status, {}, language)};
        if (programme.awarding.empty())
            row.cells[2] = {.text = text("record.not_stated", language), .tone = Tone::unknown};
        row.action = OpenRecord{{RecordKind::programme, programme.id.value}};
        row.selected = state.record == RecordRef{RecordKind::programme, programme.id.value};
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Page build_pathways_page(const Dataset& dataset, const Faculty& faculty, const State& state) {
    const PageContext context{dataset, faculty, state.language};
    const Language language = state.language;
    Pathways pathways = pathways_of(context);
    Page page{PageId::pathways, text("pathways.title", language), lead(pathways, language), {}};
    append_query_notice(page, state);
    if (FigureGrid grid = kinds_grid(pathways, language); !grid.figures.empty()) {
        page.sections.push_back({text("pathways.kinds.section", language),
                                 {std::move(grid), Paragraph{text("pathways.kinds.counted", language), Tone::muted}}});
    }
    const std::vector<Block> coverage = coverage_blocks(pathways.open, language);
    const auto is_other = [&](const Opportunity* opportunity) { return !matches(dataset, *opportunity, state.query); };
    std::erase_if(pathways.open, is_other);
    std::erase_if(pathways.closed, is_other);
    put_in_order(pathways.open, context);
    put_in_order(pathways.closed, context);

    page.sections.push_back({text("pathways.table.section", language), {open_table(pathways.open, context, state)}});
    if (!pathways.closed.empty()) page.sections.push_back(closed_section(pathways.closed, context, state));
    if (!coverage.empty()) page.sections.push_back({text("pathways.coverage.section", language), coverage});
    if (!faculty.programmes.empty()) {
        page.sections.push_back(
            {text("pathways.programmes.section", language),
             {Paragraph{text("pathways.programmes.intro", language), Tone::muted}, programmes_table(context, state)}});
    }
    Section admission{text("pathways.admission.section", language), {}};
    append_facts(admission, facts_on(faculty, {Topic::admission, Topic::finance}), {}, context);
    if (!admission.blocks.empty()) page.sections.push_back(std::move(admission));
    return page;
}

}  // namespace atlas
