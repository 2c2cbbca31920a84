// Columns that text takes in a terminal or a monospaced file: Chinese characters take two. For aligned tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace atlas {

/// Full-width characters count two, combining ones none, all others one. Bytes that are not UTF-8 count one each.
int display_width(std::string_view text);

/// Lines of at most `width` columns, by the rules of `break_lines`; at least one.
std::vector<std::string> wrap_to_width(std::string_view text, int width);

/// `text` followed by spaces up to `width` columns.
std::string pad_right(std::string text, int width);
std::string pad_left(std::string text, int width);

}  // namespace atlas
