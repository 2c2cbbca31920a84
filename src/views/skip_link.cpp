#include "views/skip_link.h"

#include <utility>

namespace atlas::views {
namespace {

ui::TextStyle style_on(ui::Colour colour) {
    return {.size = ui::size::table, .weight = ui::Weight::bold, .colour = colour};
}

}  // namespace

SkipLink add_skip_link(Drawing& drawing, const std::string& label, float left, float top) {
    if (label.empty()) return {};
    ui::Frame& frame = drawing.frame;
    const ui::Rect rect{left, top, left + ui::text_button_width(frame, label), top + ui::target};
    ui::Node node = frame.node(ui::Role::button, frame.id_of("skip"), label, rect);
    node.visible = frame.focused() == node.id;
    node.text = ui::centred_look_of(frame, style_on({}));
    return {label, rect, frame.add_widget(std::move(node), {})};
}

void paint_skip_link(Drawing& drawing, const SkipLink& link) {
    if (!link.state.focused) return;
    ui::fill(drawing.frame, link.rect, drawing.colours().accent, ui::radius::control);
    ui::paint_text_centred(drawing.frame, link.label, link.rect.left + ui::space::medium, link.rect.top,
                           link.rect.bottom, style_on(drawing.colours().on_accent));
}

}  // namespace atlas::views
