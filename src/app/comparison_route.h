// The part of an address that says what is compared, and which list of one's own is open:
// "compare=windsor-4x~monash-4x&show=comparison", "shortlist=windsor-4x~partner.monash-university".
#pragma once

#include <string>

#include "app/link_reader.h"
#include "app/state.h"
#include "model/dataset.h"

namespace atlas {

/// Records that are still there, each once; the others are dropped.
void read_comparison(LinkReader& link, const Dataset& dataset, State& state);

void append_comparison(std::string& query, const State& state);

}  // namespace atlas
