// The main table of a page: rows in the order that the user chose. A column sorts when it has a `sort_action`.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/state.h"
#include "pages/page.h"

namespace atlas {

/// What a cell is sorted by: a folded name (see `sort_key`) or a number.
using SortValue = std::variant<double, std::string>;

struct SortableRow {
    Row row;
    std::vector<SortValue> keys;  // one for each column
};

/// A column that sorts by its key.
Column sortable_column(std::string key, std::string title, double weight);

/// Sorts by `sort`, stably and in either direction, and moves the rows into the table. Without a sort, or with one that
/// names no sortable column, the rows keep the order in which they come; equal ones always do.
void fill_table(Table& table, std::vector<SortableRow> rows, const std::optional<Sort>& sort);

}  // namespace atlas
