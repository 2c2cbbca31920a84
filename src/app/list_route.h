// The part of an address that says how a page's table stands: its order, its part, and what the list is filtered by.
// Filters have the keys of the list's fields: "sort=-country&q=…&country=CA~GB&quota=..40&stated=quota&scope=all".
#pragma once

#include <string>

#include "app/link_reader.h"
#include "app/state.h"
#include "query/record_list.h"

namespace atlas {

void read_table_order(LinkReader& link, State& state);

/// Of a filter the values that are there stay. Fields have any keys, so this is read after all else: a list is made
/// only for a link that seems to have some.
void read_list(LinkReader& link, Lists& lists, State& state);

void append_table_order(std::string& query, const State& state);
void append_list(std::string& query, const State& state);

}  // namespace atlas
