#include <map>

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

std::string count_of(std::size_t count, Language language) {
    return format_number(static_cast<double>(count), language);
}

/// Those of the faculty, or of all.
std::map<OpportunityKind, KindCount> kinds_in(const ListContext& list) {
    const auto scope = faculty_in_scope(list.state, list.dataset);
    if (scope) return list.list.kinds(*scope);
    std::map<OpportunityKind, KindCount> all;
    for (std::size_t faculty = 0; faculty < list.dataset.faculties.size(); ++faculty) {
        for (const auto& [kind, count] : list.list.kinds(faculty)) {
            all[kind].open += count.open;
            all[kind].closed += count.closed;
        }
    }
    return all;
}

std::string lead(const ListContext& list, bool has_any) {
    const Language language = list.language();
    const auto faculty = faculty_in_scope(list.state, list.dataset);
    const std::size_t open = list.list.open_count(faculty);
    if (!has_any) return text("pathways.lead_none", language);
    std::size_t answered = 0;
    for (const TermCoverage& coverage : list.list.coverage(faculty))
        answered += static_cast<std::size_t>(coverage.answered);
    return text("pathways.lead", language,
                {{"pathways", plural("pathways.count.pathways", static_cast<double>(open), language)},
                 {"terms", count_of(term_key_count, language)},
                 {"answered", count_of(answered, language)},
                 {"asked", count_of(open * term_key_count, language)}});
}

FigureGrid kinds_grid(const std::map<OpportunityKind, KindCount>& counts, Language language) {
    FigureGrid grid;
    for (const auto& [kind, count] : counts) {
        Figure figure{.value = count_of(count.open, language), .label = word_for(kind, language)};
        if (count.closed > 0)
            figure.detail = plural("pathways.also_closed", static_cast<double>(count.closed), language);
        grid.figures.push_back(std::move(figure));
    }
    return grid;
}

Cell name_cell(const Opportunity& opportunity, const PageContext& context) {
    const std::string partners = partner_names(opportunity.partners, context);
    const std::string& name = opportunity.names.in(context.language);
    return partners.empty() ? Cell{.text = name} : Cell{.text = partners, .detail = name};
}

Row pathway_row(const Opportunity& opportunity, const PageContext& context, const State& state) {
    const Language language = context.language;
    Row row{.cells = ranges::vector_of<Cell>(
                name_cell(opportunity, context), Cell{.text = word_for(opportunity.kind, language)},
                Cell{.text = country_names(opportunity.countries, context)}, time_cell(opportunity, context),
                terms_cell(opportunity, language), status_cell(opportunity, context))};
    if (opportunity.countries.empty()) row.cells[2].tone = Tone::unknown;
    row.action = open_opportunity(opportunity.id);
    row.selected = state.record == RecordRef{RecordKind::opportunity, opportunity.id.value};
    return row;
}

std::vector<Column> columns(Language language) {
    return {sortable_column("name", text("pathways.column.name", language), 2.4),
            sortable_column("kind", text("pathways.column.kind", language), 1.1),
            sortable_column("country", text("pathways.column.country", language), 1),
            {.key = "time", .title = text("pathways.column.time", language), .weight = 1.6},
            {.key = "terms", .title = text("pathways.column.terms", language), .weight = 1.1},
            sortable_column("status", text("pathways.column.status", language), 1)};
}

RowOf row_builder(const State& state) {
    return [&state](const ListedRecord& record, const PageContext& context) {
        return pathway_row(*record.opportunity, context, state);
    };
}

Explorer open_explorer(const ListContext& list) {
    const Language language = list.language();
    Table table{.caption = text("pathways.table.caption", language), .columns = columns(language)};
    table.empty = text(is_filtered(list.state) ? StringKey("filters.empty") : "pathways.empty_open", language);
    return build_explorer(list, std::move(table), row_builder(list.state));
}

Section closed_section(const ListContext& list) {
    const Language language = list.language();
    Table table{.key = "closed", .caption = text("pathways.closed.caption", language), .columns = columns(language)};
    const engine::RowCounts counts = list.list.counts(Offer::closed);
    table.count = plural("pathways.count.closed", static_cast<double>(counts.meeting + counts.to_ask), language);
    for (Column& column : table.columns) column.sort_action.reset();
    table = build_closed_table(list, std::move(table), row_builder(list.state));
    for (Row& row : table.rows) row.cells.front().tone = Tone::closed;
    if (table.rows.empty()) return {};
    return {
        text("pathways.closed.section", language),
        ranges::vector_of<Block>(Paragraph{text("pathways.closed.intro", language), Tone::closed}, std::move(table)),
        "closed"};
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

Page build_pathways_page(const Dataset& dataset, Lists& lists, const Faculty& faculty, const State& state,
                         LongTables tables) {
    const PageContext context{dataset, faculty, state.language};
    const Language language = state.language;
    const ListContext list{dataset, state, lists.of(ListKind::pathways), ListKind::pathways, tables};
    const std::map<OpportunityKind, KindCount> kinds = kinds_in(list);
    Page page{PageId::pathways, text("pathways.title", language), lead(list, !kinds.empty()), {}};
    if (FigureGrid grid = kinds_grid(kinds, language); !grid.figures.empty()) {
        page.sections.push_back({text("pathways.kinds.section", language),
                                 {std::move(grid), Paragraph{text("pathways.kinds.counted", language), Tone::muted}}});
    }
    page.sections.push_back({text("pathways.table.section", language),
                             ranges::vector_of<Block>(eligibility_choice(language), open_explorer(list))});
    if (Section section = closed_section(list); !section.blocks.empty()) page.sections.push_back(std::move(section));
    const auto scope = faculty_in_scope(state, dataset);
    const auto open = static_cast<int>(list.list.open_count(scope));
    const std::vector<Block> coverage = coverage_blocks(list.list.coverage(scope), open, language);
    if (!coverage.empty()) page.sections.push_back({text("pathways.coverage.section", language), coverage});
    if (!faculty.programmes.empty()) {
        page.sections.push_back(
            {title_of_own(text("pathways.programmes.section", language), context, state),
             {Paragraph{text("pathways.programmes.intro", language), Tone::muted}, programmes_table(context, state)}});
    }
    Section admission{title_of_own(text("pathways.admission.section", language), context, state), {}};
    append_facts(admission, facts_on(faculty, {Topic::admission, Topic::finance}), {}, context);
    if (!admission.blocks.empty()) page.sections.push_back(std::move(admission));
    return page;
}

}  // namespace atlas
