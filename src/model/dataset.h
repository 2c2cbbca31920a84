// Everything that the product knows, read once and never changed: shared records, and one `Faculty` for each folder
// of data. Look-ups return nullptr for unknown ids; ids inside a loaded dataset always resolve.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "model/cooperation.h"
#include "model/fact.h"
#include "model/id.h"
#include "model/id_index.h"
#include "model/organisation.h"
#include "model/source.h"
#include "model/statistics.h"

namespace atlas {

struct Faculty {
    FacultyId id;
    BilingualText names;
    BilingualText short_names;
    OrganisationId organisation;        // the faculty itself
    OrganisationId home;                // its university
    std::vector<DocumentId> documents;  // the documents that the folder transcribes, the main one first
    BilingualText introduction;         // two sentences of our own for the overview
    std::vector<FactId> highlights;     // the key numbers of the overview, at most four
    std::vector<FactId> credentials;    // "is it real?": approval number, accreditation, audit
    std::vector<FactId> news;           // what is new or closed, newest first
    std::vector<Agreement> agreements;
    std::vector<Opportunity> opportunities;
    std::vector<Programme> programmes;
    std::vector<Population> populations;
    std::vector<Fact> facts;  // statistics, then statements, in file order
    std::vector<Breakdown> breakdowns;
    std::vector<Conflict> conflicts;
    std::vector<ChartSpec> charts;
    IdIndex agreement_index;
    IdIndex opportunity_index;

    const Fact* find_fact(const FactId& id) const;  // also facts of terms, whose ids are "<opportunity>.<term>[.<n>]"
    const Agreement* find_agreement(const AgreementId& id) const;
    const Opportunity* find_opportunity(const OpportunityId& id) const;
    const Programme* find_programme(const ProgrammeId& id) const;
    const Population* find_population(const PopulationId& id) const;
};

struct Dataset {
    std::vector<Document> documents;
    std::vector<Country> countries;
    std::vector<Organisation> organisations;
    std::vector<Ranking> rankings;
    std::vector<Faculty> faculties;
    IdIndex document_index;
    IdIndex organisation_index;

    const Document* find_document(const DocumentId& id) const;
    const Country* find_country(const CountryCode& code) const;
    const Organisation* find_organisation(const OrganisationId& id) const;
    const Faculty* find_faculty(const FacultyId& id) const;
};

/// Makes the indices of ids, for look-ups that take few steps among many records.
void index_ids(Faculty& faculty);
void index_ids(Dataset& dataset);  // of what faculties share

}  // namespace atlas
