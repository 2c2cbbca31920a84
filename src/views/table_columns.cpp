// How wide the columns of a table are.
#include <algorithm>
#include <numeric>

#include "views/table_parts.h"

namespace atlas::views {
namespace {

constexpr float smallest_table = 420;  // cards below
constexpr float narrowest_bar = 110;

/// Narrowest width in which nothing of the column has to break inside a word.
float narrowest(const Drawing& drawing, const Table& table, std::size_t index) {
    const ui::Frame& frame = drawing.frame;
    const Column& column = table.columns[index];
    const ui::TextStyle text{
        .size = ui::size::table, .weight = index == 0 ? ui::Weight::bold : ui::Weight::regular, .colour = {}};
    float width =
        ui::widest_word(frame, column.title, header_style(drawing, true)) + (column.sort_action ? sort_room : 0);
    for (const Row& row : table.rows) {
        if (index >= row.cells.size()) continue;
        const Cell& cell = row.cells[index];
        width = std::max(width, ui::widest_word(frame, cell.text, text));
        for (const Badge& badge : cell.badges) width = std::max(width, badges_width(drawing, {badge}));
        if (cell.bar) width = std::max(width, narrowest_bar);
    }
    return width + 2 * cell_padding;
}

/// The widths of the columns; empty when there is not room enough.
std::vector<float> column_widths(const Drawing& drawing, const Table& table) {
    const float width = drawing.frame.width() + 2 * cell_padding;
    std::vector<float> least;
    for (std::size_t i = 0; i < table.columns.size(); ++i) least.push_back(narrowest(drawing, table, i));
    if (drawing.frame.width() < smallest_table || std::accumulate(least.begin(), least.end(), 0.0f) > width) return {};

    // Columns whose share is too small get what they need; the others share the rest. At most one pass for each column.
    std::vector<float> widths(least.size(), 0);
    std::vector<bool> fixed(least.size(), false);
    for (bool settled = false; !settled;) {
        float rest = width;
        double weights = 0;
        for (std::size_t i = 0; i < least.size(); ++i) {
            if (fixed[i])
                rest -= least[i];
            else
                weights += table.columns[i].weight;
        }
        settled = true;
        for (std::size_t i = 0; i < least.size(); ++i) {
            widths[i] = fixed[i] ? least[i] : rest * static_cast<float>(table.columns[i].weight / weights);
            if (fixed[i] || widths[i] >= least[i]) continue;
            fixed[i] = true;
            settled = false;
        }
    }
    return widths;
}

}  // namespace

ui::TextStyle header_style(const Drawing& drawing, bool strong) {
    return {.size = ui::size::caption,
            .weight = ui::Weight::bold,
            .colour = strong ? drawing.colours().text : drawing.colours().text_muted,
            .line_height = 1.25f};
}

std::vector<Span> column_spans(Drawing& drawing, const Table& table) {
    const std::uint32_t id = drawing.frame.id_of("columns");
    if (!drawing.frame.kept_lengths(id)) drawing.frame.keep_lengths(id, column_widths(drawing, table));
    std::vector<Span> spans;
    float left = drawing.frame.left() - cell_padding;
    for (const float each : *drawing.frame.kept_lengths(id)) {
        spans.push_back({left, left + each});
        left += each;
    }
    return spans;
}

}  // namespace atlas::views
