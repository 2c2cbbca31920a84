// Every visible word: key → text in the chosen language, from assets/strings. Keys are checked when the code is
// compiled; that both languages have the same keys is, too. Texts hold {placeholders} that are filled by name.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/language.h"

namespace atlas {

namespace detail {
inline constexpr auto string_keys = std::to_array<std::string_view>({
#include "app/string_keys.inc"
});
static_assert(std::is_sorted(string_keys.begin(), string_keys.end()),
              "assets/strings: keys stand in alphabetical order");

/// Not constexpr on purpose: a compiler that reports this call has found a key that is not in assets/strings.
std::size_t there_is_no_such_string();

/// Place of `stem` followed by `ending` in the table.
constexpr std::size_t find_string(std::string_view stem, std::string_view ending) {
    std::size_t low = 0;
    std::size_t high = string_keys.size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const std::string_view key = string_keys[middle];
        int order = key.substr(0, stem.size()).compare(stem);
        if (order == 0) order = key.substr(stem.size()).compare(ending);
        if (order == 0) return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return there_is_no_such_string();
}
}  // namespace detail

/// Key of a text, written as a literal: text("nav.partners", language).
struct StringKey {
    std::size_t index = 0;
    consteval StringKey(const char* key) : index(detail::find_string(key, "")) {}
};

/// Stem of two texts, "….one" and "….other".
struct PluralKey {
    std::size_t one = 0;
    std::size_t other = 0;
    consteval PluralKey(const char* stem)
        : one(detail::find_string(stem, ".one")), other(detail::find_string(stem, ".other")) {}
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
