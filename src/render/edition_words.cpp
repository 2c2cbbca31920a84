#include "render/edition_words.h"

namespace atlas {
namespace {

constexpr auto chinese_keys = std::to_array<std::string_view>({
#include "render/edition_keys_zh.inc"
});
static_assert(chinese_keys == detail::edition_keys, "assets/edition: en.json and zh.json have different keys");

constexpr std::string_view english_lines =
#include "render/edition_texts_en.inc"
    ;
constexpr std::string_view chinese_lines =
#include "render/edition_texts_zh.inc"
    ;
static_assert(count_lines(english_lines) == chinese_keys.size() && count_lines(chinese_lines) == chinese_keys.size(),
              "assets/edition: a text is one line");

}  // namespace

std::string edition_text(EditionKey key, Language language) {
    std::string_view lines = language == Language::english ? english_lines : chinese_lines;
    for (std::size_t line = 0; line < key.index; ++line) lines.remove_prefix(lines.find('\n') + 1);
    return std::string(lines.substr(0, lines.find('\n')));
}

}  // namespace atlas
