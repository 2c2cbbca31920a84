// State ↔ the query part of the address:
// "page=partners&faculty=…&partner=…&fact=…&sort=-country&q=…&country=CA~GB&quota=..40&stated=quota&lang=zh&theme=dark",
// "compare=windsor-4x~monash-4x&show=comparison", "shortlist=windsor-4x~partner.monash-university".
// What a list is filtered by has the keys of its fields. Keys have one order; a part that
// equals its default is left out, except faculty and lang, so that a link shows the receiver what the sender saw.
// Anything may arrive here: what is unknown is dropped and named, never trusted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/link_reader.h"
#include "app/state.h"
#include "model/dataset.h"
#include "query/record_list.h"

namespace atlas {

struct Route {
    State state;
    std::vector<DroppedPart> dropped;
};

/// Query string of a state, without '?'. `parse_route(format_route(s))` gives `s` back for every state that exists.
std::string format_route(const State& state);

/// Where a query string leads, as far as that can be told without any data.
struct Destination {
    PageId page = PageId::overview;
    Language language = Language::english;
};
Destination parse_destination(std::string_view query, Language preferred);

/// Reads a query string (leading '?' allowed) against what exists in `dataset`; `preferred` decides where no language
/// is given. Unknown pages fall back to the nearest name or the overview; a record that is not there is dropped, its
/// page stays; of a filter the values that are there stay.
Route parse_route(std::string_view query, const Dataset& dataset, Lists& lists, Language preferred);
/// The same with lists of its own, for one link.
Route parse_route(std::string_view query, const Dataset& dataset, Language preferred);

}  // namespace atlas
