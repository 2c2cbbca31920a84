// One cell: text, a quieter second line, badges and a time bar, below each other in a given width. Used by tables,
// cards, definitions and lists alike.
#pragma once

#include "views/drawing.h"

namespace atlas::views {

enum class Align { left, right };

struct CellLook {
    float size = ui::size::table;
    ui::Weight weight = ui::Weight::regular;
    Align align = Align::left;
    bool linked = false;           // paint as a link
    bool underlined = false;       // paint as a hovered link
    int column = 0;                // of a table, from 1
    std::string spoken_link = {};  // accessible name of the cell's link; empty = that of the cell
};

float cell_height(const Drawing& drawing, const Cell& cell, float width, const CellLook& look);
/// Paints without pushing nodes; returns the height.
float paint_cell(Drawing& drawing, const Cell& cell, float x, float y, float width, const CellLook& look);
/// Accessible name: the text, or the badges when there is none.
std::string spoken_name(const Cell& cell);
/// What is read after the name: badges, the bar's sentence, the second line.
std::string spoken_value(const Cell& cell);
/// Pushes the cell with `role` and its link, when it has one, and paints it. Returns the height.
float draw_cell(Drawing& drawing, const Cell& cell, ui::Role role, std::string_view key, float x, float y, float width,
                const CellLook& look);

/// Badges one after the other, breaking into rows; the height of all, and the width of all in one row.
float badges_height(const Drawing& drawing, const std::vector<Badge>& badges, float width);
void paint_badges(Drawing& drawing, const std::vector<Badge>& badges, float x, float y, float width, Align align);
float badges_width(const Drawing& drawing, const std::vector<Badge>& badges);

}  // namespace atlas::views
