// UTF-8 and small helpers on text. Everything takes and gives UTF-8; what is not valid is found, never repaired in
// silence. Folding and matching for search are not here.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace atlas {

/// One decoded character. `bytes` is 0 when the text does not start with a valid UTF-8 sequence.
struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0;
};

/// For `decode_utf8`: what starts with a byte that is not ASCII.
CodePoint decode_multibyte(std::string_view text);

/// Decodes the first character of `text`. Overlong forms, surrogates and values past U+10FFFF are not valid.
inline CodePoint decode_utf8(std::string_view text) {
    if (text.empty()) return {};
    const auto lead = static_cast<unsigned char>(text.front());
    return lead < 0x80 ? CodePoint{lead, 1} : decode_multibyte(text);
}

/// Appends `code_point`, which must be a Unicode scalar value, to `text`.
void append_utf8(std::string& text, char32_t code_point);

/// Offset of the first byte that is not part of valid UTF-8, or nothing when all of it is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Number of characters; each byte that is not valid UTF-8 counts as one.
std::size_t count_code_points(std::string_view text);

/// A place in a text, both from 1; columns count characters, and a leading byte order mark is none.
struct TextPlace {
    int line = 1;
    int column = 1;
};

/// Line and column of the bytes at `offsets`, which ascend; one pass over `text`. Past the end counts as the end.
std::vector<TextPlace> places_of(std::string_view text, const std::vector<std::size_t>& offsets);

/// True when there is nothing but white space (ASCII, no-break and ideographic space).
bool is_blank(std::string_view text);

/// True when a character below U+0020, or U+007F to U+009F, occurs.
bool has_control_characters(std::string_view text);

/// At most `limit` characters of `text`, with "…" when it was longer and control characters shown as "�". Safe to
/// print in a terminal and in a message, whatever a file contains.
std::string excerpt(std::string_view text, std::size_t limit = 60);

/// `pattern` with {0}, {1} … replaced by the arguments. Arguments are not searched for braces; a number without an
/// argument stays as it is.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments);

/// BCP 47 tag of a text whose language is evidently not the page's, else empty: mostly hanzi on an English page, words
/// without any hanzi on a Chinese one. Acronyms and numbers belong to every language.
std::string_view foreign_language(std::string_view text, Language page);

}  // namespace atlas
