#include "load/assemble.h"

#include <algorithm>
#include <utility>

#include "base/ranges.h"
#include "load/parsers.h"

namespace atlas::loading {
namespace {

/// The valid records of the lists, one list after the other.
template <class Record, class... Lists>
std::vector<Record> take_valid(Lists&... lists) {
    const auto count = [](const auto& entered) {
        return std::count_if(entered.begin(), entered.end(), [](const Entry& entry) { return entry.valid; });
    };
    std::vector<Record> records(static_cast<std::size_t>((count(lists) + ...)));
    auto next = records.begin();
    const auto take = [&](auto& entered) {
        for (auto& candidate : entered) {
            if (candidate.valid) *next++ = std::move(candidate.record);
        }
    };
    (take(lists), ...);
    return records;
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
    faculty.programmes = take_valid<Programme>(draft.programmes);
    faculty.agreements = take_valid<Agreement>(draft.agreements);
    faculty.opportunities = take_valid<Opportunity>(draft.opportunities);
    faculty.populations = take_valid<Population>(draft.populations);
    faculty.facts = take_valid<Fact>(draft.figures, draft.statements);
    faculty.breakdowns = take_valid<Breakdown>(draft.breakdowns);
    faculty.conflicts = take_valid<Conflict>(draft.conflicts);
    faculty.charts = take_valid<ChartSpec>(draft.charts);
    for (Opportunity& opportunity : faculty.opportunities) {
        complete_absent_terms(opportunity, searched_documents(opportunity));
        complete_countries(dataset, opportunity);
    }
    prune_lists(dataset, faculty);
    order_ids(faculty);
    return faculty;
}

/// Faculties of equal order stay as they came.
std::vector<FacultyDraft*> put_in_order(std::list<FacultyDraft>& faculties) {
    std::vector<FacultyDraft*> ordered;
    for (FacultyDraft& faculty : faculties) {
        const auto place = std::find_if(ordered.begin(), ordered.end(),
                                        [&](const FacultyDraft* other) { return faculty.order < other->order; });
        ordered.insert(place, &faculty);
    }
    return ordered;
}

}  // namespace

Dataset assemble(DatasetDraft& draft) {
    Dataset dataset;
    dataset.documents = take_valid<Document>(draft.documents);
    dataset.countries = take_valid<Country>(draft.countries);
    dataset.organisations = take_valid<Organisation>(draft.organisations);
    dataset.rankings = take_valid<Ranking>(draft.rankings);
    order_ids(dataset);
    for (FacultyDraft* faculty : put_in_order(draft.faculties)) {
        if (faculty->header.valid) dataset.faculties.push_back(assemble_faculty(dataset, *faculty));
    }
    return dataset;
}

}  // namespace atlas::loading
