// What the static edition says on one of its pages, in one language: header, content, footer, and the title and
// description that search engines show. Knows nothing of files; links come from `context`.
#pragma once

#include <string>

#include "base/problem.h"
#include "model/dataset.h"
#include "render/edition_address.h"
#include "render/html_cell.h"

namespace atlas {

struct EditionContent {
    std::string html;     // one <div class="edition">
    std::string heading;  // its <h1>
    std::string title;    // with faculty and product, for tabs and search results
    std::string description;
};

/// `page` exists in `dataset`; `problems` are shown above the content.
EditionContent build_edition_content(const Dataset& dataset, const Problems& problems, const EditionPage& page,
                                     const HtmlContext& context);

/// Id of the <div> of a language, as its anchor. Ids of records never begin like this.
std::string edition_anchor(Language language);

}  // namespace atlas
