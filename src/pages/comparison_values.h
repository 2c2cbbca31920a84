// The cells of a comparison, one function for each row: of opportunities and of partners alike where both have it.
#pragma once

#include <string>

#include "pages/compared_side.h"
#include "pages/page.h"

namespace atlas::compared {

Cell kind(const ComparedSide& side);
Cell partners(const ComparedSide& side);
Cell countries(const ComparedSide& side);
Cell place(const ComparedSide& side);
Cell level(const ComparedSide& side);
Cell mode(const ComparedSide& side);
Cell status(const ComparedSide& side);
/// What it rests on: the agreement of an opportunity, all those of a partner.
Cell agreement(const ComparedSide& side);
Cell pathways(const ComparedSide& side);
Cell exchanges(const ComparedSide& side);
/// How much of what an advisor asks is stated.
Cell stated(const ComparedSide& side);
Cell as_of(const ComparedSide& side);
Cell verified(const ComparedSide& side);

/// A term as it is stated, each variant and stage with its name; opens its source, or the record where it has several
/// statements.
Cell term(const ComparedSide& side, TermKey key, const State& state);
/// The values of the term alone: the same value of another date is no difference.
std::string term_meaning(const ComparedSide& side, TermKey key);

}  // namespace atlas::compared
