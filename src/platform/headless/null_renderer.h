// Stands in for a graphics card where nothing is shown: accepts the font textures that Dear ImGui wants to have
// uploaded and forgets them. Call after each frame that no renderer takes.
#pragma once

struct ImDrawData;

namespace atlas::platform {

void accept_textures(ImDrawData& drawn);

}  // namespace atlas::platform
