// Fits of a typed word to a name that are not close: characters left out in between ("港科大", "geyage"), one slip of
// the keys, other characters that sound alike. See query/search_match.h for what a close fit is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "query/search_match.h"

namespace atlas {

/// The word fitted to some of the characters from `begin` on, in their order, with one slip in the pinyin at most. Only
/// for names, not for sentences.
/// `units` receives what the word stands for, when it is given.
NameMatch match_loosely(const SearchIndex& index, std::uint32_t name, const QueryWord& word, std::uint32_t begin,
                        std::vector<std::uint32_t>* units = nullptr);

/// True when one letter is missing, too many, another one or swapped with the next. `word` may go on when the one that
/// was typed has five letters or more.
bool is_one_slip_away(std::string_view typed, std::string_view word);

/// The pinyin of a word of two Chinese characters or more; nothing for other words.
std::optional<QueryWord> word_by_sound(const SearchIndex& index, const QueryWord& word);

/// As many characters as were typed, which sound like them.
NameMatch match_sound(const SearchIndex& index, std::uint32_t name, const QueryWord& sound, std::size_t characters,
                      std::uint32_t begin);

}  // namespace atlas
