#include "load/json_document.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/decimal.h"
#include "base/text.h"
#include "load/json_lexer.h"
#include "load/wording.h"

namespace atlas::loading {
namespace {

class Parser {
  public:
    Parser(const std::string& file, std::string_view bytes, Findings& findings)
        : file_(file), bytes_(bytes), findings_(findings), lexer_(bytes) {}

    std::optional<Json> run() {
        Json document;
        lexer_.next();
        if (!read_value(document)) return std::nullopt;
        if (lexer_.next() != Token::end) return refuse(), std::nullopt;
        return document;
    }

  private:
    /// Reads the value that starts with the current token and leaves its last token current. False = it is no value.
    bool read_value(Json& value) {
        value.offset = lexer_.start();
        switch (lexer_.token()) {
            case Token::null:
                return true;
            case Token::yes:
            case Token::no:
                value.type = JsonType::boolean;
                value.boolean = lexer_.token() == Token::yes;
                return true;
            case Token::number:
                return read_number(value);
            case Token::text:
                value.type = JsonType::text;
                value.text = std::move(lexer_.text());
                return true;
            case Token::open_list:
                return open() && read_list(value) && close();
            case Token::open_object:
                return open() && read_object(value) && close();
            default:
                return refuse();
        }
    }

    bool read_number(Json& value) {
        value.type = JsonType::number;
        value.text = lexer_.written();
        value.number = parse_decimal(value.text).value_or(0);
        if (!std::isfinite(value.number)) report("", lexer_.start(), number_too_large());
        return std::isfinite(value.number);
    }

    bool read_list(Json& list) {
        list.type = JsonType::list;
        if (lexer_.next() == Token::close_list) return true;
        for (;; lexer_.next()) {
            const std::size_t depth = enter(std::to_string(list.elements.size()));
            if (!read_value(list.elements.emplace_back())) return false;
            pointer_.resize(depth);
            if (lexer_.next() == Token::close_list) return true;
            if (lexer_.token() != Token::comma) return refuse();
        }
    }

    bool read_object(Json& object) {
        object.type = JsonType::object;
        if (lexer_.next() == Token::close_object) return true;
        for (;; lexer_.next()) {
            if (lexer_.token() != Token::text) return refuse();
            if (!read_member(object)) return false;
            if (lexer_.next() == Token::close_object) return true;
            if (lexer_.token() != Token::comma) return refuse();
        }
    }

    bool read_member(Json& object) {
        const std::size_t depth = enter(lexer_.text());
        const std::size_t key_offset = lexer_.start();
        const auto [member, is_new] = object.members.try_emplace(lexer_.text());
        if (!is_new) report(pointer_, key_offset, duplicate_key(lexer_.text()));
        if (lexer_.next() != Token::colon) return refuse();
        lexer_.next();
        Json discarded;
        Json& value = is_new ? member->second : discarded;
        value.key_offset = key_offset;
        if (!read_value(value)) return false;
        pointer_.resize(depth);
        return true;
    }

    /// Goes to a value inside; gives how long the pointer was.
    std::size_t enter(std::string_view part) {
        const std::size_t length = pointer_.size();
        pointer_ = append_pointer(pointer_, part);
        return length;
    }

    bool open() {
        if (nesting_ == deepest_nesting) {
            report(pointer_, lexer_.start(), nested_too_deeply(deepest_nesting));
            return false;
        }
        ++nesting_;
        return true;
    }

    bool close() {
        --nesting_;
        return true;
    }

    /// Says what is wrong with the current token. Always false.
    bool refuse() {
        if (lexer_.ran_out()) {
            report("", bytes_.size(), unfinished_json());
            return false;
        }
        const std::size_t start = lexer_.shown_start();
        const std::size_t before = lexer_.find_before(start);
        const bool closes = bytes_[start] == ']' || bytes_[start] == '}';
        if (closes && before != std::string_view::npos && bytes_[before] == ',') {
            report("", before, trailing_comma());
        } else {
            report("", start, bad_json(lexer_.shown()));
        }
        return false;
    }

    void report(std::string pointer, std::size_t offset, Complaint complaint) {
        findings_.add({file_, std::move(pointer), std::move(complaint), Mark::offset, offset});
    }

    const std::string& file_;
    std::string_view bytes_;
    Findings& findings_;
    JsonLexer lexer_;
    std::string pointer_;  // of the value that is being read
    std::size_t nesting_ = 0;
};

/// One part of a pointer without the escapes ~0 and ~1.
std::string unescape(std::string_view part) {
    std::string result;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const bool is_escape = part[i] == '~' && i + 1 < part.size();
        result += !is_escape ? part[i] : part[++i] == '1' ? '/' : '~';
    }
    return result;
}

const Json* find_inside(const Json& value, const std::string& part) {
    if (value.type == JsonType::list) {
        std::size_t index = value.elements.size();
        std::from_chars(part.data(), part.data() + part.size(), index);
        return index < value.elements.size() ? &value.elements[index] : nullptr;
    }
    const auto member = value.members.find(part);
    return member == value.members.end() ? nullptr : &member->second;
}

}  // namespace

std::optional<Json> parse_json(const std::string& file, std::string_view bytes, Findings& findings) {
    const auto refuse = [&](std::size_t offset, Complaint complaint) {
        findings.add({file, "", std::move(complaint), Mark::offset, offset});
        return std::nullopt;
    };
    if (is_blank(bytes)) return refuse(0, empty_file());
    if (const std::optional<std::size_t> offset = find_invalid_utf8(bytes)) return refuse(*offset, invalid_utf8());
    return Parser(file, bytes, findings).run();
}

std::string append_pointer(std::string_view pointer, std::string_view part) {
    std::string result(pointer);
    result += '/';
    for (const char c : part) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    return result;
}

const Json* find_value(const Json& document, std::string_view pointer) {
    const Json* value = &document;
    while (value != nullptr && !pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        value = find_inside(*value, unescape(pointer.substr(1, end - 1)));
        pointer.remove_prefix(end);
    }
    return value;
}

}  // namespace atlas::loading
