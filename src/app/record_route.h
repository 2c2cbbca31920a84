// The part of an address that says which record and which figure are open: "partner=…", "fact=…".
#pragma once

#include <string>

#include "app/link_reader.h"
#include "app/state.h"
#include "model/dataset.h"

namespace atlas {

/// A record that is not there is dropped.
void read_records(LinkReader& link, const Dataset& dataset, const Faculty& faculty, State& state);

void append_records(std::string& query, const State& state);

}  // namespace atlas
