// Text as it is compared in searches and when sorting: lower case, without accents, full-width forms as ASCII, white
// space as single spaces. Chinese characters stay as they are; pinyin is not worked out here.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace atlas {

/// "  École  Ｃentrale " → "ecole centrale". Bytes that are not valid UTF-8 are left out.
std::string fold_text(std::string_view text);

/// One character of folded text; 0 for a combining mark, which is left out.
char32_t fold_code_point(char32_t value);

/// True when every word of `query` (separated by white space) occurs somewhere in `folded_text`, which comes from
/// `fold_text`. A query without words is contained in everything.
bool contains_words(std::string_view folded_text, std::string_view query);

/// The same for a query that is folded already: who asks many texts folds it once.
bool contains_folded(std::string_view folded_text, std::string_view folded_query);

/// What a name is sorted by. English names: folded, without a leading "the". Chinese names: by code point, which for
/// Chinese characters is the order of radicals and strokes, not of pinyin.
std::string sort_key(const BilingualText& name, Language language);

}  // namespace atlas
