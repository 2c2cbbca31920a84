#include "render/text_table.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "render/display_width.h"

namespace atlas {
namespace {

constexpr int widest_column = 56;
constexpr int between_columns = 2;
constexpr int indent = 2;  // of details below what they belong to

using Lines = std::vector<std::string>;

Lines cell_lines(const Cell& cell) {
    Lines lines = wrap_to_width(cell_line(cell), widest_column);
    if (!cell.detail.empty()) {
        for (const std::string& line : wrap_to_width(cell.detail, widest_column - indent)) {
            lines.push_back(std::string(indent, ' ') + line);
        }
    }
    return lines;
}

Lines title_lines(const Column& column) {
    if (!column.sorted) return {column.title};
    return {column.title + (*column.sorted == SortDirection::ascending ? " ↑" : " ↓")};
}

void widen(std::vector<int>& widths, const std::vector<Lines>& cells) {
    for (std::size_t i = 0; i < std::min(widths.size(), cells.size()); ++i) {
        for (const std::string& line : cells[i]) widths[i] = std::max(widths[i], display_width(line));
    }
}

void append_line(std::string& result, std::string line) {
    line.resize(line.find_last_not_of(' ') + 1);
    result += line + '\n';
}

void append_row(std::string& result, const std::vector<Lines>& cells, const std::vector<int>& widths,
                const Table& table) {
    std::size_t height = 0;
    for (const Lines& lines : cells) height = std::max(height, lines.size());
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const bool is_there = column < cells.size() && i < cells[column].size();
            const std::string content = is_there ? cells[column][i] : std::string();
            const bool numeric = table.columns[column].numeric;
            line += numeric ? pad_left(content, widths[column]) : pad_right(content, widths[column]);
            line += std::string(between_columns, ' ');
        }
        append_line(result, line);
    }
}

}  // namespace

std::string cell_line(const Cell& cell) {
    std::string line = cell.text;
    if (cell.bar && line.empty()) line = cell.bar->spoken;
    for (const Badge& badge : cell.badges) line += (line.empty() ? "[" : " [") + badge.text + ']';
    return line;
}

std::string render_text_table(const Table& table) {
    std::string result = table.caption + (table.caption.empty() || table.count.empty() ? "" : " · ") + table.count;
    if (!result.empty()) result += '\n';
    if (table.rows.empty()) return result + table.empty + '\n';
    std::vector<Lines> titles;
    for (const Column& column : table.columns) titles.push_back(title_lines(column));
    std::vector<std::vector<Lines>> rows;
    for (const Row& row : table.rows) {
        rows.emplace_back();
        for (const Cell& cell : row.cells) rows.back().push_back(cell_lines(cell));
        if (row.selected && !rows.back().empty()) rows.back().front().front() += " ◀";
    }
    std::vector<int> widths(table.columns.size(), 0);
    widen(widths, titles);
    for (const std::vector<Lines>& row : rows) widen(widths, row);
    append_row(result, titles, widths, table);
    std::vector<Lines> rule;
    for (const int width : widths) {
        rule.push_back({""});
        for (int i = 0; i < width; ++i) rule.back().front() += "─";
    }
    append_row(result, rule, widths, table);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!table.rows[i].group.empty()) result += "── " + table.rows[i].group + '\n';
        append_row(result, rows[i], widths, table);
    }
    return result;
}

}  // namespace atlas
