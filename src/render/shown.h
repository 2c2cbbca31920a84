// What a page or a sheet shows, read off its links: every figure opens its source and every entry its record, so the
// page itself says which facts and records are on it.
#pragma once

#include <vector>

#include "app/state.h"
#include "model/id.h"
#include "pages/page.h"

namespace atlas {

struct Shown {
    std::vector<FactId> facts;
    std::vector<RecordRef> records;
};

/// Each fact and record once, in the order in which it first comes up.
Shown shown_on(const Page& page);
Shown shown_on(const Sheet& sheet);

}  // namespace atlas
