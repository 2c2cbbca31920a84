#include "load/assemble.h"

#include <algorithm>
#include <utility>

#include "base/ranges.h"

namespace atlas::loading {
namespace {

template <class EnteredRecord, class Record>
void take_valid(std::vector<EnteredRecord>& entered, std::vector<Record>& records) {
    for (EnteredRecord& candidate : entered) {
        if (candidate.valid) records.push_back(std::move(candidate.record));
    }
}

/// One locator "whole" for each document that the opportunity rests on: they were searched.
std::vector<Locator> searched_documents(const Opportunity& opportunity) {
    std::vector<Locator> locators;
    for (const Locator& source : opportunity.sources) {
        const bool is_known = std::any_of(locators.begin(), locators.end(),
                                          [&](const Locator& locator) { return locator.document == source.document; });
        if (!is_known) locators.push_back({source.document, "whole", std::nullopt, ""});
    }
    return locators;
}

void complete_absent_terms(Opportunity& opportunity) {
    for (Term& term : opportunity.terms) {
        for (Fact& fact : term.facts) {
            if (fact.sources.empty() && !fact.has_value()) fact.sources = searched_documents(opportunity);
        }
    }
}

/// Where an opportunity leads follows from its partners when the file does not say.
void complete_countries(const Dataset& dataset, Opportunity& opportunity) {
    if (!opportunity.countries.empty()) return;
    for (const OrganisationId& partner : opportunity.partners) {
        const CountryCode& country = dataset.find_organisation(partner)->country;
        const auto& countries = opportunity.countries;
        const bool is_known = std::find(countries.begin(), countries.end(), country) != countries.end();
        if (!is_known) opportunity.countries.push_back(country);
    }
}

void keep_known_facts(const Faculty& faculty, std::vector<FactId>& ids) {
    std::erase_if(ids, [&](const FactId& id) { return faculty.find_fact(id) == nullptr; });
}

/// Drops mentions of what was dropped, and conflicts of which nothing is left.
void prune_lists(const Dataset& dataset, Faculty& faculty) {
    std::erase_if(faculty.documents, [&](const DocumentId& id) { return dataset.find_document(id) == nullptr; });
    keep_known_facts(faculty, faculty.highlights);
    keep_known_facts(faculty, faculty.credentials);
    keep_known_facts(faculty, faculty.news);
    for (Conflict& conflict : faculty.conflicts) keep_known_facts(faculty, conflict.facts);
    std::erase_if(faculty.conflicts, [](const Conflict& conflict) { return conflict.facts.empty(); });
}

Faculty assemble_faculty(const Dataset& dataset, FacultyDraft& draft) {
    Faculty faculty = std::move(draft.header.record);
    take_valid(draft.programmes, faculty.programmes);
    take_valid(draft.agreements, faculty.agreements);
    take_valid(draft.opportunities, faculty.opportunities);
    take_valid(draft.populations, faculty.populations);
    take_valid(draft.figures, faculty.facts);
    take_valid(draft.statements, faculty.facts);
    take_valid(draft.breakdowns, faculty.breakdowns);
    take_valid(draft.conflicts, faculty.conflicts);
    take_valid(draft.charts, faculty.charts);
    for (Opportunity& opportunity : faculty.opportunities) {
        complete_absent_terms(opportunity);
        complete_countries(dataset, opportunity);
    }
    prune_lists(dataset, faculty);
    return faculty;
}

}  // namespace

Dataset assemble(DatasetDraft& draft) {
    Dataset dataset;
    take_valid(draft.documents, dataset.documents);
    take_valid(draft.countries, dataset.countries);
    take_valid(draft.organisations, dataset.organisations);
    take_valid(draft.rankings, dataset.rankings);
    ranges::stable_sort(draft.faculties, {}, &FacultyDraft::order);
    for (FacultyDraft& faculty : draft.faculties) {
        if (faculty.header.valid) dataset.faculties.push_back(assemble_faculty(dataset, faculty));
    }
    return dataset;
}

}  // namespace atlas::loading
