#include "load/json_lexer.h"

#include <algorithm>

#include "base/text.h"

namespace atlas::loading {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// Stands in a text for itself.
bool is_plain(char character) {
    return character != '"' && character != '\\' && static_cast<unsigned char>(character) >= 0x20;
}

bool is_white_space(char character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

bool is_first_of_pair(int value) { return value >= 0xD800 && value <= 0xDBFF; }
bool is_second_of_pair(int value) { return value >= 0xDC00 && value <= 0xDFFF; }

}  // namespace

JsonLexer::JsonLexer(std::string_view bytes) : bytes_(bytes) {
    if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) position_ = byte_order_mark.size();
}

Token JsonLexer::next() {
    while (position_ < bytes_.size() && is_white_space(bytes_[position_])) ++position_;
    start_ = position_;
    return token_ = scan();
}

Token JsonLexer::scan() {
    switch (read()) {
        case -1:
            return Token::end;
        case '[':
            return Token::open_list;
        case ']':
            return Token::close_list;
        case '{':
            return Token::open_object;
        case '}':
            return Token::close_object;
        case ':':
            return Token::colon;
        case ',':
            return Token::comma;
        case 'n':
            return read_rest("ull") ? Token::null : Token::mistake;
        case 't':
            return read_rest("rue") ? Token::yes : Token::mistake;
        case 'f':
            return read_rest("alse") ? Token::no : Token::mistake;
        case '"':
            return read_text() ? Token::text : Token::mistake;
        default:
            --position_;
            return read_number() ? Token::number : Token::mistake;
    }
}

/// -1 at the end.
int JsonLexer::read() {
    if (position_ < bytes_.size()) return static_cast<unsigned char>(bytes_[position_++]);
    ran_out_ = true;
    return -1;
}

bool JsonLexer::accept(char wanted) {
    if (position_ == bytes_.size() || bytes_[position_] != wanted) return false;
    ++position_;
    return true;
}

bool JsonLexer::read_rest(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [&](char character) { return read() == character; });
}

bool JsonLexer::read_number() {
    accept('-');
    if (!accept('0') && !read_digits()) return false;
    if (accept('.') && !read_digits()) return false;
    if (!accept('e') && !accept('E')) return true;
    if (!accept('+')) accept('-');
    return read_digits();
}

/// At least one.
bool JsonLexer::read_digits() {
    if (const int first = read(); first < '0' || first > '9') return false;
    while (position_ < bytes_.size() && is_digit(bytes_[position_])) ++position_;
    return true;
}

bool JsonLexer::read_text() {
    text_.clear();
    const std::size_t begin = position_;
    while (position_ < bytes_.size() && is_plain(bytes_[position_])) ++position_;
    if (accept('"')) return true;
    text_ = bytes_.substr(begin, position_ - begin);
    for (;;) {
        const int next = read();
        if (next == '"') return true;
        if (next < 0x20) return false;  // a control character, or the end
        if (next != '\\') {
            text_ += static_cast<char>(next);
        } else if (!read_escape()) {
            return false;
        }
    }
}

bool JsonLexer::read_escape() {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const int letter = read();
    if (letter == 'u') return read_unicode_escape();
    const std::size_t place = letter < 0 ? std::string_view::npos : letters.find(static_cast<char>(letter));
    if (place == std::string_view::npos) return false;
    text_ += meanings[place];
    return true;
}

/// Characters past U+FFFF are two escapes; neither of the two may stand alone.
bool JsonLexer::read_unicode_escape() {
    int value = read_four_digits();
    if (value < 0 || is_second_of_pair(value)) return false;
    if (is_first_of_pair(value)) {
        if (read() != '\\' || read() != 'u') return false;
        const int second = read_four_digits();
        if (!is_second_of_pair(second)) return false;
        value = 0x10000 + ((value - 0xD800) << 10) + (second - 0xDC00);
    }
    append_utf8(text_, static_cast<char32_t>(value));
    return true;
}

int JsonLexer::read_four_digits() {
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const int next = read();
        const std::size_t digit = next < 0 ? std::string_view::npos : digits.find(static_cast<char>(next));
        if (digit == std::string_view::npos) return -1;
        value = value * 16 + static_cast<int>(digit < 16 ? digit : digit - 6);
    }
    return value;
}

/// A whole text that is not expected starts at its quotation mark; one with a mistake is shown at the mistake. All else
/// starts with its word.
std::size_t JsonLexer::shown_start() const {
    constexpr std::string_view word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._";
    if (token_ == Token::text) return start_;
    if (bytes_[start_] == '"') return position_ - 1;
    const std::size_t last = find_before(position_);
    if (last == std::string_view::npos) return 0;
    if (word.find(bytes_[last]) == std::string_view::npos) return last;
    return bytes_.find_last_not_of(word, last) + 1;  // 0 when the bytes start with the word
}

std::string_view JsonLexer::shown() const {
    const std::size_t start = shown_start();
    return bytes_.substr(start, position_ - start);
}

std::size_t JsonLexer::find_before(std::size_t offset) const {
    return offset == 0 ? std::string_view::npos : bytes_.find_last_not_of(white_space, offset - 1);
}

}  // namespace atlas::loading
