// Where a paragraph may be broken, and its lines for a width. Rules after Unicode line breaking (UAX #14), cut down to
// what English, Chinese and the names of European places need; bytes that are not valid UTF-8 count as letters. Not
// here: justification, hyphenation, right-to-left text.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace atlas {

/// Bytes [begin, end) of the text. Spaces and the line feed at which a line was broken belong to no line.
struct LineSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const LineSpan&) const = default;
};

/// Lines of `utf8`, none wider than `width` unless it is a single character. A line feed ends a line; empty text has
/// none.
/// - Latin text breaks at spaces and after hyphens and slashes; a word breaks inside only when it alone is too wide.
/// - Chinese breaks between characters, but no line starts with closing or ends with opening punctuation.
/// - A number keeps its sign, currency and unit: "90.7%", "≥ 96", "2020年", "4 + X", "2017–2020".
/// `measure` gives the width of a piece of the text in the unit of `width`; widths of neighbouring pieces must add up.
/// It is called about once for each word.
std::vector<LineSpan> break_lines(std::string_view utf8, double width,
                                  const std::function<double(std::string_view)>& measure);

/// Width of the widest piece that stays on one line: the narrowest column in which no word is cut.
double min_content_width(std::string_view utf8, const std::function<double(std::string_view)>& measure);

}  // namespace atlas
