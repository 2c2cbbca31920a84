// What a screen reader is told when the screen has changed and no moved focus tells it: another page, another order of
// a table, another language.
#pragma once

#include <string>

#include "app/state.h"
#include "pages/page.h"

namespace atlas {

/// One sentence in the language of `after`, empty when nothing needs saying. `screen` is that of `after`.
std::string build_announcement(const State& before, const State& after, const Screen& screen);

}  // namespace atlas
