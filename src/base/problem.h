// A problem of input: what is wrong, where, and what would be right, in both languages. Problems are values; nothing
// that a file can contain throws or asserts.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"

namespace atlas {

struct Problem {
    std::string code;       // stable, kebab: "unknown-key", "wrong-type" …
    std::string file;       // relative to the data folder, with '/'
    std::string pointer;    // RFC 6901; empty = the whole file
    int line = 0;           // from 1; 0 = the file has no such place (it could not be read)
    int column = 0;         // from 1, in characters (code points)
    BilingualText message;  // what is wrong
    BilingualText remedy;   // what would be right
};

using Problems = std::vector<Problem>;

}  // namespace atlas
