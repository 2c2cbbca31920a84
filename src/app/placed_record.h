// Records named together with their faculty: what is compared, and what is on a shortlist. In addresses and in storage
// they are written short: "windsor-4x"; of another faculty "ouc-information-science-engineering:hwu-computer-science";
// partners "partner.monash-university".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.h"
#include "model/dataset.h"

namespace atlas {

/// What can stand side by side.
enum class RecordGroup { partners, pathways, exchanges };
inline constexpr int record_group_count = static_cast<int>(RecordGroup::exchanges) + 1;

/// Nothing for records that the dataset does not have, and for those that can't be compared or shortlisted.
std::optional<RecordGroup> group_of(const PlacedRecord& record, const Dataset& dataset);

/// `home` is the faculty that is left out; an empty one leaves out none.
std::string format_placed(const PlacedRecord& record, const FacultyId& home);
std::string format_placed(const std::vector<PlacedRecord>& records, const FacultyId& home);

/// Nothing for what is not written like that. Whether there is such a record is another question.
std::optional<PlacedRecord> parse_placed(std::string_view written, const FacultyId& home);

}  // namespace atlas
