// What is still to be asked about a record: the terms that no source states, as sentences to put to the partner. The
// comparison ends with them, and so does the printed page.
#pragma once

#include <vector>

#include "pages/compared_side.h"
#include "pages/page.h"

namespace atlas {

/// How many terms of the opportunity, or of all of the partner's that are still offered, no source states.
int count_open_questions(const ComparedSide& side);

/// One entry for each question, in the order of the terms; a partner's name the opportunities that they are about.
/// Closed opportunities leave nothing to ask.
List open_questions(const ComparedSide& side);

}  // namespace atlas
