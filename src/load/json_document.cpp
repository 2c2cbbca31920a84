#include "load/json_document.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "base/decimal.h"
#include "base/text.h"
#include "load/wording.h"

namespace atlas::loading {
namespace {

constexpr std::uint32_t many_members = 64;  // fewer keys are compared one by one

/// As much as is checked at once, up to the end of a character.
std::size_t size_of_part(std::string_view bytes) {
    constexpr std::size_t most = 8 * 1024 * 1024;
    std::size_t size = std::min(most, bytes.size());
    while (size < bytes.size() && (static_cast<unsigned char>(bytes[size]) & 0xC0) == 0x80) ++size;
    return size;
}

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
    if (value.type != JsonType::list) return find_member(value, part);
    std::size_t index = std::numeric_limits<std::size_t>::max();
    std::from_chars(part.data(), part.data() + part.size(), index);
    const Json* element = value.first;
    while (element != nullptr && element->index != index) element = element->next;
    return element;
}

}  // namespace

std::string pointer_of(const Json& value) {
    if (value.around == nullptr) return {};
    const bool in_list = value.around->type == JsonType::list;
    return append_pointer(pointer_of(*value.around), in_list ? std::to_string(value.index) : std::string(value.key));
}

const Json* find_member(const Json& object, std::string_view key) {
    if (object.type != JsonType::object) return nullptr;
    // Of all records each key is compared with those before it: most differ in their lengths or ends.
    const auto differs = [key](std::string_view other) {
        return other.size() != key.size() || (!key.empty() && other.back() != key.back()) || other != key;
    };
    const Json* member = object.first;
    while (member != nullptr && differs(member->key)) member = member->next;
    return member;
}

Json& JsonStore::make() {
    if (used_ == chunks_.size() * chunk) chunks_.push_back(std::make_unique<Json[]>(chunk));
    Json& value = chunks_[used_ / chunk][used_ % chunk];
    ++used_;
    value = {};
    return value;
}

std::string_view JsonStore::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

void JsonStore::drop_since(Mark mark) {
    used_ = mark.values;
    while (texts_.size() > mark.texts) texts_.pop_back();
}

JsonReading::JsonReading(const std::string& file, std::string_view bytes, Findings& findings, JsonReceiver& receiver)
    : file_(file), bytes_(bytes), findings_(findings), receiver_(receiver), lexer_(bytes), root_(&store_.make()) {}

JsonReading::Outcome JsonReading::go_on(std::size_t bytes) {
    const std::size_t enough = bytes_read() + std::min(bytes, bytes_.size());
    Outcome outcome = step();
    while (outcome == Outcome::going_on && place_ != Place::start && bytes_read() < enough) outcome = step();
    return outcome;
}

JsonReading::Outcome JsonReading::step() {
    switch (place_) {
        case Place::start:
            return start();
        case Place::member:
            return read_root_member();
        case Place::element:
            return read_root_element();
        case Place::end:
            break;
    }
    if (lexer_.next() == Token::end) return Outcome::complete;
    refuse();
    return Outcome::refused;
}

JsonReading::Outcome JsonReading::start() {
    const auto refuse_all = [&](std::size_t offset, Complaint complaint) {
        report("", offset, std::move(complaint));
        return Outcome::refused;
    };
    if (checked_ == 0 && is_blank(bytes_)) return refuse_all(0, empty_file());
    const std::string_view part = bytes_.substr(checked_, size_of_part(bytes_.substr(checked_)));
    if (const auto offset = find_invalid_utf8(part)) return refuse_all(checked_ + *offset, invalid_utf8());
    checked_ += part.size();
    if (checked_ < bytes_.size()) return Outcome::going_on;
    lexer_.next();
    place_ = Place::end;
    if (lexer_.token() != Token::open_object) return read_value(*root_) ? Outcome::going_on : Outcome::refused;
    root_->type = JsonType::object;
    root_->offset = lexer_.start();
    ++nesting_;
    if (lexer_.next() != Token::close_object) place_ = Place::member;
    return Outcome::going_on;
}

/// The current token begins the member.
JsonReading::Outcome JsonReading::read_root_member() {
    const JsonStore::Mark mark = store_.mark();
    Json& value = store_.make();
    Json* const last = last_member_;
    if (!read_key(*root_, value, last_member_)) return Outcome::refused;
    const bool counts = last_member_ != last;
    if (counts && lexer_.token() == Token::open_list) {
        value.type = JsonType::list;
        value.offset = lexer_.start();
        if (!open(value)) return Outcome::refused;
        list_ = &value;
        last_element_ = nullptr;
        place_ = Place::element;
        if (lexer_.next() != Token::close_list) return Outcome::going_on;
    } else {
        if (!read_value(value)) return Outcome::refused;
        if (counts)
            receiver_.receive(value);
        else
            store_.drop_since(mark);
    }
    if (place_ == Place::element) --nesting_;
    place_ = Place::member;
    if (lexer_.next() == Token::close_object) return place_ = Place::end, Outcome::going_on;
    if (lexer_.token() != Token::comma) return refuse(), Outcome::refused;
    lexer_.next();
    return Outcome::going_on;
}

