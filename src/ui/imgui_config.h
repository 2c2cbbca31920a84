// Compile-time settings of Dear ImGui, included by its own headers wherever they are used. The project needs drawing
// and text; files, the demo, the debugging windows and the desktop's clipboard and shell are left out.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS

// Rare hanzi lie beyond 16 bits.
#define IMGUI_USE_WCHAR32

// WebGL 2 has no base vertex: one draw list may need more than 65,535 vertices.
#define ImDrawIdx unsigned int

#ifdef __EMSCRIPTEN__
// The web edition brings its own fonts; native tests may fall back on the built-in one.
#define IMGUI_DISABLE_DEFAULT_FONT
#endif
