#include "takeaway/fact_data.h"

#include <unordered_map>

#include "model/names.h"
#include "pages/fact_table.h"
#include "pages/words.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

using Cells = std::vector<DataValue>;

std::vector<DataColumn> fact_columns() {
    return {{"id", words("column.id")},
            {"subject", words("column.subject")},
            {"topic", words("column.topic")},
            {"label_en", words("column.label_en")},
            {"label_zh", words("column.label_zh")},
            {"state", words("column.state")},
            {"qualifier", words("column.qualifier")},
            {"low", words("column.value_low"), DataType::number},
            {"high", words("column.value_high"), DataType::number},
            {"text_en", words("column.text_en")},
            {"text_zh", words("column.text_zh")},
            {"unit", words("column.unit")},
            {"noun_en", words("column.noun_en")},
            {"noun_zh", words("column.noun_zh")},
            {"currency", words("column.currency")},
            {"per", words("column.per")},
            {"scale", words("column.scale")},
            {"of", words("column.of")},
            {"cohort", words("column.cohort")},
            {"as_of", words("column.as_of")},
            {"items", words("column.items"), DataType::list},
            {"caveat_en", words("column.caveat_en")},
            {"caveat_zh", words("column.caveat_zh")},
            {"unverified_en", words("column.unverified_en")},
            {"unverified_zh", words("column.unverified_zh")},
            {"formula", words("column.formula")},
            {"sources", words("column.sources"), DataType::list},
            {"address", words("column.address")}};
}

/// Number, range and words: low, high, English, Chinese.
struct ValueCells {
    Cells operator()(std::monostate) const { return {{}, {}, {}, {}}; }
    Cells operator()(double number) const { return {number, number, {}, {}}; }
    Cells operator()(const Range& range) const { return {range.from, range.to, {}, {}}; }
    Cells operator()(const std::string& text) const { return {{}, {}, text_value(text), text_value(text)}; }
    Cells operator()(const BilingualText& text) const {
        return {{}, {}, text_value(text.english), text_value(text.chinese)};
    }
};

struct ItemKey {
    std::string operator()(const OrganisationId& id) const { return id.value; }
    std::string operator()(const CountryCode& code) const { return code.value; }
    std::string operator()(const BilingualText& text) const { return text.english + " / " + text.chinese; }
};

void append(Cells& row, Cells cells) { row.insert(row.end(), cells.begin(), cells.end()); }

void append(Cells& row, const Rare<BilingualText>& text) {
    append(row, {text ? text_value(text->english) : DataValue(), text ? text_value(text->chinese) : DataValue()});
}

Cells row_of(const Fact& fact, const State& state, const Origin& origin) {
    std::vector<std::string> items;
    for (const ListedItem& item : fact.items) items.push_back(std::visit(ItemKey{}, item));
    std::vector<std::string> places;
    for (const Locator& source : fact.sources) places.push_back(place_of(source));
    Cells row = {
        fact.id.value,      text_value(fact.subject),         std::string(name_of(fact.topic)),    fact.label.english,
        fact.label.chinese, std::string(name_of(fact.state)), std::string(name_of(fact.qualifier))};
    append(row, std::visit(ValueCells{}, fact.value));
    append(row, {std::string(name_of(fact.unit))});
    append(row, fact.noun);
    append(row, {text_value(fact.currency), text_value(fact.per), text_value(fact.scale),
                 text_value(fact.of ? fact.of->value : ""), text_value(fact.cohort), text_value(fact.as_of),
                 list_value(items)});
    append(row, fact.caveat);
    append(row, fact.unverified);
    append(row, {text_value(fact.formula), list_value(places), fact_address(state, fact.id, origin)});
    return row;
}

}  // namespace

DataTable build_fact_data(const Dataset& dataset, const Faculty& faculty, const State& state, const Origin& origin) {
    DataTable table{.name = "facts", .title = words("facts.title"), .columns = fact_columns()};
    table.address = address_of(state, origin);
    State narrowed = state;
    if (state.page != PageId::sources) narrowed.query.clear(), narrowed.sort.reset();
    const Table shown = build_fact_table({dataset, faculty, state.language}, narrowed);
    std::unordered_map<std::string, const Fact*> facts;
    for (const Fact* fact : taken_facts(faculty)) facts.emplace(fact->id.value, fact);
    for (const Row& row : shown.rows) {
        const Fact* fact = facts.at(std::get<OpenFact>(*row.action).fact.value);
        table.rows.push_back(row_of(*fact, state, origin));
        add_documents(table.documents, fact->sources);
    }
    return table;
}

}  // namespace atlas::takeaway
