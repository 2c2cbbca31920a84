// Which pages the static edition has: those that belong to a faculty, and whatever a link on one of them leads to.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/dataset.h"
#include "render/edition_address.h"

namespace atlas {

/// Pages once each, in English, in the order in which they were first wanted.
class EditionPages {
  public:
    void want(EditionPage page);
    bool has(const EditionPage& page) const { return paths_.contains(edition_path(page)); }
    std::size_t size() const { return pages_.size(); }
    EditionPage at(std::size_t index) const { return pages_[index]; }

  private:
    std::vector<EditionPage> pages_;
    std::set<std::string> paths_;
};

/// Everything that belongs to a faculty, whether a link leads to it or not.
void want_faculty(EditionPages& pages, const Dataset& dataset, const Faculty& faculty);

/// Shared records that no faculty has a page for; they get one with `faculty`.
void want_rest(EditionPages& pages, const Dataset& dataset, const Faculty& faculty);

}  // namespace atlas
