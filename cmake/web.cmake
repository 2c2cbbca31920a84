# The web edition: an ES module (atlas.mjs) and its atlas.wasm. There is no main(): the page's script calls the
# functions marked EMSCRIPTEN_KEEPALIVE in src/platform/web, which are sources of the executable itself, because a
# library's objects are left out of a link when nothing in C++ refers to them.
file(GLOB web_sources CONFIGURE_DEPENDS src/platform/web/*.cpp)
add_executable(atlas_web ${web_sources})
target_link_libraries(atlas_web PRIVATE atlas_platform)
add_dependencies(atlas_web takeaway_web)
set_target_properties(atlas_web PROPERTIES OUTPUT_NAME atlas SUFFIX .mjs)
target_link_options(atlas_web PRIVATE
    --no-entry
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web -sEXPORT_NAME=create_atlas
    # The default allocator: the smallest one is 3 KB smaller, and takes twice as long for the small texts of 100,000 records.
    -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH -sDYNAMIC_EXECUTION=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    # What the renderer needs of WebGL needs no extension and asks for no error: less script.
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0 -sGL_TRACK_ERRORS=0
    -sGL_POOL_TEMP_BUFFERS=0 -sSUPPORT_ERRNO=0
    # Shorter instructions; every browser with WebGL 2 has them.
    -Wl,-mllvm,-mattr=+nontrapping-fptoint,-mllvm,-mattr=+sign-ext,-mllvm,-mattr=+bulk-memory
    # A function with one caller stays one unless it is tiny: only whole functions can be left to the second part
    # (web/split.mjs), and with all pages in one function the first part was a quarter larger.
    # What is hardly longer than a call is put in its place, such as asking a text for its length: frames take half the
    # time, for no more bytes when compressed.
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=30,--always-inline-max-function-size=8
    -sEXPORTED_FUNCTIONS=_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,UTF8ToString
    # web/program.ts alone brings the module in, in two parts.
    -sINCOMING_MODULE_JS_API=instantiateWasm)

# What goes through all records, and what answers a press or lays out and tells a frame, is built for speed: at 100,000
# records an interaction takes a fraction of the time that it takes otherwise, and loading two thirds.
set(loops load/json_lexer load/json_document load/reader load/file_reader load/values load/facts load/cooperation
    load/checking load/registry load/assemble model/dataset
    engine/facet_engine engine/match engine/tally engine/apply engine/row_set engine/listing
    query/field_builder query/field_making query/field_set query/fold query/list_making query/list_order
    query/record_list query/opportunities
    app/strings app/route app/list_route app/query_string app/action
    pages/explorer pages/pathways pages/exchange pages/partners pages/cooperation_text pages/filter_groups
    base/line_break base/text ui/text ui/mirror)
list(TRANSFORM loops REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/src/\\1.cpp")
set_source_files_properties(${loops} PROPERTIES COMPILE_OPTIONS "-O2;-finline-functions")

add_subdirectory(tests/bench/filter) # the modules that ./dev bench filter compares
