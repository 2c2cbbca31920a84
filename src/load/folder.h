// Reads a data folder from disk, for the command and the tests. The page in the browser fetches its files instead.
#pragma once

#include <string>
#include <vector>

#include "load/load.h"

namespace atlas {

struct Folder {
    std::vector<SourceFile> files;  // *.json except those in "schema", sorted by path
    Problems unreadable;            // of files that are there and could not be opened
};

/// Gives no files and no problems when `path` is not a folder.
Folder read_folder(const std::string& path);

}  // namespace atlas
