#include "query/search_units.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "query/fold.h"
#include "query/pinyin.h"

namespace atlas {
namespace {

constexpr std::array<std::u32string_view, 16> small_words = {
    U"the", U"of", U"and", U"at", U"in", U"for", U"on", U"to", U"de", U"la", U"du", U"le", U"des", U"et", U"a", U"an"};
constexpr std::array<std::u32string_view, 5> other_light_words = {U"university", U"universite", U"universiteit",
                                                                  U"universitas", U"大学"};

bool is_ascii_unit(char32_t value) {
    return (value >= 'a' && value <= 'z') || (value >= '0' && value <= '9') || value == '+' || value == '%';
}

/// Characters beyond ASCII that are punctuation, symbols or without a shape.
bool is_apart(char32_t value) {
    return value < 0xC0 || (value >= 0x2000 && value <= 0x2BFF) || (value >= 0x3000 && value <= 0x303F) ||
           (value >= 0xFE00 && value <= 0xFE6F) || (value >= 0xFF00 && value <= 0xFFEF) || value == 0xFEFF;
}

bool is_unit(char32_t value) { return value < 0x80 ? is_ascii_unit(value) : !is_apart(value); }

/// Written inside words and numbers: "People’s", "90.7". They part nothing.
bool joins(char32_t value) { return value == '\'' || value == '.'; }

}  // namespace

std::vector<SearchUnit> split_units(std::string_view text) {
    std::vector<SearchUnit> units;
    units.reserve(text.size());
    bool parted = true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text.substr(at));
        const std::size_t bytes = std::max<std::size_t>(point.bytes, 1);
        const char32_t character = point.bytes == 0 ? 0 : fold_code_point(point.value);
        if (is_unit(character)) {
            const bool changes_script = !units.empty() && is_hanzi(units.back().character) != is_hanzi(character);
            units.push_back({character, parted || changes_script, at, at + bytes});
            parted = false;
        } else if (character == 0) {
            const bool is_mark = point.bytes != 0 && !units.empty() && units.back().end == at;
            if (is_mark) units.back().end += bytes;
        } else if (!joins(character)) {
            parted = true;
        }
        at += bytes;
    }
    return units;
}

bool is_small_word(std::u32string_view word) {
    return std::find(small_words.begin(), small_words.end(), word) != small_words.end();
}

bool is_light_word(std::u32string_view word) {
    return is_small_word(word) ||
           std::find(other_light_words.begin(), other_light_words.end(), word) != other_light_words.end();
}

}  // namespace atlas
