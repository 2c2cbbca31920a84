// The fields of a list as groups of options and ranges: what each would give under all other filters.
#pragma once

#include "pages/list_context.h"
#include "pages/page.h"

namespace atlas {

/// Adds the fields with a control, in the order of the schema, and a line for each that hardly any record states. What
/// terms say in words is closed until it filters, or the reader opens it.
void add_filter_groups(Filters& filters, const ListContext& context);

}  // namespace atlas
