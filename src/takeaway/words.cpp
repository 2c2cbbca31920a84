#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

constexpr auto chinese_keys = std::to_array<std::string_view>({
#include "takeaway/takeaway_keys_zh.inc"
});
static_assert(chinese_keys == detail::keys, "assets/takeaway: en.json and zh.json have different keys");

constexpr std::string_view english_lines =
#include "takeaway/takeaway_texts_en.inc"
    ;
constexpr std::string_view chinese_lines =
#include "takeaway/takeaway_texts_zh.inc"
    ;
static_assert(count_lines(english_lines) == detail::keys.size() && count_lines(chinese_lines) == detail::keys.size(),
              "assets/takeaway: a text is one line");

}  // namespace

std::string word(WordKey key, Language language) {
    std::string_view lines = language == Language::english ? english_lines : chinese_lines;
    for (std::size_t line = 0; line < key.index; ++line) lines.remove_prefix(lines.find('\n') + 1);
    return std::string(lines.substr(0, lines.find('\n')));
}

BilingualText words(WordKey key) { return {word(key, Language::english), word(key, Language::chinese)}; }

}  // namespace atlas::takeaway
