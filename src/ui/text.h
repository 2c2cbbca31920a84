// Text on the canvas: measured, broken into lines by the rules of its language and painted. Sizes are those of CSS (the
// em), before the reader's text scale, which is applied here. Nothing here pushes nodes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace atlas::ui {

struct TextStyle {
    float size = size::body;
    Weight weight = Weight::regular;
    Colour colour;
    float line_height = 1.45f;  // of the size
    bool underlined = false;
};

/// Width in CSS pixels of one line.
float text_width(const Frame& frame, std::string_view text, float size, Weight weight);
/// How text painted in the style is marked in its node, `left` and `top` from the node's edges.
TextLook look_of(const Frame& frame, const TextStyle& style, float left = 0, float top = 0);
/// The same for one line in the middle of the node.
TextLook centred_look_of(const Frame& frame, const TextStyle& style);
/// Pushes a piece of the open node's text with a place of its own.
void speak_run(Frame& frame, std::string_view key, std::string_view text, const Rect& rect, const TextStyle& style);

/// Counts the text among what the fonts must have, although the surroundings paint it.
void note_text(Frame& frame, std::string_view text, Weight weight);

/// Height of one line of a paragraph.
float line_height(const Frame& frame, const TextStyle& style);
/// Paints one line with its top left corner at (x, y), in a box as high as the size; the baseline is moved to the pixel
/// grid.
void paint_text(Frame& frame, std::string_view text, float x, float y, const TextStyle& style);
/// The same, centred between top and bottom.
void paint_text_centred(Frame& frame, std::string_view text, float x, float top, float bottom, const TextStyle& style);

/// Height of the paragraph when broken to `width`.
float paragraph_height(const Frame& frame, std::string_view text, float width, const TextStyle& style);
/// Paints the paragraph, broken to `width`, from the top of its first line; returns its height.
float paint_paragraph(Frame& frame, std::string_view text, float x, float y, float width, const TextStyle& style);

/// The same with each line in the middle of the width.
float paint_paragraph_centred(Frame& frame, std::string_view text, float x, float y, float width,
                              const TextStyle& style);
/// Width of the widest piece that is not broken when there is little room: a word, or a number with its unit.
float widest_word(const Frame& frame, std::string_view text, const TextStyle& style);

/// The largest size, at most `size` and at least `smallest`, at which the line is not wider than `width`.
float fitting_size(const Frame& frame, std::string_view text, float width, float size, float smallest, Weight weight);

}  // namespace atlas::ui
