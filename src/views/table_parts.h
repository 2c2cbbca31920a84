// What the two forms of a table share: rows between hairlines, and cards.
#pragma once

#include <vector>

#include "views/cell_view.h"

namespace atlas::views {

inline constexpr float cell_padding = 12;
inline constexpr float sort_room = 16;  // for the arrow beside a column's title

struct Span {
    float left = 0;
    float right = 0;
};

/// Columns share the width by weight, but none is narrower than it needs. They reach over the text's edge by the
/// padding, so that texts align with the page. Empty when there is not room enough.
std::vector<Span> column_spans(Drawing& drawing, const Table& table);
ui::TextStyle header_style(const Drawing& drawing, bool strong);

ui::Icon sort_icon(const Column& column);
/// `place` is 0 for the header. Says which row of all it is where the table is shown in parts.
ui::Node row_node(Drawing& drawing, const Table& table, std::string_view key, std::size_t place, const ui::Rect& rect);
ui::Node header_node(Drawing& drawing, const Table& table, std::size_t index, const ui::Rect& rect);
ui::Interaction add_sort_button(Drawing& drawing, const Column& column, const ui::Rect& rect, const ui::TextLook& text);
/// The first cell as the link of the whole row, reaching over `row_rect`.
ui::Interaction add_row_header(Drawing& drawing, const Row& row, const ui::Rect& cell_rect, const ui::Rect& row_rect,
                               const ui::TextLook& text);

void draw_header_row(Drawing& drawing, const Table& table, const std::vector<Span>& spans);
void draw_row(Drawing& drawing, const Table& table, std::size_t index, const std::vector<Span>& spans);

/// The columns that sort, as a row of buttons above the cards; the others are spoken only.
void draw_sort_row(Drawing& drawing, const Table& table);
void draw_card(Drawing& drawing, const Table& table, std::size_t index);

}  // namespace atlas::views
