// A problem of input: what is wrong, where, and what would be right. Problems are values; nothing that a file can
// contain throws or asserts. The sentences are not part of one: load/problem_words.h puts them together.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace atlas {

/// Which lines of the words say it, and what fills their places; the same in every language.
struct ProblemWording {
    std::size_t message = 0;             // what is wrong
    std::size_t remedy = 0;              // what would be right
    std::size_t phrase = 0;              // the line that fills {phrase}, where one of the two has it
    std::vector<std::string> arguments;  // what fills {0}, {1} …
};

struct Problem {
    std::string_view code;  // stable, kebab, a literal: "unknown-key", "wrong-type" …
    std::string file;       // relative to the data folder, with '/'
    std::string pointer;    // RFC 6901; empty = the whole file
    int line = 0;           // from 1; 0 = the file has no such place (it could not be read)
    int column = 0;         // from 1, in characters (code points)
    ProblemWording wording;
};

using Problems = std::vector<Problem>;

}  // namespace atlas
