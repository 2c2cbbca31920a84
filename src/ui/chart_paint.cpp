#include "ui/chart_paint.h"

#include <algorithm>
#include <cmath>

#include "ui/text.h"

namespace atlas::ui {
namespace {

Weight weight_of(chart::Weight weight) { return weight == chart::Weight::bold ? Weight::bold : Weight::regular; }

constexpr float hatch_step = 6;
constexpr float hatch_thickness = 1.3f;
constexpr float hatch_inset = 0.8f;  // lines have a thickness
constexpr float shortest_hatch = 1.5f;

int circle_segments(float radius) { return std::clamp(static_cast<int>(radius * 4), 20, 64); }

}  // namespace

chart::Space chart_space(const Frame& frame) {
    const double scale = static_cast<double>(frame.input().text_scale);
    return {
        static_cast<double>(frame.width()),
        [&frame, scale](std::string_view text, double size, chart::Weight weight) {
            return static_cast<double>(text_width(frame, text, static_cast<float>(size / scale), weight_of(weight)));
        },
        scale};
}

std::vector<chart::Part> chart_parts(const std::vector<ChartPart>& parts) {
    std::vector<chart::Part> result;
    for (const ChartPart& part : parts) result.push_back({part.label, part.value_text, part.value, part.unknown});
    return result;
}

std::vector<Colour> part_colours(const Frame& frame, const std::vector<ChartPart>& parts) {
    const Palette& colours = frame.colours();
    std::vector<Colour> result;
    std::size_t next = 0;
    for (const ChartPart& part : parts) {
        result.push_back(part.unknown ? colours.unknown : colours.data[next++ % colours.data.size()]);
    }
    return result;
}

Colour ink_on(const Frame& frame, Colour background) {
    const Palette& colours = frame.colours();
    return contrast(colours.text, background) >= contrast(colours.on_accent, background) ? colours.text
                                                                                         : colours.on_accent;
}

std::uint32_t ChartScene::id_of(Frame& frame, const ChartPart& part, std::size_t index) {
    frame.push_scope("figure");
    const std::string number = std::to_string(part.subjects.empty() ? index : part.subjects.front());
    const std::uint32_t id = frame.id_of((part.expanded           ? "cluster "
                                          : part.subjects.empty() ? "part "
                                                                  : "about ") +
                                         number);
    frame.pop_scope();
    return id;
}

ChartScene::ChartScene(Frame& frame, const chart::Drawing& drawing, const std::vector<ChartPart>& parts)
    : frame_(frame), drawing_(drawing) {
    const float left = frame.snap(frame.left());
    const float top = frame.snap(frame.y());
    area_ = {left, top, left + static_cast<float>(drawing.width), top + static_cast<float>(drawing.height)};
    int lit = -1;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (!parts[part].interactive) continue;
        const std::uint32_t id = id_of(frame, parts[part], part);
        const bool is_said = !parts[part].spoken.empty();
        Node link = frame.node(parts[part].expanded ? Role::button : Role::link, id,
                               is_said ? parts[part].spoken : parts[part].label, rect(drawing.hits[part]));
        if (!is_said) link.value = parts[part].value_text;
        link.address = parts[part].address;
        link.expanded = parts[part].expanded;
        for (const std::uint32_t subject : parts[part].subjects) {
            frame.add_subject(id, subject);
            if (frame.points_at(subject)) lit = static_cast<int>(part);
        }
        const Interaction interaction = frame.add_widget(std::move(link));
        if (part < drawing.shapes.size()) frame.add_reach(id, rect(drawing.shapes[part]));
        if (interaction.activated) activated_ = static_cast<int>(part);
        if (interaction.focused) focused_ = static_cast<int>(part);
        if (interaction.hovered) emphasised_ = static_cast<int>(part);
    }
    if (emphasised_ < 0) emphasised_ = focused_ < 0 ? lit : focused_;
}

ChartScene::~ChartScene() { frame_.move_to(area_.bottom); }

ImVec2 ChartScene::at(const chart::Point& point) const {
    return {area_.left + static_cast<float>(point.x), area_.top + static_cast<float>(point.y)};
}

Rect ChartScene::rect(const chart::Box& box) const {
    const ImVec2 top_left = at({box.left, box.top});
    const ImVec2 bottom_right = at({box.right, box.bottom});
    return {top_left.x, top_left.y, bottom_right.x, bottom_right.y};
}

