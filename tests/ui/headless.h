// Dear ImGui without a window: frames are drawn into nothing, the pointer and the keyboard are the test's. Text is
// measured with the fonts of the web edition where they have been cut, else with the toolkit's own.
#pragma once

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/canvas.h"
#include "ui/font_metrics.h"
#include "ui/frame.h"
#include "ui/pointer_feed.h"

namespace atlas::ui {

class Headless {
  public:
    explicit Headless(float width = 1280, float height = 800) : frame_(nullptr, nullptr) {
        frame_.set_fonts(load("latin-regular"), load("latin-bold"));
        input.width = width;
        input.height = height;
    }
    ~Headless() {
        for (ImTextureData* texture : canvas_.fonts().TexList) release_texture(*texture);
    }
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    FrameInput input;
    Frame& frame() { return frame_; }

    /// One frame; `draw` gets the Frame.
    template <class Draw>
    void step(Draw draw) {
        frame_.set_draw_list(canvas_.begin(input.width, input.height, 1));
        pointer_.apply(1);
        frame_.begin(input);
        draw(frame_);
        frame_.end();
        for (ImTextureData* texture : *canvas_.end().Textures) accept_texture(*texture);
        input.wheel_pixels = 0;
    }

    void point_at(float x, float y) { pointer_.move(ImGuiMouseSource_Mouse, x, y); }
    void point_at(const Rect& rect) { point_at((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2); }
    void button(bool down) { pointer_.button(ImGuiMouseSource_Mouse, down); }

  private:
    ImFont* load(const std::string& name) {
        std::ifstream file(std::string(ATLAS_FONTS_DIR) + '/' + name + ".otf", std::ios::binary);
        std::vector<char>& bytes =
            fonts_.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        if (bytes.empty()) return canvas_.fonts().AddFontDefault();
        set_height_to_em(std::as_writable_bytes(std::span(bytes)));
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        return canvas_.fonts().AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), 16, &config);
    }
    static void accept_texture(ImTextureData& texture) {
        if (texture.Status == ImTextureStatus_WantDestroy) return release_texture(texture);
        texture.SetTexID(1);
        texture.SetStatus(ImTextureStatus_OK);
    }
    static void release_texture(ImTextureData& texture) {
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }

    std::vector<std::vector<char>> fonts_;
    Canvas canvas_;
    PointerFeed pointer_;
    Frame frame_;
};

}  // namespace atlas::ui
