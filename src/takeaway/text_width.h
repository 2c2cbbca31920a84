// How wide a text is likely to be where nobody can measure it: a picture is read with the fonts of its reader. The
// estimate is that of a wide sans serif, so that labels keep apart with narrower ones too.
#pragma once

#include <string_view>

#include "base/chart_layout.h"

namespace atlas::takeaway {

double estimated_width(std::string_view text, double size, chart::Weight weight);

/// What a chart may fill, measured by the estimate.
chart::Space picture_space(double width);

}  // namespace atlas::takeaway
