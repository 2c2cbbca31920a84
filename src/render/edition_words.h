// The words of the static edition that are nobody else's: key → text, from assets/edition. They are apart from
// assets/strings because the app never shows them, and so does not load them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/language.h"
#include "base/word_keys.h"

namespace atlas {

namespace detail {
inline constexpr auto edition_keys = std::to_array<std::string_view>({
#include "render/edition_keys_en.inc"
});
static_assert(are_sorted(edition_keys), "assets/edition: keys stand in alphabetical order");
}  // namespace detail

/// Key of a text, written as a literal; one that is in no file does not compile.
struct EditionKey {
    std::size_t index = 0;
    consteval EditionKey(const char* key) : index(find_key(detail::edition_keys, key)) {}
};

std::string edition_text(EditionKey key, Language language);

}  // namespace atlas
