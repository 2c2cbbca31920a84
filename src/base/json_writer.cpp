#include "base/json_writer.h"

#include <cstddef>

#include "base/format.h"

namespace atlas {
namespace {

std::string quote(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr char digits[] = "0123456789abcdef";
            result += "\\u00";
            result += digits[c >> 4];
            result += digits[c & 15];
        } else {
            result += c;
        }
    }
    return result + '"';
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
    begin_value();
    result_ += quote(name) + ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    begin_value();
    result_ += quote(value);
    return *this;
}

JsonWriter& JsonWriter::number(double value) {
    begin_value();
    result_ += write_number(value);
    return *this;
}

JsonWriter& JsonWriter::null() {
    begin_value();
    result_ += "null";
    return *this;
}

JsonWriter& JsonWriter::bilingual(const BilingualText& value) {
    return begin_object().key("en").text(value.english).key("zh").text(value.chinese).end_object();
}

JsonWriter& JsonWriter::open(char bracket) {
    begin_value();
    result_ += bracket;
    ++depth_;
    is_first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    --depth_;
    if (!is_first_) break_line();
    result_ += bracket;
    is_first_ = false;
    return *this;
}

void JsonWriter::begin_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) return;
    if (!is_first_) result_ += ',';
    is_first_ = false;
    break_line();
}

void JsonWriter::break_line() { result_ += '\n' + std::string(static_cast<std::size_t>(depth_) * 2, ' '); }

}  // namespace atlas
