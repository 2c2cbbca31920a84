#include "app/link_reader.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

constexpr std::size_t longest_shown = 40;

/// Parts that chat groups and advertisers hang on links. They mean nothing here, and naming them would only puzzle.
constexpr std::array<std::string_view, 6> ignored_keys = {"from",   "isappinstalled", "scene",
                                                          "nsukey", "fbclid",         "gclid"};

bool is_ignored(std::string_view key) {
    return key.substr(0, 4) == "utm_" || std::find(ignored_keys.begin(), ignored_keys.end(), key) != ignored_keys.end();
}

}  // namespace

void LinkReader::drop(const std::string& key, const std::string& value) {
    pieces_.push_back({for_reader(key, longest_shown), for_reader(value, longest_shown)});
}

bool LinkReader::has(std::string_view key) const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [&](const QueryPart& part) { return part.key == key && part.well_formed; });
}

bool LinkReader::has_more() const {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (!taken_[i] && parts_[i].well_formed && !is_ignored(parts_[i].key)) return true;
    }
    return false;
}

std::vector<DroppedPart> LinkReader::dropped() const {
    std::vector<DroppedPart> result = pieces_;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (taken_[i] || (parts_[i].well_formed && is_ignored(parts_[i].key))) continue;
        result.push_back({for_reader(parts_[i].key, longest_shown), for_reader(parts_[i].value, longest_shown)});
    }
    return result;
}

}  // namespace atlas
