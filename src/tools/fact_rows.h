// Everything that a dataset states, as one list of facts: figures, statements, terms, and what agreements,
// opportunities, rankings and the status of organisations state in fields of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"

namespace atlas::tools {

struct FactRow {
    std::string_view
        kind;             // "figure", "statement", "term", "ranking", "agreement", "opportunity", "organisation-status"
    std::string faculty;  // empty for what is shared
    const Population* denominator = nullptr;
    Fact fact;  // for records that are no facts: their id, name, kind or status, partners and sources
};

/// In the order of the dataset; what is shared comes last.
std::vector<FactRow> build_fact_rows(const Dataset& dataset);

}  // namespace atlas::tools
