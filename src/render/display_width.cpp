#include "render/display_width.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/line_break.h"
#include "base/text.h"

namespace atlas {
namespace {

struct CodeRange {
    char32_t from;
    char32_t to;
};

// East Asian Width W and F (Unicode TR 11), as far as the data's scripts go.
constexpr std::array<CodeRange, 10> wide_ranges = {{{0x1100, 0x115F},
                                                    {0x2E80, 0x303E},
                                                    {0x3041, 0xA4CF},
                                                    {0xAC00, 0xD7A3},
                                                    {0xF900, 0xFAFF},
                                                    {0xFE30, 0xFE6F},
                                                    {0xFF00, 0xFF60},
                                                    {0xFFE0, 0xFFE6},
                                                    {0x1F300, 0x1FAFF},
                                                    {0x20000, 0x3FFFD}}};
constexpr std::array<CodeRange, 3> combining_ranges = {{{0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}}};

template <std::size_t count>
bool is_in(const std::array<CodeRange, count>& ranges, char32_t value) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const CodeRange& range) { return value >= range.from && value <= range.to; });
}

int width_of(char32_t value) {
    if (is_in(combining_ranges, value)) return 0;
    return is_in(wide_ranges, value) ? 2 : 1;
}

}  // namespace

int display_width(std::string_view text) {
    int width = 0;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        width += point.bytes == 0 ? 1 : width_of(point.value);
        text.remove_prefix(std::max<std::size_t>(point.bytes, 1));
    }
    return width;
}

std::vector<std::string> wrap_to_width(std::string_view text, int width) {
    std::vector<std::string> lines;
    for (const LineSpan& line :
         break_lines(text, width, [](std::string_view part) { return double(display_width(part)); })) {
        lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

std::string pad_right(std::string text, int width) {
    const int missing = width - display_width(text);
    return missing > 0 ? text + std::string(static_cast<std::size_t>(missing), ' ') : text;
}

std::string pad_left(std::string text, int width) {
    const int missing = width - display_width(text);
    return missing > 0 ? std::string(static_cast<std::size_t>(missing), ' ') + text : text;
}

}  // namespace atlas
