// Labels of charts: broken into lines, measured and put in place, and a row of labels moved apart until none overlap.
#pragma once

#include <string_view>
#include <vector>

#include "base/chart_layout.h"

namespace atlas::chart {

inline constexpr double label_size = 14;
inline constexpr double value_size = 16;
inline constexpr double key_value_size = 22;
inline constexpr double line_height = 1.3;  // of the size

/// Lines of text that belong together, from (0, 0).
struct TextBlock {
    std::vector<Text> lines;
    double width = 0;
    double height = 0;
};

struct TextStyle {
    double size = label_size;  // before text_scale
    Weight weight = Weight::regular;
    Ink ink = Ink::normal;
};

/// Adds `text`, broken to `max_width`, below what is in the block.
void append_text(TextBlock& block, const Space& space, std::string_view text, double max_width, const TextStyle& style,
                 int part);

/// The value in bold with the label below it.
TextBlock make_label(const Space& space, const Part& part, int index, double max_width, double value_font_size,
                     Ink ink = Ink::normal);

/// Narrowest width at which no word of the label has to be cut.
double min_label_width(const Space& space, const Part& part, double value_font_size);

/// Puts the block with its top left corner at (x, y) into the drawing; returns its box.
Box place_block(Drawing& drawing, const TextBlock& block, double x, double y);

/// A stretch of one axis: where it would like to start, and its length.
struct Stretch {
    double start = 0;
    double length = 0;
};

/// Starts that keep the order, at least `gap` between neighbours, all within [from, to], each as near as can be to its
/// wish. Where they do not fit, they are packed from `from` on.
std::vector<double> spread(const std::vector<Stretch>& wishes, double from, double to, double gap);

/// Starts that only ever move forward: the first free place at or after each wish.
std::vector<double> push_forward(const std::vector<Stretch>& wishes, double gap);

}  // namespace atlas::chart
