#include "app/placed_record.h"

#include <algorithm>

#include "query/opportunities.h"
#include "query/partners.h"

namespace atlas {
namespace {

constexpr std::string_view partner_mark = "partner.";
constexpr std::size_t longest_id = 100;

bool is_id(std::string_view text) {
    const auto belongs = [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    };
    return !text.empty() && text.size() <= longest_id && std::all_of(text.begin(), text.end(), belongs);
}

}  // namespace

std::optional<RecordGroup> group_of(const PlacedRecord& placed, const Dataset& dataset) {
    const Faculty* const faculty = dataset.find_faculty(placed.faculty);
    if (faculty == nullptr) return std::nullopt;
    if (placed.record.kind == RecordKind::opportunity) {
        const Opportunity* const opportunity = faculty->find_opportunity({placed.record.id});
        if (opportunity == nullptr) return std::nullopt;
        return family_of(opportunity->kind) == OpportunityFamily::pathway ? RecordGroup::pathways
                                                                          : RecordGroup::exchanges;
    }
    if (placed.record.kind != RecordKind::partner) return std::nullopt;
    const Organisation* const organisation = dataset.find_organisation({placed.record.id});
    if (organisation == nullptr || !is_partner(find_partner(dataset, *faculty, *organisation))) return std::nullopt;
    return RecordGroup::partners;
}

std::string format_placed(const PlacedRecord& placed, const FacultyId& home) {
    std::string written;
    if (placed.faculty != home) written = placed.faculty.value + ':';
    if (placed.record.kind == RecordKind::partner) written += partner_mark;
    return written + placed.record.id;
}

std::string format_placed(const std::vector<PlacedRecord>& records, const FacultyId& home) {
    std::string written;
    for (const PlacedRecord& record : records) written += (written.empty() ? "" : "~") + format_placed(record, home);
    return written;
}

std::optional<PlacedRecord> parse_placed(std::string_view written, const FacultyId& home) {
    PlacedRecord placed{home, {RecordKind::opportunity, {}}};
    if (const std::size_t colon = written.find(':'); colon != std::string_view::npos) {
        placed.faculty.value = std::string(written.substr(0, colon));
        written.remove_prefix(colon + 1);
    }
    if (written.starts_with(partner_mark)) {
        placed.record.kind = RecordKind::partner;
        written.remove_prefix(partner_mark.size());
    }
    placed.record.id = std::string(written);
    if (!is_id(placed.faculty.value) || !is_id(placed.record.id)) return std::nullopt;
    return placed;
}

}  // namespace atlas
