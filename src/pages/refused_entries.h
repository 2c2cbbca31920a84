// What a reader typed into the ends of a range and is no number. It stays in its field, with what is wrong with it,
// until the field takes another text; the filter stays as it was. No link is about it, so it is no part of the state.
#pragma once

#include <string>
#include <vector>

#include "app/action.h"
#include "app/state.h"
#include "pages/page.h"

namespace atlas {

using RefusedEntries = std::vector<EnterText>;  // of each field at most one

/// Adds what the action brings, and drops what it leaves behind: `before` became `after` by it.
void note_refused(RefusedEntries& refused, const Action& action, const State& before, const State& after);

/// Puts them back into their fields, wherever the screen has them.
void show_refused(Screen& screen, const RefusedEntries& refused);

/// What is wrong with what the action has just entered, which has been noted; empty when nothing is.
std::string refusal_announcement(const RefusedEntries& refused, const Action& action, Language language);

}  // namespace atlas
