#include "takeaway/origin.h"

#include "app/list_question.h"
#include "app/route.h"
#include "base/ranges.h"

namespace atlas::takeaway {
namespace {

State place(const State& state) {
    State bare;
    bare.page = state.page;
    bare.faculty = state.faculty;
    bare.language = state.language;
    return bare;
}

}  // namespace

State as_shared(State state, const Shortlist& shortlist, const Dataset& dataset) {
    if (!state.shortlist_open) return state;
    state.shortlist_open = false;
    state.shared = shareable(shortlist, dataset);
    return state;
}

State with_answers(State state, const Answers& answers) {
    if (answers.empty() || state.linked_answers || !has_eligibility(state.page)) return state;
    state.eligibility_open = false;
    state.linked_answers = answers;
    return state;
}

std::string address_of(const State& state, const Origin& origin) {
    State shown = state;
    shown.theme = Theme::system;
    shown.filters_open = false;
    return origin.base + '?' + format_route(shown);
}

std::string record_address(const State& state, const FacultyId& faculty, const RecordRef& record,
                           const Origin& origin) {
    State bare = place(state);
    bare.faculty = faculty;
    bare.record = record;
    return address_of(bare, origin);
}

std::string fact_address(const State& state, const FactId& fact, const Origin& origin) {
    State bare = place(state);
    bare.fact = fact;
    return address_of(bare, origin);
}

std::string place_of(const Locator& locator) {
    std::string place = locator.document.value;
    if (!locator.section.empty()) place += ' ' + locator.section;
    if (locator.paragraph) place += '/' + std::to_string(*locator.paragraph);
    return place;
}

std::vector<std::string> places_of(const std::vector<Locator>& sources) {
    std::vector<std::string> places;
    for (const Locator& source : sources) places.push_back(place_of(source));
    return places;
}

std::vector<Locator> sources_of_partner(const Organisation& partner, const std::vector<const Agreement*>& agreements) {
    std::vector<Locator> sources = partner.sources;
    for (const Agreement* agreement : agreements)
        sources.insert(sources.end(), agreement->sources.begin(), agreement->sources.end());
    return sources;
}

void add_documents(std::vector<DocumentId>& documents, const std::vector<Locator>& sources) {
    for (const Locator& source : sources) {
        const bool is_new = ranges::find(documents, source.document) == documents.end();
        if (is_new) documents.push_back(source.document);
    }
}

}  // namespace atlas::takeaway
