# Turns assets/strings/{en,zh}.json into generated/app/string_{keys,en,zh}.inc, so that every visible word is compiled in.
# Included by CMakeLists.txt it adds the rule; run as a script it does the work. A string in JSON is one in C++ too.
if(NOT CMAKE_SCRIPT_MODE_FILE)
    set(string_files ${PROJECT_SOURCE_DIR}/assets/strings/en.json ${PROJECT_SOURCE_DIR}/assets/strings/zh.json)
    set(string_tables ${CMAKE_BINARY_DIR}/generated/app)
    add_custom_command(
        OUTPUT ${string_tables}/strings.stamp
        BYPRODUCTS ${string_tables}/string_keys.inc ${string_tables}/string_en.inc ${string_tables}/string_zh.inc
        COMMAND ${CMAKE_COMMAND} -DFROM=${PROJECT_SOURCE_DIR}/assets/strings -DTO=${string_tables}
            -P ${CMAKE_CURRENT_LIST_FILE}
        DEPENDS ${string_files} ${CMAKE_CURRENT_LIST_FILE}
        COMMENT "Compiling in the words of both languages")
    add_custom_target(atlas_strings DEPENDS ${string_tables}/strings.stamp)
    add_dependencies(atlas_app atlas_strings)
    target_include_directories(atlas_app PUBLIC ${CMAKE_BINARY_DIR}/generated)
    return()
endif()

# Writes only what has changed, so that a new wording does not compile every page again.
function(write_table name content)
    set(path ${TO}/string_${name}.inc)
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
        message(FATAL_ERROR "assets/strings/${language}.json: write one \"key\": \"text\" a line. Can't read:${rest}")
    endif()
    string(REGEX REPLACE "^{|\n}\n?$" "" content "${content}")
    string(REGEX REPLACE "${string_line}" "\n{\\1, \\2}," table "${content}")
    string(REGEX REPLACE "${string_line}" "\n\\1," keys "${content}")
    write_table(${language} "${table}\n")
    if(language STREQUAL "en")
        write_table(keys "${keys}\n")
    endif()
endforeach()
file(TOUCH ${TO}/strings.stamp)
