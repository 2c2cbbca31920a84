#include "pages/compared_side.h"

#include "app/strings.h"
#include "base/ranges.h"
#include "pages/home_page.h"

namespace atlas {

std::optional<ComparedSide> side_of(const PlacedRecord& record, const Dataset& dataset, Language language) {
    const std::optional<RecordGroup> group = group_of(record, dataset);
    if (!group) return std::nullopt;
    const Faculty& faculty = *dataset.find_faculty(record.faculty);
    ComparedSide side{record, {dataset, faculty, language}, *group, nullptr, {}};
    if (*group == RecordGroup::partners)
        side.partner = find_partner(dataset, faculty, *dataset.find_organisation({record.record.id}));
    else
        side.opportunity = faculty.find_opportunity({record.record.id});
    return side;
}

std::vector<ComparedSide> sides_of(const std::vector<PlacedRecord>& records, const Dataset& dataset,
                                   Language language) {
    std::vector<ComparedSide> sides;
    for (const PlacedRecord& record : records) {
        if (std::optional<ComparedSide> side = side_of(record, dataset, language)) sides.push_back(*std::move(side));
    }
    return sides;
}

std::string name_of(const PlacedRecord& record, const Dataset& dataset, Language language) {
    const std::optional<ComparedSide> side = side_of(record, dataset, language);
    if (!side) return record.record.id;
    return side->opportunity ? side->opportunity->names.in(language) : side->partner.organisation->names.in(language);
}

Action open_placed(const PlacedRecord& record, const State& state) {
    if (record.faculty == state.faculty) return OpenRecord{record.record};
    return GoTo{state.page, record.faculty, record.record, std::nullopt};
}

std::string count_of(RecordGroup group, std::size_t count, Language language) {
    const auto number = static_cast<double>(count);
    switch (group) {
        case RecordGroup::partners:
            return plural("partners.count.partners", number, language);
        case RecordGroup::pathways:
            return plural("pathways.count.pathways", number, language);
        case RecordGroup::exchanges:
            break;
    }
    return plural("exchange.count.platforms", number, language);
}

}  // namespace atlas
