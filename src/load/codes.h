// The code lists that data is checked against.
#pragma once

#include <string_view>

namespace atlas::loading {

/// ISO 3166-1 alpha-2, officially assigned codes.
bool is_country_code(std::string_view code);

/// ISO 4217 codes of money in use (no metals, no test codes).
bool is_currency_code(std::string_view code);

}  // namespace atlas::loading
