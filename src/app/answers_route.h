// The part of an address that holds somebody's answers to "Could I?": "student=average:85~scale:100". One's own are
// never in it.
#pragma once

#include <string>

#include "app/link_reader.h"
#include "app/state.h"

namespace atlas {

/// What can't be read is named, the others are shown. Reads the page first: only some ask.
void read_answers(LinkReader& link, State& state);

void append_answers(std::string& query, const State& state);

}  // namespace atlas
