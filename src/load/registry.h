// Which ids exist and where: shared ids once, ids of a faculty in one namespace for each folder. Filling it finds
// duplicates. The registry points into the draft, which must not change meanwhile.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/draft.h"
#include "load/findings.h"
#include "load/id_table.h"
#include "load/wording.h"

namespace atlas::loading {

struct Declared {
    RecordKind kind = RecordKind::fact;
    Entry* entry = nullptr;
};

/// One namespace of ids.
class IdSpace {
  public:
    /// False when the id exists already: the later record is reported and marked invalid. Empty ids are passed over.
    bool declare(RecordKind kind, const std::string& id, Entry& entry, std::string_view id_key, Findings& findings);

    const Declared* find(std::string_view id) const;
    const Declared* find(RecordKind kind, std::string_view id) const;

    /// Ids of one kind, for suggestions, in their order.
    void collect(RecordKind kind, Names& names) const;

    /// False when a file that declares such ids could not be read: then an unknown id is no mistake of who names it.
    bool is_complete = true;

  private:
    IdTable<Declared> declared_;
};

/// A fact of statistics, statements or terms. Facts of terms stand and fall with their opportunity.
struct PlacedFact {
    const Fact* fact = nullptr;
    Entry* entry = nullptr;
    const EnteredOpportunity* opportunity = nullptr;  // of a term
    TermKey term = TermKey::legal_kind;
    std::size_t index = 0;  // in the term

    std::string pointer() const { return opportunity ? opportunity->pointer_of_fact(term, index) : entry->pointer(); }
};

struct FacultyRegistry {
    FacultyDraft* draft = nullptr;
    IdSpace ids;                      // but for those of facts of terms, which follow from their opportunity's
    std::vector<PlacedFact> facts;    // in file order, terms last; without absent ones
    IdTable<std::size_t> fact_index;  // of those that stand by themselves

    std::optional<PlacedFact> find_fact(std::string_view id) const;
    std::optional<Declared> find(RecordKind kind, std::string_view id) const;
};

struct Registry {
    DatasetDraft* draft = nullptr;
    IdSpace documents;
    IdSpace countries;
    IdSpace organisations;
    IdSpace faculties;
    IdTable<const Document*> document_records;  // valid ones, as the next
    IdTable<const Organisation*> organisation_records;
    std::vector<FacultyRegistry> faculty_registries;  // as in the draft
};

/// The registry of what faculties share; those of the faculties are still to be filled.
Registry build_registry(DatasetDraft& draft, Findings& findings);
/// Fills in the ids of some records. All ids come before the first facts of terms.
void declare_records(FacultyRegistry& registry, Slice slice, Findings& findings);
void check_term_ids(FacultyRegistry& registry, Findings& findings);  // after the last id
void place_facts_of_terms(FacultyRegistry& registry, Slice slice);

}  // namespace atlas::loading
