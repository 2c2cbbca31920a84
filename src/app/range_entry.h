// What is typed into the ends of a range filter, and whether it can be taken.
#pragma once

#include "app/action.h"

namespace atlas {

/// For either end of a range.
bool is_range_entry(const EnterText& entry);

/// A text for the end of a range that is no number. An empty one is none: it clears the end.
bool is_refused(const EnterText& entry);

}  // namespace atlas
