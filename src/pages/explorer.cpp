#include "pages/explorer.h"

#include "app/list_question.h"
#include "app/strings.h"
#include "pages/fact_text.h"
#include "pages/list_filters.h"
#include "pages/list_words.h"

namespace atlas {
namespace {

std::size_t found_count(const ListContext& context, Offer offer) {
    const engine::RowCounts counts = context.list.counts(offer);
    return counts.meeting + counts.to_ask;
}

/// A record of another faculty opens there; where lists are of all, each row says whose it is.
void name_faculty(Row& row, const ListContext& context, const Faculty& faculty) {
    if (context.state.scope == Scope::faculty) return;
    append_detail(row.cells.front().detail, faculty.short_names.in(context.language()));
    if (faculty.id == context.state.faculty) return;
    row.selected = false;
    if (const auto* open = row.action ? std::get_if<OpenRecord>(&*row.action) : nullptr)
        row.action = GoTo{context.state.page, faculty.id, open->record, std::nullopt};
}

void add_questions(Row& row, const ListContext& context, std::size_t record) {
    for (const std::size_t field : context.list.unstated_fields(record)) {
        const std::string title = field_title(context.list.fields()[field], context.kind, context.language());
        row.cells.front().badges.push_back(
            {text("filters.ask", context.language(), {{"field", title}}), Tone::unknown});
    }
}

void add_rows(const ListContext& context, Offer offer, Table& table, const RowOf& row_of) {
    const Language language = context.language();
    const std::size_t count = found_count(context, offer);
    const std::size_t meeting = context.list.counts(offer).meeting;
    const RowRange range = shown_rows(context.state, table.key, count, context.tables);
    std::size_t place = range.first;
    table.rows.reserve(range.count);
    for (const std::size_t record : context.list.rows(offer, range.first, range.count)) {
        const ListedRecord& listed = context.list.records()[record];
        const Faculty& faculty = context.dataset.faculties[listed.faculty];
        Row row = row_of(listed, {context.dataset, faculty, language});
        name_faculty(row, context, faculty);
        const bool asks = place >= meeting;
        if (asks) add_questions(row, context, record);
        if (meeting < count && place == std::max(range.first, asks ? meeting : 0))
            row.group = text(asks ? StringKey("filters.group_asking") : "filters.group_meeting", language);
        table.rows.push_back(std::move(row));
        ++place;
    }
    append_pager(table, range, count, language);
}

/// "13 pathways"; with filters "3 pathways found", and what is to ask.
std::string count_text_of(const ListContext& context) {
    const engine::RowCounts counts = context.list.counts(Offer::open);
    if (!is_filtered(context.state)) return count_records(context.kind, counts.meeting, context.language());
    const std::string found = count_found(context.kind, counts.meeting, context.language());
    if (counts.to_ask == 0) return found;
    return found + " · " + plural("filters.count.to_ask", static_cast<double>(counts.to_ask), context.language());
}

void mark_sorted(Table& table, const State& state) {
    for (Column& column : table.columns) {
        if (state.sort && column.sort_action && column.key == state.sort->column) column.sorted = state.sort->direction;
    }
}

}  // namespace

Explorer build_explorer(const ListContext& context, Table table, const RowOf& row_of) {
    context.list.ask(question_of(context.state, context.dataset, context.list));
    mark_sorted(table, context.state);
    table.count = count_text_of(context);
    add_rows(context, Offer::open, table, row_of);
    Explorer explorer{.filters = build_filters(context)};
    explorer.table = std::move(table);
    return explorer;
}

Table build_closed_table(const ListContext& context, Table table, const RowOf& row_of) {
    add_rows(context, Offer::closed, table, row_of);
    for (Row& row : table.rows) row.group.clear();
    return table;
}

std::string title_of_own(std::string title, const PageContext& context, const State& state) {
    if (state.scope == Scope::faculty) return title;
    return text("section.of_faculty", context.language,
                {{"section", title}, {"faculty", context.faculty.short_names.in(context.language)}});
}

std::vector<const ListedRecord*> found_records(const ListContext& context) {
    std::vector<const ListedRecord*> records;
    for (const Offer offer : {Offer::open, Offer::closed}) {
        for (const std::size_t record : context.list.rows(offer, 0, found_count(context, offer)))
            records.push_back(&context.list.records()[record]);
    }
    return records;
}

Sheet build_filters_sheet(const Dataset& dataset, RecordList& list, ListKind kind, const State& state) {
    const ListContext context{dataset, state, list, kind};
    list.ask(question_of(state, dataset, list));
    Sheet sheet{.kind = count_records(kind, found_count(context, Offer::open), state.language)};
    sheet.title = text("filters.label", state.language);
    sheet.close_label = text("record.close", state.language);
    sheet.sections = {{{}, {build_filters(context)}}};
    return sheet;
}

}  // namespace atlas
