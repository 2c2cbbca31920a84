// Small widgets that everything is made of: spoken paragraphs and headings, badges, choices, links and icon buttons.
// Each pushes its node in the call that paints it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"
#include "ui/paint.h"
#include "ui/text.h"

namespace atlas::ui {

/// Shape beside a word, so that a badge's meaning does not rest on its colour.
enum class Mark { none, question, differs, cross, formula, approximately, exclamation };

struct BadgeLook {
    Colour text;
    Colour fill;
    Colour outline;
    Mark mark = Mark::none;
};

float badge_height(const Frame& frame);
float badge_width(const Frame& frame, std::string_view text, const BadgeLook& look);
/// Pushes no node: the widget that carries the badge speaks it.
void paint_badge(Frame& frame, std::string_view text, float x, float y, const BadgeLook& look);
void paint_mark(Frame& frame, Mark mark, float x, float y, float extent, Colour colour);

/// A paragraph in the current column, at most `width_limit` wide, spoken as text; moves the frame below it.
void paragraph(Frame& frame, std::string_view key, std::string_view text, const TextStyle& style,
               float width_limit = measure_width);
/// The same as a heading of the level.
void heading(Frame& frame, std::string_view key, int level, std::string_view text, const TextStyle& style);

struct Option {
    std::string text;
    std::string spoken;  // accessible name; empty = text
    std::string address;
    std::string language;  // BCP 47 when the text is not in the page's language
    bool selected = false;
    std::optional<Icon> icon;  // painted instead of the text
};

/// Width that a row of options wants.
float options_width(const Frame& frame, const std::vector<Option>& options);
/// Options side by side from (x, y), one of them selected. With less room than they want they share it evenly and break
/// their texts into lines. Returns the index of the activated one, or -1. Does not move the frame.
int radio_group(Frame& frame, std::string_view key, std::string_view label, const std::vector<Option>& options, float x,
                float y, float width);
float radio_group_height(const Frame& frame, const std::vector<Option>& options, float width);

/// An icon without a frame until it is hovered.
Interaction icon_button(Frame& frame, std::string_view key, std::string_view name, Icon icon, const Rect& rect,
                        std::string_view address = {});
/// A framed button with a text; its height is `target`.
Interaction text_button(Frame& frame, std::string_view key, std::string_view name, float x, float y,
                        std::string_view address = {});
/// The same as a link; a selected one is where the user is.
Interaction button_link(Frame& frame, std::string_view key, const Option& option, float x, float y);
/// The same as a button, for what does not lead elsewhere.
Interaction choice_button(Frame& frame, std::string_view key, const Option& option, float x, float y);
float text_button_width(const Frame& frame, std::string_view name);

}  // namespace atlas::ui
