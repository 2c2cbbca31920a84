// "Did you mean …?": the candidate that is closest to a misspelt word. Used for keys, ids and names that a person
// typed; long or unrelated words have no suggestion.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atlas {

/// Number of single-byte insertions, deletions, replacements and swaps of neighbours that turn one word into the other
/// (optimal string alignment). Cost: product of the lengths.
int edit_distance(std::string_view left, std::string_view right);

/// The candidate nearest to `word`, when it is near enough to be meant: at most a third of the word's length away.
/// The first of equally near ones wins.
std::optional<std::string> find_nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace atlas
