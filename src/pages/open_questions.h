// What is still to be asked about a record: the terms that no source states, as sentences to put to the partner. The
// comparison ends with them, and so does the printed page.
#pragma once

#include <vector>

#include "pages/compared_side.h"
#include "pages/page.h"

namespace atlas {

/// A term and the opportunities that do not answer it: of a partner, those that are still offered.
struct OpenTerm {
    TermKey key = TermKey::legal_kind;
    std::vector<const Opportunity*> of;
    bool of_all = false;  // of everything that is offered
};

/// In the order of the terms; closed opportunities leave nothing to ask.
std::vector<OpenTerm> open_terms(const ComparedSide& side);

/// How many terms of the opportunity, or of all of the partner's that are still offered, no source states.
int count_open_questions(const ComparedSide& side);

/// One entry for each question, in the order of the terms; a partner's name the opportunities that they are about.
/// Closed opportunities leave nothing to ask.
List open_questions(const ComparedSide& side);

}  // namespace atlas
