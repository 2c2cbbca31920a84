// The parts of a list's filters, which stand beside the list or in a sheet.
#pragma once

#include "ui/chip.h"
#include "ui/entry.h"
#include "views/drawing.h"

namespace atlas::views {

/// The line in which names are searched for, across the current column.
void draw_search(Drawing& drawing, const TextField& field);
/// One faculty or all; nothing where there is only one.
void draw_scopes(Drawing& drawing, const Filters& filters);
/// All fields, one below the other; each opens and closes.
void draw_groups(Drawing& drawing, const Filters& filters, int heading_level);

/// Both sliders and both fields of a range.
void draw_range(Drawing& drawing, const NumberRange& range);
/// What was entered as text of the field's action; nothing for nullptr.
void choose_entered(Drawing& drawing, const EnterText& action, const std::string* entered);

/// What the list is filtered by, what that gives, and what to try where it gives nothing. `list` takes the focus when
/// the last of them is gone.
void draw_outcome(Drawing& drawing, const Filters& filters, std::uint32_t list);

}  // namespace atlas::views
