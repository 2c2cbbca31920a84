// The words of what is taken away: key → text, from assets/takeaway. They are apart from assets/strings because the app
// itself never shows them: they come with the module that it loads when somebody takes something away.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/language.h"
#include "base/word_keys.h"

namespace atlas::takeaway {

namespace detail {
inline constexpr auto keys = std::to_array<std::string_view>({
#include "takeaway/takeaway_keys_en.inc"
});
static_assert(are_sorted(keys), "assets/takeaway: keys stand in alphabetical order");
}  // namespace detail

/// Key of a text, written as a literal; one that is in no file does not compile.
struct WordKey {
    std::size_t index = 0;
    consteval WordKey(const char* key) : index(find_key(detail::keys, key)) {}
};

std::string word(WordKey key, Language language);
BilingualText words(WordKey key);

/// The text of a function of the language.
template <class TextIn>
BilingualText in_both(TextIn text_in) {
    return {text_in(Language::english), text_in(Language::chinese)};
}

}  // namespace atlas::takeaway