Rect ChartScene::crisp(const chart::Box& box) const {
    const Rect exact = rect(box);
    return {frame_.snap(exact.left), frame_.snap(exact.top), frame_.snap(exact.right), frame_.snap(exact.bottom)};
}

void ChartScene::paint_texts(std::span<const Colour> colours) const {
    const Palette& palette = frame_.colours();
    const float scale = frame_.input().text_scale;
    for (const chart::Text& text : drawing_.texts) {
        TextStyle style{
            .size = static_cast<float>(text.size) / scale, .weight = weight_of(text.weight), .colour = palette.text};
        if (text.ink == chart::Ink::muted) style.colour = palette.text_muted;
        const auto part = static_cast<std::size_t>(text.part);
        if (text.ink == chart::Ink::on_part && part < colours.size()) style.colour = ink_on(frame_, colours[part]);
        style.underlined = text.part >= 0 && text.part == emphasised_ && text.weight == chart::Weight::bold;
        const Rect box = rect(text.box);
        paint_text_centred(frame_, text.text, box.left, box.top, box.bottom, style);
    }
}

void ChartScene::paint_strokes(std::span<const Colour> colours) const {
    for (const chart::Stroke& stroke : drawing_.strokes) {
        const Colour colour =
            stroke.part >= 0 ? colours[static_cast<std::size_t>(stroke.part)] : frame_.colours().line_strong;
        const bool is_bracket = stroke.thickness > 1;
        const float alpha = is_bracket ? strength(stroke.part) : 0.7f;
        std::vector<ImVec2> points;
        for (const chart::Point& point : stroke.points) points.push_back(at(point));
        frame_.draw().AddPolyline(points.data(), static_cast<int>(points.size()), packed(colour, alpha), 0,
                                  static_cast<float>(stroke.thickness));
    }
}

void ChartScene::paint_focus() const {
    if (focused_ >= 0) focus_ring(frame_, rect(drawing_.hits[static_cast<std::size_t>(focused_)]));
}

void disc(Frame& frame, ImVec2 at, float radius, Colour colour, float alpha) {
    frame.draw().AddCircleFilled(at, radius, packed(colour, alpha), circle_segments(radius));
}

void ring(Frame& frame, ImVec2 at, float radius, Colour colour, float thickness, float alpha) {
    frame.draw().AddCircle(at, radius, packed(colour, alpha), circle_segments(radius), thickness);
}

// Each diagonal is walked in short steps; what lies inside is joined to one line.
void hatch_shape(Frame& frame, const Rect& outer, Colour colour, float alpha,
                 const std::function<bool(float, float)>& is_inside) {
    const Rect rect{outer.left + hatch_inset, outer.top + hatch_inset, outer.right - hatch_inset,
                    outer.bottom - hatch_inset};
    constexpr float stride = 1.5f;
    const ImU32 ink = packed(colour, alpha);
    // Lines of neighbouring shapes continue each other: they lie on a grid of the canvas, not of the shape.
    const float first = std::floor((rect.left + rect.top) / hatch_step) * hatch_step;
    for (float sum = first; sum < rect.right + rect.bottom; sum += hatch_step) {
        const float from = std::max(rect.left, sum - rect.bottom);
        const float to = std::min(rect.right, sum - rect.top);
        float start = from;
        bool is_open = false;
        for (float x = from; x <= to + stride; x += stride) {
            const bool is_in = x <= to && is_inside(x, sum - x);
            if (is_in && !is_open) start = x;
            const float end = std::min(x, to);
            if (!is_in && is_open && end > start + shortest_hatch) {
                frame.draw().AddLine({start, sum - start}, {end, sum - end}, ink, hatch_thickness);
            }
            is_open = is_in;
        }
    }
}

void fill_part(const ChartScene& scene, const chart::Box& box, Colour colour, bool unknown, float strength) {
    const Rect rect = scene.crisp(box);
    if (!unknown) return fill(scene.frame(), rect, colour, 0, strength);
    fill(scene.frame(), rect, scene.frame().colours().surface_raised);
    hatch_shape(scene.frame(), rect, colour, 0.55f * strength, [](float, float) { return true; });
    stroke(scene.frame(), {rect.left + 0.5f, rect.top + 0.5f, rect.right - 0.5f, rect.bottom - 0.5f}, colour, 0, 1,
           strength);
}

}  // namespace atlas::ui
