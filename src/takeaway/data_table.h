// A table of data to take away: values as the records hold them, never as a page words them, with what describes each
// column in both languages. Writers (CSV, its metadata) add nothing of their own.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/language.h"
#include "model/id.h"

namespace atlas::takeaway {

/// `list`: several texts in a cell, joined by `list_separator`.
enum class DataType { text, number, list };
inline constexpr const char* list_separator = " | ";  // occurs in no text

/// Nothing is an empty cell: the sources state nothing there.
using DataValue = std::variant<std::monostate, double, std::string>;

struct DataColumn {
    std::string key;  // letters, digits and '_'
    BilingualText title;
    DataType type = DataType::text;
};

struct DataTable {
    std::string name;  // of the file, without its ending
    BilingualText title;
    std::vector<DataColumn> columns;
    std::vector<std::vector<DataValue>> rows;  // one value for each column
    std::vector<DocumentId> documents;         // that the values were taken from, each once
    std::string address;                       // of the page that shows the same
};

/// A text, or an empty cell for an empty one.
inline DataValue text_value(std::string text) { return text.empty() ? DataValue() : DataValue(std::move(text)); }

/// Letters, digits and '_', as names of columns have to be: "costs.CNY.student-year" → "costs_CNY_student_year".
std::string column_key(std::string_view key);

/// "甲 | 乙"; empty for none.
DataValue list_value(const std::vector<std::string>& items);

}  // namespace atlas::takeaway
