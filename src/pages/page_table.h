// Tables, and what stands in their cells: plain data, final in the chosen language.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/action.h"
#include "app/state.h"
#include "pages/page_controls.h"
#include "pages/page_tone.h"

namespace atlas {

/// The "4 + X" bar: known years solid, unknown ones open-ended and hatched. Years; none = not stated.
struct TimeBar {
    std::optional<double> home_years;
    std::optional<double> away_from;
    std::optional<double> away_to;
    std::string spoken;
};

/// Small label with a meaning: "4+X", "Closed", "Computed", "Not stated".
struct Badge {
    std::string text;
    Tone tone = Tone::normal;
};

struct Cell {
    std::string text;
    std::string detail;  // second, quieter line
    Tone tone = Tone::normal;
    std::vector<Badge> badges;
    std::optional<TimeBar> bar;
    std::optional<Action> action;  // the cell is a link of its own
};

struct Column {
    std::string key;
    std::string title;
    bool numeric = false;
    double weight = 1;                    // share of the width relative to the other columns
    std::optional<Action> sort_action;    // none = does not sort
    std::optional<SortDirection> sorted;  // set on the column that the rows are sorted by
};

struct Row {
    std::string group;             // heading over this row and those that follow it; empty = that of the row before
    std::vector<Cell> cells;       // one for each column; the first names the row
    std::optional<Action> action;  // opens the row's record
    bool selected = false;
};

/// On narrow screens each row is drawn as a card: first cell as title, the others as "column: value".
struct Table {
    std::string key;  // among the tables of a page; the main one has none
    std::string caption;
    std::string count;  // "12 pathways"
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string empty;  // said instead of rows
    std::optional<Pager> pager;
    std::size_t first_row = 0;  // of those that are here, among all
    std::size_t row_count = 0;  // of the whole table; 0 = all rows are here
};

}  // namespace atlas
