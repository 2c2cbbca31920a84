// Two faculties with one record of each kind, for addresses to name.
#pragma once

#include <string>

#include "model/dataset.h"

namespace atlas {

inline Faculty make_faculty(const std::string& id) {
    Faculty faculty;
    faculty.id = {id};
    faculty.facts.push_back({.id = {id + "-rate"}});
    faculty.agreements.push_back({.id = {id + "-agreement"}});
    faculty.programmes.push_back({.id = {id + "-programme"}});
    faculty.conflicts.push_back({.id = id + "-conflict"});
    Opportunity opportunity{.id = {id + "-pathway"}};
    opportunity.terms.push_back({TermKey::costs, {{.id = {id + "-pathway.costs"}}}});
    faculty.opportunities.push_back(opportunity);
    return faculty;
}

inline Dataset make_dataset() {
    Dataset dataset;
    dataset.documents.push_back({.id = {"report"}});
    dataset.organisations.push_back({.id = {"windsor"}});
    dataset.faculties = {make_faculty("first"), make_faculty("second")};
    return dataset;
}

}  // namespace atlas
