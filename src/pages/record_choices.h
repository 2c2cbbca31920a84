// What can be done with a record that is open: put it into the comparison or on the shortlist. And the tray that says
// what was gathered. Nothing of this is on paper.
#pragma once

#include <optional>

#include "app/shortlist.h"
#include "model/dataset.h"
#include "pages/page.h"

namespace atlas {

/// For `state.record`, which must be set; empty for records that can't stand side by side. `shortlist` is the
/// device's, none where there is no device.
Actions record_choices(const Dataset& dataset, const State& state, const Shortlist* shortlist);

/// "Compare 2"; with fewer than two it says why it can't be taken.
Choice open_comparison(const Comparison& comparison, Language language);

/// None while nothing is gathered.
std::optional<Tray> build_tray(const State& state, const Shortlist* shortlist);

}  // namespace atlas
