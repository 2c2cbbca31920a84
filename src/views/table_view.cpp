// Tables: rows between hairlines where there is room, a card for each row where there is not.
#include <algorithm>

#include "views/table_parts.h"

namespace atlas::views {
namespace {

std::string_view sort_name(const Column& column) {
    if (!column.sorted) return {};
    return *column.sorted == SortDirection::ascending ? "ascending" : "descending";
}

void draw_caption(Drawing& drawing, const Table& table) {
    ui::Frame& frame = drawing.frame;
    if (table.caption.empty() && table.count.empty()) return;
    const ui::TextStyle caption{
        .size = ui::size::heading3, .weight = ui::Weight::bold, .colour = drawing.colours().text, .line_height = 1.3f};
    const ui::TextStyle count{.size = ui::size::table, .colour = drawing.colours().text_muted};
    const auto line = [&](std::string_view key, const std::string& text, const ui::TextStyle& style) {
        if (text.empty()) return;
        const float top = frame.y();
        frame.skip(ui::paint_paragraph(frame, text, frame.left(), top, frame.width(), style));
        ui::speak_run(frame, key, text, {frame.left(), top, frame.right(), frame.y()}, style);
    };
    line("caption", table.caption, caption);
    line("count", table.count, count);
    frame.skip(ui::space::small);
}

/// What the columns are, for the eye alone, where their headers have long been scrolled away. The height it takes.
float repeat_column_titles(Drawing& drawing, const Table& table, const std::vector<Span>& spans) {
    float height = 0;
    for (std::size_t i = 1; i < spans.size(); ++i) {
        height = std::max(height, ui::paint_paragraph(drawing.frame, table.columns[i].title,
                                                      spans[i].left + cell_padding, drawing.frame.y() + ui::space::hair,
                                                      spans[i].right - spans[i].left - 2 * cell_padding,
                                                      header_style(drawing, false)));
    }
    return height + ui::space::hair;
}

/// Above the first row of a group: a row of its own, with one cell over all columns.
void draw_group_heading(Drawing& drawing, const Table& table, std::size_t index, const std::vector<Span>& spans) {
    ui::Frame& frame = drawing.frame;
    const std::string& group = table.rows[index].group;
    if (group.empty() || (index > 0 && table.rows[index - 1].group == group)) return;
    const ui::TextStyle style{
        .size = ui::size::body, .weight = ui::Weight::bold, .colour = drawing.colours().text, .line_height = 1.4f};
    frame.skip(index > 0 ? ui::space::large : ui::space::medium);
    const bool repeats = index > 0 && !spans.empty();
    const float room = repeats ? spans[0].right - cell_padding - frame.left() : frame.width();
    float height = ui::paint_paragraph(frame, group, frame.left(), frame.y(), room, style);
    if (repeats) height = std::max(height, repeat_column_titles(drawing, table, spans));
    const ui::Rect rect{frame.left(), frame.y(), frame.right(), frame.y() + height};
    frame.semantics().open(frame.node(ui::Role::row, frame.id_of("group"), {}, rect));
    ui::Node cell = frame.node(ui::Role::cell, frame.id_of("group cell"), group, rect);
    cell.column = 1;
    cell.column_span = static_cast<int>(table.columns.size());
    cell.text = ui::look_of(frame, style);
    frame.semantics().add(std::move(cell));
    frame.semantics().close();
    frame.skip(height + ui::space::small);
}

}  // namespace

ui::Icon sort_icon(const Column& column) {
    if (!column.sorted) return ui::Icon::sort_both;
    return *column.sorted == SortDirection::ascending ? ui::Icon::sort_up : ui::Icon::sort_down;
}

ui::Node row_node(Drawing& drawing, const Table& table, std::string_view key, std::size_t place, const ui::Rect& rect) {
    ui::Node node = drawing.frame.node(ui::Role::row, drawing.frame.id_of(key), {}, rect);
    if (table.row_count > 0) node.row = static_cast<int>(place == 0 ? 1 : table.first_row + place + 1);
    return node;
}

ui::Node header_node(Drawing& drawing, const Table& table, std::size_t index, const ui::Rect& rect) {
    const Column& column = table.columns[index];
    ui::Node node =
        drawing.frame.node(ui::Role::column_header, drawing.frame.id_of("header/" + column.key), column.title, rect);
    node.column = static_cast<int>(index) + 1;
    node.sort = std::string(sort_name(column));
    node.naming = column.sort_action ? ui::Naming::children : ui::Naming::content;
    return node;
}

ui::Interaction add_sort_button(Drawing& drawing, const Column& column, const ui::Rect& rect,
                                const ui::TextLook& text) {
    ui::Node button =
        drawing.frame.node(ui::Role::button, drawing.frame.id_of("sort/" + column.key), column.title, rect);
    button.address = drawing.address(column.sort_action);
    button.text = text;
    const ui::Interaction state = drawing.frame.add_widget(std::move(button));
    if (state.activated) drawing.choose(*column.sort_action);
    return state;
}

ui::Interaction add_row_header(Drawing& drawing, const Row& row, const ui::Rect& cell_rect, const ui::Rect& row_rect,
                               const ui::TextLook& text) {
    ui::Frame& frame = drawing.frame;
    const Cell& first = row.cells.front();
    ui::Node header = frame.node(ui::Role::row_header, frame.id_of("row header"), spoken_name(first), cell_rect);
    header.value = spoken_value(first);
    header.column = 1;
    header.text = text;
    const std::optional<Action>& action = row.action ? row.action : first.action;
    header.naming = action ? ui::Naming::children : ui::Naming::content;
    frame.semantics().open(std::move(header));
    ui::Interaction state;
    if (action) {
        ui::Node link = frame.node(ui::Role::link, frame.id_of("link"), spoken_name(first), cell_rect);
        link.address = drawing.address(action);
        link.selected = row.selected;
        link.text = text;
        const std::uint32_t id = link.id;
        state = frame.add_widget(std::move(link), row.action ? row_rect : cell_rect);
        if (const std::uint32_t subject = subject_of(row.action)) {
            frame.add_subject(id, subject);
            // Lit with its mark on the map, as if it were hovered itself.
            state.hovered = state.hovered || (frame.points_at(subject) && !state.focused);
        }
        if (state.activated) drawing.choose(*action);
    }
    frame.semantics().close();
    return state;
}

void draw_table(Drawing& drawing, const Table& table) {
    ui::Frame& frame = drawing.frame;
    const float top = frame.y();
    // A table without rows is none.
    const ui::Role role = table.rows.empty() ? ui::Role::group : ui::Role::table;
    ui::Node node = frame.node(role, frame.id_of("table"), table.caption, {});
    node.naming = ui::Naming::children;
    node.value = table.count;
    if (table.row_count > 0) node.row_count = static_cast<int>(table.row_count) + 1;
    const std::uint32_t id = node.id;
    const int index = frame.semantics().open(std::move(node));
    draw_caption(drawing, table);
    const std::vector<Span> spans = column_spans(drawing, table);
    const bool cards = spans.empty();
    if (!table.rows.empty() && !table.columns.empty()) {
        if (cards) {
            draw_sort_row(drawing, table);
        } else {
            draw_header_row(drawing, table, spans);
        }
    }
    ItemKeys keys;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        if (row.cells.empty() || table.columns.empty()) continue;
        frame.push_scope(keys.next(row.action));
        // Before any row is known, a guess that is not too tall: rows in view must not be taken for unseen.
        if (frame.begin_part(ui::PageParts::Patience::waits, 2 * ui::target)) {
            draw_group_heading(drawing, table, i, spans);
            if (cards) {
                draw_card(drawing, table, i);
            } else {
                draw_row(drawing, table, i, spans);
            }
            frame.end_part();
        }
        frame.pop_scope();
    }
    if (table.rows.empty()) {
        ui::paragraph(frame, "empty", table.empty, {.colour = drawing.colours().text_muted});
    }
    const float bleed = cards ? 0 : cell_padding;
    frame.semantics().at(index).rect = {frame.left() - bleed, top, frame.right() + bleed, frame.y()};
    frame.semantics().at(index).visible = frame.visible(frame.semantics().at(index).rect);
    frame.semantics().close();
    // The new rows are read from the top of their table.
    if (table.pager && draw_pager(drawing, *table.pager)) frame.request_focus(id);
}

