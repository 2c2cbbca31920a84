// Long tables are shown in parts, and spoken in the same parts: whoever listens hears how many rows there are and which
// of them these are. A table that can still be looked through stays whole.
#pragma once

#include <cstddef>

#include "app/state.h"
#include "pages/page.h"

namespace atlas {

inline constexpr std::size_t rows_in_part = 25;
inline constexpr std::size_t most_rows_whole = 150;

/// Where nothing can be pressed, as in the static edition, tables are whole.
enum class LongTables { in_parts, whole };

/// Rows of a table that are shown: `count` from `first` on, in part `number` of `parts`, both from 1.
struct RowRange {
    std::size_t first = 0;
    std::size_t count = 0;
    int number = 1;
    int parts = 1;
};

/// What the state shows of a table with so many rows. A part behind the last is the last.
RowRange shown_rows(const State& state, std::string_view table, std::size_t row_count,
                    LongTables tables = LongTables::in_parts);

/// Tells how many rows there are and adds the ways to the other parts. `table.rows` are the rows of the range.
void append_pager(Table& table, const RowRange& range, std::size_t row_count, Language language);

/// Leaves those rows of the table that the state shows.
void show_part(Table& table, const State& state);

}  // namespace atlas
