#include "app/typed_line.h"

#include <algorithm>

#include "app/query_string.h"
#include "base/text.h"

namespace atlas {
namespace {

bool belongs_in_line(const CodePoint& point) {
    const bool is_control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    return point.bytes > 0 && !is_control && !changes_direction(point.value);
}

}  // namespace

std::string clean_line(std::string_view typed, std::size_t limit) {
    std::string line;
    std::size_t length = 0;
    while (!typed.empty() && length < limit) {
        const CodePoint point = decode_utf8(typed);
        if (belongs_in_line(point)) append_utf8(line, point.value), ++length;
        typed.remove_prefix(point.bytes > 0 ? point.bytes : 1);
    }
    return is_blank(line) ? std::string() : line;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

}  // namespace atlas
