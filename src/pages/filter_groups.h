// The fields of a list as groups of options and ranges: what each would give under all other filters.
#pragma once

#include <vector>

#include "pages/list_context.h"
#include "pages/page.h"

namespace atlas {

/// Fields with a control in the order of the schema, then a line for each that hardly any record states.
std::vector<FilterGroup> build_filter_groups(const ListContext& context);

}  // namespace atlas
