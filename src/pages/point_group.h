// Points of a map that share a mark, in words: which they are depends on the size at which the map is drawn.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/language.h"
#include "pages/page.h"

namespace atlas {

struct PointGroup {
    std::vector<std::size_t> points;
    std::vector<std::string> areas;  // that hold all of them together; empty = not known
    bool closed = false;             // all of them are
    bool rest = false;               // what is left of a larger group
};

struct PointGroupWords {
    std::string name;    // "3 partners in Hong Kong, China"
    std::string detail;  // who they are, if they are few
    std::string spoken;  // both
};

PointGroupWords name_points(const WorldMap& map, const PointGroup& group, Language language);

}  // namespace atlas
