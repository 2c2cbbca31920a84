#include "takeaway/shortlist_data.h"

#include <optional>
#include <string>

#include "app/strings.h"
#include "model/names.h"
#include "pages/compared_side.h"
#include "pages/comparison_values.h"
#include "pages/open_questions.h"
#include "pages/words.h"
#include "query/opportunities.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

using Row = std::vector<DataValue>;

BilingualText headed(StringKey heading, WordKey what) {
    return in_both([&](Language language) { return text(heading, language) + " – " + word(what, language); });
}

std::vector<DataColumn> columns() {
    return {{"id", words("column.id")},
            {"faculty", words("column.faculty")},
            {"name_en", words("column.name_en")},
            {"name_zh", words("column.name_zh")},
            {"kind", headed("record.field.kind", "column.key")},
            {"kind_en", headed("record.field.kind", "column.english")},
            {"kind_zh", headed("record.field.kind", "column.chinese")},
            {"country", headed("record.field.countries", "column.key"), DataType::list},
            {"country_en", headed("record.field.countries", "column.english")},
            {"country_zh", headed("record.field.countries", "column.chinese")},
            {"status", headed("record.field.status", "column.key")},
            {"status_en", headed("record.field.status", "column.english")},
            {"status_zh", headed("record.field.status", "column.chinese")},
            {"note", words("print.note")},
            {"not_stated", words("column.not_stated"), DataType::list},
            {"questions_en", headed("shortlist.questions_field", "column.english"), DataType::list},
            {"questions_zh", headed("shortlist.questions_field", "column.chinese"), DataType::list},
            {"as_of", words("column.as_of")},
            {"last_verified", words("column.last_verified")},
            {"sources", words("column.sources"), DataType::list},
            {"address", words("column.address")}};
}

/// One record, read in each language.
struct Sides {
    ComparedSide english;
    ComparedSide chinese;
};

template <class Read>
void append_both(Row& row, const Sides& sides, Read read) {
    row.insert(row.end(), {text_value(read(sides.english)), text_value(read(sides.chinese))});
}

DataValue country_codes(const ComparedSide& side) {
    if (!side.opportunity) return side.partner.organisation->country.value;
    std::vector<std::string> codes;
    for (const CountryCode& country : side.opportunity->countries) codes.push_back(country.value);
    return list_value(codes);
}

std::string countries(const ComparedSide& side) {
    const bool stated = !side.opportunity || !side.opportunity->countries.empty();
    return stated ? compared::countries(side).text : std::string();
}

std::string kind_key(const ComparedSide& side) {
    return std::string(side.opportunity ? name_of(side.opportunity->kind) : name_of(side.partner.organisation->kind));
}

Status status_of(const ComparedSide& side) {
    if (!side.opportunity) return side.partner.status;
    return effective_status(side.context.dataset, side.context.faculty, *side.opportunity);
}

void append_names(Row& row, const Sides& sides) {
    const ComparedSide& side = sides.english;
    const BilingualText& names = side.opportunity ? side.opportunity->names : side.partner.organisation->names;
    row.insert(row.end(), {text_value(names.english), text_value(names.chinese), kind_key(side)});
    append_both(row, sides, [](const ComparedSide& each) { return compared::kind(each).text; });
}

void append_questions(Row& row, const Sides& sides) {
    std::vector<std::string> keys;
    for (const OpenTerm& open : open_terms(sides.english)) keys.emplace_back(name_of(open.key));
    row.push_back(list_value(keys));
    for (const ComparedSide* side : {&sides.english, &sides.chinese}) {
        std::vector<std::string> questions;
        for (const ListItem& item : open_questions(*side).items) questions.push_back(item.text);
        row.push_back(list_value(questions));
    }
}

std::vector<Locator> sources_of(const ComparedSide& side) {
    if (side.opportunity) return side.opportunity->sources;
    return sources_of_partner(*side.partner.organisation, side.partner.agreements);
}

Row row_of(const Sides& sides, const std::string& note, const State& state, const Origin& origin) {
    const ComparedSide& side = sides.english;
    const PlacedRecord& record = side.record;
    Row row = {record.record.id, record.faculty.value};
    append_names(row, sides);
    row.push_back(country_codes(side));
    append_both(row, sides, countries);
    row.emplace_back(std::string(name_of(status_of(side))));
    append_both(row, sides, [](const ComparedSide& each) { return word_for(status_of(each), each.context.language); });
    row.push_back(text_value(note));
    append_questions(row, sides);
    row.insert(
        row.end(),
        {text_value(side.opportunity ? side.opportunity->as_of : ""),
         text_value(side.opportunity ? side.opportunity->last_verified : side.partner.organisation->last_verified),
         list_value(places_of(sources_of(side))), record_address(state, record.faculty, record.record, origin)});
    return row;
}

Row gone_row(const ShortlistEntry& entry, const std::vector<DataColumn>& columns) {
    Row row(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string& key = columns[i].key;
        if (key == "id") row[i] = entry.record.record.id;
        if (key == "faculty") row[i] = entry.record.faculty.value;
        if (key == "status") row[i] = "gone";
        if (key == "note") row[i] = text_value(entry.note);
    }
    return row;
}

}  // namespace

DataTable build_shortlist_data(const Dataset& dataset, const State& state, const std::vector<ShortlistEntry>& entries,
                               const Origin& origin) {
    DataTable table{.name = "shortlist"};
    table.title = in_both([](Language language) { return text("shortlist.kind", language); });
    table.columns = columns();
    table.address = address_of(state, origin);
    for (const ShortlistEntry& entry : entries) {
        const std::optional<ComparedSide> side = side_of(entry.record, dataset, Language::english);
        if (!side) {
            table.rows.push_back(gone_row(entry, table.columns));
            continue;
        }
        const Sides sides{*side, side_of(entry.record, dataset, Language::chinese).value_or(*side)};
        table.rows.push_back(row_of(sides, entry.note, state, origin));
        add_documents(table.documents, sources_of(*side));
    }
    return table;
}

}  // namespace atlas::takeaway
