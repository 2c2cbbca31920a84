// One side of a comparison, with all that its cells are made of; and how a record is called beside others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/action.h"
#include "app/placed_record.h"
#include "pages/page_context.h"
#include "query/partners.h"

namespace atlas {

/// Pointers lead into the dataset: an opportunity, or a partner with its organisation.
struct ComparedSide {
    PlacedRecord record;
    PageContext context;
    RecordGroup group = RecordGroup::partners;
    const Opportunity* opportunity = nullptr;
    Partner partner;
};

/// Nothing for a record that is gone.
std::optional<ComparedSide> side_of(const PlacedRecord& record, const Dataset& dataset, Language language);
std::vector<ComparedSide> sides_of(const std::vector<PlacedRecord>& records, const Dataset& dataset, Language language);

/// "Master’s link with Delft"; what is gone is called by its id.
std::string name_of(const PlacedRecord& record, const Dataset& dataset, Language language);

/// Opens the record where the user is; another faculty's becomes the chosen one for it.
Action open_placed(const PlacedRecord& record, const State& state);

/// "2 partners", "3 pathways", "4 exchange opportunities".
std::string count_of(RecordGroup group, std::size_t count, Language language);

}  // namespace atlas
