#include "model/dataset.h"

#include <algorithm>
#include <type_traits>

#include "base/ranges.h"

namespace atlas {
namespace {

template <class Records, class Id>
auto find_record(const Records& records, const Id& id) -> const std::decay_t<decltype(*records.begin())>* {
    for (const auto& record : records) {
        if (record.id == id) return &record;
    }
    return nullptr;
}

template <class Record, class Id>
const Record* find_record(const std::vector<Record>& records, const IdOrder& order, const Id& id) {
    if (order.size() == records.size()) {
        const auto place = std::lower_bound(order.begin(), order.end(), id, [&](std::uint32_t index, const Id& wanted) {
            return records[index].id.value < wanted.value;
        });
        if (place != order.end() && records[*place].id == id) return &records[*place];
    }
    return find_record(records, id);
}

template <class Record>
IdOrder order_of(const std::vector<Record>& records) {
    ranges::Sorting sorting(records.size());
    while (!sorting.go_on(records.size(), records, IdPrecedes{})) {
    }
    return sorting.take();
}

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
    return find_record(agreements, agreement_order, wanted);
}

const Opportunity* Faculty::find_opportunity(const OpportunityId& wanted) const {
    return find_record(opportunities, opportunity_order, wanted);
}

const Programme* Faculty::find_programme(const ProgrammeId& wanted) const { return find_record(programmes, wanted); }

const Population* Faculty::find_population(const PopulationId& wanted) const {
    return find_record(populations, wanted);
}

const Document* Dataset::find_document(const DocumentId& wanted) const {
    return find_record(documents, document_order, wanted);
}

const Country* Dataset::find_country(const CountryCode& wanted) const {
    for (const Country& country : countries) {
        if (country.code == wanted) return &country;
    }
    return nullptr;
}

const Organisation* Dataset::find_organisation(const OrganisationId& wanted) const {
    return find_record(organisations, organisation_order, wanted);
}

const Faculty* Dataset::find_faculty(const FacultyId& wanted) const { return find_record(faculties, wanted); }

void order_ids(Faculty& faculty) { faculty.agreement_order = order_of(faculty.agreements); }

void order_ids(Dataset& dataset) {
    dataset.document_order = order_of(dataset.documents);
    dataset.organisation_order = order_of(dataset.organisations);
}

}  // namespace atlas
