// A heading that opens and closes what stands below it.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace atlas::ui {

/// Across the current column; moves the frame below it. Whether what follows is open, and to be drawn: as the reader
/// left it, before that `open`.
bool disclosure(Frame& frame, std::string_view key, int heading_level, std::string_view title, bool open);

}  // namespace atlas::ui
