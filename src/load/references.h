// Which record names which: finds ids that lead nowhere, and carries invalidity on to everything that rests on an
// invalid record, so that in what is left every id resolves.
#pragma once

#include <vector>

#include "load/findings.h"
#include "load/registry.h"

namespace atlas::loading {

/// A record that can't stand without another.
struct Dependence {
    const Entry* on = nullptr;
    Entry* dependent = nullptr;
};
using Dependences = std::vector<Dependence>;

/// Reports `dangling-id`, marks the records concerned invalid and notes what depends on what. An id of a record that is
/// there but invalid is not dangling. First what faculties share and their headers, then some records of one of them.
void check_shared_references(const Registry& registry, Dependences& dependences, Findings& findings);
void check_references(const Registry& registry, const FacultyRegistry& faculty, Slice slice, Dependences& dependences,
                      Findings& findings);

/// Marks everything invalid that depends on an invalid record, directly or not.
void drop_dependents(DatasetDraft& draft, Dependences dependences);

}  // namespace atlas::loading
