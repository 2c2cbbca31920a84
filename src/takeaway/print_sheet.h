// What goes on paper in the place of the screen, as HTML: of a list, a comparison or a shortlist its records in both
// languages with the questions that each leaves open; of any other page, or of the sheet that is open, the same page
// twice, once in each language. Title, date, sources and the address stand on all of it.
#pragma once

#include <string>

#include "app/shortlist.h"
#include "model/dataset.h"
#include "takeaway/origin.h"

namespace atlas::takeaway {

/// `shortlist` is the device's own, printed with its notes where the state shows it.
std::string write_print_sheet(const Dataset& dataset, const State& state, const Shortlist& shortlist,
                              const Origin& origin);

}  // namespace atlas::takeaway
