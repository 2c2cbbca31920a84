// Bytes → JSON document, or findings that say why not. Stricter than the JSON standard asks for: UTF-8 is required,
// keys may occur once in an object, nesting is limited. A byte order mark is accepted. Every value knows where it
// stands.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/findings.h"

namespace atlas::loading {

inline constexpr std::size_t deepest_nesting = 64;

enum class JsonType { null, boolean, number, text, list, object };

struct Json {
    JsonType type = JsonType::null;
    std::size_t offset = 0;      // where it begins in the bytes
    std::size_t key_offset = 0;  // of the key in front of it
    bool boolean = false;
    double number = 0;
    std::string text;                                  // of a text; of a number as it is written
    std::vector<Json> elements;                        // of a list
    std::map<std::string, Json, std::less<>> members;  // of an object
};

/// The document, or nothing when the bytes can't be read as JSON. Duplicate keys are reported and leave a document in
/// which the first of them counts.
std::optional<Json> parse_json(const std::string& file, std::string_view bytes, Findings& findings);

/// `pointer` with one more part, escaped as RFC 6901 asks for.
std::string append_pointer(std::string_view pointer, std::string_view part);

/// The value that `pointer` names, or null.
const Json* find_value(const Json& document, std::string_view pointer);

}  // namespace atlas::loading
