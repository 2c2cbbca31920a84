// What the charts share: a laid-out drawing put at the frame's cursor, its nodes and interactions, its texts and
// strokes, the colours of its parts, and hatching for what is unknown. Internal to the charts.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/chart_layout.h"
#include "ui/charts.h"
#include "ui/paint.h"

namespace atlas::ui {

/// What a chart may fill in the current column; measures with the frame's fonts.
chart::Space chart_space(const Frame& frame);

std::vector<chart::Part> chart_parts(const std::vector<ChartPart>& parts);

/// Colour of each part: data colours in order of use, `unknown` for unknown ones.
std::vector<Colour> part_colours(const Frame& frame, const std::vector<ChartPart>& parts);

/// Of black and white, as the theme has them, the one that is easier to read on `background`.
Colour ink_on(const Frame& frame, Colour background);

/// A drawing on its way to the canvas. Constructing it pushes the figure's nodes and settles what is hovered, focused
/// and activated; its destructor moves the cursor below.
class ChartScene {
  public:
    /// Id of a part's node.
    static std::uint32_t id_of(Frame& frame, const ChartPart& part, std::size_t index);
    ChartScene(Frame& frame, const chart::Drawing& drawing, const std::vector<ChartPart>& parts);
    ~ChartScene();
    ChartScene(const ChartScene&) = delete;
    ChartScene& operator=(const ChartScene&) = delete;

    Frame& frame() const { return frame_; }
    bool visible() const { return frame_.visible(area_); }
    int activated() const { return activated_; }
    /// Part that is pointed at or has the keyboard focus, -1 = none.
    int emphasised() const { return emphasised_; }
    int focused() const { return focused_; }
    /// Opacity of a part: the others step back while one is emphasised.
    float strength(int part) const { return emphasised_ < 0 || emphasised_ == part ? 1.0f : 0.45f; }

    ImVec2 at(const chart::Point& point) const;
    Rect rect(const chart::Box& box) const;
    /// The same with its edges on the pixel grid.
    Rect crisp(const chart::Box& box) const;

    /// All texts of the drawing; `colours` has the background of each part, for ink that lies on it.
    void paint_texts(std::span<const Colour> colours) const;
    void paint_strokes(std::span<const Colour> colours) const;
    /// Ring around the part that has the keyboard focus.
    void paint_focus() const;

  private:
    Frame& frame_;
    const chart::Drawing& drawing_;
    Rect area_;
    int activated_ = -1;
    int emphasised_ = -1;
    int focused_ = -1;
};

/// Circles that stay round at any density.
void disc(Frame& frame, ImVec2 at, float radius, Colour colour, float alpha = 1);
void ring(Frame& frame, ImVec2 at, float radius, Colour colour, float thickness, float alpha = 1);
/// Diagonal lines over the parts of `rect` that `is_inside` accepts; no clipping, so it costs no draw call.
void hatch_shape(Frame& frame, const Rect& rect, Colour colour, float alpha,
                 const std::function<bool(float x, float y)>& is_inside);
/// A part of a bar: filled, or hatched and outlined when unknown.
void fill_part(const ChartScene& scene, const chart::Box& box, Colour colour, bool unknown, float strength);

}  // namespace atlas::ui
