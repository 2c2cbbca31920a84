// Identifiers of records. An id is the lower-case kebab string that stands in the data files; the tag makes ids of
// different kinds different types, so that an organisation can't be looked up with the id of a document.
#pragma once

#include <functional>
#include <string>

namespace atlas {

template <class Tag>
struct Id {
    std::string value;

    bool empty() const { return value.empty(); }
    bool operator==(const Id&) const = default;
};

using DocumentId = Id<struct DocumentTag>;
using OrganisationId = Id<struct OrganisationTag>;
using FacultyId = Id<struct FacultyTag>;
using AgreementId = Id<struct AgreementTag>;
using OpportunityId = Id<struct OpportunityTag>;
using ProgrammeId = Id<struct ProgrammeTag>;
using PopulationId = Id<struct PopulationTag>;
using FactId = Id<struct FactTag>;

}  // namespace atlas

template <class Tag>
struct std::hash<atlas::Id<Tag>> {
    std::size_t operator()(const atlas::Id<Tag>& id) const { return std::hash<std::string>{}(id.value); }
};
