// The sheet of "Could I?": the reader's own answers as a form, or somebody else's that came with a link, and what they
// give for the opportunities of the list.
#pragma once

#include <string>

#include "app/device.h"
#include "pages/page.h"
#include "pages/screen.h"

namespace atlas {

/// Of the page's list under its filters. `notices.device` is none on paper: then only linked answers are shown.
Sheet build_eligibility_sheet(const Dataset& dataset, Lists& lists, const State& state, const ScreenNotices& notices);

/// Opens the sheet; stands above the list.
Actions eligibility_choice(Language language);

/// What is said when an answer has changed: what is wrong with it, else the three counts. Empty for anything else.
std::string eligibility_announcement(const Dataset& dataset, Lists& lists, const State& state, const Device& device,
                                     const Action& action);

}  // namespace atlas
