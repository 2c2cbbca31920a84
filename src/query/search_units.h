// A text as the search compares it: its letters, digits and Chinese characters, folded, one after the other. White
// space and punctuation are no units; they only part words. Each unit knows the bytes it came from, so that what was
// found can be marked in the text as it is shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace atlas {

struct SearchUnit {
    char32_t character = 0;    // folded (see query/fold.h)
    bool starts_word = false;  // Chinese characters in a row count as one word
    std::size_t begin = 0;     // bytes of the text
    std::size_t end = 0;
};

/// Bytes that are not valid UTF-8, control characters and marks of direction are passed over.
std::vector<SearchUnit> split_units(std::string_view text);

/// Words that many names share: "university", "of", "the", "大学". They say little about which is meant.
bool is_light_word(std::u32string_view word);

/// Those of them that acronyms leave out: "of", "the", "and".
bool is_small_word(std::u32string_view word);

}  // namespace atlas
