// Things to do, side by side as far as there is room; and the tray that keeps some of them within reach.
#include <algorithm>
#include <variant>

#include "ui/entry.h"
#include "views/drawing.h"

namespace atlas::views {
namespace {

ui::TextStyle reason_style(const Drawing& drawing) {
    return {.size = ui::size::table, .colour = drawing.colours().text_muted, .line_height = 1.4f};
}

/// What leads to another place has an address; what changes where the user is has none.
bool is_place(const Choice& choice) {
    const Action& action = choice.action;
    if (choice.toggles) return false;
    return std::holds_alternative<ShowComparison>(action) || std::holds_alternative<CompareRecords>(action) ||
           std::holds_alternative<ShowShortlist>(action) || std::holds_alternative<ShowShared>(action) ||
           std::holds_alternative<ShowEligibility>(action);
}

void draw_button(Drawing& drawing, const Choice& choice, float x) {
    ui::Frame& frame = drawing.frame;
    const std::string key = action_key(choice.action);
    const ui::Option option{.text = choice.text,
                            .spoken = choice.spoken,
                            .address = is_place(choice) ? drawing.address(choice.action) : std::string(),
                            .selected = choice.selected};
    const ui::Interaction state = is_place(choice) ? ui::button_link(frame, key, option, x, frame.y())
                                                   : ui::choice_button(frame, key, option, x, frame.y());
    if (state.activated) drawing.choose(choice.action);
}

/// What can't be taken now is no button: its name and the reason, as text.
void draw_reason(Drawing& drawing, const Choice& choice) {
    drawing.frame.skip(ui::space::small);
    ui::paragraph(drawing.frame, action_key(choice.action), choice.text + " – " + choice.reason, reason_style(drawing));
    drawing.frame.skip(ui::space::small);
}

void draw_rows(Drawing& drawing, const std::vector<Choice>& choices) {
    ui::Frame& frame = drawing.frame;
    float x = frame.left();
    const auto end_row = [&] {
        if (x > frame.left()) frame.skip(ui::target);
        x = frame.left();
    };
    for (const Choice& choice : choices) {
        const float width = ui::text_button_width(frame, choice.text);
        if (!choice.reason.empty() || x + width > frame.right()) end_row();
        if (choice.reason.empty()) {
            draw_button(drawing, choice, x);
            x += width + ui::space::small;
        } else {
            draw_reason(drawing, choice);
        }
    }
    end_row();
}

}  // namespace

void draw_actions(Drawing& drawing, const Actions& actions) {
    ui::Frame& frame = drawing.frame;
    if (actions.choices.empty()) return;
    const float top = frame.y();
    const int group = frame.semantics().open(frame.node(ui::Role::region, frame.id_of("actions"), actions.label, {}));
    draw_rows(drawing, actions.choices);
    ui::Node& node = frame.semantics().at(group);
    node.rect = {frame.left(), top, frame.right(), frame.y()};
    node.visible = frame.visible(node.rect);
    frame.semantics().close();
}

float tray_height(const Drawing& drawing, const Tray& tray, float width) {
    const ui::Frame& frame = drawing.frame;
    float wanted = 0;
    for (const Choice& choice : tray.choices) wanted += ui::text_button_width(frame, choice.text) + ui::space::small;
    const ui::TextStyle style = reason_style(drawing);
    const float text = tray.text.empty() ? 0 : ui::text_width(frame, tray.text, style.size, style.weight) + 16;
    const float row = ui::target + 2 * ui::space::hair;
    return wanted + text <= width || tray.text.empty() ? row : row + ui::line_height(frame, style);
}

void draw_tray(Drawing& drawing, const Tray& tray, const ui::Rect& area, float left, float right) {
    ui::Frame& frame = drawing.frame;
    frame.push_scope("tray");
    ui::fill(frame, area, drawing.colours().surface);
    ui::horizontal_line(frame, area.left, area.right, area.top, drawing.colours().line);
    frame.semantics().open(frame.node(ui::Role::region, frame.id_of("tray"), tray.label, area));
    const float outer_left = frame.left();
    const float outer_right = frame.right();
    frame.set_column(left, right);
    frame.move_to(area.top + ui::space::hair);
    const ui::TextStyle style = reason_style(drawing);
    const float line = ui::line_height(frame, style);
    const bool above = area.bottom - area.top > ui::target + 2 * ui::space::hair;
    if (!tray.text.empty()) {
        const float width = ui::text_width(frame, tray.text, style.size, style.weight);
        if (!above) frame.skip((ui::target - line) / 2);
        ui::paragraph(frame, "text", tray.text, style, right - left);
        frame.move_to(area.top + ui::space::hair + (above ? line : 0));
        if (!above) frame.set_column(left + width + 16, right);
    }
    draw_rows(drawing, tray.choices);
    frame.set_column(outer_left, outer_right);
    frame.semantics().close();
    frame.pop_scope();
}

void draw_field(Drawing& drawing, const TextField& field) {
    ui::Frame& frame = drawing.frame;
    if (!field.caption.empty()) {
        frame.skip(
            ui::paint_paragraph(frame, field.caption, frame.left(), frame.y(), frame.width(), reason_style(drawing)));
        frame.skip(ui::space::hair);
    }
    const ui::Rect rect{frame.left(), frame.y(), frame.right(), frame.y() + ui::field_height(frame)};
    const ui::Field look{.label = field.label, .text = field.text, .hint = field.hint};
    if (const std::string* entered = ui::text_field(frame, "field", look, rect)) {
        EnterText action = field.action;
        action.text = *entered;
        drawing.choose(action);
    }
    frame.move_to(rect.bottom);
}

}  // namespace atlas::views
