// What has changed in the spoken tree since it was last asked for, as JSON for the page's script, which keeps real HTML
// in step with the canvas. Equal trees give nothing, so an unchanged frame touches no element; a change names only the
// nodes that differ. Boxes are relative to the parent's and, in a scroll area, to its content: scrolling changes none.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/language.h"
#include "ui/semantics.h"

namespace atlas::ui {

class Mirror {
  public:
    /// {"nodes":[…],"gone":[ids]}, empty when nothing differs. A node that is new or differs stands with all its
    /// fields, parents before children; "children" lists ids in order, and stands where that list differs. Node 0 is
    /// the root. Fields that equal their default are left out.
    /// `language` is the page's: texts that evidently are in another one say so.
    /// Nodes that are told (see `Semantics::note_told`) are not compared again.
    std::string changes(const std::vector<Node>& nodes, Language language);
    /// The next changes describe the whole tree again.
    void forget() { known_.clear(); }

  private:
    struct Print {
        std::uint64_t node = 0;
        std::uint64_t children = 0;
        bool seen = false;
    };
    std::unordered_map<std::uint32_t, Print> known_;
};

}  // namespace atlas::ui
