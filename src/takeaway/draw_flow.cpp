// From all to where they went: stages with ribbons, as src/ui/charts_flow.cpp paints them.
#include "takeaway/chart_drawing.h"
#include "takeaway/svg.h"
#include "takeaway/text_width.h"

namespace atlas::takeaway {
namespace {

constexpr double edge_width = 5;
constexpr double tint = 0.16;
constexpr double ribbon_strength = 0.3;

/// Nodes that lead on are neutral; the colours tell apart where the flow ends.
std::vector<std::string_view> node_colours(const Flow& flow) {
    std::vector<bool> leads_on(flow.nodes.size(), false);
    for (const FlowNode& node : flow.nodes) {
        if (node.from) leads_on[static_cast<std::size_t>(*node.from)] = true;
    }
    std::vector<std::string_view> colours;
    std::size_t next = 0;
    for (std::size_t node = 0; node < flow.nodes.size(); ++node) {
        if (flow.nodes[node].value.unknown)
            colours.push_back(colour::unknown);
        else
            colours.push_back(leads_on[node] ? colour::line_strong : colour::data_at(next++));
    }
    return colours;
}

/// An S-curve flat at both ends, over and back.
std::string ribbon_path(const chart::Ribbon& ribbon) {
    const double from = ribbon.source.right;
    const double to = ribbon.target.left;
    const std::string middle = length((from + to) / 2);
    const auto curve = [&](double start, double end_x, double end) {
        return " C" + middle + ' ' + length(start) + ' ' + middle + ' ' + length(end) + ' ' + length(end_x) + ' ' +
               length(end);
    };
    return 'M' + length(from) + ' ' + length(ribbon.source.top) + curve(ribbon.source.top, to, ribbon.target.top) +
           " L" + length(to) + ' ' + length(ribbon.target.bottom) +
           curve(ribbon.target.bottom, from, ribbon.source.bottom) + 'Z';
}

std::string draw_stages(const Flow& flow, const chart::FlowLayout& layout,
                        const std::vector<std::string_view>& colours) {
    std::string svg;
    for (const chart::Ribbon& ribbon : layout.ribbons) {
        const auto target = static_cast<std::size_t>(ribbon.to);
        const bool unknown = flow.nodes[target].value.unknown;
        svg += path(ribbon_path(ribbon),
                    {.fill = unknown ? "url(#hatch)" : colours[target], .opacity = unknown ? 1 : ribbon_strength});
    }
    for (std::size_t node = 0; node < flow.nodes.size(); ++node) {
        const chart::Box& box = layout.nodes[node];
        svg += rectangle(box, {.fill = colours[node], .opacity = tint});
        svg += rectangle({box.left, box.top, std::min(box.left + edge_width, box.right), box.bottom},
                         {.fill = colours[node]});
    }
    return svg;
}

std::string draw_stacked(const Flow& flow, const chart::FlowLayout& layout,
                         const std::vector<std::string_view>& colours) {
    std::string svg;
    for (std::size_t node = 0; node < flow.nodes.size(); ++node) {
        svg += rectangle(layout.tracks[node], {.fill = colour::line, .opacity = 0.6});
        svg += flow.nodes[node].value.unknown ? hatched(layout.nodes[node])
                                              : rectangle(layout.nodes[node], {.fill = colours[node]});
    }
    return svg;
}

}  // namespace

ChartDrawing draw_flow(const Flow& chart, double width) {
    std::vector<chart::FlowNode> nodes;
    for (const FlowNode& node : chart.nodes) nodes.push_back({part_of(node.value), node.stage, node.from.value_or(-1)});
    const chart::FlowLayout layout = chart::layout_flow(picture_space(width), nodes);
    const std::vector<std::string_view> colours = node_colours(chart);
    const std::string svg =
        layout.is_stacked ? draw_stacked(chart, layout, colours) : draw_stages(chart, layout, colours);
    return {svg + draw_texts(layout, colours), layout.height};
}

}  // namespace atlas::takeaway
