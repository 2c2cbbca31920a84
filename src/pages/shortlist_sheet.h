// The sheets of shortlists: the device's own, which can be ordered, noted in and shared, and one that came with a link,
// which can only be read and added to the own.
#pragma once

#include "app/shortlist.h"
#include "pages/page.h"
#include "pages/screen.h"

namespace atlas {

/// `notices.device` must be set.
Sheet build_shortlist_sheet(const Dataset& dataset, const State& state, const ScreenNotices& notices);

/// Of `state.shared`. `own` is the device's list, none where there is no device.
Sheet build_shared_sheet(const Dataset& dataset, const State& state, const Shortlist* own);

/// What is said when the device's list has changed by an action; empty when nothing needs saying.
std::string shortlist_announcement(const Shortlist& shortlist, const Action& action, const Dataset& dataset,
                                   Language language);

}  // namespace atlas
