// The search box over the page: the field, how many were found, and what, each line a link. Wide: a panel below the
// bar; narrow: the whole window.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/entry.h"
#include "views/drawing.h"

namespace atlas::views {
namespace {

constexpr float panel_width = 640;
constexpr float panel_top = 72;
constexpr float result_padding = 9;
constexpr float kind_room = 150;

ui::TextStyle title_style(const Drawing& drawing) {
    return {.size = ui::size::body, .weight = ui::Weight::bold, .colour = drawing.colours().text, .line_height = 1.35f};
}

ui::TextStyle detail_style(const Drawing& drawing) {
    return {.size = ui::size::caption, .colour = drawing.colours().text_muted, .line_height = 1.4f};
}

/// Soft ground behind what was typed, where the text stands on one line.
void paint_marks(Drawing& drawing, std::string_view text, const std::vector<ByteRange>& marks, float x, float y,
                 float room, const ui::TextStyle& style) {
    ui::Frame& frame = drawing.frame;
    if (ui::text_width(frame, text, style.size, style.weight) > room) return;
    for (const ByteRange& mark : marks) {
        if (mark.begin >= mark.end || mark.end > text.size()) continue;
        const float left = x + ui::text_width(frame, text.substr(0, mark.begin), style.size, style.weight);
        const float width =
            ui::text_width(frame, text.substr(mark.begin, mark.end - mark.begin), style.size, style.weight);
        ui::fill(frame, {left - 1, y + 1, left + width + 1, y + ui::line_height(frame, style) - 1},
                 drawing.colours().accent_soft, 3);
    }
}

/// One text with its marks; the height it takes.
float paint_marked(Drawing& drawing, const std::string& text, const std::vector<ByteRange>& marks, float x, float y,
                   float room, const ui::TextStyle& style) {
    if (text.empty()) return 0;
    paint_marks(drawing, text, marks, x, y, room, style);
    return ui::paint_paragraph(drawing.frame, text, x, y, room, style);
}

std::string second_line(const SearchResult& result) {
    if (result.match.empty()) return result.detail;
    return result.detail.empty() ? result.match : result.match + " · " + result.detail;
}

void draw_result(Drawing& drawing, const SearchResult& result, const std::string& key) {
    ui::Frame& frame = drawing.frame;
    const float left = frame.left() + ui::space::medium;
    const float kind_width = std::min(kind_room, frame.width() / 3);
    const float room = frame.right() - ui::space::medium - kind_width - left;
    const std::string second = second_line(result);
    const float title_height = ui::paragraph_height(frame, result.title, room, title_style(drawing));
    const float second_height = second.empty() ? 0 : ui::paragraph_height(frame, second, room, detail_style(drawing));
    const float height = std::max(ui::target, title_height + second_height + 2 * result_padding);
    const ui::Rect rect{frame.left(), frame.y(), frame.right(), frame.y() + height};
    const float top = (rect.top + rect.bottom - title_height - second_height) / 2;

    frame.semantics().open(frame.node(ui::Role::list_item, frame.id_of(key), {}, rect));
    ui::Node link = frame.node(ui::Role::link, frame.id_of(key + "/link"), result.title, rect);
    link.value = (second.empty() ? "" : second + " · ") + result.kind;
    link.address = drawing.address(result.action);
    link.text = ui::look_of(frame, title_style(drawing), left - rect.left, top - rect.top);
    const ui::Interaction state = frame.add_widget(std::move(link));
    frame.semantics().close();
    if (state.activated) drawing.choose(result.action);

    const ui::Rect ground{rect.left + 6, rect.top + 1, rect.right - 6, rect.bottom - 1};
    if (state.hovered || state.focused) ui::fill(frame, ground, drawing.colours().surface_raised, ui::radius::control);
    paint_marked(drawing, result.title, result.title_marks, left, top, room, title_style(drawing));
    // Marks stand in the other name, which comes first.
    paint_marked(drawing, second, result.match_marks, left, top + title_height, room, detail_style(drawing));
    const float kind =
        std::min(kind_width - 8, ui::text_width(frame, result.kind, ui::size::caption, ui::Weight::regular));
    ui::paint_paragraph(frame, result.kind, rect.right - ui::space::medium - kind, top + 2, kind_width,
                        detail_style(drawing));
    if (state.focused) ui::focus_ring(frame, ground, 1);
    frame.move_to(rect.bottom);
}

void draw_found(Drawing& drawing, const SearchBox& box) {
    ui::Frame& frame = drawing.frame;
    const SearchResults& found = box.found;
    const std::string& line = found.count.empty() ? box.help : found.count;
    const float margin = ui::space::medium;
    frame.set_column(frame.left() + margin, frame.right() - margin);
    ui::paragraph(frame, "count", line, detail_style(drawing), panel_width);
    if (!found.suggestion.empty()) {
        EnterText action = box.field.action;
        action.text = found.suggestion_text;
        if (ui::text_button(frame, "suggestion", found.suggestion, frame.left(), frame.y()).activated)
            drawing.choose(action);
        frame.skip(ui::target);
    }
    frame.set_column(frame.left() - margin, frame.right() + margin);
    frame.skip(ui::space::hair);
    if (found.results.empty()) return;
    const float top = frame.y();
    const int list = frame.semantics().open(frame.node(ui::Role::list, frame.id_of("results"), box.label, {}));
    ItemKeys keys;
    for (const SearchResult& result : found.results) draw_result(drawing, result, keys.next(result.action));
    frame.semantics().at(list).rect = {frame.left(), top, frame.right(), frame.y()};
    frame.semantics().close();
    if (!box.more) return;
    const float more = frame.left() + ui::space::medium;
    if (ui::text_button(frame, "more", box.more->text, more, frame.y()).activated) drawing.choose(box.more->action);
    frame.skip(ui::target);
}

}  // namespace

void draw_search(Drawing& drawing, const SearchBox& box) {
    ui::Frame& frame = drawing.frame;
    const ui::FrameInput& input = frame.input();
    const bool narrow = frame.phone();
    const float width = narrow ? input.width : std::min(panel_width, input.width - 2 * ui::space::large);
    const float left = narrow ? 0 : std::floor((input.width - width) / 2);
    const float top = narrow ? 0 : std::min(panel_top, input.height / 8);
    const ui::Rect panel{left, top, left + width, narrow ? input.height : input.height - top};
    frame.push_scope("search");
    frame.begin_dialog(frame.id_of("box"));
    ui::fill(frame, panel, drawing.colours().surface, narrow ? 0 : ui::radius::card);
    if (!narrow) ui::stroke(frame, panel, drawing.colours().line_strong, ui::radius::card);
    frame.semantics().open(frame.node(ui::Role::dialog, frame.id_of("dialog"), box.label, panel));

    const float margin = ui::space::medium;
    const float tall = ui::field_height(frame);
    const ui::Rect field{panel.left + margin, panel.top + margin, panel.right - margin - ui::target,
                         panel.top + margin + tall};
    const ui::Field look{
        .label = box.field.label, .text = box.field.text, .hint = box.field.hint, .role = ui::Role::search_field};
    if (const std::string* typed = ui::text_field(frame, "field", look, field)) {
        EnterText action = box.field.action;
        action.text = *typed;
        drawing.choose(action);
    }
    const float middle = (field.top + field.bottom) / 2;
    const ui::Rect close{field.right + 4, middle - ui::target / 2, field.right + 4 + ui::target,
                         middle + ui::target / 2};
    if (ui::icon_button(frame, "close", box.close_label, ui::Icon::close, close).activated)
        drawing.choose(CloseSearch{});

    frame.begin_scroll(frame.dialog_key(),
                       {panel.left + 1, field.bottom + ui::space::small, panel.right - 1, panel.bottom - 1});
    frame.set_column(panel.left, panel.right);
    draw_found(drawing, box);
    frame.skip(ui::space::medium);
    frame.end_scroll();
    frame.semantics().close();
    frame.pop_scope();
}

}  // namespace atlas::views
