// Dear ImGui without a window: frames are drawn into nothing; pointer, focus and scrolling are the test's. Text is
// measured with the fonts of the web edition where they have been cut, else with the toolkit's own.
#pragma once

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/canvas.h"
#include "ui/font_metrics.h"
#include "ui/frame.h"

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
        frame_.begin(input, canvas_.begin(input.width, input.height, input.density));
        draw(frame_);
        frame_.end();
        for (ImTextureData* texture : *canvas_.end().Textures) accept_texture(*texture);
    }

    void point_at(float x, float y) { input.pointer = {x, y}; }
    void point_at(const Rect& rect) { point_at((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2); }
    /// A click that met no element: what is painted there is activated in the next frame.
    void press() { frame_.activate_at(input.pointer->x, input.pointer->y); }
    /// The browser's part: a node whose focus was asked for has it from the next frame on.
    void follow_focus() {
        if (const std::uint32_t wanted = frame_.take_focus_request()) frame_.set_focus(wanted, Frame::Ring::painted);
    }
    /// Scrolls the areas around a node so that it is painted in the next frame, as focus and search in a page do.
    void reveal(std::uint32_t id) {
        const std::vector<Node>& nodes = frame_.semantics().nodes();
        for (int at = index_of(id), area = nodes[static_cast<std::size_t>(at)].parent; area >= 0;
             area = nodes[static_cast<std::size_t>(area)].parent) {
            const Node& around = nodes[static_cast<std::size_t>(area)];
            if (around.role != Role::scroll) continue;
            const Rect& rect = nodes[static_cast<std::size_t>(at)].rect;
            const float middle = (rect.top + rect.bottom) / 2 - (around.rect.top + around.rect.bottom) / 2;
            frame_.set_offset(around.id, around.offset + middle);
        }
    }

  private:
    int index_of(std::uint32_t id) const {
        const std::vector<Node>& nodes = frame_.semantics().nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
        return found == nodes.end() ? 0 : static_cast<int>(found - nodes.begin());
    }
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
    Frame frame_;
};

}  // namespace atlas::ui
