// Checks that need more than one record, apart from references: locators against the kind of their document, folders,
// closed partners, conflicts, breakdowns, and the formulas of derived facts. What fails is marked invalid.
#pragma once

#include "load/findings.h"
#include "load/registry.h"

namespace atlas::loading {

/// Locators of what faculties share.
void check_shared_locators(const Registry& registry, Findings& findings);
/// Locators and partners of some records of a faculty, and locators of some of its facts of terms.
void check_records(const Registry& registry, const FacultyRegistry& faculty, Slice slice, Findings& findings);
void check_locators_of_terms(const Registry& registry, const FacultyRegistry& faculty, Slice facts, Findings& findings);
/// The rest of one faculty.
void check_across_records(const FacultyRegistry& faculty, Findings& findings);

/// Formulas of one faculty: syntax, names, cycles, and whether the written value follows. A value follows when it is
/// the result rounded to the decimals it is written with.
void check_derivations(const FacultyRegistry& faculty, Findings& findings);

/// A pointed problem of an entry, which becomes invalid.
void reject(Entry& entry, const std::string& pointer, Complaint complaint, Findings& findings);

}  // namespace atlas::loading
