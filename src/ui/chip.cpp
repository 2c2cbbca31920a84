#include "ui/chip.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/entry.h"
#include "ui/paint.h"
#include "ui/text.h"

namespace atlas::ui {
namespace {

constexpr float padding = 12;
constexpr float cross_room = 18;
constexpr float inset = 4;  // from the edge of what can be pressed to what is painted
constexpr float gap = 8;

TextStyle chip_style(const Frame& frame, const Chip& chip) {
    const Palette& colours = frame.colours();
    return {.size = 14,
            .weight = chip.kind == ChipKind::quiet ? Weight::bold : Weight::regular,
            .colour = chip.kind == ChipKind::plain ? colours.text : colours.accent,
            .line_height = 1.3f};
}

void paint_chip(Frame& frame, const Chip& chip, const Rect& rect, const Interaction& state) {
    const Palette& colours = frame.colours();
    const Rect shape{rect.left, rect.top + inset, rect.right, rect.bottom - inset};
    const float corner = std::min(18.0f, (shape.bottom - shape.top) / 2);
    if (chip.kind == ChipKind::removable) {
        fill(frame, shape, colours.accent_soft, corner);
        stroke(frame, shape, colours.accent, corner, 1, state.hovered ? 1 : 0.35f);
        paint_icon(frame, Icon::close, rect.right - padding - 5, (rect.top + rect.bottom) / 2, 11, colours.accent);
    } else if (chip.kind == ChipKind::plain) {
        fill(frame, shape, state.hovered ? colours.surface_raised : colours.surface, corner);
        stroke(frame, shape, colours.line_strong, corner);
    }
    if (state.focused) focus_ring(frame, shape, corner);
}

}  // namespace

bool ChipRow::add(std::string_view key, const Chip& chip) {
    TextStyle style = chip_style(frame_, chip);
    const float around = 2 * padding + (chip.kind == ChipKind::removable ? cross_room : 0);
    const float wanted = std::ceil(text_width(frame_, chip.text, style.size, style.weight)) + 1;
    const float text_width_here = std::min(wanted, frame_.width() - around);
    const float text_height = paragraph_height(frame_, chip.text, text_width_here, style);
    const float height = std::max(pressable_height(frame_), text_height + 20);
    if (x_ > frame_.left() && x_ + text_width_here + around > frame_.right()) {
        x_ = frame_.left();
        frame_.skip(std::exchange(height_, 0.0f));
    }
    // Text alone begins where other text does.
    const float left = chip.kind == ChipKind::quiet && x_ == frame_.left() ? x_ - padding : x_;
    const Rect rect{left, frame_.y(), left + text_width_here + around, frame_.y() + height};
    const float top = rect.top + (height - text_height) / 2;
    Node node = frame_.node(Role::button, frame_.id_of(key), chip.spoken.empty() ? chip.text : chip.spoken, rect);
    node.address = chip.address;
    node.naming = chip.spoken.empty() ? Naming::content : Naming::label;
    node.text = look_of(frame_, style, padding, top - rect.top);
    const Interaction state = frame_.add_widget(std::move(node));
    paint_chip(frame_, chip, rect, state);
    style.underlined = chip.kind == ChipKind::quiet && state.hovered;
    paint_paragraph(frame_, chip.text, rect.left + padding, top, text_width_here, style);
    x_ = rect.right + gap;
    height_ = std::max(height_, height);
    return state.activated;
}

void ChipRow::end() { frame_.skip(std::exchange(height_, 0.0f)); }

Interaction prominent_button(Frame& frame, std::string_view key, std::string_view name, std::string_view address) {
    const Palette& colours = frame.colours();
    const TextStyle style{.size = size::body, .weight = Weight::bold, .colour = colours.on_accent, .line_height = 1.3f};
    const float width = frame.width() - 2 * space::medium;
    const float text_height = paragraph_height(frame, name, width, style);
    const Rect rect{frame.left(), frame.y(), frame.right(),
                    frame.y() + std::max(field_height(frame) + 4, text_height + 2 * padding)};
    const float top = (rect.top + rect.bottom - text_height) / 2;
    Node node = frame.node(Role::button, frame.id_of(key), name, rect);
    node.address = std::string(address);
    node.text = text_height > line_height(frame, style) ? look_of(frame, style, space::medium, top - rect.top)
                                                        : centred_look_of(frame, style);
    const Interaction state = frame.add_widget(std::move(node));
    fill(frame, rect, colours.accent, radius::control);
    paint_paragraph_centred(frame, name, rect.left + space::medium, top, width, style);
    if (state.focused) focus_ring(frame, rect);
    frame.move_to(rect.bottom);
    return state;
}

}  // namespace atlas::ui
