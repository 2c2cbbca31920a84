// How well one typed word fits one name. A word fits a stretch of units when each unit is met by itself, by its pinyin
// or by the first letter of that; the last one may be unfinished ("格lasi", "glsg", "gelas"). Loose fits allow one slip
// of the keys, or characters left out in between ("港科大", "geyage").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search_index.h"

namespace atlas {

/// From best to worst.
enum class MatchKind : std::uint8_t {
    exact,
    prefix,    // the name starts so, or goes on so after "University of"
    word,      // a word in the name starts so
    acronym,   // worked out from the name
    pinyin,    // in full
    initials,  // of the pinyin, at least in part
    substring,
    subsequence,
    typo,
    none,
};

/// Where in the name.
enum class MatchPlace : std::uint8_t { whole, head, word, inside };

struct NameMatch {
    MatchKind kind = MatchKind::none;
    MatchPlace place = MatchPlace::inside;
    std::uint32_t name = 0;   // number in the index
    std::uint32_t begin = 0;  // units
    std::uint32_t end = 0;
};

/// A word as typed, in units.
struct QueryWord {
    std::u32string text;
    std::string letters;  // ASCII units as they are, 0 for others
    bool is_light = false;
    bool is_ascii() const { return letters.find('\0') == std::string::npos; }
    bool is_hanzi_only() const;
};

QueryWord make_query_word(std::u32string text);

/// The word fitted to the units from `begin` on, which is within the name. `none` when it does not fit, or when that
/// would be too little to go by: one letter in the middle of a word.
NameMatch match_stretch(const SearchIndex& index, std::uint32_t name, const QueryWord& word, std::uint32_t begin);

MatchPlace place_of(const SearchIndex& index, const SearchIndex::Name& name, std::uint32_t begin, std::uint32_t end);

constexpr bool is_typed_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

/// How many letters of the syllable stand at the start of what was typed. "lü" is typed as "lv" or "lu".
std::size_t common_with_pinyin(std::string_view typed, std::string_view syllable);

/// True when `left` comes before `right`.
bool is_better(const SearchIndex& index, const NameMatch& left, const NameMatch& right);

}  // namespace atlas
