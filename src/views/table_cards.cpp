// A table without room: a card for each row, the first cell as its title, the others as "column, value".
#include <algorithm>

#include "views/table_parts.h"

namespace atlas::views {
namespace {

constexpr float card_padding = 16;
constexpr float card_gap = 12;
constexpr float term_share = 0.38f;

bool has_content(const Cell& cell) {
    return !cell.text.empty() || !cell.badges.empty() || cell.bar || !cell.detail.empty();
}

struct CardLine {
    std::size_t column = 0;
    float height = 0;
};

ui::TextStyle term_style(const Drawing& drawing) {
    return {.size = ui::size::caption, .colour = drawing.colours().text_muted, .line_height = 1.4f};
}

}  // namespace

void draw_sort_row(Drawing& drawing, const Table& table) {
    ui::Frame& frame = drawing.frame;
    frame.semantics().open(row_node(drawing, table, "header", 0, {frame.left(), frame.y(), frame.right(), frame.y()}));
    float x = frame.left();
    bool any = false;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const ui::TextStyle style{.size = 14,
                                  .weight = column.sorted ? ui::Weight::bold : ui::Weight::regular,
                                  .colour = column.sorted ? drawing.colours().accent : drawing.colours().text_muted};
        const float width = ui::text_width(frame, column.title, style.size, ui::Weight::bold) + 20;
        if (column.sort_action && x > frame.left() && x + width > frame.right())
            x = frame.left(), frame.skip(ui::target);
        const ui::Rect rect{x, frame.y(), std::min(x + width, frame.right()), frame.y() + ui::target};
        ui::Node header = header_node(drawing, table, i, rect);
        if (!column.sort_action) header.visible = false, header.rect = {x, frame.y(), x, frame.y()};
        header.text.size = column.sort_action ? style.size : 0;
        frame.semantics().open(std::move(header));
        if (column.sort_action) {
            const ui::Interaction state =
                add_sort_button(drawing, column, rect, ui::look_of(frame, style, 0, (ui::target - 20) / 2));
            ui::paint_text_centred(frame, column.title, x, rect.top, rect.bottom, style);
            ui::paint_icon(frame, sort_icon(column), rect.right - 11, (rect.top + rect.bottom) / 2, 10, style.colour);
            if (state.focused) ui::focus_ring(frame, {rect.left, rect.top + 6, rect.right, rect.bottom - 6});
            x += width + ui::space::medium;
            any = true;
        }
        frame.semantics().close();
    }
    frame.semantics().close();
    if (any) frame.skip(ui::target + ui::space::hair);
}

void draw_card(Drawing& drawing, const Table& table, std::size_t index) {
    ui::Frame& frame = drawing.frame;
    const Row& row = table.rows[index];
    const float left = frame.left() + card_padding;
    const float width = frame.width() - 2 * card_padding;
    const float term_width = width * term_share;
    const float value_left = left + term_width + ui::space::small;
    const float value_width = width - term_width - ui::space::small;
    CellLook title{.size = 17, .weight = ui::Weight::bold};

    const float title_height = cell_height(drawing, row.cells.front(), width, title);
    float height = card_padding + title_height;
    std::vector<CardLine> lines;
    for (std::size_t i = 1; i < std::min(row.cells.size(), table.columns.size()); ++i) {
        if (!has_content(row.cells[i])) continue;
        const float tall =
            std::max(cell_height(drawing, row.cells[i], value_width, {}),
                     ui::paragraph_height(frame, table.columns[i].title, term_width, term_style(drawing)) + 2);
        lines.push_back({i, tall});
        height += tall + (lines.size() == 1 ? 12 : 8);
    }
    height += card_padding;

    const ui::Rect rect{frame.left(), frame.y(), frame.right(), frame.y() + height};
    ui::Node node = row_node(drawing, table, "row", index + 1, rect);
    node.selected = row.selected;
    frame.semantics().open(std::move(node));
    const ui::TextStyle title_style{.size = title.size, .weight = title.weight, .colour = {}, .line_height = 1.4f};
    const ui::Interaction state = add_row_header(
        drawing, row, {left, rect.top + card_padding, left + width, rect.top + card_padding + title_height}, rect,
        ui::look_of(frame, title_style));
    ui::fill(frame, rect, row.selected ? drawing.colours().accent_soft : drawing.colours().surface, ui::radius::card);
    ui::stroke(frame, rect, state.hovered ? drawing.colours().accent : drawing.colours().line, ui::radius::card);
    title.linked = (row.action || row.cells.front().action) && row.cells.front().tone == Tone::normal;
    title.underlined = state.hovered;
    float y = rect.top + card_padding;
    paint_cell(drawing, row.cells.front(), left, y, width, title);
    y += title_height + 4;
    for (const CardLine& line : lines) {
        y += 8;
        ui::paint_paragraph(frame, table.columns[line.column].title, left, y + 2, term_width, term_style(drawing));
        draw_cell(drawing, row.cells[line.column], ui::Role::cell, std::to_string(line.column), value_left, y,
                  value_width, {.column = static_cast<int>(line.column) + 1});
        y += line.height;
    }
    frame.semantics().close();
    if (state.focused) ui::focus_ring(frame, rect, ui::radius::card);
    frame.skip(height + card_gap);
}

}  // namespace atlas::views
