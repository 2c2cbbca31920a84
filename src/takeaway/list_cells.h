// What the fields of a list hold for one record, as values of a data table.
#pragma once

#include <string>
#include <vector>

#include "query/list_field.h"
#include "takeaway/data_table.h"

namespace atlas::takeaway {

enum class Answer { stated, not_stated, not_applicable };

/// The cells of one field: key and words of a choice, or both ends of a number. One that is open to a side has nothing
/// there.
struct FieldCells {
    std::vector<DataValue> cells;
    Answer answer = Answer::not_stated;
};

std::vector<DataColumn> columns_of(const ListField& field, ListKind kind);
FieldCells cells_of(const FieldTable& table, const ListField& field, std::size_t record, const Dataset& dataset);

}  // namespace atlas::takeaway
