// All that the app takes of Dear ImGui: fonts with the texture of their glyphs, and one list of triangles, drawn anew
// each frame. There is no ImGui::NewFrame and no ImGui::Render: they keep windows, tables, navigation and settings in
// the program, which come to a quarter of the download.
#pragma once

#include <memory>

#include "imgui.h"

namespace atlas::ui {

class Canvas {
  public:
    /// Makes a Dear ImGui context without windows and makes it the current one.
    Canvas();
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// To be changed between frames only.
    ImFontAtlas& fonts();

    /// Starts a frame, empty. Lengths are CSS pixels; density is device pixels per CSS pixel.
    ImDrawList& begin(float width, float height, float density);
    /// What was drawn, for the renderer, with the textures that it has to make, renew or let go of. Stays valid until
    /// the next `begin`.
    ImDrawData& end();
    /// The same again; empty before the first frame.
    ImDrawData& drawn();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Where the texture of glyphs is white: the place for vertices of plain shapes.
ImVec2 white_pixel(const ImDrawList& list);

}  // namespace atlas::ui
