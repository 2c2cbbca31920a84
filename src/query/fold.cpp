#include "query/fold.h"

#include "base/text.h"

namespace atlas {
namespace {

// Base letters of U+00C0 to U+00FF and of U+0100 to U+017F.
constexpr std::string_view latin_1_letters = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty";
constexpr std::string_view latin_extended_letters =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
    "uuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_1_letters.size() == 64 && latin_extended_letters.size() == 128);

bool is_space(char32_t value) {
    return value == ' ' || (value >= '\t' && value <= '\r') || value == 0xA0 || value == 0x3000;
}

bool is_combining_mark(char32_t value) { return value >= 0x300 && value <= 0x36F; }

}  // namespace

char32_t fold_code_point(char32_t value) {
    if (is_combining_mark(value)) return 0;
    if (value >= 0xFF01 && value <= 0xFF5E) value -= 0xFF01 - 0x21;  // full-width ASCII
    if (value >= 'A' && value <= 'Z') return value - 'A' + 'a';
    if (value >= 0xC0 && value <= 0xFF) return static_cast<unsigned char>(latin_1_letters[value - 0xC0]);
    if (value >= 0x100 && value <= 0x17F) return static_cast<unsigned char>(latin_extended_letters[value - 0x100]);
    if (value == 0x2018 || value == 0x2019) return '\'';
    if (value >= 0x2010 && value <= 0x2015) return '-';
    return value;
}

std::string fold_text(std::string_view text) {
    std::string folded;
    bool space_is_due = false;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.bytes == 0 ? 1 : point.bytes);
        const char32_t folded_point = fold_code_point(point.value);
        if (point.bytes == 0 || folded_point == 0) continue;
        if (is_space(point.value)) {
            space_is_due = !folded.empty();
            continue;
        }
        if (space_is_due) folded += ' ';
        space_is_due = false;
        append_utf8(folded, folded_point);
    }
    return folded;
}

bool contains_words(std::string_view folded_text, std::string_view query) {
    return contains_folded(folded_text, fold_text(query));
}

bool contains_folded(std::string_view folded_text, std::string_view folded_query) {
    std::string_view rest = folded_query;
    while (!rest.empty()) {
        const std::size_t end = rest.find(' ');
        if (folded_text.find(rest.substr(0, end)) == std::string_view::npos) return false;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return true;
}

std::string sort_key(const BilingualText& name, Language language) {
    std::string key = fold_text(name.in(language));
    constexpr std::string_view article = "the ";
    if (language == Language::english && key.starts_with(article)) key.erase(0, article.size());
    return key;
}

}  // namespace atlas
