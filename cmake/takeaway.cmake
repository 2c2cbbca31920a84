# What is taken away: a room of its own and, on the web, a module of its own (takeaway.mjs and takeaway.wasm) that is
# fetched when somebody takes something away, so that the first load does not pay for it.
atlas_room(takeaway atlas_render)
atlas_words(takeaway takeaway)
if(EMSCRIPTEN)
    add_executable(takeaway_web src/platform/takeaway/exports.cpp src/platform/takeaway/land_path.cpp src/ui/land_mesh.cpp)
    target_link_libraries(takeaway_web PRIVATE atlas_takeaway)
    set_target_properties(takeaway_web PROPERTIES OUTPUT_NAME takeaway SUFFIX .mjs)
    target_link_options(takeaway_web PRIVATE
        --no-entry
        -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web -sEXPORT_NAME=create_takeaway
        -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH -sDYNAMIC_EXECUTION=0 -sSUPPORT_ERRNO=0
        -Wl,-mllvm,-mattr=+nontrapping-fptoint,-mllvm,-mattr=+sign-ext,-mllvm,-mattr=+bulk-memory
        -sEXPORTED_FUNCTIONS=_malloc,_free
        -sEXPORTED_RUNTIME_METHODS=HEAPU8,UTF8ToString)
endif()
