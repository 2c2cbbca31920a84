// Where and when something is taken away, and what all of it says about that: addresses of the app, places in
// documents.
#pragma once

#include <string>
#include <vector>

#include "app/answers.h"
#include "app/shortlist.h"
#include "app/state.h"
#include "model/dataset.h"

namespace atlas::takeaway {

struct Origin {
    std::string base;  // address of the site, with a slash at its end: links count from it
    std::string date;  // ISO 8601, today
};

/// What a link opens for others: the device's own list becomes one that travels in the link, without its notes.
State as_shared(State state, const Shortlist& shortlist, const Dataset& dataset);

/// The same with the reader's own answers to "Could I?", where the page has a place for them: only when asked for.
State with_answers(State state, const Answers& answers);

/// The link to exactly what the state shows; what is only the reader's own, such as the theme, is left out.
std::string address_of(const State& state, const Origin& origin);

/// The link to one record or fact, without the filters of the list that it was found in.
std::string record_address(const State& state, const FacultyId& faculty, const RecordRef& record, const Origin& origin);
std::string fact_address(const State& state, const FactId& fact, const Origin& origin);

/// "report 三.3/5": document, section and paragraph; of each, in a list.
std::string place_of(const Locator& locator);
std::vector<std::string> places_of(const std::vector<Locator>& sources);

/// Where a partner and what was agreed with it come from.
std::vector<Locator> sources_of_partner(const Organisation& partner, const std::vector<const Agreement*>& agreements);

/// Adds documents that are not in the list yet.
void add_documents(std::vector<DocumentId>& documents, const std::vector<Locator>& sources);

}  // namespace atlas::takeaway
