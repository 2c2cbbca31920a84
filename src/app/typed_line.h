// What a person typed as one line, made fit to be kept, and kept text taken apart again. Shared by all that the device
// keeps.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace atlas {

/// At most `limit` characters, without control and direction characters; empty when only blanks are left.
std::string clean_line(std::string_view typed, std::size_t limit);

/// Cuts the first line off `text`.
std::string_view take_line(std::string_view& text);

}  // namespace atlas
