#include "pages/point_group.h"

#include "app/strings.h"
#include "base/format.h"
#include "pages/words.h"

namespace atlas {
namespace {

constexpr std::size_t most_named = 6;

}  // namespace

PointGroupWords name_points(const WorldMap& map, const PointGroup& group, Language language) {
    const auto count = static_cast<double>(group.points.size());
    PointGroupWords words{.name = plural("partners.count.partners", count, language)};
    if (group.rest) {
        words.name = text("partners.map.rest", language, {{"count", format_number(count, language)}});
    } else if (!group.areas.empty()) {
        std::vector<std::string> areas;
        for (const std::string& area : group.areas) areas.push_back(name_in_sentence(area, language));
        words.name =
            text("partners.map.cluster", language, {{"partners", words.name}, {"place", join_list(areas, language)}});
    }
    std::vector<std::string> names;
    for (const std::size_t point : group.points) names.push_back(map.points[point].label);
    if (names.size() <= most_named) words.detail = join_list(names, language);
    if (group.closed) {
        if (!words.detail.empty()) words.detail += " · ";
        words.detail += text("partners.map.closed", language);
    }
    words.spoken = words.name;
    if (!words.detail.empty())
        words.spoken = text("partners.map.spoken", language, {{"name", words.name}, {"detail", words.detail}});
    return words;
}

}  // namespace atlas
