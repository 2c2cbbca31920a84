// What a chart shows, in one sentence worked out from its values: read aloud, printed under the title, written into
// exports.
#pragma once

#include <string>

#include "base/language.h"
#include "pages/page.h"

namespace atlas {

/// Needs the drawing only. "There is nothing to draw." for a chart without parts; maps keep the summary they have.
std::string summarise(const Chart& chart, Language language);

}  // namespace atlas
