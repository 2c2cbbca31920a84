// A range of numbers: two sliders on one track, and a field for each end.
#include <algorithm>

#include "base/decimal.h"
#include "base/format.h"
#include "views/filter_parts.h"

namespace atlas::views {
namespace {

constexpr float dash_room = 24;

ui::RangeEnd end_of(const Slider& slider) {
    return {"slider/" + action_key(slider.action), slider.label, slider.value, slider.value_text};
}

/// An end stops at the other one.
std::string bounded(const std::string& entered, double lowest, double highest) {
    const std::optional<double> value = parse_typed_number(entered);
    if (!value || (*value >= lowest && *value <= highest)) return entered;
    return write_number(std::clamp(*value, lowest, highest));
}

/// With the unit, above the ends of the track; the sliders speak it.
void paint_ends(Drawing& drawing, const NumberRange& range) {
    ui::Frame& frame = drawing.frame;
    const ui::TextStyle style{.size = ui::size::caption, .colour = drawing.colours().text_muted, .line_height = 1.35f};
    const float half = frame.width() / 2 - ui::space::hair;
    const float left = ui::paint_paragraph(frame, range.from.value_text, frame.left(), frame.y(), half, style);
    const float width = ui::text_width(frame, range.to.value_text, style.size, style.weight);
    const float right =
        ui::paint_paragraph(frame, range.to.value_text, frame.right() - std::min(width, half), frame.y(), half, style);
    frame.skip(std::max(left, right));
}

void draw_field(Drawing& drawing, const TextField& field, const std::string& problem, float left, float right) {
    ui::Frame& frame = drawing.frame;
    const std::string* const entered = ui::text_field(frame, action_key(field.action),
                                                      {.label = field.label,
                                                       .text = field.text,
                                                       .hint = field.hint,
                                                       .numeric = field.kind == EntryKind::number,
                                                       .problem = problem},
                                                      {left, frame.y(), right, frame.y() + ui::field_height(frame)});
    choose_entered(drawing, field.action, entered);
}

/// What is wrong with a text, below its field.
void draw_problem(Drawing& drawing, std::string_view key, const std::string& problem) {
    if (problem.empty()) return;
    drawing.frame.skip(ui::space::hair);
    ui::paragraph(drawing.frame, key, problem,
                  {.size = ui::size::caption, .colour = drawing.colours().warning, .line_height = 1.4f});
}

}  // namespace

void choose_entered(Drawing& drawing, const EnterText& action, const std::string* entered) {
    if (!entered) return;
    EnterText choice = action;
    choice.text = *entered;
    drawing.choose(choice);
}

void draw_range(Drawing& drawing, const NumberRange& range) {
    ui::Frame& frame = drawing.frame;
    paint_ends(drawing, range);
    const ui::RangeEntered moved = ui::range_slider(
        frame, {range.from.minimum, range.from.maximum, range.from.step, end_of(range.from), end_of(range.to)});
    if (moved.from) {
        const std::string from = bounded(*moved.from, range.from.minimum, range.to.value);
        choose_entered(drawing, range.from.action, &from);
    }
    if (moved.to) {
        const std::string to = bounded(*moved.to, range.from.value, range.to.maximum);
        choose_entered(drawing, range.to.action, &to);
    }
    const float middle = (frame.left() + frame.right()) / 2;
    draw_field(drawing, range.from_field, range.from_problem, frame.left(), middle - dash_room / 2);
    draw_field(drawing, range.to_field, range.to_problem, middle + dash_room / 2, frame.right());
    const float line = frame.y() + ui::field_height(frame) / 2;
    ui::fill(frame, {middle - 5, line - 0.75f, middle + 5, line + 0.75f}, drawing.colours().text_muted);
    frame.skip(ui::field_height(frame));
    draw_problem(drawing, "from/problem", range.from_problem);
    draw_problem(drawing, "to/problem", range.to_problem);
}

}  // namespace atlas::views
