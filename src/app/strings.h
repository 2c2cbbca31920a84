// Every visible word: key → text in the chosen language, from assets/strings. Keys are checked when the code is
// compiled; that both languages have the same keys is, too. Texts hold {placeholders} that are filled by name.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/language.h"
#include "base/word_keys.h"

namespace atlas {

namespace detail {
inline constexpr auto string_keys = std::to_array<std::string_view>({
#include "app/strings_keys_en.inc"
});
static_assert(are_sorted(string_keys), "assets/strings: keys stand in alphabetical order");
}  // namespace detail

/// Key of a text, written as a literal: text("nav.partners", language).
struct StringKey {
    std::size_t index = 0;
    consteval StringKey(const char* key) : index(find_key(detail::string_keys, key)) {}
};

/// Stem of two texts, "….one" and "….other".
struct PluralKey {
    std::size_t one = 0;
    std::size_t other = 0;
    consteval PluralKey(const char* stem)
        : one(find_key(detail::string_keys, stem, ".one")), other(find_key(detail::string_keys, stem, ".other")) {}
};

struct Placeholder {
    std::string_view name;
    std::string_view value;
};
using Placeholders = std::initializer_list<Placeholder>;

/// The text with its {placeholders} filled. Values are not searched for placeholders.
std::string text(StringKey key, Language language, Placeholders placeholders = {});

/// The text that fits the number, with {count} filled by it: "1 pathway", "12 pathways", "12 条升学路径".
std::string plural(PluralKey key, double count, Language language, Placeholders placeholders = {});

}  // namespace atlas
