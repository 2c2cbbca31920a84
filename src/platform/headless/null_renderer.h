// Stands in for a graphics card where nothing is shown: accepts the font textures that Dear ImGui wants to have
// uploaded and forgets them. Call after each frame of a session without a renderer.
#pragma once

namespace atlas::platform {

void accept_textures();

}  // namespace atlas::platform
