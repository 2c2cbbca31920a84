# What the project builds on, each as one target that carries its own include path and nothing of the system's.

# Language rules that every object must share, third-party ones too.
add_library(atlas_build_mode INTERFACE)
if(EMSCRIPTEN)
    target_compile_options(atlas_build_mode INTERFACE -fno-exceptions -fno-rtti)
endif()
if(ATLAS_SANITIZE)
    set(sanitize -fsanitize=${ATLAS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(atlas_build_mode INTERFACE ${sanitize})
    target_link_options(atlas_build_mode INTERFACE ${sanitize})
endif()

if(ATLAS_FUZZ)
    target_compile_options(atlas_build_mode INTERFACE -fsanitize=fuzzer-no-link)
endif()

# nlohmann/json, through a folder of its own: /usr/include must never be on the path of a WebAssembly compile.
find_path(JSON_INCLUDE_DIR nlohmann/json.hpp REQUIRED NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/json)
file(CREATE_LINK ${JSON_INCLUDE_DIR}/nlohmann ${CMAKE_BINARY_DIR}/json/nlohmann SYMBOLIC)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/json)
# The same everywhere: bad input is a value to check, never an exception, since the web build has none.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

# Dear ImGui 1.92 or newer: as given, as fetched by ./dev, or the upstream tag.
set(IMGUI_SOURCE_DIR "" CACHE PATH "Source folder of Dear ImGui 1.92 or newer")
set(imgui_dir "${IMGUI_SOURCE_DIR}")
if(NOT imgui_dir AND EXISTS ${PROJECT_SOURCE_DIR}/build/deps/imgui/imgui.h)
    set(imgui_dir ${PROJECT_SOURCE_DIR}/build/deps/imgui)
endif()
if(NOT imgui_dir)
    include(FetchContent)
    FetchContent_Declare(imgui_upstream GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b GIT_SHALLOW ON)
    FetchContent_MakeAvailable(imgui_upstream)
    set(imgui_dir ${imgui_upstream_SOURCE_DIR})
endif()
file(STRINGS ${imgui_dir}/imgui.h imgui_version REGEX "#define IMGUI_VERSION_NUM +[0-9]+")
string(REGEX REPLACE "[^0-9]*([0-9]+).*" "\\1" imgui_version "${imgui_version}")
if(NOT imgui_version GREATER_EQUAL 19200)
    message(FATAL_ERROR "Dear ImGui in ${imgui_dir} is ${imgui_version}; 19200 (1.92) or newer is needed")
endif()
set(imgui_sources imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp)
list(TRANSFORM imgui_sources PREPEND ${imgui_dir}/)
add_library(imgui STATIC ${imgui_sources})
target_include_directories(imgui PRIVATE ${imgui_dir} PUBLIC src)
target_include_directories(imgui SYSTEM INTERFACE ${imgui_dir})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui_config.h"
    $<$<BOOL:${ATLAS_TESTS}>:IMGUI_ENABLE_TEST_ENGINE>)
target_link_libraries(imgui PUBLIC atlas_build_mode)
