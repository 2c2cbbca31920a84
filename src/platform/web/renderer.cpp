#include "platform/web/renderer.h"

#include <GLES3/gl3.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "imgui.h"

namespace atlas::platform {
namespace {

// Pixels count from the top left, the clip space of WebGL from the middle upwards.
constexpr const char* vertex_shader = R"(#version 300 es
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 texture_place;
layout(location = 2) in vec4 vertex_colour;
uniform vec2 clip_per_pixel;
out vec2 glyph;
out vec4 colour;
void main() {
    glyph = texture_place;
    colour = vertex_colour;
    gl_Position = vec4(place * clip_per_pixel + vec2(-1, 1), 0, 1);
}
)";

constexpr const char* fragment_shader = R"(#version 300 es
precision mediump float;
uniform sampler2D glyphs;
in vec2 glyph;
in vec4 colour;
out vec4 result;
void main() {
    result = colour * texture(glyphs, glyph);
}
)";

void attach_shader(GLuint program, GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    glAttachShader(program, shader);
    glDeleteShader(shader);  // the program keeps it
}

GLuint link_program() {
    const GLuint program = glCreateProgram();
    attach_shader(program, GL_VERTEX_SHADER, vertex_shader);
    attach_shader(program, GL_FRAGMENT_SHADER, fragment_shader);
    glLinkProgram(program);
    return program;
}

GLuint make_buffer(GLenum target) {
    GLuint buffer = 0;
    glGenBuffers(1, &buffer);
    glBindBuffer(target, buffer);
    return buffer;
}

void describe_vertex() {
    constexpr auto place = [](std::size_t offset) { return reinterpret_cast<const void*>(offset); };
    constexpr GLsizei step = sizeof(ImDrawVert);
    for (const GLuint input : {0u, 1u, 2u}) glEnableVertexAttribArray(input);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, step, place(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, step, place(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, step, place(offsetof(ImDrawVert, col)));
}

GLuint id_of(ImTextureID texture) { return static_cast<GLuint>(texture); }

void create_texture(ImTextureData& texture) {
    GLuint id = 0;
    glGenTextures(1, &id);
    glBindTexture(GL_TEXTURE_2D, id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 texture.GetPixels());
    texture.SetTexID(id);
    texture.SetStatus(ImTextureStatus_OK);
}

/// The box around all that is new, out of the middle of the picture in memory.
void renew_texture(ImTextureData& texture) {
    const ImTextureRect& box = texture.UpdateRect;
    glBindTexture(GL_TEXTURE_2D, id_of(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    glTexSubImage2D(GL_TEXTURE_2D, 0, box.x, box.y, box.w, box.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(box.x, box.y));
    texture.SetStatus(ImTextureStatus_OK);
}

void destroy_texture(ImTextureData& texture) {
    const GLuint id = id_of(texture.TexID);
    glDeleteTextures(1, &id);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void serve_texture(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate) create_texture(texture);
    if (texture.Status == ImTextureStatus_WantUpdates) renew_texture(texture);
    if (texture.Status == ImTextureStatus_WantDestroy) destroy_texture(texture);
}

}  // namespace

Renderer::Renderer() : program_(link_program()), clip_per_pixel_(glGetUniformLocation(program_, "clip_per_pixel")) {
    glUseProgram(program_);
    vertices_ = make_buffer(GL_ARRAY_BUFFER);
    indices_ = make_buffer(GL_ELEMENT_ARRAY_BUFFER);
    describe_vertex();
    glEnable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

Renderer::~Renderer() {
    glDeleteProgram(program_);
    for (const GLuint* buffer : {&vertices_, &indices_}) glDeleteBuffers(1, buffer);
}

bool Renderer::works() const {
    GLint linked = GL_FALSE;
    glGetProgramiv(program_, GL_LINK_STATUS, &linked);
    return linked == GL_TRUE;
}

void Renderer::draw(const ImDrawData& drawn) {
    for (ImTextureData* texture : *drawn.Textures) serve_texture(*texture);
    const float density = drawn.FramebufferScale.x;
    const auto width = static_cast<int>(std::lround(drawn.DisplaySize.x * density));
    const auto height = static_cast<int>(std::lround(drawn.DisplaySize.y * density));
    glViewport(0, 0, width, height);
    glUniform2f(clip_per_pixel_, 2 / drawn.DisplaySize.x, -2 / drawn.DisplaySize.y);
    for (const ImDrawList* list : drawn.CmdLists) draw_list(*list, density, height);
}

void Renderer::draw_list(const ImDrawList& list, float density, int height) const {
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const float left = command.ClipRect.x * density;
        const float top = command.ClipRect.y * density;
        const float right = command.ClipRect.z * density;
        const float bottom = command.ClipRect.w * density;
        if (right <= left || bottom <= top) continue;
        glScissor(static_cast<int>(left), static_cast<int>(static_cast<float>(height) - bottom),
                  static_cast<int>(right - left), static_cast<int>(bottom - top));
        glBindTexture(GL_TEXTURE_2D, id_of(command.GetTexID()));
        const std::uintptr_t start = command.IdxOffset * sizeof(ImDrawIdx);
        static_assert(sizeof(ImDrawIdx) == 4);
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                       reinterpret_cast<const void*>(start));
    }
}

void Renderer::release_textures(const ImDrawData& drawn) {
    for (ImTextureData* texture : *drawn.Textures) destroy_texture(*texture);
}

}  // namespace atlas::platform
