#include "takeaway/list_cells.h"

#include <cmath>

#include "base/decimal.h"
#include "pages/list_words.h"
#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

std::vector<std::uint16_t> codes_of(const engine::Facet& facet, std::size_t record) {
    if (!facet.offsets.empty()) {
        const auto first = facet.wide.begin();
        return {first + facet.offsets[record], first + facet.offsets[record + 1]};
    }
    const std::uint16_t code = facet.narrow.empty() ? facet.wide[record] : facet.narrow[record];
    return code < facet.values ? std::vector{code} : std::vector<std::uint16_t>();
}

/// The number that was written in the file: columns hold floats, and 90.7 is none.
double written_number(float number) {
    for (int decimals = 0; decimals <= 6; ++decimals) {
        const double power = power_of_ten(decimals);
        const double rounded = std::round(static_cast<double>(number) * power) / power;
        if (static_cast<float>(rounded) == number) return rounded;
    }
    return static_cast<double>(number);
}

DataValue end_value(float number) { return std::isfinite(number) ? DataValue(written_number(number)) : DataValue(); }

FieldCells number_cells(const engine::Numbers& numbers, std::size_t record) {
    const float low = numbers.low[record];
    const float high = numbers.high.empty() ? low : numbers.high[record];
    if (std::isnan(low)) return {{{}, {}}, Answer::not_stated};
    if (low > high) return {{{}, {}}, Answer::not_applicable};
    return {{end_value(low), end_value(high)}, Answer::stated};
}

FieldCells choice_cells(const ListField& field, const std::vector<std::uint16_t>& codes, const Dataset& dataset) {
    std::vector<std::string> keys;
    std::vector<std::string> english;
    std::vector<std::string> chinese;
    bool is_applicable = true;
    for (const std::uint16_t code : codes) {
        const FieldValue& value = field.values[code];
        is_applicable = is_applicable && value.key != not_applicable_key;
        keys.push_back(value.key);
        english.push_back(value_title(field, value, dataset, Language::english));
        chinese.push_back(value_title(field, value, dataset, Language::chinese));
    }
    if (!is_applicable) return {{{}, {}, {}}, Answer::not_applicable};
    return {{list_value(keys), list_value(english), list_value(chinese)},
            codes.empty() ? Answer::not_stated : Answer::stated};
}

BilingualText with(const BilingualText& title, WordKey key) {
    return {title.english + " – " + word(key, Language::english), title.chinese + " – " + word(key, Language::chinese)};
}

}  // namespace

std::vector<DataColumn> columns_of(const ListField& field, ListKind kind) {
    const BilingualText title{field_title(field, kind, Language::english), field_title(field, kind, Language::chinese)};
    const std::string key = column_key(field.key);
    if (field.form == FieldForm::number) {
        return {{key + "_low", with(title, "column.low"), DataType::number},
                {key + "_high", with(title, "column.high"), DataType::number}};
    }
    return {{key, with(title, "column.key"), DataType::list},
            {key + "_en", with(title, "column.english"), DataType::list},
            {key + "_zh", with(title, "column.chinese"), DataType::list}};
}

FieldCells cells_of(const FieldTable& table, const ListField& field, std::size_t record, const Dataset& dataset) {
    if (field.form == FieldForm::number) return number_cells(table.columns.numbers[field.column], record);
    return choice_cells(field, codes_of(table.columns.facets[field.column], record), dataset);
}

}  // namespace atlas::takeaway
