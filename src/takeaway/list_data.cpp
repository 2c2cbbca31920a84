#include "takeaway/list_data.h"

#include "app/list_question.h"
#include "app/page_names.h"
#include "app/placed_record.h"
#include "app/strings.h"
#include "base/ranges.h"
#include "model/names.h"
#include "pages/words.h"
#include "takeaway/list_cells.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

struct ListWriter {
    const Dataset& dataset;
    ListKind kind;
    const State& state;
    const Origin& origin;
    RecordList list{dataset, kind};
    FieldTable fields{build_stated_fields(dataset, list.records())};
};

std::vector<DataColumn> all_columns(const ListWriter& writer) {
    std::vector<DataColumn> columns = {{"fit", words("column.fit")},
                                       {"to_ask", words("column.to_ask"), DataType::list},
                                       {"id", words("column.id")},
                                       {"faculty", words("column.faculty")},
                                       {"name_en", words("column.name_en")},
                                       {"name_zh", words("column.name_zh")},
                                       {"partners", words("column.partners"), DataType::list},
                                       {"partners_en", words("column.partners_en"), DataType::list},
                                       {"partners_zh", words("column.partners_zh"), DataType::list}};
    for (const ListField& field : writer.fields.fields) {
        for (DataColumn& column : columns_of(field, writer.kind)) columns.push_back(std::move(column));
    }
    columns.insert(columns.end(), {{"not_stated", words("column.not_stated"), DataType::list},
                                   {"not_applicable", words("column.not_applicable"), DataType::list},
                                   {"as_of", words("column.as_of")},
                                   {"last_verified", words("column.last_verified")},
                                   {"sources", words("column.sources"), DataType::list},
                                   {"address", words("column.address")}});
    return columns;
}

std::vector<Locator> sources_of(const ListedRecord& record) {
    if (record.opportunity) return record.opportunity->sources;
    return sources_of_partner(*record.organisation, record.agreements);
}

void append_partners(std::vector<DataValue>& row, const ListedRecord& record, const Dataset& dataset) {
    const std::vector<OrganisationId> partners =
        record.opportunity ? record.opportunity->partners : std::vector{record.organisation->id};
    std::vector<std::string> ids;
    std::vector<std::string> english;
    std::vector<std::string> chinese;
    for (const OrganisationId& partner : partners) {
        ids.push_back(partner.value);
        english.push_back(organisation_name(dataset, partner, Language::english));
        chinese.push_back(organisation_name(dataset, partner, Language::chinese));
    }
    row.insert(row.end(), {list_value(ids), list_value(english), list_value(chinese)});
}

void append_fields(std::vector<DataValue>& row, const ListWriter& writer, std::size_t record) {
    std::vector<std::string> not_stated;
    std::vector<std::string> not_applicable;
    for (const ListField& field : writer.fields.fields) {
        FieldCells cells = cells_of(writer.fields, field, record, writer.dataset);
        row.insert(row.end(), cells.cells.begin(), cells.cells.end());
        if (cells.answer == Answer::not_stated) not_stated.push_back(column_key(field.key));
        if (cells.answer == Answer::not_applicable) not_applicable.push_back(column_key(field.key));
    }
    row.insert(row.end(), {list_value(not_stated), list_value(not_applicable)});
}

void append_rest(std::vector<DataValue>& row, const ListWriter& writer, const ListedRecord& record) {
    const Opportunity* opportunity = record.opportunity;
    const RecordRef reference = opportunity ? RecordRef{RecordKind::opportunity, opportunity->id.value}
                                            : RecordRef{RecordKind::partner, record.organisation->id.value};
    const FacultyId& faculty = writer.dataset.faculties[record.faculty].id;
    row.insert(row.end(), {text_value(opportunity ? opportunity->as_of : ""),
                           text_value(opportunity ? opportunity->last_verified : record.organisation->last_verified),
                           list_value(places_of(sources_of(record))),
                           text_value(record_address(writer.state, faculty, reference, writer.origin))});
}

