#include "app/strings.h"

#include <span>
#include <vector>

#include "base/format.h"
#include "base/text.h"

namespace atlas {
namespace {

struct StringEntry {
    std::string_view key;
    std::string_view text;
};

constexpr auto english_strings = std::to_array<StringEntry>({
#include "app/string_en.inc"
});
constexpr auto chinese_strings = std::to_array<StringEntry>({
#include "app/string_zh.inc"
});

constexpr bool has_every_key(const auto& entries) {
    return std::equal(entries.begin(), entries.end(), detail::string_keys.begin(), detail::string_keys.end(),
                      [](const StringEntry& entry, std::string_view key) { return entry.key == key; });
}
static_assert(has_every_key(chinese_strings), "assets/strings: en.json and zh.json have different keys");

std::string_view pattern_at(std::size_t index, Language language) {
    return language == Language::english ? english_strings[index].text : chinese_strings[index].text;
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
