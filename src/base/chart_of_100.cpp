#include <algorithm>
#include <cmath>

#include "base/chart_text.h"

namespace atlas::chart {
namespace {

constexpr double wide_from = 560;  // 20 figures a row, labels below
constexpr double widest_cell = 46;
constexpr double bracket_thickness = 3;
constexpr double label_gap = 16;
constexpr double narrow_label = 112;
constexpr double widest_label = 240;
constexpr double touch = 44;

/// A stretch of the hundred, in percent.
struct Range {
    double from = 0;
    double to = 0;
};

std::vector<Range> ranges_of(const std::vector<Part>& parts) {
    std::vector<Range> ranges;
    double sum = 0;
    for (const Part& part : parts) {
        const double from = std::min(sum, 100.0);
        sum += std::max(part.value, 0.0);
        ranges.push_back({from, std::min(sum, 100.0)});
    }
    return ranges;
}

std::vector<Slice> slices_of(int figure, const std::vector<Range>& ranges) {
    std::vector<Slice> slices;
    double covered = 0;
    for (std::size_t part = 0; part < ranges.size(); ++part) {
        const double from = std::clamp(ranges[part].from - figure, 0.0, 1.0);
        const double to = std::clamp(ranges[part].to - figure, 0.0, 1.0);
        if (to > from) slices.push_back({static_cast<int>(part), from, to});
        covered = std::max(covered, to);
    }
    if (covered < 1) slices.push_back({-1, covered, 1});
    return slices;
}

struct Grid {
    int columns = 20;
    int rows = 5;
    bool runs_down = true;  // figures follow each other down a column, then in the next one
    double cell_width = 0;
    double cell_height = 0;
    double width() const { return columns * cell_width; }
    double height() const { return rows * cell_height; }
};

Box cell_of(const Grid& grid, int figure) {
    const int column = grid.runs_down ? figure / grid.rows : figure % grid.columns;
    const int row = grid.runs_down ? figure % grid.rows : figure / grid.columns;
    return {column * grid.cell_width, row * grid.cell_height, (column + 1) * grid.cell_width,
            (row + 1) * grid.cell_height};
}

/// A figure is twice as tall as wide and leaves air in its cell.
Box figure_in(const Box& cell) {
    const double height = std::min(cell.height() * 0.9, cell.width() * 1.7);
    const double width = height / 2;
    const Point centre = cell.centre();
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

void place_figures(Of100Layout& layout, const Grid& grid, const std::vector<Range>& ranges) {
    for (int figure = 0; figure < 100; ++figure) {
        layout.figures.push_back({figure_in(cell_of(grid, figure)), slices_of(figure, ranges)});
    }
}

/// Labels below brackets, each under the columns that it speaks of.
void label_below(Of100Layout& layout, const Space& space, const Grid& grid, const std::vector<Part>& parts,
                 const std::vector<Range>& ranges) {
    const double share = (space.width + label_gap) / static_cast<double>(parts.size()) - label_gap;
    std::vector<TextBlock> labels;
    std::vector<Stretch> wishes;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const double block = (ranges[part].to - ranges[part].from) / 100 * grid.width();
        const double narrow =
            std::max(min_label_width(space, parts[part], key_value_size), narrow_label * space.text_scale);
        const double most = std::min(share, std::max(std::min(block, widest_label * space.text_scale), narrow));
        labels.push_back(make_label(space, parts[part], static_cast<int>(part), most, key_value_size));
        wishes.push_back({ranges[part].from / 100 * grid.width(), labels.back().width});
    }
    const double bracket_y = grid.height() + 8;
    const double label_y = bracket_y + bracket_thickness + 8;
    const std::vector<double> starts = spread(wishes, 0, space.width, label_gap);
    double label_height = touch;
    for (const TextBlock& label : labels) label_height = std::max(label_height, label.height);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const int index = static_cast<int>(part);
        const double left = std::min(ranges[part].from / 100 * grid.width(), grid.width() - 1);
        const double right = std::max(ranges[part].to / 100 * grid.width() - 2, left + 1);
        layout.strokes.push_back({{{left, bracket_y}, {right, bracket_y}}, bracket_thickness, index});
        const Box box = place_block(layout, labels[part], starts[part], label_y);
        if (box.left > right || box.right < left) {
            const double edge = box.left > right ? box.left : box.right;
            layout.strokes.push_back({{{(left + right) / 2, bracket_y}, {edge, label_y}}, 1, index});
        }
        layout.hits.push_back({box.left, bracket_y, box.right, label_y + label_height});
        layout.shapes.push_back({left, 0, right, bracket_y});
    }
    layout.height = label_y + label_height;
}

/// Labels right of brackets, each beside the rows that it speaks of.
void label_beside(Of100Layout& layout, const Space& space, const Grid& grid, const std::vector<Part>& parts,
                  const std::vector<Range>& ranges) {
    const double bracket_x = grid.width() + 6;
    const double label_x = bracket_x + bracket_thickness + 9;
    std::vector<TextBlock> labels;
    std::vector<Stretch> wishes;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        labels.push_back(make_label(space, parts[part], static_cast<int>(part), space.width - label_x, key_value_size));
        wishes.push_back({ranges[part].from / 100 * grid.height(), std::max(labels.back().height, touch)});
    }
    const std::vector<double> starts = push_forward(wishes, 6);
    layout.height = grid.height();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const int index = static_cast<int>(part);
        const double top = std::min(ranges[part].from / 100 * grid.height(), grid.height() - 1);
        const double bottom = std::max(ranges[part].to / 100 * grid.height() - 2, top + 1);
        layout.strokes.push_back({{{bracket_x, top}, {bracket_x, bottom}}, bracket_thickness, index});
        const Box box = place_block(layout, labels[part], label_x, starts[part]);
        if (box.top > bottom) layout.strokes.push_back({{{bracket_x, bottom}, {label_x - 3, box.top + 12}}, 1, index});
        layout.hits.push_back({label_x, starts[part], space.width, starts[part] + wishes[part].length});
        layout.shapes.push_back({0, top, label_x, bottom});
        layout.height = std::max(layout.height, layout.hits.back().bottom);
    }
}

}  // namespace

Of100Layout layout_of_100(const Space& space, const std::vector<Part>& parts) {
    Of100Layout layout;
    layout.width = space.width;
    const std::vector<Range> ranges = ranges_of(parts);
    Grid grid;
    if (space.width >= wide_from * space.text_scale) {
        grid.cell_width = std::floor(std::min(space.width / grid.columns, widest_cell));
        grid.cell_height = std::round(grid.cell_width * 1.55);
        if (!parts.empty()) label_below(layout, space, grid, parts, ranges);
    } else {
        grid = {10, 10, false, std::floor(std::min(space.width * 0.6, 300.0) / 10), 0};
        grid.cell_height = std::round(grid.cell_width * 1.5);
        label_beside(layout, space, grid, parts, ranges);
    }
    layout.height = std::max(layout.height, grid.height());
    place_figures(layout, grid, ranges);
    return layout;
}

}  // namespace atlas::chart
