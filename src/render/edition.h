// The static edition: every page, every record and every figure of a dataset as files of plain HTML in both languages,
// generated from the same screens as the app's. Pure: the same dataset and options give the same bytes.
//
// index.html holds the start page in both languages and is the address for readers of any language; the start page in
// one language has its own file like every other page, and each of the three is canonical for itself.
#pragma once

#include <string>
#include <vector>

#include "load/load.h"
#include "render/edition_address.h"

namespace atlas {

struct EditionOptions {
    std::string template_text;  // with the slots of edition_head.h
    std::string base;           // "/atlas/": links from the server's root; empty = relative ones
    std::string public_url;     // "https://example.org/atlas/", empty = not known
    State start;                // what index.html shows; its language does not count
};

struct EditionFile {
    std::string path;  // below the site's root, with '/'
    std::string bytes;
};

/// All files, index.html first. What the data leaves out because of problems is missing here too; the pages say so.
std::vector<EditionFile> build_edition(const LoadResult& loaded, const EditionOptions& options);

}  // namespace atlas
