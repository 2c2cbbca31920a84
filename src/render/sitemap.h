// What search engines ask a site for: the list of all pages in both languages, and where that list is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"
#include "render/structured_data.h"

namespace atlas {

/// One page of the edition with its address in either language.
struct SitemapPage {
    std::string english;
    std::string chinese;
    std::string checked;  // ISO 8601 date of what is newest on it (see `newest_date`), empty = not known
};

/// sitemap.xml. Addresses are absolute where the public address is known, otherwise relative to the edition's folder.
std::string render_sitemap(const std::vector<SitemapPage>& pages);

/// robots.txt: everything may be read. `public_url` ends in '/'; when it is empty a comment says how to set it.
std::string render_robots(std::string_view public_url);

/// The newest day on which something that the page shows was checked, or that it speaks of; empty when no day is known.
std::string newest_date(const Dataset& dataset, const Faculty& faculty, const DescribedPage& page);

}  // namespace atlas
