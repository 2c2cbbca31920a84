// Below the page: links such as the licences, a line of text, and on phones the theme.
#include <algorithm>

#include "views/drawing.h"

namespace atlas::views {
namespace {

void draw_link(Drawing& drawing, const Choice& choice, const ui::Rect& rect, const ui::TextStyle& base) {
    ui::Frame& frame = drawing.frame;
    ui::Node node = frame.node(ui::Role::link, frame.id_of(action_key(choice.action)),
                               choice.spoken.empty() ? choice.text : choice.spoken, rect);
    node.address = drawing.address(choice.action);
    node.language = choice.language;
    node.text = ui::centred_look_of(frame, base);
    const ui::Interaction state = frame.add_widget(std::move(node));
    if (state.activated) drawing.choose(choice.action);
    ui::TextStyle style = base;
    style.colour = drawing.colours().accent;
    style.underlined = state.hovered;
    ui::paint_text_centred(frame, choice.text, rect.left, rect.top, rect.bottom, style);
    if (state.focused) ui::focus_ring(frame, {rect.left, rect.top + 8, rect.right, rect.bottom - 8}, 2);
}

void draw_links(Drawing& drawing, const std::vector<Choice>& choices) {
    ui::Frame& frame = drawing.frame;
    if (choices.empty()) return;
    const ui::TextStyle style{.size = ui::size::table, .colour = drawing.colours().accent};
    float x = frame.left();
    for (const Choice& choice : choices) {
        const float width = ui::text_width(frame, choice.text, style.size, style.weight);
        if (x > frame.left() && x + width > frame.right()) x = frame.left(), frame.skip(ui::target);
        draw_link(drawing, choice, {x, frame.y(), std::min(x + width, frame.right()), frame.y() + ui::target}, style);
        x += width + ui::space::large;
    }
    frame.skip(ui::target);
}

}  // namespace

void draw_footer(Drawing& drawing, const Shell& shell) {
    ui::Frame& frame = drawing.frame;
    const float top = frame.y();
    frame.push_scope("footer");
    const int footer = frame.semantics().open(frame.node(ui::Role::contentinfo, frame.id_of("footer"), {}, {}));
    ui::horizontal_line(frame, frame.left(), frame.right(), top, drawing.colours().line);
    frame.skip(ui::space::medium);
    if (frame.phone() && !shell.themes.empty()) {
        const float width = choices_width(drawing, shell.themes);
        const int chosen =
            draw_choices(drawing, "theme", shell.theme_label, shell.themes, frame.left(), frame.y(), width);
        if (chosen >= 0) drawing.choose(shell.themes[static_cast<std::size_t>(chosen)].action);
        frame.skip(ui::target + ui::space::small);
    }
    draw_links(drawing, shell.footer);
    frame.skip(ui::space::hair);
    ui::paragraph(frame, "text", shell.footer_text,
                  {.size = ui::size::caption, .colour = drawing.colours().text_muted});
    frame.skip(ui::space::small);
    frame.semantics().at(footer).rect = {frame.left(), top, frame.right(), frame.y()};
    frame.semantics().at(footer).visible = frame.visible(frame.semantics().at(footer).rect);
    frame.semantics().close();
    frame.pop_scope();
}

}  // namespace atlas::views
