// Numbers with their unit, in words or signs. The part of fact_text that knows the units; qualifiers of a whole value
// are put around it there.
#pragma once

#include <string>

#include "base/language.h"
#include "model/fact.h"

namespace atlas {

enum class Sense { eye, ear };

/// Number or range of a fact with its unit: "4–6 years", to the ear "4 to 6 years". The fact must hold one of the two.
std::string say_amount(const Fact& fact, Sense sense, Language language);

/// A bare amount in the unit of `like`: "66.4%", "113 people". For sums, axes and remainders.
std::string amount_text(double amount, const Fact& like, Language language);

/// The unit alone, as it stands beside a number: "people", "%", "CNY a student a year". Empty for bare numbers, years
/// and ranks.
std::string unit_text(const Fact& fact, Language language);

/// Chinese says "more than" inside the number where it is a round one that is counted: "1,600 余人次".
bool says_more_in_number(const Fact& fact, Language language);

}  // namespace atlas
