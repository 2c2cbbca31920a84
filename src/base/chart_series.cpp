#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "base/chart_text.h"
#include "base/decimal.h"
#include "base/ranges.h"

namespace atlas::chart {
namespace {

constexpr double axis_size = 13;
constexpr double dot_radius = 5;
constexpr double axis_gap = 10;
constexpr double touch = 44;
constexpr double tight_step = 64;  // between two positions: smaller values

using Positions = std::map<double, std::string>;

Positions positions_of(const std::vector<SeriesPoint>& points) {
    Positions positions;
    for (const SeriesPoint& point : points) positions.emplace(point.position, point.position_label);
    return positions;
}

double smallest_step(const Positions& positions) {
    double step = std::numeric_limits<double>::infinity();
    for (auto at = positions.begin(); at != positions.end(); ++at) {
        const auto next = std::next(at);
        if (next != positions.end()) step = std::min(step, next->first - at->first);
    }
    return step;
}

/// One value on each axis to pixels.
struct Axes {
    Box plot;
    double first = 0;
    double last = 0;
    double minimum = 0;
    double maximum = 0;
    double inset = 0;  // free space left and right of the outermost points

    double x(double position) const {
        if (last <= first) return plot.centre().x;
        return plot.left + inset + (position - first) / (last - first) * (plot.width() - 2 * inset);
    }
    double y(double value) const {
        const double share = maximum > minimum ? (value - minimum) / (maximum - minimum) : 0;
        return plot.bottom - std::clamp(share, 0.0, 1.0) * plot.height();
    }
};

TextBlock line_of(const Space& space, std::string_view text, const TextStyle& style, int part) {
    TextBlock block;
    append_text(block, space, text, std::numeric_limits<double>::max(), style, part);
    return block;
}

void place_ticks(SeriesLayout& layout, const Axes& axes, const std::vector<double>& values,
                 const std::vector<TextBlock>& labels) {
    for (std::size_t at = 0; at < values.size(); ++at) {
        layout.ticks.push_back({values[at], axes.y(values[at])});
        const TextBlock& label = labels[at];
        place_block(layout, label, axes.plot.left - axis_gap - label.width, layout.ticks.back().y - label.height / 2);
    }
}

/// Labels below the axis; where they are too close, every other one and so on.
void place_position_labels(SeriesLayout& layout, const Space& space, const Axes& axes, const Positions& positions) {
    double free_from = -std::numeric_limits<double>::infinity();
    for (const auto& [position, text] : positions) {
        const TextBlock label = line_of(space, text, {axis_size, Weight::regular, Ink::muted}, -1);
        const double left =
            std::clamp(axes.x(position) - label.width / 2, 0.0, std::max(0.0, layout.width - label.width));
        if (left < free_from || label.width > layout.width) continue;
        place_block(layout, label, left, axes.plot.bottom + 8);
        free_from = left + label.width + 8;
    }
}

bool is_free(const SeriesLayout& layout, const Box& box) {
    const bool is_within =
        box.left >= 0 && box.right <= layout.width && box.top >= 0 && box.bottom <= layout.plot.bottom;
    const auto is_hit = [&](const Text& text) { return overlaps(box, text.box); };
    const auto is_dot = [&](const Point& dot) {
        return overlaps(box, {dot.x - dot_radius, dot.y - dot_radius, dot.x + dot_radius, dot.y + dot_radius});
    };
    return is_within && std::none_of(layout.texts.begin(), layout.texts.end(), is_hit) &&
           std::none_of(layout.points.begin(), layout.points.end(), is_dot);
}

/// Whether a reader could take a label there for that of another point.
bool is_ambiguous(const SeriesLayout& layout, const Point& label, const Point& own) {
    const double distance = std::hypot(label.x - own.x, label.y - own.y);
    return std::any_of(layout.points.begin(), layout.points.end(), [&](const Point& other) {
        const bool is_own = other.x == own.x && other.y == own.y;
        return !is_own && std::hypot(label.x - other.x, label.y - other.y) < 1.3 * distance;
    });
}

/// Above the point if that is free, else below it, else beside it, else nowhere.
void place_value(SeriesLayout& layout, const TextBlock& label, const Point& at) {
    const double away = dot_radius + 3;
    const std::array<Point, 4> places{{{at.x - label.width / 2, at.y - away - label.height},
                                       {at.x - label.width / 2, at.y + away},
                                       {at.x + away, at.y - label.height / 2},
                                       {at.x - away - label.width, at.y - label.height / 2}}};
    for (const Point& place : places) {
        const Box box{place.x, place.y, place.x + label.width, place.y + label.height};
        if (!is_free(layout, box) || is_ambiguous(layout, box.centre(), at)) continue;
        place_block(layout, label, place.x, place.y);
        return;
    }
}

std::vector<std::size_t> points_of_line(const std::vector<SeriesPoint>& points, int line) {
    std::vector<std::size_t> members;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (points[at].line == line && !points[at].part.unknown) members.push_back(at);
    }
    ranges::stable_sort(members, {}, [&](std::size_t at) { return points[at].position; });
    return members;
}

void add_runs(SeriesLayout& layout, const std::vector<SeriesPoint>& points, int line, double step) {
    const std::vector<std::size_t> members = points_of_line(points, line);
    for (std::size_t at = 0; at < members.size(); ++at) {
        const bool is_next = at > 0 && points[members[at]].position - points[members[at - 1]].position <= step * 1.5;
        if (!is_next) layout.runs.push_back({line, {}});
        layout.runs.back().points.push_back(layout.points[members[at]]);
    }
}

/// Names of the lines right of their last points, moved apart.
void place_line_labels(SeriesLayout& layout, const std::vector<SeriesPoint>& points,
                       const std::vector<TextBlock>& labels) {
    struct End {
        double y = 0;
        int line = 0;
        std::size_t point = 0;
    };
    std::vector<End> ends;
    for (std::size_t line = 0; line < labels.size(); ++line) {
        const std::vector<std::size_t> members = points_of_line(points, static_cast<int>(line));
        if (!members.empty() && !labels[line].lines.empty())
            ends.push_back({layout.points[members.back()].y, static_cast<int>(line), members.back()});
    }
    ranges::stable_sort(ends, {}, &End::y);
    std::vector<Stretch> wishes;
    for (const End& end : ends) {
        const double height = labels[static_cast<std::size_t>(end.line)].height;
        wishes.push_back({end.y - height / 2, height});
    }
    const std::vector<double> starts = spread(wishes, 0, std::numeric_limits<double>::max(), 2);
    for (std::size_t at = 0; at < ends.size(); ++at) {
        const Box box =
            place_block(layout, labels[static_cast<std::size_t>(ends[at].line)], layout.plot.right + 12, starts[at]);
        layout.height = std::max(layout.height, box.bottom);
        const Point last = layout.points[ends[at].point];
        layout.strokes.push_back(
            {{{last.x + dot_radius + 3, last.y}, {box.left - 4, box.centre().y}}, 1, static_cast<int>(ends[at].point)});
    }
}

/// After all texts are in place.
void add_grid(SeriesLayout& layout) {
    constexpr double room = 4;  // before and behind a text
    constexpr double thickness = 1;
    constexpr double shortest = 6;  // of a piece between two texts: less is a speck
    for (const Tick& tick : layout.ticks) {
        std::vector<Box> crossed;
        for (const Text& text : layout.texts) {
            if (text.box.top - thickness < tick.y && tick.y < text.box.bottom + thickness) crossed.push_back(text.box);
        }
        ranges::stable_sort(crossed, {}, &Box::left);
        double from = layout.plot.left;
        const auto add_until = [&](double to) {
            to = std::min(to, layout.plot.right);
            const bool is_piece = !crossed.empty();
            if (from < to - (is_piece ? shortest : 0)) layout.grid.push_back({from, to, tick.y, tick.value == 0});
        };
        for (const Box& box : crossed) {
            add_until(box.left - room);
            from = std::max(from, box.right + room);
        }
        add_until(layout.plot.right);
    }
}

/// Each point gets the square around it, cut half way to its neighbours.
void add_hits(SeriesLayout& layout) {
    for (std::size_t one = 0; one < layout.points.size(); ++one) {
        const Point at = layout.points[one];
        Box hit{std::max(at.x - touch / 2, 0.0), std::max(at.y - touch / 2, 0.0),
                std::min(at.x + touch / 2, layout.width), std::min(at.y + touch / 2, layout.height)};
        for (std::size_t other = 0; other < layout.points.size(); ++other) {
            if (other == one) continue;
            const double across = layout.points[other].x - at.x;
            const double down = layout.points[other].y - at.y;
            const bool is_beside = std::abs(across) >= std::abs(down);
            const double distance = is_beside ? across : down;
            const bool is_after = distance > 0 || (distance == 0 && other > one);
            const double border = (is_beside ? at.x : at.y) + distance / 2;
            double& far_edge = is_beside ? hit.right : hit.bottom;
            double& near_edge = is_beside ? hit.left : hit.top;
            if (is_after) far_edge = std::min(far_edge, border);
            if (!is_after) near_edge = std::max(near_edge, border);
        }
        layout.hits.push_back(hit);
    }
}

}  // namespace

