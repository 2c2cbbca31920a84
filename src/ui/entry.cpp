#include "ui/entry.h"

#include <algorithm>
#include <cmath>

#include "ui/paint.h"
#include "ui/text.h"

namespace atlas::ui {
namespace {

constexpr float tick_extent = 18;
constexpr float tick_gap = 10;
constexpr float hover_bleed = 8;
constexpr float line_padding = 7;
constexpr float field_padding = 12;
constexpr float search_icon_room = 40;
constexpr float smallest_typed_text = 16;  // below, some phones zoom into the field

/// From the top of the first line; the baseline of Inter is 0.364 em below the middle of its line.
float baseline_of(const Frame& frame, const TextStyle& style) {
    return line_height(frame, style) / 2 + 0.364f * style.size * frame.input().text_scale;
}

float larger_scale(const Frame& frame) { return std::max(1.0f, frame.input().text_scale); }

/// The square alone, in the middle of the line.
void paint_tick(Frame& frame, float left, float middle, const TickBox& box) {
    const Palette& colours = frame.colours();
    const float extent = tick_extent * larger_scale(frame);
    const Rect square{left, middle - extent / 2, left + extent, middle + extent / 2};
    constexpr float corner = 4;
    if (!box.disabled) fill(frame, square, box.selected ? colours.accent : colours.surface, corner);
    if (!box.selected) stroke(frame, square, box.disabled ? colours.line : colours.line_strong, corner, 1.5f);
    if (box.selected) paint_icon(frame, Icon::check, left + extent / 2, middle, extent * 0.75f, colours.on_accent);
}

}  // namespace

float pressable_height(const Frame& frame) { return frame.input().touch || frame.phone() ? target : mouse_target; }

float tick_room(const Frame& frame) { return tick_extent * larger_scale(frame) + tick_gap; }

bool tick_box(Frame& frame, std::string_view key, const TickBox& box) {
    const Palette& colours = frame.colours();
    const TextStyle style{
        .size = size::table, .colour = box.disabled ? colours.text_muted : colours.text, .line_height = 1.35f};
    const TextStyle quiet{.size = size::caption, .colour = colours.text_muted, .line_height = 1.35f};
    const float count_width =
        box.count.empty() ? 0 : std::ceil(text_width(frame, box.count, quiet.size, quiet.weight)) + 1;
    const float left = frame.left() + tick_room(frame);
    const float width = frame.right() - left - (count_width > 0 ? count_width + space::small : 0);
    const float text_height = paragraph_height(frame, box.text, width, style);
    const float height = std::max(pressable_height(frame), text_height + 2 * line_padding);
    const Rect rect{frame.left(), frame.y(), frame.right(), frame.y() + height};

    frame.push_scope(key);
    Node node = frame.node(Role::checkbox, frame.id_of("box"), box.text, rect);
    node.value = box.count;
    node.description = box.reason;
    node.disabled = box.disabled;
    node.selected = box.selected;
    node.naming = Naming::children;
    const Interaction state = frame.open_widget(std::move(node), rect);
    const Rect around{rect.left - hover_bleed, rect.top, rect.right + hover_bleed, rect.bottom};
    if (state.hovered && !box.disabled) fill(frame, around, colours.surface_raised, radius::control);
    const float top = rect.top + (height - text_height) / 2;
    paint_tick(frame, rect.left, top + line_height(frame, style) / 2, box);
    paint_paragraph(frame, box.text, left, top, width, style);
    speak_run(frame, "text", box.text, {left, top, left + width, top + text_height}, style);
    if (!box.count.empty()) {
        const float down = baseline_of(frame, style) - baseline_of(frame, quiet);
        const Rect place{rect.right - count_width, top + down, rect.right, top + down + line_height(frame, quiet)};
        paint_paragraph(frame, box.count, place.left, place.top, count_width, quiet);
        speak_run(frame, "count", box.count, place, quiet);
    }
    if (state.focused) focus_ring(frame, {around.left + 3, rect.top + 3, around.right - 3, rect.bottom - 3}, 3);
    frame.semantics().close();
    frame.pop_scope();
    frame.skip(height);
    return state.activated && !box.disabled;
}

float field_height(const Frame& frame) { return std::round(target * larger_scale(frame)); }

const std::string* text_field(Frame& frame, std::string_view key, const Field& field, const Rect& rect) {
    const Palette& colours = frame.colours();
    const bool search = field.role == Role::search_field;
    Node node = frame.node(field.role, frame.id_of(key), field.label, rect);
    node.value = field.text;
    node.naming = Naming::label;
    node.description = field.problem;
    node.entry = {.hint = field.hint, .numeric = field.numeric};
    const TextStyle style{.size = size::body, .colour = colours.text};
    node.text = look_of(frame, style, search ? search_icon_room : field_padding);
    node.text.size = std::max(smallest_typed_text, node.text.size);
    note_text(frame, field.hint, style.weight);
    const Interaction state = frame.add_widget(std::move(node));
    fill(frame, rect, colours.surface, radius::control);
    const Colour quiet = state.hovered ? colours.text_muted : colours.line_strong;
    stroke(frame, rect, field.problem.empty() ? quiet : colours.warning, radius::control);
    if (search) {
        paint_icon(frame, Icon::search, rect.left + search_icon_room / 2 + 1, (rect.top + rect.bottom) / 2, 18,
                   colours.text_muted);
    }
    if (state.focused) focus_ring(frame, rect);
    return state.entered;
}

}  // namespace atlas::ui
