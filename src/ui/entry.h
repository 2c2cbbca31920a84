// Widgets that take what a reader ticks, types or drags. What is typed is the surroundings' own text, in an element
// that lies where the field is painted (see ui/mirror.h); here are its frame and its place. Each pushes its node.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace atlas::ui {

/// Least height of a line that can be pressed: a finger's where fingers may point.
float pressable_height(const Frame& frame);

struct TickBox {
    std::string text;
    std::string count;  // quiet, at the right
    bool selected = false;
    bool disabled = false;
    std::string reason;  // why it is disabled
};

/// A line of the current column, all of which ticks the box; moves the frame below it. True when it was pressed.
bool tick_box(Frame& frame, std::string_view key, const TickBox& box);
/// Where the text beside the square starts.
float tick_room(const Frame& frame);

struct Field {
    std::string label;  // not painted
    std::string text;
    std::string hint;
    Role role = Role::text_field;  // or search_field
    bool numeric = false;
    std::string problem = {};  // what is wrong with the text, painted elsewhere; empty = nothing
};

float field_height(const Frame& frame);
/// The text that was entered, for this frame; nullptr = none was.
const std::string* text_field(Frame& frame, std::string_view key, const Field& field, const Rect& rect);

/// One end of a range. Both have the same minimum, maximum and step.
struct RangeEnd {
    std::string key;
    std::string label;
    double value = 0;
    std::string value_text;
};

struct Range {
    double minimum = 0;
    double maximum = 1;
    double step = 1;
    RangeEnd from;
    RangeEnd to;
};

/// Positions that were entered, as numbers in text, for this frame; nullptr = none was.
struct RangeEntered {
    const std::string* from = nullptr;
    const std::string* to = nullptr;
};

/// Two sliders on one track across the current column; moves the frame below it. Each takes the pointer on its own
/// half of what lies between them.
RangeEntered range_slider(Frame& frame, const Range& range);

}  // namespace atlas::ui