std::vector<double> round_ticks(double minimum, double maximum, int count) {
    std::vector<double> ticks;
    if (!(maximum > minimum) || count < 1) return {minimum};
    const double rough = (maximum - minimum) / count;
    const double power = power_of_ten(static_cast<int>(std::clamp(std::floor(std::log10(rough)), -300.0, 300.0)));
    const double factor = rough / power;
    const double step = power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    for (double index = std::ceil(minimum / step - 1e-9); index * step <= maximum + step * 1e-9; ++index) {
        ticks.push_back(index * step);
    }
    return ticks;
}

SeriesLayout layout_series(const Space& space, const std::vector<std::string>& lines,
                           const std::vector<SeriesPoint>& points, const SeriesScale& scale) {
    SeriesLayout layout;
    layout.width = space.width;
    const double plot_height = std::clamp(space.width * 0.38, 200.0, 340.0);
    const std::vector<double> ticks = round_ticks(scale.minimum, scale.maximum, 5);
    std::vector<TextBlock> tick_labels;
    double tick_width = 0;
    for (const double tick : ticks) {
        tick_labels.push_back(line_of(space, scale.tick_label(tick), {axis_size, Weight::regular, Ink::muted}, -1));
        tick_width = std::max(tick_width, tick_labels.back().width);
    }
    std::vector<TextBlock> line_labels;
    double line_width = 0;
    for (const std::string& line : lines) {
        append_text(line_labels.emplace_back(), space, line, space.width * 0.26, {label_size, Weight::bold}, -1);
        line_width = std::max(line_width, line_labels.back().width + 12);
    }
    const double top = value_size * space.text_scale * line_height + dot_radius + 4;
    const Positions positions = positions_of(points);
    layout.plot = {tick_width + axis_gap, top, space.width - line_width, top + plot_height};
    layout.height = layout.plot.bottom + 8 + axis_size * space.text_scale * line_height;

    Axes axes{layout.plot, 0, 0, scale.minimum, scale.maximum, 0};
    axes.inset = std::min(28.0, layout.plot.width() / 8);
    if (!positions.empty()) axes.first = positions.begin()->first, axes.last = positions.rbegin()->first;
    for (const SeriesPoint& point : points) {
        layout.points.push_back(
            {axes.x(point.position), axes.y(point.part.unknown ? scale.minimum : point.part.value)});
    }
    place_ticks(layout, axes, ticks, tick_labels);
    place_position_labels(layout, space, axes, positions);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        add_runs(layout, points, static_cast<int>(line), smallest_step(positions));
    }
    place_line_labels(layout, points, line_labels);
    const double step = smallest_step(positions);
    const bool is_tight = axes.x(axes.first + step) - axes.x(axes.first) < tight_step * space.text_scale;
    const TextStyle value_style{is_tight ? axis_size : value_size, Weight::bold};
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (points[at].part.unknown) continue;
        const TextBlock value = line_of(space, points[at].part.value_text, value_style, static_cast<int>(at));
        place_value(layout, value, layout.points[at]);
    }
    add_grid(layout);
    add_hits(layout);
    return layout;
}

}  // namespace atlas::chart
