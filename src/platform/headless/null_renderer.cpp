#include "platform/headless/null_renderer.h"

#include "imgui.h"

namespace atlas::platform {

void accept_textures(ImDrawData& drawn) {
    for (ImTextureData* texture : *drawn.Textures) {
        switch (texture->Status) {
            case ImTextureStatus_WantCreate:
            case ImTextureStatus_WantUpdates:
                texture->SetTexID(1);
                texture->SetStatus(ImTextureStatus_OK);
                break;
            case ImTextureStatus_WantDestroy:
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
                break;
            default:
                break;
        }
    }
}

}  // namespace atlas::platform