/// The current token begins the element.
JsonReading::Outcome JsonReading::read_root_element() {
    const JsonStore::Mark mark = store_.mark();
    Json* const last = last_element_;
    Json& element = append(*list_, last_element_);
    if (!read_value(element)) return Outcome::refused;
    if (!receiver_.receive(element)) {
        last_element_ = last;
        (last ? last->next : list_->first) = nullptr;
        store_.drop_since(mark);
    }
    const Token after = lexer_.next();
    if (after != Token::comma && after != Token::close_list) return refuse(), Outcome::refused;
    const bool ends = after == Token::close_list;
    lexer_.next();
    if (!ends) return Outcome::going_on;
    --nesting_;
    place_ = Place::member;
    if (lexer_.token() == Token::close_object) return place_ = Place::end, Outcome::going_on;
    if (lexer_.token() != Token::comma) return refuse(), Outcome::refused;
    lexer_.next();
    return Outcome::going_on;
}

/// Reads the value that starts with the current token and leaves its last token current. False = it is no value.
bool JsonReading::read_value(Json& value) {
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
            value.text = current_text();
            return true;
        case Token::open_list:
            value.type = JsonType::list;
            return open(value) && read_list(value);
        case Token::open_object:
            value.type = JsonType::object;
            return open(value) && read_object(value);
        default:
            return refuse();
    }
}

bool JsonReading::read_number(Json& value) {
    value.type = JsonType::number;
    value.text = lexer_.written();
    value.number = parse_decimal(value.text).value_or(0);
    if (!std::isfinite(value.number)) report("", lexer_.start(), number_too_large());
    return std::isfinite(value.number);
}

bool JsonReading::read_list(Json& list) {
    Json* last = nullptr;
    if (lexer_.next() == Token::close_list) return --nesting_, true;
    for (;; lexer_.next()) {
        if (!read_value(append(list, last))) return false;
        if (lexer_.next() == Token::close_list) return --nesting_, true;
        if (lexer_.token() != Token::comma) return refuse();
    }
}

bool JsonReading::read_object(Json& object) {
    Json* last = nullptr;
    if (lexer_.next() == Token::close_object) return --nesting_, true;
    for (;; lexer_.next()) {
        const JsonStore::Mark mark = store_.mark();
        Json* const before = last;
        Json& value = store_.make();
        if (!read_key(object, value, last) || !read_value(value)) return false;
        if (last == before) store_.drop_since(mark);
        if (lexer_.next() == Token::close_object) break;
        if (lexer_.token() != Token::comma) return refuse();
    }
    --nesting_;
    if (object.count >= many_members) keys_of_large_.erase(&object);
    return true;
}

bool JsonReading::is_known_key(const Json& object, std::string_view key) {
    if (object.count < many_members) return find_member(object, key) != nullptr;
    std::set<std::string_view>& keys = keys_of_large_[&object];
    for (const Json* member = keys.empty() ? object.first : nullptr; member != nullptr; member = member->next)
        keys.insert(member->key);
    return !keys.insert(key).second;
}

/// Reads key and colon. A key that is there already is reported, and its value does not become a member.
bool JsonReading::read_key(Json& object, Json& value, Json*& last) {
    if (lexer_.token() != Token::text) return refuse();
    value.key = current_text();
    value.key_offset = lexer_.start();
    value.around = &object;
    if (is_known_key(object, value.key)) {
        report(pointer_of(value), value.key_offset, duplicate_key(value.key));
    } else {
        (last ? last->next : object.first) = &value;
        last = &value;
        ++object.count;
    }
    if (lexer_.next() != Token::colon) return refuse();
    lexer_.next();
    return true;
}

Json& JsonReading::append(Json& around, Json*& last) {
    Json& value = store_.make();
    value.around = &around;
    value.index = around.count++;
    (last ? last->next : around.first) = &value;
    last = &value;
    return value;
}

std::string_view JsonReading::current_text() {
    return lexer_.is_as_written() ? lexer_.text() : store_.keep(std::string(lexer_.text()));
}

bool JsonReading::open(const Json& value) {
    if (nesting_ == deepest_nesting) {
        report(pointer_of(value), lexer_.start(), nested_too_deeply(deepest_nesting));
        return false;
    }
    ++nesting_;
    return true;
}

/// Says what is wrong with the current token. Always false.
bool JsonReading::refuse() {
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

void JsonReading::report(std::string pointer, std::size_t offset, Complaint complaint) {
    findings_.add({file_, std::move(pointer), std::move(complaint), Mark::offset, offset});
}

JsonDocument::JsonDocument(const std::string& file, std::string_view bytes, Findings& findings)
    : reading_(file, bytes, findings, *this) {
    JsonReading::Outcome outcome = JsonReading::Outcome::going_on;
    while (outcome == JsonReading::Outcome::going_on) outcome = reading_.go_on(bytes.size() + 1);
    complete_ = outcome == JsonReading::Outcome::complete;
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
