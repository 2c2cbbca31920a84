// The detail sheet: a panel at the right of a wide page, over everything on a narrow one.
#include <algorithm>

#include "views/cell_view.h"

namespace atlas::views {
namespace {

constexpr float smallest_bar = 56;
constexpr float margin_wide = 28;

float sheet_bar_height(const ui::Frame& frame) { return smallest_bar * std::max(1.0f, frame.input().text_scale); }

/// A sheet has what the header offers: it may cover it, and the keyboard stays in it.
void draw_bar(Drawing& drawing, const Sheet& sheet, const ui::Rect& area, float margin,
              const std::optional<Choice>& share) {
    ui::Frame& frame = drawing.frame;
    const float bar_height = sheet_bar_height(frame);
    const float middle = area.top + bar_height / 2;
    const ui::TextStyle kind{
        .size = ui::size::caption, .weight = ui::Weight::bold, .colour = drawing.colours().text_muted};
    ui::paint_text_centred(frame, sheet.kind, area.left + margin, area.top, area.top + bar_height, kind);
    ui::Node text = frame.node(ui::Role::text, frame.id_of("kind"), sheet.kind,
                               {area.left + margin, middle - 10, area.right - margin - 2 * ui::target, middle + 10});
    text.text = ui::look_of(frame, kind);
    frame.semantics().add(std::move(text));
    const ui::Rect button{area.right - margin - ui::target + 12, middle - ui::target / 2, area.right - margin + 12,
                          middle + ui::target / 2};
    if (ui::icon_button(frame, "close", sheet.close_label, ui::Icon::close, button, drawing.address(CloseSheet{}))
            .activated) {
        drawing.choose(CloseSheet{});
    }
    const ui::Rect before{button.left - ui::target, button.top, button.left, button.bottom};
    if (share && ui::icon_button(frame, "share", share->spoken, ui::Icon::share, before).activated)
        drawing.choose(share->action);
    ui::horizontal_line(frame, area.left, area.right, area.top + bar_height - 1, drawing.colours().line);
}

void draw_title(Drawing& drawing, const Sheet& sheet) {
    ui::Frame& frame = drawing.frame;
    const ui::Palette& colours = drawing.colours();
    ui::heading(frame, "title", 2, sheet.title,
                {.size = 26, .weight = ui::Weight::bold, .colour = colours.text, .line_height = 1.22f});
    if (!sheet.subtitle.empty()) {
        frame.skip(6);
        ui::paragraph(frame, "subtitle", sheet.subtitle, {.size = ui::size::body, .colour = colours.text_muted});
    }
    if (sheet.badges.empty()) return;
    frame.skip(ui::space::medium - ui::space::hair);
    const Cell badges{.text = {}, .detail = {}, .tone = Tone::normal, .badges = sheet.badges, .bar = {}, .action = {}};
    frame.skip(draw_cell(drawing, badges, ui::Role::text, "badges", frame.left(), frame.y(), frame.width(), {}));
}

}  // namespace

void draw_sheet(Drawing& drawing, const Sheet& sheet, const ui::Rect& area, const std::optional<Choice>& share) {
    ui::Frame& frame = drawing.frame;
    const bool docked = area.left > 0;
    const float margin = docked ? margin_wide : ui::space::page_margin_phone + 4;
    frame.push_scope("sheet");
    frame.begin_dialog(frame.id_of(sheet.key));
    if (docked) ui::edge_shadow(frame, area.left, area.top, area.bottom);
    ui::fill(frame, area, drawing.colours().surface);
    if (docked) ui::vertical_line(frame, area.left, area.top, area.bottom, drawing.colours().line);
    frame.semantics().open(frame.node(ui::Role::dialog, frame.id_of("dialog"), sheet.title, area));
    draw_bar(drawing, sheet, area, margin, share);

    frame.begin_scroll(frame.dialog_key(),
                       {area.left + 1, area.top + sheet_bar_height(frame), area.right, area.bottom});
    frame.set_column(area.left + margin, area.right - margin);
    frame.skip(ui::space::large);
    draw_title(drawing, sheet);
    if (!sheet.actions.choices.empty()) frame.skip(ui::space::medium);
    draw_actions(drawing, sheet.actions);
    if (!sheet.sections.empty()) frame.skip(ui::space::large + ui::space::small);
    draw_sections(drawing, sheet.sections, 3);
    frame.skip(ui::space::section);
    frame.end_scroll();
    frame.semantics().close();
    frame.pop_scope();
}

}  // namespace atlas::views
