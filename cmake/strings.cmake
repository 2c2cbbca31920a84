# Turns the words in assets/FOLDER/{en,zh}.json into what C++ includes, generated/ROOM/FOLDER_{keys,texts}_{en,zh}.inc:
# keys are for the compiler alone; the texts of a language are one literal in the order of their keys, each ended by a
# line feed. Included by CMakeLists.txt this file adds the rules; run as a script it does the work. A string in JSON is
# one in C++ too.
if(NOT CMAKE_SCRIPT_MODE_FILE)
    # atlas_words(FOLDER ROOM): what the headers of the room include, before anything that uses the room is compiled.
    function(atlas_words folder room)
        set(from ${PROJECT_SOURCE_DIR}/assets/${folder})
        set(to ${CMAKE_BINARY_DIR}/generated/${room})
        set(tables keys_en.inc texts_en.inc keys_zh.inc texts_zh.inc)
        list(TRANSFORM tables PREPEND ${to}/${folder}_)
        add_custom_command(
            OUTPUT ${to}/${folder}.stamp
            BYPRODUCTS ${tables}
            COMMAND ${CMAKE_COMMAND} -DFROM=${from} -DTO=${to}/${folder} -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
            DEPENDS ${from}/en.json ${from}/zh.json ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
            COMMENT "Compiling in the words of assets/${folder}")
        add_custom_target(words_of_${folder} DEPENDS ${to}/${folder}.stamp)
        add_dependencies(atlas_${room} words_of_${folder})
        target_include_directories(atlas_${room} PUBLIC ${CMAKE_BINARY_DIR}/generated)
    endfunction()
    return()
endif()

# Writes only what has changed, so that a new wording does not compile every page again.
function(write_table name content)
    set(path ${TO}_${name}.inc)
    set(old "")
    if(EXISTS ${path})
        file(READ ${path} old)
    endif()
    if(NOT old STREQUAL content)
        file(WRITE ${path} "${content}")
    endif()
endfunction()

set(string_line "\n  (\"[a-z0-9._-]+\"): (\"[^\n]*\"),?")
foreach(language en zh)
    file(READ ${FROM}/${language}.json content)
    string(REGEX REPLACE "${string_line}" "" rest "${content}")
    if(NOT rest MATCHES "^{\n}\n?$")
        message(FATAL_ERROR "${FROM}/${language}.json: write one \"key\": \"text\" a line. Can't read:${rest}")
    endif()
    string(REGEX REPLACE "^{|\n}\n?$" "" content "${content}")
    string(REGEX REPLACE "${string_line}" "\n\\1," keys "${content}")
    string(REGEX REPLACE "${string_line}" "\n\\2 \"\\\\n\"" texts "${content}")
    write_table(keys_${language} "${keys}\n")
    write_table(texts_${language} "${texts}\n")
endforeach()
file(TOUCH ${TO}.stamp)
