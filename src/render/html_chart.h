// A chart without a canvas: its sentence, the table of its values with a bar in each row, and for parts of a whole one
// strip that is cut into them. Shares are drawn as SVG attributes, so they need neither script nor inline style.
#pragma once

#include <string>

#include "render/html_cell.h"

namespace atlas {

std::string render_html_chart(const Chart& chart, int heading_level, const HtmlContext& context);

}  // namespace atlas
