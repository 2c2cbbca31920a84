// The query part of an address as pairs of key and value: percent-coding, and a check that a value is fit to be looked
// at. Knows nothing of what the keys mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace atlas {

/// A pair as it came. `well_formed` is false when the percent-coding is broken, the text is not UTF-8, holds control or
/// direction characters or is longer than any link of ours; such a value must not be used.
struct QueryPart {
    std::string key;
    std::string value;
    bool well_formed = true;
};

inline constexpr std::size_t longest_query_value = 4000;  // characters: fifty records of other faculties
inline constexpr std::size_t most_query_parts = 32;

/// Splits at '&', the leading '?' allowed; '+' means a space. Empty parts are skipped. What follows after
/// `most_query_parts` is one malformed part.
std::vector<QueryPart> split_query(std::string_view query);

/// Marks and overrides of writing direction: they could make a dropped value look like other text.
bool changes_direction(char32_t value);

/// At most `limit` characters of what a person typed or followed, safe to show: bytes that are not UTF-8, control
/// characters and those that change the direction of writing are "�".
std::string for_reader(std::string_view text, std::size_t limit);

/// Appends "key=value" with '&' before it unless `query` is empty.
void append_part(std::string& query, std::string_view key, std::string_view value);

/// Between the values of one part: "CA~GB".
inline constexpr std::string_view value_separator = "~";
std::string join_values(const std::vector<std::string>& values);
/// Empty values are skipped.
std::vector<std::string> split_values(std::string_view joined);

}  // namespace atlas
