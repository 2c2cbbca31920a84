// The one entry to the pages: what the user sees, for a dataset, a state and what went wrong on the way.
#pragma once

#include <string_view>
#include <vector>

#include "app/device.h"
#include "app/route.h"
#include "app/state.h"
#include "base/problem.h"
#include "model/dataset.h"
#include "pages/long_table.h"
#include "pages/page.h"
#include "query/record_list.h"

namespace atlas {

/// What is shown beside the page: problems of the data files, and parts of the opened link that made no sense.
struct ScreenNotices {
    Problems problems;
    std::vector<DroppedPart> dropped;
    std::string_view problem_words;  // load/problem_words.h; without them a problem is shown by its code
    const Device* device = nullptr;  // none on paper and on the command line

    const Shortlist* shortlist() const { return device ? &device->shortlist : nullptr; }
};

/// Pure. `state` comes from `parse_route` or `update`, so its ids exist in `dataset`. With no faculty in the
/// dataset the screen holds the notices and says that there is nothing to show.
Screen build_screen(const Dataset& dataset, Lists& lists, const State& state, const ScreenNotices& notices,
                    LongTables tables = LongTables::in_parts);
/// The same with lists of its own, for one screen.
Screen build_screen(const Dataset& dataset, const State& state, const ScreenNotices& notices,
                    LongTables tables = LongTables::in_parts);

}  // namespace atlas
