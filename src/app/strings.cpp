#include "app/strings.h"

#include <algorithm>
#include <span>
#include <vector>

#include "base/format.h"
#include "base/text.h"

namespace atlas {
namespace {

constexpr auto chinese_keys = std::to_array<std::string_view>({
#include "app/strings_keys_zh.inc"
});
static_assert(chinese_keys == detail::string_keys, "assets/strings: en.json and zh.json have different keys");

constexpr std::string_view english_lines =
#include "app/strings_texts_en.inc"
    ;
constexpr std::string_view chinese_lines =
#include "app/strings_texts_zh.inc"
    ;
static_assert(count_lines(english_lines) == chinese_keys.size() && count_lines(chinese_lines) == chinese_keys.size(),
              "assets/strings: a text is one line");

/// The texts of a language, by the number of their key.
using Texts = std::array<std::string_view, detail::string_keys.size()>;

Texts split_lines(std::string_view lines) {
    Texts texts;
    for (std::string_view& text : texts) {
        text = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(text.size() + 1);
    }
    return texts;
}

std::string_view pattern_at(std::size_t index, Language language) {
    static const Texts english = split_lines(english_lines);
    static const Texts chinese = split_lines(chinese_lines);
    return (language == Language::english ? english : chinese)[index];
}

bool is_letter_or_digit(char character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
           (character >= 'A' && character <= 'Z');
}

bool is_hanzi(char32_t value) { return value >= 0x4E00 && value <= 0x9FFF; }
bool starts_with_hanzi(std::string_view text) { return is_hanzi(decode_utf8(text).value); }
bool ends_with_hanzi(std::string_view text) {
    constexpr std::size_t bytes = 3;
    return text.size() >= bytes && is_hanzi(decode_utf8(text.substr(text.size() - bytes)).value);
}

/// Chinese sets a space between a Chinese character and a Latin letter or digit: "占 2020 届毕业生".
void append_apart(std::string& text, std::string_view more) {
    if (text.empty() || more.empty()) {
        text += more;
        return;
    }
    const bool apart = (ends_with_hanzi(text) && is_letter_or_digit(more.front())) ||
                       (is_letter_or_digit(text.back()) && starts_with_hanzi(more));
    if (apart) text += ' ';
    text += more;
}

std::string fill_placeholders(std::string_view pattern, std::span<const Placeholder> placeholders) {
    std::string result;
    while (!pattern.empty()) {
        const std::size_t open = std::min(pattern.find('{'), pattern.size());
        append_apart(result, pattern.substr(0, open));
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        if (close == std::string_view::npos) return result.append(pattern);
        const std::string_view name = pattern.substr(1, close - 1);
        const auto found = std::find_if(placeholders.begin(), placeholders.end(),
                                        [&](const Placeholder& placeholder) { return placeholder.name == name; });
        append_apart(result, found == placeholders.end() ? pattern.substr(0, close + 1) : found->value);
        pattern.remove_prefix(close + 1);
    }
    return result;
}

}  // namespace

std::string text(StringKey key, Language language, Placeholders placeholders) {
    return fill_placeholders(pattern_at(key.index, language), {placeholders.begin(), placeholders.size()});
}

std::string plural(PluralKey key, double count, Language language, Placeholders placeholders) {
    const std::string number = format_number(count, language);
    std::vector<Placeholder> all = {{"count", number}};
    all.insert(all.end(), placeholders);
    return fill_placeholders(pattern_at(count == 1 ? key.one : key.other, language), all);
}

}  // namespace atlas
