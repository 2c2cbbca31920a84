#include <algorithm>
#include <numeric>

#include "base/chart_text.h"

namespace atlas::chart {
namespace {

constexpr double stage_from = 200;  // least width of a stage beside another
constexpr double widest_node = 260;
constexpr double percent_height = 3.4;
constexpr double node_gap = 18;
constexpr double padding = 12;
constexpr double stacked_thickness = 24;
constexpr double touch = 44;

int stage_count(const std::vector<FlowNode>& nodes) {
    int count = 1;
    for (const FlowNode& node : nodes) count = std::max(count, node.stage + 1);
    return count;
}

bool has_parent(const std::vector<FlowNode>& nodes, std::size_t node) {
    return nodes[node].from >= 0 && static_cast<std::size_t>(nodes[node].from) < node;
}

/// For each node: percent of the whole that lies before it in its parent's slice (or beside the other roots).
std::vector<double> offsets_in_parents(const std::vector<FlowNode>& nodes) {
    std::vector<double> used(nodes.size() + 1, 0);  // last = roots
    std::vector<double> offsets;
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        double& before = has_parent(nodes, node) ? used[static_cast<std::size_t>(nodes[node].from)] : used.back();
        offsets.push_back(before);
        before += std::max(nodes[node].part.value, 0.0);
    }
    return offsets;
}

/// Value and label on one line where that fits, else below each other.
TextBlock node_label(const Space& space, const Part& part, int index, double max_width, double height) {
    TextBlock below = make_label(space, part, index, max_width, value_size);
    if (below.height <= height) return below;
    TextBlock value;
    append_text(value, space, part.value_text, max_width, {value_size, Weight::bold}, index);
    TextBlock label;
    const double shift = value.width + 6;
    append_text(label, space, part.label, max_width - shift, {}, index);
    if (value.lines.size() != 1 || label.lines.size() != 1) return below;
    Text line = label.lines.front();
    line.box = {shift, value.lines.front().box.top, shift + label.width, value.lines.front().box.bottom};
    value.lines.push_back(line);
    value.width = shift + label.width;
    return value;
}

void add_ribbons(FlowLayout& layout, const std::vector<FlowNode>& nodes, const std::vector<double>& offsets,
                 double scale) {
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (!has_parent(nodes, node)) continue;
        const Box& parent = layout.nodes[static_cast<std::size_t>(nodes[node].from)];
        const Box& child = layout.nodes[node];
        const double top = std::min(parent.top + offsets[node] * scale, parent.bottom);
        const double bottom = std::min(top + child.height(), parent.bottom);
        layout.ribbons.push_back({nodes[node].from,
                                  static_cast<int>(node),
                                  {parent.right, top, parent.right, bottom},
                                  {child.left, child.top, child.left, child.bottom}});
    }
}

void lay_stages(FlowLayout& layout, const Space& space, const std::vector<FlowNode>& nodes) {
    const int stages = stage_count(nodes);
    const double node_width =
        std::min(space.width / (stages * 1.0 + (stages - 1) * 0.45), widest_node * space.text_scale);
    const double pitch = stages > 1 ? (space.width - node_width) / (stages - 1) : 0;
    const std::vector<double> offsets = offsets_in_parents(nodes);
    const double scale = percent_height;
    std::vector<double> free(static_cast<std::size_t>(stages), 0);
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        const auto stage = static_cast<std::size_t>(std::max(nodes[node].stage, 0));
        const double height = std::max(nodes[node].part.value, 0.0) * scale;
        const double parent_top =
            has_parent(nodes, node) ? layout.nodes[static_cast<std::size_t>(nodes[node].from)].top : 0;
        const double top = std::max(free[stage], parent_top + (has_parent(nodes, node) ? offsets[node] * scale : 0));
        const double left = static_cast<double>(stage) * pitch;
        const Box box{left, top, left + node_width, top + height};
        layout.nodes.push_back(box);
        const TextBlock label =
            node_label(space, nodes[node].part, static_cast<int>(node), node_width - 2 * padding, height - 8);
        const bool is_inside = label.height <= height - 4;
        const double inset = std::min(10.0, (height - label.height) / 2);
        const Box text = place_block(layout, label, left + padding, is_inside ? top + inset : box.bottom + 2);
        const double bottom = std::max({box.bottom, text.bottom, top + touch});
        layout.hits.push_back({left, top, box.right, bottom});
        layout.height = std::max(layout.height, bottom);
        free[stage] = bottom + node_gap;
    }
    add_ribbons(layout, nodes, offsets, scale);
}

/// Nodes in reading order: each followed by what comes out of it.
std::vector<std::size_t> reading_order(const std::vector<FlowNode>& nodes) {
    std::vector<std::size_t> order;
    const auto visit = [&](const auto& self, std::size_t node) -> void {
        order.push_back(node);
        for (std::size_t child = node + 1; child < nodes.size(); ++child) {
            if (nodes[child].from == static_cast<int>(node)) self(self, child);
        }
    };
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (!has_parent(nodes, node)) visit(visit, node);
    }
    return order;
}

void lay_stacked(FlowLayout& layout, const Space& space, const std::vector<FlowNode>& nodes) {
    layout.is_stacked = true;
    layout.nodes.resize(nodes.size());
    layout.tracks.resize(nodes.size());
    layout.hits.resize(nodes.size());
    const std::vector<double> offsets = offsets_in_parents(nodes);
    double whole = 100;
    for (const FlowNode& node : nodes) whole = std::max(whole, node.part.value);
    const double scale = space.width / whole;
    double top = 0;
    for (const std::size_t node : reading_order(nodes)) {
        const bool is_root = !has_parent(nodes, node);
        const Box parent =
            is_root ? Box{0, 0, space.width, 0} : layout.nodes[static_cast<std::size_t>(nodes[node].from)];
        const TextBlock label = node_label(space, nodes[node].part, static_cast<int>(node), space.width, 0);
        place_block(layout, label, 0, top);
        const double bar_top = top + label.height + 4;
        const double left = is_root ? 0 : std::min(parent.left + offsets[node] * scale, parent.right);
        const double right = std::min(left + std::max(nodes[node].part.value, 0.0) * scale, parent.right);
        layout.nodes[node] = {left, bar_top, right, bar_top + stacked_thickness};
        layout.tracks[node] = {parent.left, bar_top, parent.right, bar_top + stacked_thickness};
        layout.hits[node] = {0, top, space.width, std::max(bar_top + stacked_thickness, top + touch)};
        layout.height = layout.hits[node].bottom;
        top = layout.height + node_gap * 0.8;
    }
}

}  // namespace

FlowLayout layout_flow(const Space& space, const std::vector<FlowNode>& nodes) {
    FlowLayout layout;
    layout.width = space.width;
    if (nodes.empty()) return layout;
    const double needed = stage_from * space.text_scale * stage_count(nodes);
    if (space.width >= needed) {
        lay_stages(layout, space, nodes);
    } else {
        lay_stacked(layout, space, nodes);
    }
    return layout;
}

}  // namespace atlas::chart
