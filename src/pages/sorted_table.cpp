#include "pages/sorted_table.h"

#include <functional>

#include "app/strings.h"
#include "base/ranges.h"

namespace atlas {

Column sortable_column(std::string key, std::string title, double weight) {
    Column column{.key = key, .title = std::move(title), .weight = weight};
    column.sort_action = SortBy{std::move(key)};
    return column;
}

void fill_table(Table& table, std::vector<SortableRow> rows, const std::optional<Sort>& sort) {
    const auto column = ranges::find_if(table.columns, [&](const Column& candidate) {
        return sort && candidate.sort_action && candidate.key == sort->column;
    });
    if (column != table.columns.end()) {
        column->sorted = sort->direction;
        const auto index = static_cast<std::size_t>(column - table.columns.begin());
        const auto key = [index](const SortableRow& row) -> const SortValue& { return row.keys[index]; };
        if (sort->direction == SortDirection::ascending)
            ranges::stable_sort(rows, std::less{}, key);
        else
            ranges::stable_sort(rows, std::greater{}, key);
    }
    for (SortableRow& row : rows) table.rows.push_back(std::move(row.row));
}

}  // namespace atlas
