#include "model/dataset.h"

namespace atlas {
namespace {

/// Facts of terms are found through the opportunity that the first part of their id names.
const Fact* find_term_fact(const Faculty& faculty, const FactId& id) {
    const std::size_t dot = id.value.find('.');
    if (dot == std::string::npos) return nullptr;
    const Opportunity* opportunity = faculty.find_opportunity({id.value.substr(0, dot)});
    if (opportunity == nullptr) return nullptr;
    for (const Term& term : opportunity->terms) {
        if (const Fact* fact = find_record(term.facts, id)) return fact;
    }
    return nullptr;
}

}  // namespace

const Fact* Faculty::find_fact(const FactId& wanted) const {
    const Fact* fact = find_record(facts, wanted);
    return fact != nullptr ? fact : find_term_fact(*this, wanted);
}

const Agreement* Faculty::find_agreement(const AgreementId& wanted) const {
    return agreement_index.find(agreements, wanted);
}

const Opportunity* Faculty::find_opportunity(const OpportunityId& wanted) const {
    return opportunity_index.find(opportunities, wanted);
}

const Programme* Faculty::find_programme(const ProgrammeId& wanted) const { return find_record(programmes, wanted); }

const Population* Faculty::find_population(const PopulationId& wanted) const {
    return find_record(populations, wanted);
}

const Document* Dataset::find_document(const DocumentId& wanted) const {
    return document_index.find(documents, wanted);
}

const Country* Dataset::find_country(const CountryCode& wanted) const {
    for (const Country& country : countries) {
        if (country.code == wanted) return &country;
    }
    return nullptr;
}

const Organisation* Dataset::find_organisation(const OrganisationId& wanted) const {
    return organisation_index.find(organisations, wanted);
}

const Faculty* Dataset::find_faculty(const FacultyId& wanted) const { return find_record(faculties, wanted); }

void index_ids(Faculty& faculty) {
    faculty.agreement_index = IdIndex(faculty.agreements);
    faculty.opportunity_index = IdIndex(faculty.opportunities);
}

void index_ids(Dataset& dataset) {
    dataset.document_index = IdIndex(dataset.documents);
    dataset.organisation_index = IdIndex(dataset.organisations);
}

}  // namespace atlas
