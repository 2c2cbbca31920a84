// Numbers in decimal notation and back, in a few lines: the functions of the C library that do it bring along a tenth
// of the web edition's code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace atlas {

/// 10 to the power of `exponent`; exact from 0 to 22.
double power_of_ten(int exponent);

/// The value of "-12.5" or "3e8". Nothing but digits, one point and an exponent after "e" or "E" may be there. Exact
/// for up to 15 digits and exponents to 22, the nearest double or one beside it for more; infinite when it is too
/// large.
std::optional<double> parse_decimal(std::string_view text);

/// "12.5": at most six decimals, none that say nothing. What a `parse_decimal` of it gives is written the same again.
std::string format_decimal(double value);

/// The number that a person typed: "12,000", " 6.5 ", "１２". Commas and blanks are passed over, full-width characters
/// count as their narrow ones; rounded to six decimals. Nothing when it is no number or out of all proportion (10¹²).
std::optional<double> parse_typed_number(std::string_view text);

}  // namespace atlas
