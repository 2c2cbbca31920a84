// Checks of single values: ids, dates, codes, addresses. Each gives nothing when the value is right, or what is wrong
// with it. All are plain functions of the text, so that a field of a record can name the one that it needs.
#pragma once

#include <optional>
#include <string_view>

#include "load/complaint.h"

namespace atlas::loading {

using TextCheck = std::optional<Complaint> (*)(std::string_view);

/// Lower-case kebab: "graduates-2020".
std::optional<Complaint> check_id(std::string_view text);

/// An id, or the id of a fact of a term: "windsor-4+x.costs.2" is not one, "windsor-4x.costs.2" is.
std::optional<Complaint> check_fact_id(std::string_view text);

/// ISO 8601 year, month or day that exists, from 1000 to 2999.
std::optional<Complaint> check_date(std::string_view text);

/// A date, or "from/to", "/to", "from/".
std::optional<Complaint> check_interval(std::string_view text);

std::optional<Complaint> check_country_code(std::string_view text);
std::optional<Complaint> check_currency(std::string_view text);

/// The shape of a BCP 47 tag (language, script, region, variants), not its registration.
std::optional<Complaint> check_language_tag(std::string_view text);

/// "https://ror.org/" and nine characters, the last two being the check digits (ISO 7064 mod 97 over Crockford's
/// base 32, https://ror.readme.io/docs/ror-identifier-pattern).
std::optional<Complaint> check_ror(std::string_view text);

std::optional<Complaint> check_address(std::string_view text);

}  // namespace atlas::loading
