#include "app/query_string.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace atlas {
namespace {

std::optional<int> hex_digit(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    if (character >= 'A' && character <= 'F') return character - 'A' + 10;
    return std::nullopt;
}

/// The byte that the three characters "%4F" at the start of `coded` stand for.
std::optional<char> decode_byte(std::string_view coded) {
    if (coded.size() < 3) return std::nullopt;
    const auto high = hex_digit(coded[1]);
    const auto low = hex_digit(coded[2]);
    if (!high || !low) return std::nullopt;
    return static_cast<char>(*high * 16 + *low);
}

/// A '%' that codes nothing stays as it is and makes the part malformed.
std::string decode(std::string_view coded, bool& well_formed) {
    std::string result;
    for (std::size_t i = 0; i < coded.size(); ++i) {
        if (coded[i] != '%') {
            result += coded[i] == '+' ? ' ' : coded[i];
        } else if (const auto byte = decode_byte(coded.substr(i))) {
            result += *byte;
            i += 2;
        } else {
            well_formed = false;
            result += '%';
        }
    }
    return result;
}

bool is_fit(std::string_view text) {
    if (find_invalid_utf8(text) || has_control_characters(text)) return false;
    std::size_t characters = 0;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        if (changes_direction(point.value) || ++characters > longest_query_value) return false;
        text.remove_prefix(point.bytes);
    }
    return true;
}

QueryPart parse_part(std::string_view part) {
    const std::size_t equals = std::min(part.find('='), part.size());
    QueryPart result;
    result.key = decode(part.substr(0, equals), result.well_formed);
    result.value = decode(part.substr(std::min(equals + 1, part.size())), result.well_formed);
    result.well_formed = result.well_formed && is_fit(result.key) && is_fit(result.value);
    return result;
}

bool is_unreserved(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') ||
           std::string_view("-._~:").find(character) != std::string_view::npos;
}

}  // namespace

bool changes_direction(char32_t value) {
    return value == 0x61C || value == 0x200E || value == 0x200F || (value >= 0x202A && value <= 0x202E) ||
           (value >= 0x2066 && value <= 0x2069);
}

std::vector<QueryPart> split_query(std::string_view query) {
    if (!query.empty() && query.front() == '?') query.remove_prefix(1);
    std::vector<QueryPart> parts;
    while (!query.empty()) {
        if (parts.size() == most_query_parts) {
            parts.push_back({"…", std::string(query), false});
            return parts;
        }
        const std::size_t end = std::min(query.find('&'), query.size());
        if (end > 0) parts.push_back(parse_part(query.substr(0, end)));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return parts;
}

void append_part(std::string& query, std::string_view key, std::string_view value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (!query.empty()) query += '&';
    query += key;
    query += '=';
    for (const char character : value) {
        const auto byte = static_cast<unsigned char>(character);
        if (is_unreserved(character))
            query += character;
        else
            query += {'%', digits[byte / 16], digits[byte % 16]};
    }
}

std::string for_reader(std::string_view text, std::size_t limit) {
    std::string clean;
    while (!text.empty() && clean.size() < 4 * limit + 8) {
        const CodePoint point = decode_utf8(text);
        append_utf8(clean, point.bytes == 0 || changes_direction(point.value) ? 0xFFFD : point.value);
        text.remove_prefix(std::max<std::size_t>(point.bytes, 1));
    }
    return excerpt(clean, limit);
}

std::string join_values(const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) {
        if (!joined.empty()) joined += value_separator;
        joined += value;
    }
    return joined;
}

std::vector<std::string> split_values(std::string_view joined) {
    std::vector<std::string> values;
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find(value_separator), joined.size());
        if (end > 0) values.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + value_separator.size(), joined.size()));
    }
    return values;
}

}  // namespace atlas
