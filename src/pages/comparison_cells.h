// What stands in each row of a comparison: the rows of opportunities follow the schema's terms, those of partners what
// is known of an organisation and of the cooperation with it.
#pragma once

#include <string>
#include <vector>

#include "pages/compared_side.h"
#include "pages/page.h"

namespace atlas {

/// Rows whose cells are only shown say nothing about which side is better, nor that they differ.
enum class Judged { yes, no };

/// One row before it is judged. A cell of the tone `unknown` is a gap.
struct ComparedRow {
    std::string group;
    std::string title;
    Judged judged = Judged::yes;
    std::vector<Cell> cells;            // one for each side
    std::vector<std::string> meanings;  // what is compared: the value without its date and its action
};

/// Every row, in the order of their groups. All sides are of one group of records.
std::vector<ComparedRow> compared_rows(const std::vector<ComparedSide>& sides, const State& state);

}  // namespace atlas
