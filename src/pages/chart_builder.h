// ChartSpec → Chart: which facts are drawn, what is left to 100 %, a summary worked out from the values, the same
// values as a table, and the source line. Shares of different wholes are never multiplied, and no share becomes a head
// count.
#pragma once

#include <optional>

#include "base/language.h"
#include "model/dataset.h"
#include "pages/page.h"

namespace atlas {

/// Facts without a number, or past the loader's checks missing, are left out; none left gives a chart without parts.
Chart build_chart(const ChartSpec& spec, const Dataset& dataset, const Faculty& faculty, Language language);

/// Number of a fact that can be drawn: the value, or the middle of a range; none for words and for the states without a
/// value.
std::optional<double> drawable_value(const Fact& fact);

}  // namespace atlas
