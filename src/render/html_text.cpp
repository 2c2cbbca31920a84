#include "render/html_text.h"

#include <algorithm>

#include "base/text.h"

namespace atlas {
namespace {

constexpr std::size_t shortest_word = 4;  // letters that make a word English rather than an acronym

void append_escaped(std::string& result, char32_t value) {
    switch (value) {
        case '&':
            result += "&amp;";
            return;
        case '<':
            result += "&lt;";
            return;
        case '>':
            result += "&gt;";
            return;
        case '"':
            result += "&quot;";
            return;
        default:
            break;
    }
    const bool is_control = (value < 0x20 && value != '\n' && value != '\t') || (value >= 0x7F && value < 0xA0);
    append_utf8(result, is_control ? 0xFFFD : value);
}

/// Calls `visit` with each character; a byte that is not UTF-8 counts as U+FFFD.
template <class Visit>
void for_each_character(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        const std::size_t bytes = std::max<std::size_t>(point.bytes, 1);
        visit(point.bytes == 0 ? char32_t(0xFFFD) : point.value, text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
}

bool is_hanzi(char32_t value) {
    return (value >= 0x3400 && value <= 0x9FFF) || (value >= 0xF900 && value <= 0xFAFF) ||
           (value >= 0x20000 && value <= 0x3FFFD);
}

/// May stand inside a run of hanzi, but does not make one: digits, and the punctuation of either language.
bool joins_hanzi(char32_t value) {
    return (value >= '0' && value <= '9') || value == '.' || value == '-' || (value >= 0x3000 && value <= 0x303F) ||
           (value >= 0xFF00 && value <= 0xFFEF) || value == 0xB7;
}

bool has_hanzi(std::string_view text) {
    bool found = false;
    for_each_character(text, [&](char32_t value, std::string_view) { found = found || is_hanzi(value); });
    return found;
}

bool is_letter(char32_t value) { return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z'); }

/// Plain letters only: a name with accents may be of any language, an address of none.
bool reads_as_english(std::string_view text) {
    std::size_t longest = 0;
    std::size_t letters = 0;
    bool plain = text.find("://") == std::string_view::npos && text.find('@') == std::string_view::npos;
    for_each_character(text, [&](char32_t value, std::string_view) {
        letters = is_letter(value) ? letters + 1 : 0;
        longest = std::max(longest, letters);
        const bool is_accented = value >= 0xC0 && value <= 0x24F;
        plain = plain && !is_hanzi(value) && !is_accented;
    });
    return plain && longest >= shortest_word;
}

std::string mark_chinese(std::string_view text) {
    std::string result;
    std::string_view rest = text;
    while (!rest.empty()) {
        std::size_t before = 0;  // bytes up to the run
        std::size_t run = 0;     // bytes of the run, up to its last hanzi
        std::size_t pending = 0;
        bool ended = false;
        for_each_character(rest, [&](char32_t value, std::string_view bytes) {
            if (ended) return;
            if (is_hanzi(value))
                run += pending + bytes.size(), pending = 0;
            else if (run == 0)
                before += bytes.size();
            else if (joins_hanzi(value))
                pending += bytes.size();
            else
                ended = true;
        });
        result += escape_html(rest.substr(0, before));
        if (run > 0) result += html_element("span", " lang=\"zh-Hans\"", escape_html(rest.substr(before, run)));
        rest.remove_prefix(before + run);
    }
    return result;
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string result;
    for_each_character(text, [&](char32_t value, std::string_view) { append_escaped(result, value); });
    return result;
}

std::string html_text(std::string_view text, Language language) {
    if (language == Language::english) return has_hanzi(text) ? mark_chinese(text) : escape_html(text);
    if (!reads_as_english(text)) return escape_html(text);
    return html_element("span", " lang=\"en\"", escape_html(text));
}

std::string html_attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return {};
    return ' ' + std::string(name) + "=\"" + escape_html(value) + '"';
}

std::string html_element(std::string_view name, std::string_view attributes, std::string_view content) {
    const std::string tag(name);
    return '<' + tag + std::string(attributes) + '>' + std::string(content) + "</" + tag + '>';
}

std::string_view tone_class(Tone tone) {
    switch (tone) {
        case Tone::normal:
            return {};
        case Tone::muted:
            return "muted";
        case Tone::unknown:
            return "unknown";
        case Tone::conflict:
            return "conflict";
        case Tone::closed:
            return "closed";
        case Tone::computed:
            return "computed";
        case Tone::unverified:
            return "unverified";
        case Tone::warning:
            return "warning";
        case Tone::differs:
            return "differs";
    }
    return {};
}

std::string toned_text(std::string_view text, Tone tone, Language language) {
    const std::string words = html_text(text, language);
    return tone == Tone::normal ? words : html_element("span", html_attribute("class", tone_class(tone)), words);
}

}  // namespace atlas
