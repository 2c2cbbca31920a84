// What surrounds every page: name, navigation, the switches for faculty, language and theme, the footer, and notices
// about links and data files that could not be used in full.
#pragma once

#include "pages/page.h"
#include "pages/screen.h"

namespace atlas {

Shell build_shell(const Dataset& dataset, const State& state, const ScreenNotices& notices);

}  // namespace atlas
