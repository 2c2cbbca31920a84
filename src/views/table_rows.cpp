// A table with room: a header row, and rows between hairlines.
#include <algorithm>

#include "views/table_parts.h"

namespace atlas::views {
namespace {

constexpr float header_height = 40;

void draw_column_header(Drawing& drawing, const Table& table, std::size_t index, Span span, float height) {
    ui::Frame& frame = drawing.frame;
    const Column& column = table.columns[index];
    const ui::Rect rect{span.left, frame.y(), span.right, frame.y() + height};
    frame.semantics().open(header_node(drawing, table, index, rect));
    ui::Interaction state;
    const ui::TextStyle quiet = header_style(drawing, false);
    const float icon_room = column.sort_action ? sort_room : 0.0f;
    const float room = span.right - span.left - 2 * cell_padding - icon_room;
    const float text = std::min(room, ui::text_width(frame, column.title, quiet.size, quiet.weight));
    const float left = column.numeric ? span.right - cell_padding - text : span.left + cell_padding;
    const float icon_middle = column.numeric ? left - 10 : left + text + 10;
    const float tall = ui::paragraph_height(frame, column.title, room, quiet);
    const ui::TextLook look = ui::look_of(frame, quiet, left - rect.left, height - tall - 10);
    if (column.sort_action) state = add_sort_button(drawing, column, rect, look);
    frame.semantics().close();

    const bool strong = column.sorted.has_value() || state.hovered;
    const ui::TextStyle style = header_style(drawing, strong);
    ui::paint_paragraph(frame, column.title, left, rect.bottom - tall - 10, room + 1, style);
    if (column.sort_action) {
        ui::paint_icon(frame, sort_icon(column), icon_middle, rect.bottom - 10 - ui::line_height(frame, style) / 2, 10,
                       style.colour);
    }
    if (state.focused) ui::focus_ring(frame, {rect.left + 4, rect.top + 4, rect.right - 4, rect.bottom - 4}, 2);
}

float header_row_height(const Drawing& drawing, const Table& table, const std::vector<Span>& spans) {
    float height = header_height;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const float room =
            spans[i].right - spans[i].left - 2 * cell_padding - (table.columns[i].sort_action ? sort_room : 0);
        height = std::max(
            height,
            ui::paragraph_height(drawing.frame, table.columns[i].title, room, header_style(drawing, false)) + 20);
    }
    return height;
}

CellLook cell_look(const Table& table, std::size_t column) {
    CellLook look;
    look.weight = column == 0 ? ui::Weight::bold : ui::Weight::regular;
    look.align = table.columns[column].numeric ? Align::right : Align::left;
    look.column = static_cast<int>(column) + 1;
    return look;
}

}  // namespace

void draw_header_row(Drawing& drawing, const Table& table, const std::vector<Span>& spans) {
    ui::Frame& frame = drawing.frame;
    const float height = header_row_height(drawing, table, spans);
    const ui::Rect rect{spans.front().left, frame.y(), spans.back().right, frame.y() + height};
    frame.semantics().open(row_node(drawing, table, "header", 0, rect));
    for (std::size_t i = 0; i < spans.size(); ++i) draw_column_header(drawing, table, i, spans[i], height);
    frame.semantics().close();
    frame.skip(height);
    ui::horizontal_line(frame, rect.left + cell_padding, rect.right - cell_padding, frame.y() - 1,
                        drawing.colours().line_strong);
}

void draw_row(Drawing& drawing, const Table& table, std::size_t index, const std::vector<Span>& spans) {
    ui::Frame& frame = drawing.frame;
    const Row& row = table.rows[index];
    const std::size_t count = std::min(row.cells.size(), spans.size());
    const auto inner = [&](std::size_t i) { return spans[i].right - spans[i].left - 2 * cell_padding; };
    float height = 0;
    for (std::size_t i = 0; i < count; ++i) {
        height = std::max(height, cell_height(drawing, row.cells[i], inner(i), cell_look(table, i)));
    }
    height = std::max(ui::target, height + 2 * cell_padding);

    const ui::Rect rect{spans.front().left, frame.y(), spans.back().right, frame.y() + height};
    ui::Node node = row_node(drawing, table, "row", index + 1, rect);
    node.selected = row.selected;
    frame.semantics().open(std::move(node));
    const ui::TextStyle title{.size = ui::size::table, .weight = ui::Weight::bold, .colour = {}, .line_height = 1.4f};
    const ui::Interaction state = add_row_header(drawing, row, {rect.left, rect.top, spans[0].right, rect.bottom}, rect,
                                                 ui::look_of(frame, title, cell_padding, cell_padding));
    if (row.selected || state.hovered) {
        ui::fill(frame, rect, row.selected ? drawing.colours().accent_soft : drawing.colours().surface_raised,
                 ui::radius::control);
    }
    if (row.selected)
        ui::fill(frame, {rect.left, rect.top + 6, rect.left + 3, rect.bottom - 6}, drawing.colours().accent, 1.5f);

    CellLook first = cell_look(table, 0);
    first.linked = (row.action || row.cells.front().action) && row.cells.front().tone == Tone::normal;
    first.underlined = state.hovered;
    paint_cell(drawing, row.cells.front(), spans[0].left + cell_padding, frame.y() + cell_padding, inner(0), first);
    for (std::size_t i = 1; i < count; ++i) {
        draw_cell(drawing, row.cells[i], ui::Role::cell, std::to_string(i), spans[i].left + cell_padding,
                  frame.y() + cell_padding, inner(i), cell_look(table, i));
    }
    frame.semantics().close();
    frame.skip(height);
    ui::horizontal_line(frame, rect.left + cell_padding, rect.right - cell_padding, frame.y() - 1,
                        drawing.colours().line);
    if (state.focused) ui::focus_ring(frame, {rect.left + 4, rect.top + 4, rect.right - 4, rect.bottom - 4}, 2);
}

}  // namespace atlas::views
