// Bytes → JSON document, or findings that say why not. Stricter than the JSON standard asks for: UTF-8 is required,
// keys may occur once in an object, nesting is limited. A byte order mark is accepted. Never throws.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "load/findings.h"

namespace atlas::loading {

inline constexpr std::size_t deepest_nesting = 64;

/// The document, or null when the bytes can't be read as JSON. Duplicate keys are reported and leave a document in
/// which the first of them counts.
std::shared_ptr<const nlohmann::json> parse_json(const std::string& file, std::string_view bytes, Findings& findings);

/// `pointer` with one more part, escaped as RFC 6901 asks for.
std::string append_pointer(std::string_view pointer, std::string_view part);

}  // namespace atlas::loading
