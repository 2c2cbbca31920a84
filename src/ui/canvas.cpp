#include "ui/canvas.h"

#include "imgui_internal.h"

namespace atlas::ui {
namespace {

// As in ImGuiStyle: how far, in pixels, curves and circles may be from the true shape.
constexpr float curve_tolerance = 1.25f;
constexpr float circle_tolerance = 0.3f;

}  // namespace

struct Canvas::Parts {
    ImFontAtlas fonts;
    // ImGui::CreateContext would go on to register what windows and tables store, with a reader and a writer for it.
    ImGuiContext context{&fonts};
    ImDrawList list{&context.DrawListSharedData};
    ImDrawData data;
    int frame = 0;
};

Canvas::Canvas() : parts_(std::make_unique<Parts>()) {
    ImGuiContext& context = parts_->context;
    ImGui::SetCurrentContext(&context);
    context.IO.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGui::RegisterFontAtlas(&parts_->fonts);
    parts_->data.Textures = &parts_->fonts.TexList;
    ImDrawListSharedData& shared = context.DrawListSharedData;
    shared.Context = &context;
    shared.FontAtlas = &parts_->fonts;
    shared.CurveTessellationTol = curve_tolerance;
    shared.SetCircleTessellationMaxError(circle_tolerance);
    // Without vertex offsets: indices are wide enough (see imgui_config.h).
    shared.InitialFlags =
        ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill;
}

Canvas::~Canvas() {
    ImGui::SetCurrentContext(&parts_->context);
    ImGui::UnregisterFontAtlas(&parts_->fonts);
    parts_->list._SetDrawListSharedData(nullptr);
    parts_.reset();
    ImGui::SetCurrentContext(nullptr);
}

ImFontAtlas& Canvas::fonts() { return parts_->fonts; }

ImDrawList& Canvas::begin(float width, float height, float density) {
    ImGui::SetCurrentContext(&parts_->context);
    parts_->data.Clear();
    parts_->data.DisplaySize = {width, height};
    parts_->data.FramebufferScale = {density, density};
    parts_->data.Textures = &parts_->fonts.TexList;

    ImFontAtlas& fonts = parts_->fonts;
    ImFontAtlasUpdateNewFrame(&fonts, ++parts_->frame, true);
    ImFontAtlasUpdateDrawListsSharedData(&fonts);
    parts_->context.DrawListSharedData.ClipRectFullscreen = {0, 0, width, height};

    parts_->list._ResetForNewFrame();
    parts_->list.PushTexture(fonts.TexRef);
    parts_->list.PushClipRect({0, 0}, {width, height});
    return parts_->list;
}

ImDrawData& Canvas::end() {
    parts_->data.AddDrawList(&parts_->list);
    parts_->data.Valid = true;
    return parts_->data;
}

ImDrawData& Canvas::drawn() { return parts_->data; }

ImVec2 white_pixel(const ImDrawList& list) { return list._Data->TexUvWhitePixel; }

}  // namespace atlas::ui
