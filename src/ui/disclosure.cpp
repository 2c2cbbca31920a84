#include "ui/disclosure.h"

#include <algorithm>
#include <utility>

#include "ui/entry.h"
#include "ui/paint.h"
#include "ui/text.h"

namespace atlas::ui {
namespace {

constexpr float sign_extent = 16;  // CSS pixels
constexpr float hover_bleed = 6;

}  // namespace

bool disclosure(Frame& frame, std::string_view key, int heading_level, std::string_view title, bool open) {
    const Palette& colours = frame.colours();
    const TextStyle style{.size = size::body, .weight = Weight::bold, .colour = colours.text, .line_height = 1.35f};
    const float room = frame.width() - sign_extent - space::small;
    const float text_height = paragraph_height(frame, title, room, style);
    const float height = std::max(pressable_height(frame), text_height);
    const Rect rect{frame.left(), frame.y(), frame.right(), frame.y() + height};
    const float text_top = rect.top + (height - text_height) / 2;

    frame.push_scope(key);
    Node heading = frame.node(Role::heading, frame.id_of("heading"), title, rect);
    heading.level = heading_level;
    heading.naming = Naming::children;
    frame.semantics().open(std::move(heading));
    Node button = frame.node(Role::button, frame.id_of("button"), title, rect);
    const std::uint32_t id = button.id;
    open = frame.is_open(id, open);
    button.expanded = open;
    button.text = look_of(frame, style, 0, text_top - rect.top);
    const Interaction state = frame.add_widget(std::move(button));
    frame.semantics().close();
    frame.pop_scope();

    const Rect around{rect.left - hover_bleed, rect.top, rect.right + hover_bleed, rect.bottom};
    if (state.hovered) fill(frame, around, colours.surface_raised, radius::control);
    paint_paragraph(frame, title, rect.left, text_top, room, style);
    paint_icon(frame, open ? Icon::fold : Icon::unfold, rect.right - sign_extent / 2, (rect.top + rect.bottom) / 2,
               sign_extent, state.hovered ? colours.text : colours.text_muted);
    if (state.focused) focus_ring(frame, {around.left + 3, rect.top + 3, around.right - 3, rect.bottom - 3}, 3);
    frame.skip(height);
    if (state.activated) frame.set_open(id, !open);
    return open;
}

}  // namespace atlas::ui
