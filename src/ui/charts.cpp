#include "ui/charts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/chart_paint.h"
#include "ui/text.h"

namespace atlas::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr int corner_segments = 8;

/// A head and a body with round shoulders.
struct Person {
    ImVec2 head;
    float head_radius;
    Rect body;
    float shoulder;
    float foot;
};

Person person_in(const Rect& box) {
    const float height = box.bottom - box.top;
    const float middle = (box.left + box.right) / 2;
    const float half = height * 0.2f;
    return {{middle, box.top + height * 0.16f},
            height * 0.155f,
            {middle - half, box.top + height * 0.36f, middle + half, box.bottom},
            height * 0.17f,
            height * 0.06f};
}

void trace_body(ImDrawList& draw, const Person& person, float inset) {
    const Rect body{person.body.left + inset, person.body.top + inset, person.body.right - inset,
                    person.body.bottom - inset};
    const float shoulder = person.shoulder - inset;
    draw.PathArcTo({body.left + shoulder, body.top + shoulder}, shoulder, pi, 1.5f * pi, corner_segments);
    draw.PathArcTo({body.right - shoulder, body.top + shoulder}, shoulder, 1.5f * pi, 2 * pi, corner_segments);
    draw.PathArcTo({body.right - person.foot, body.bottom - person.foot}, person.foot, 0, 0.5f * pi);
    draw.PathArcTo({body.left + person.foot, body.bottom - person.foot}, person.foot, 0.5f * pi, pi);
}

void paint_solid(Frame& frame, const Person& person, Colour colour, float alpha) {
    disc(frame, person.head, person.head_radius, colour, alpha);
    trace_body(frame.draw(), person, 0);
    frame.draw().PathFillConvex(packed(colour, alpha));
}

void paint_outline(Frame& frame, const Person& person, Colour colour, float alpha, bool hatched) {
    const Rect& body = person.body;
    if (hatched) {
        hatch_shape(frame, {body.left + 1, body.top + 1, body.right - 1, body.bottom - 1}, colour, 0.6f * alpha,
                    [&](float x, float y) {
                        const float out = person.shoulder - (y - body.top);  // above the shoulders' centres
                        const float side =
                            std::max(body.left + person.shoulder - x, x - (body.right - person.shoulder));
                        return out <= 0 || side <= 0 ||
                               out * out + side * side < (person.shoulder - 1.5f) * (person.shoulder - 1.5f);
                    });
    }
    const ImU32 ink = packed(colour, alpha);
    ring(frame, person.head, person.head_radius - 0.6f, colour, 1.2f, alpha);
    trace_body(frame.draw(), person, 0.6f);
    frame.draw().PathStroke(ink, ImDrawFlags_Closed, 1.2f);
}

void paint_figure(const ChartScene& scene, const chart::Figure& figure, const std::vector<ChartPart>& parts,
                  std::span<const Colour> colours) {
    Frame& frame = scene.frame();
    const Rect box = scene.rect(figure.box);
    const Person person = person_in(box);
    const Rect& body = person.body;
    for (const chart::Slice& slice : figure.slices) {
        const bool is_part = slice.part >= 0;
        const auto part = static_cast<std::size_t>(std::max(slice.part, 0));
        const Colour colour = is_part ? colours[part] : frame.colours().unknown;
        const float strength = scene.strength(slice.part);
        const bool is_whole = slice.to - slice.from > 0.999;
        const float extent = body.right - body.left;
        if (!is_whole) {
            const float left = slice.from < 0.001 ? box.left : body.left + static_cast<float>(slice.from) * extent;
            const float right = slice.to > 0.999 ? box.right : body.left + static_cast<float>(slice.to) * extent;
            frame.draw().PushClipRect({left, box.top}, {right, box.bottom}, true);
        }
        if (is_part && !parts[part].unknown)
            paint_solid(frame, person, colour, strength);
        else
            paint_outline(frame, person, colour, strength, is_part);
        if (!is_whole) frame.draw().PopClipRect();
    }
}

}  // namespace

int of_100(Frame& frame, const std::vector<ChartPart>& parts) {
    const chart::Of100Layout layout = chart::layout_of_100(chart_space(frame), chart_parts(parts));
    const std::vector<Colour> colours = part_colours(frame, parts);
    const ChartScene scene(frame, layout, parts);
    if (!scene.visible()) return scene.activated();
    for (const chart::Figure& figure : layout.figures) paint_figure(scene, figure, parts, colours);
    scene.paint_strokes(colours);
    scene.paint_texts(colours);
    scene.paint_focus();
    return scene.activated();
}

int bars(Frame& frame, const std::vector<ChartPart>& parts, double maximum) {
    const chart::BarsLayout layout = chart::layout_bars(chart_space(frame), chart_parts(parts), maximum);
    const ChartScene scene(frame, layout, parts);
    if (!scene.visible()) return scene.activated();
    const Palette& colours = frame.colours();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const Colour colour = parts[part].unknown ? colours.unknown : colours.data[0];
        fill_part(scene, layout.bars[part], colour, parts[part].unknown, scene.strength(static_cast<int>(part)));
    }
    for (const chart::Box& bar : layout.bars) {  // zero, where no label is crossed
        const Rect axis = scene.rect({layout.baseline, bar.top - 4, layout.baseline, bar.bottom + 4});
        vertical_line(frame, axis.left - frame.hairline(), axis.top, axis.bottom, colours.line_strong);
    }
    scene.paint_texts({});
    scene.paint_focus();
    return scene.activated();
}

int composition(Frame& frame, const std::string& whole_label, const std::vector<ChartPart>& parts) {
    const chart::CompositionLayout layout =
        chart::layout_composition(chart_space(frame), whole_label, chart_parts(parts));
    std::vector<Colour> colours = part_colours(frame, parts);
    const ChartScene scene(frame, layout, parts);
    if (!scene.visible()) return scene.activated();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        chart::Box segment = layout.segments[part];
        const bool is_flat = layout.segments.front().bottom == segment.bottom;
        if (part + 1 < parts.size()) (is_flat ? segment.right : segment.bottom) -= 2;  // a gap tells neighbours apart
        fill_part(scene, segment, colours[part], parts[part].unknown, scene.strength(static_cast<int>(part)));
    }
    scene.paint_strokes(colours);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (!parts[part].unknown) continue;
        colours[part] = frame.colours().surface_raised;
        for (const chart::Text& text : layout.texts) {  // a quiet ground for text on hatching
            const chart::Box ground{text.box.left - 3, text.box.top, text.box.right + 3, text.box.bottom};
            if (text.part == static_cast<int>(part) && layout.is_inside[part])
                fill(frame, scene.rect(ground), colours[part], 2);
        }
    }
    scene.paint_texts(colours);
    scene.paint_focus();
    return scene.activated();
}

}  // namespace atlas::ui
