// What goes on paper in the place of the screen, as HTML: of a list its rows in both languages with the questions that
// each leaves open; of any other page, or of the sheet that is open, the same page twice, once in each language. Title,
// date, sources and the address stand on all of it.
#pragma once

#include <string>

#include "model/dataset.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

std::string write_print_sheet(const Dataset& dataset, const State& state, const Origin& origin);

}  // namespace atlas::takeaway
