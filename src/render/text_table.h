// A table as aligned lines: a rule below the titles, details on a line of their own below what they belong to.
#pragma once

#include <string>

#include "pages/page.h"

namespace atlas {

/// "University of Windsor [4+X]": what a cell says in one line, without its detail.
std::string cell_line(const Cell& cell);

std::string render_text_table(const Table& table);

}  // namespace atlas