std::vector<DataValue> row_of(const ListWriter& writer, std::size_t index, std::string fit) {
    const ListedRecord& record = writer.list.records()[index];
    const BilingualText& names = record.opportunity ? record.opportunity->names : record.organisation->names;
    std::vector<std::string> to_ask;
    for (const std::size_t field : writer.list.unstated_fields(index))
        to_ask.push_back(column_key(writer.list.fields()[field].key));
    std::vector<DataValue> row = {std::move(fit),
                                  list_value(to_ask),
                                  record.opportunity ? record.opportunity->id.value : record.organisation->id.value,
                                  writer.dataset.faculties[record.faculty].id.value,
                                  text_value(names.english),
                                  text_value(names.chinese)};
    append_partners(row, record, writer.dataset);
    append_fields(row, writer, index);
    append_rest(row, writer, record);
    return row;
}

void append_row(DataTable& table, const ListWriter& writer, std::size_t index, std::string fit) {
    table.rows.push_back(row_of(writer, index, std::move(fit)));
    add_documents(table.documents, sources_of(writer.list.records()[index]));
}

void append_rows(DataTable& table, ListWriter& writer, Offer offer) {
    const engine::RowCounts counts = writer.list.counts(offer);
    std::size_t place = 0;
    for (const std::size_t record : writer.list.rows(offer, 0, counts.meeting + counts.to_ask)) {
        const bool meets = place++ < counts.meeting;
        append_row(table, writer, record, offer == Offer::closed ? "closed" : meets ? "meets" : "to-ask");
    }
}

DataTable new_table(const ListWriter& writer, std::string name, BilingualText title) {
    DataTable table{.name = std::move(name)};
    table.title = std::move(title);
    table.columns = all_columns(writer);
    table.address = address_of(writer.state, writer.origin);
    return table;
}

bool is_record(const ListWriter& writer, const ListedRecord& listed, const PlacedRecord& placed) {
    const std::string& id = listed.opportunity ? listed.opportunity->id.value : listed.organisation->id.value;
    return writer.dataset.faculties[listed.faculty].id == placed.faculty && id == placed.record.id;
}

ListKind kind_of(RecordGroup group) {
    switch (group) {
        case RecordGroup::partners:
            return ListKind::partners;
        case RecordGroup::pathways:
            return ListKind::pathways;
        case RecordGroup::exchanges:
            break;
    }
    return ListKind::exchange;
}

}  // namespace

DataTable build_list_data(const Dataset& dataset, ListKind kind, const State& state, const Origin& origin) {
    ListWriter writer{dataset, kind, state, origin};
    writer.list.ask(question_of(state, dataset, writer.list));
    DataTable table = new_table(writer, std::string(page_name(state.page)),
                                {word_for(state.page, Language::english), word_for(state.page, Language::chinese)});
    append_rows(table, writer, Offer::open);
    append_rows(table, writer, Offer::closed);
    return table;
}

DataTable build_comparison_data(const Dataset& dataset, const State& state, const Origin& origin) {
    const std::vector<PlacedRecord>& compared = state.comparison.records;
    const std::optional<RecordGroup> group = group_of(compared.front(), dataset);
    ListWriter writer{dataset, kind_of(group.value_or(RecordGroup::pathways)), state, origin};
    writer.list.ask({});
    DataTable table = new_table(writer, "comparison",
                                {text("compare.title", Language::english), text("compare.title", Language::chinese)});
    for (const PlacedRecord& record : compared) {
        const std::vector<ListedRecord>& records = writer.list.records();
        const auto found =
            ranges::find_if(records, [&](const ListedRecord& listed) { return is_record(writer, listed, record); });
        if (found == records.end()) continue;
        append_row(table, writer, static_cast<std::size_t>(found - records.begin()),
                   found->status == Status::closed ? "closed" : "meets");
    }
    return table;
}

}  // namespace atlas::takeaway