void speak_table(Drawing& drawing, const Table& table, std::string_view title, const ui::Rect& area) {
    ui::Frame& frame = drawing.frame;
    if (table.rows.empty()) return;
    const auto spoken = [&](ui::Role role, std::string_view key, std::string_view name, std::string_view value = {}) {
        ui::Node node = frame.node(role, frame.id_of(key), name, area);
        node.value = std::string(value);
        node.visible = false;
        return node;
    };
    frame.push_scope("values");
    frame.semantics().open(spoken(ui::Role::table, "table", title, table.count));
    frame.semantics().open(spoken(ui::Role::row, "header", {}));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        ui::Node header = spoken(ui::Role::column_header, "header/" + std::to_string(i), table.columns[i].title);
        header.column = static_cast<int>(i) + 1;
        frame.semantics().add(std::move(header));
    }
    frame.semantics().close();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        frame.push_scope(std::to_string(row));
        frame.semantics().open(spoken(ui::Role::row, "row", {}));
        for (std::size_t i = 0; i < table.rows[row].cells.size(); ++i) {
            const Cell& cell = table.rows[row].cells[i];
            ui::Node node = spoken(i == 0 ? ui::Role::row_header : ui::Role::cell, std::to_string(i), spoken_name(cell),
                                   spoken_value(cell));
            node.column = static_cast<int>(i) + 1;
            frame.semantics().add(std::move(node));
        }
        frame.semantics().close();
        frame.pop_scope();
    }
    frame.semantics().close();
    frame.pop_scope();
}

}  // namespace atlas::views
