#include <algorithm>
#include <cmath>

#include "ui/canvas.h"
#include "ui/chart_paint.h"

namespace atlas::ui {
namespace {

constexpr int curve_steps = 40;
constexpr float tint = 0.16f;
constexpr float tint_dark = 0.26f;
constexpr float edge_width = 5;

/// Nodes that lead on are neutral; the colours tell apart where the flow ends.
std::vector<Colour> node_colours(const Frame& frame, const std::vector<FlowPart>& nodes) {
    const Palette& colours = frame.colours();
    std::vector<bool> leads_on(nodes.size(), false);
    for (const FlowPart& node : nodes) {
        if (node.from >= 0 && static_cast<std::size_t>(node.from) < nodes.size())
            leads_on[static_cast<std::size_t>(node.from)] = true;
    }
    std::vector<Colour> result;
    std::size_t next = 0;
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (nodes[node].part.unknown)
            result.push_back(colours.unknown);
        else
            result.push_back(leads_on[node] ? colours.line_strong : colours.data[next++ % colours.data.size()]);
    }
    return result;
}

/// Height of an S-curve between two levels, flat at both ends.
float eased(float from, float to, float t) { return from + (to - from) * t * t * (3 - 2 * t); }

struct Band {
    ImVec2 source_top, source_bottom, target_top, target_bottom;
    float x(float t) const { return source_top.x + (target_top.x - source_top.x) * t; }
    float top(float t) const { return eased(source_top.y, target_top.y, t); }
    float bottom(float t) const { return eased(source_bottom.y, target_bottom.y, t); }
};

void paint_band(Frame& frame, const Band& band, Colour colour, float alpha) {
    ImDrawList& draw = frame.draw();
    const ImVec2 white = white_pixel(draw);
    draw.PrimReserve(curve_steps * 6, (curve_steps + 1) * 2);
    const auto first = static_cast<ImDrawIdx>(draw._VtxCurrentIdx);
    for (int step = 0; step <= curve_steps; ++step) {
        const float t = static_cast<float>(step) / curve_steps;
        draw.PrimWriteVtx({band.x(t), band.top(t)}, white, packed(colour, alpha));
        draw.PrimWriteVtx({band.x(t), band.bottom(t)}, white, packed(colour, alpha));
    }
    for (ImDrawIdx step = 0; step < curve_steps; ++step) {
        const ImDrawIdx corner = first + step * 2;
        for (const ImDrawIdx offset : {0u, 1u, 2u, 2u, 1u, 3u}) draw.PrimWriteIdx(corner + offset);
    }
    for (const bool is_top : {true, false}) {  // smooth edges
        for (int step = 0; step <= curve_steps; ++step) {
            const float t = static_cast<float>(step) / curve_steps;
            draw.PathLineTo({band.x(t), is_top ? band.top(t) : band.bottom(t)});
        }
        draw.PathStroke(packed(colour, alpha), 0, 1);
    }
}

void paint_ribbon(const ChartScene& scene, const chart::Ribbon& ribbon, Colour colour, bool unknown) {
    Frame& frame = scene.frame();
    const Band band{
        scene.at({ribbon.source.right, ribbon.source.top}), scene.at({ribbon.source.right, ribbon.source.bottom}),
        scene.at({ribbon.target.left, ribbon.target.top}), scene.at({ribbon.target.left, ribbon.target.bottom})};
    const float strength = scene.strength(ribbon.to);
    if (!unknown) return paint_band(frame, band, colour, 0.30f * strength);
    paint_band(frame, band, colour, 0.08f * strength);
    const Rect around{band.x(0), std::min(band.top(0), band.top(1)), band.x(1),
                      std::max(band.bottom(0), band.bottom(1))};
    hatch_shape(frame, around, colour, 0.45f * strength, [&](float x, float y) {
        const float t = (x - band.x(0)) / (band.x(1) - band.x(0));
        return y > band.top(t) && y < band.bottom(t);
    });
}

/// A tinted block with a strong left edge: text on it stays readable.
void paint_node(const ChartScene& scene, const chart::Box& box, Colour colour, bool unknown, float strength) {
    Frame& frame = scene.frame();
    const Rect rect = scene.crisp(box);
    fill(frame, rect, colour, 0, (frame.colours().is_dark() ? tint_dark : tint) * (0.4f + 0.6f * strength));
    if (unknown) hatch_shape(frame, rect, colour, 0.3f * strength, [](float, float) { return true; });
    fill(frame, {rect.left, rect.top, std::min(rect.left + edge_width, rect.right), rect.bottom}, colour, 0, strength);
}

void paint_stacked(const ChartScene& scene, const chart::FlowLayout& layout, const std::vector<FlowPart>& nodes,
                   const std::vector<Colour>& colours) {
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        fill(scene.frame(), scene.crisp(layout.tracks[node]), scene.frame().colours().line, 0, 0.6f);
        fill_part(scene, layout.nodes[node], colours[node], nodes[node].part.unknown,
                  scene.strength(static_cast<int>(node)));
    }
}

void paint_stages(const ChartScene& scene, const chart::FlowLayout& layout, const std::vector<FlowPart>& nodes,
                  const std::vector<Colour>& colours) {
    for (const chart::Ribbon& ribbon : layout.ribbons) {
        const auto target = static_cast<std::size_t>(ribbon.to);
        paint_ribbon(scene, ribbon, colours[target], nodes[target].part.unknown);
    }
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        paint_node(scene, layout.nodes[node], colours[node], nodes[node].part.unknown,
                   scene.strength(static_cast<int>(node)));
    }
}

/// A quiet ground below text that lies on hatching.
void paint_grounds(const ChartScene& scene, const chart::FlowLayout& layout, const std::vector<FlowPart>& nodes) {
    for (const chart::Text& text : layout.texts) {
        if (text.part < 0 || !nodes[static_cast<std::size_t>(text.part)].part.unknown || layout.is_stacked) continue;
        const chart::Box ground{text.box.left - 4, text.box.top + 1, text.box.right + 4, text.box.bottom - 1};
        if (overlaps(ground, layout.nodes[static_cast<std::size_t>(text.part)])) {
            fill(scene.frame(), scene.rect(ground), scene.frame().colours().surface_raised, 2);
        }
    }
}

}  // namespace

int flow(Frame& frame, const std::vector<FlowPart>& nodes) {
    std::vector<chart::FlowNode> geometry;
    std::vector<ChartPart> parts;
    for (const FlowPart& node : nodes) {
        parts.push_back(node.part);
        geometry.push_back({chart_parts({node.part}).front(), node.stage, node.from});
    }
    const chart::FlowLayout layout = chart::layout_flow(chart_space(frame), geometry);
    const std::vector<Colour> colours = node_colours(frame, nodes);
    const ChartScene scene(frame, layout, parts);
    if (!scene.visible()) return scene.activated();
    if (layout.is_stacked)
        paint_stacked(scene, layout, nodes, colours);
    else
        paint_stages(scene, layout, nodes, colours);
    paint_grounds(scene, layout, nodes);
    scene.paint_texts(colours);
    scene.paint_focus();
    return scene.activated();
}

}  // namespace atlas::ui
