// Puts the canvas' triangles on the screen with WebGL 2. The drawing context is the renderer's alone: its settings are
// made once and nothing is saved or restored, which takes a third of the calls of Dear ImGui's own renderer and leaves
// out what that one needs for every other OpenGL.
#pragma once

struct ImDrawData;
struct ImDrawList;
struct ImTextureData;

namespace atlas::platform {

class Renderer {
  public:
    /// Works in the current context.
    Renderer();
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// False when the browser could not make sense of the shaders: there is nothing to draw with.
    bool works() const;
    void draw(const ImDrawData& drawn);
    /// Lets go of the textures; the next frame asks for them anew.
    static void release_textures(const ImDrawData& drawn);

  private:
    void draw_list(const ImDrawList& list, float density, int height) const;

    unsigned program_;
    unsigned vertices_ = 0;
    unsigned indices_ = 0;
    int clip_per_pixel_;  // place of the shader's input
};

}  // namespace atlas::platform
