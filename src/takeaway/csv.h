// A data table as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read the hanzi, lines ended by CR
// LF, cells quoted where they have to be. A text that a spreadsheet would take for a formula is defused by an
// apostrophe before it; numbers stay numbers, the negative ones too.
#pragma once

#include <string>
#include <string_view>

#include "takeaway/data_table.h"

namespace atlas::takeaway {

/// The header has the titles in the language.
std::string write_csv(const DataTable& table, Language language);

/// The text as it stands in a cell.
std::string csv_text(std::string_view text);

}  // namespace atlas::takeaway
