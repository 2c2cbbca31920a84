// Facts as blocks of a page: numbers side by side, statements as a list, then the caveats and the conflicts that a
// reader has to know. Every entry opens its source or its conflict.
#pragma once

#include <vector>

#include "pages/page.h"
#include "pages/page_context.h"

namespace atlas {

using Facts = std::vector<const Fact*>;

/// The faculty's facts (not those of terms) on any of the topics, in file order.
Facts facts_on(const Faculty& faculty, const std::vector<Topic>& topics);

/// True for what can be shown as a figure: a number or a range with a unit that counts or measures.
bool is_figure(const Fact& fact);

/// Appends grid, list, caveats and conflicts to the section; facts in `charted` are already drawn in it and get their
/// caveats only.
void append_facts(Section& section, const Facts& facts, const Facts& charted, const PageContext& context);

/// An entry that opens the conflict's sheet.
ListItem conflict_item(const Conflict& conflict, Language language);

/// Conflicts that list any of the facts.
std::vector<const Conflict*> conflicts_about(const Faculty& faculty, const Facts& facts);

}  // namespace atlas
