#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace atlas {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Length that a lead byte announces, 0 when it can't lead a character that is not ASCII.
std::size_t sequence_length(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool is_control(char32_t code_point) { return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F); }

}  // namespace

CodePoint decode_multibyte(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = sequence_length(lead);
    if (length == 0 || text.size() < length) return {};

    constexpr unsigned char payload_masks[] = {0, 0, 0x1F, 0x0F, 0x07};
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    char32_t value = lead & payload_masks[length];
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[i])) return {};
        value = (value << 6) | (static_cast<unsigned char>(text[i]) & 0x3F);
    }
    const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest[length] || value > 0x10FFFF || is_surrogate) return {};
    return {value, length};
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); };
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        text += static_cast<char>(0xC0 | (code_point >> 6));
        tail(0);
    } else if (code_point < 0x10000) {
        text += static_cast<char>(0xE0 | (code_point >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | (code_point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        std::uint64_t eight = 0;
        if (text.size() - offset >= sizeof eight) {
            std::memcpy(&eight, text.data() + offset, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {  // all ASCII
                offset += sizeof eight;
                continue;
            }
        }
        const CodePoint next = decode_utf8(text.substr(offset));
        if (next.bytes == 0) return offset;
        offset += next.bytes;
    }
    return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) {
        offset += std::max<std::size_t>(1, decode_utf8(text.substr(offset)).bytes);
    }
    return count;
}

std::vector<TextPlace> places_of(std::string_view text, const std::vector<std::size_t>& offsets) {
    std::vector<TextPlace> places;
    TextPlace place;
    std::size_t offset = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    for (const std::size_t wanted : offsets) {
        while (offset < std::min(wanted, text.size())) {
            const bool is_line_break = text[offset] == '\n';
            offset += std::max<std::size_t>(1, decode_utf8(text.substr(offset)).bytes);
            place = is_line_break ? TextPlace{place.line + 1, 1} : TextPlace{place.line, place.column + 1};
        }
        places.push_back(place);
    }
    return places;
}

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        const bool is_space = next.value == ' ' || (next.value >= '\t' && next.value <= '\r') || next.value == 0xA0 ||
                              next.value == 0x3000;
        if (next.bytes == 0 || !is_space) return false;
        text.remove_prefix(next.bytes);
    }
    return true;
}

bool has_control_characters(std::string_view text) {
    // U+0080 … U+009F are written as 0xC2 and a byte of the same number; no other sequence begins with 0xC2 and goes on
    // so.
    unsigned char before = 0;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x20 || byte == 0x7F || (before == 0xC2 && byte >= 0x80 && byte <= 0x9F)) return true;
        before = byte;
    }
    return false;
}

std::string excerpt(std::string_view text, std::size_t limit) {
    std::string result;
    for (std::size_t taken = 0; !text.empty(); ++taken) {
        if (taken == limit) return result + "…";
        const CodePoint next = decode_utf8(text);
        const bool is_printable = next.bytes != 0 && !is_control(next.value);
        append_utf8(result, is_printable ? next.value : U'\uFFFD');
        text.remove_prefix(std::max<std::size_t>(1, next.bytes));
    }
    return result;
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        const std::size_t index = is_slot ? static_cast<std::size_t>(pattern[i + 1] - '0') : arguments.size();
        if (is_slot && index < arguments.size()) {
            result += arguments.begin()[index];
            i += 2;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

std::string_view foreign_language(std::string_view text, Language page) {
    constexpr int shortest_word = 3;
    int hanzi = 0;
    int letters = 0;
    int lower_in_word = 0;
    bool has_word = false;
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        text.remove_prefix(std::max<std::size_t>(1, next.bytes));
        if (next.bytes != 0 && next.value >= 0x4E00 && next.value <= 0x9FFF) ++hanzi;
        const bool lower = next.value >= 'a' && next.value <= 'z';
        if (lower || (next.value >= 'A' && next.value <= 'Z')) ++letters;
        lower_in_word = lower ? lower_in_word + 1 : 0;
        has_word = has_word || lower_in_word >= shortest_word;
    }
    if (page == Language::english) return hanzi > letters ? language_tag(Language::chinese) : std::string_view();
    return hanzi == 0 && has_word ? language_tag(Language::english) : std::string_view();
}

}  // namespace atlas
