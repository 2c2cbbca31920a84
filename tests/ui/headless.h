// Dear ImGui without a window: frames are drawn into nothing, the pointer and the keyboard are the test's. Text is
// measured with the fonts of the web edition where they have been cut, else with the toolkit's own.
#pragma once

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "imgui.h"
#include "ui/font_metrics.h"
#include "ui/frame.h"

namespace atlas::ui {

class Headless {
  public:
    explicit Headless(float width = 1280, float height = 800)
        : context_(ImGui::CreateContext()), frame_(nullptr, nullptr) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        frame_.set_fonts(load("latin-regular"), load("latin-bold"));
        input.width = width;
        input.height = height;
    }
    ~Headless() {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) release_texture(*texture);
        ImGui::DestroyContext(context_);
    }
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    FrameInput input;
    Frame& frame() { return frame_; }

    /// One frame; `draw` gets the Frame.
    template <class Draw>
    void step(Draw draw) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {input.width, input.height};
        io.DeltaTime = 1.0f / 60;
        ImGui::NewFrame();
        frame_.begin(input);
        draw(frame_);
        frame_.end();
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) accept_texture(*texture);
        input.wheel_pixels = 0;
    }

    void point_at(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }
    void point_at(const Rect& rect) { point_at((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2); }
    void button(bool down) { ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down); }

  private:
    ImFont* load(const std::string& name) {
        std::ifstream file(std::string(ATLAS_FONTS_DIR) + '/' + name + ".otf", std::ios::binary);
        std::vector<char>& bytes =
            fonts_.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        if (bytes.empty()) return ImGui::GetIO().Fonts->AddFontDefault();
        set_height_to_em(std::as_writable_bytes(std::span(bytes)));
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), 16, &config);
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

    ImGuiContext* context_;
    std::vector<std::vector<char>> fonts_;
    Frame frame_;
};

}  // namespace atlas::ui
