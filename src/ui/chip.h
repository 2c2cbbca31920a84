// Small buttons that stand in a row and go on in the next one where there is no room: what can be taken away, or tried.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace atlas::ui {

enum class ChipKind { removable, plain, quiet };  // with a cross; framed; text alone

struct Chip {
    std::string text;
    std::string spoken;  // accessible name; empty = text
    std::string address;
    ChipKind kind = ChipKind::plain;
};

/// A row of chips in the current column, from the frame's y on.
class ChipRow {
  public:
    explicit ChipRow(Frame& frame) : frame_(frame), x_(frame.left()) {}
    /// True when it was pressed.
    bool add(std::string_view key, const Chip& chip);
    /// Moves the frame below the last row.
    void end();

  private:
    Frame& frame_;
    float x_;
    float height_ = 0;  // of the row so far
};

/// The one button of a part that is to be seen first, across the column; moves the frame below it.
Interaction prominent_button(Frame& frame, std::string_view key, std::string_view name, std::string_view address = {});

}  // namespace atlas::ui
