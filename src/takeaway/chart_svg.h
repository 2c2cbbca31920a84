// A chart as a picture that speaks for itself: title and summary, the drawing with its labels, the caveat, the source
// line and the address of where it stands, as one SVG file in the light colours.
#pragma once

#include <string>

#include "pages/page.h"
#include "takeaway/chart_drawing.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

/// The charts of a screen in the order in which they stand, those of its sheet last.
std::vector<const Chart*> charts_of(const Screen& screen);

/// Well-formed XML whatever the data holds. `address`: of the state that shows the chart.
std::string write_chart_svg(const Chart& chart, Language language, const std::string& address, const std::string& date,
                            const LandPath& land = {});

}  // namespace atlas::takeaway
