// A list with its filters, as three of the pages have one: which rows are shown, in which order, under which headings.
// What stands in a row is the page's own.
#pragma once

#include <functional>

#include "pages/list_context.h"
#include "pages/page.h"
#include "pages/page_context.h"

namespace atlas {

/// Builds the row of a record; the context is that of the record's faculty.
using RowOf = std::function<Row(const ListedRecord& record, const PageContext& context)>;

/// `table` brings key, caption and columns, and what it says when it is empty. The list is asked here.
Explorer build_explorer(const ListContext& context, Table table, const RowOf& row_of);

/// The same for closed records, after `build_explorer`; no rows when none of them fits the filters.
Table build_closed_table(const ListContext& context, Table table, const RowOf& row_of);

/// Of a section that speaks of the one faculty: names it where the list is of all.
std::string title_of_own(std::string title, const PageContext& context, const State& state);

/// Every record that fits the filters or is to be asked, closed ones last.
std::vector<const ListedRecord*> found_records(const ListContext& context);

/// The sheet of the filters, where there is no room for them beside the list.
Sheet build_filters_sheet(const Dataset& dataset, RecordList& list, ListKind kind, const State& state);

}  // namespace atlas
