// The page that sets two to four records side by side: rows by group, what is stated differently marked, what one side
// does not state marked as a question to it, what none states named in one line. It crowns no winner.
#pragma once

#include "pages/comparison_cells.h"
#include "pages/page.h"

namespace atlas {

/// Whether a row tells the sides apart. A gap beside a value is no difference, and neither is one that all share.
enum class RowVerdict { same, differs, to_ask, stated_by_none, not_judged };
RowVerdict verdict_on(const ComparedRow& row);

/// `state.comparison` has records, of which all that are left in the dataset are compared.
Page build_comparison_page(const Dataset& dataset, const State& state);

}  // namespace atlas
