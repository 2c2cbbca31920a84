// What is counted: populations, how figures belong together, and where statements disagree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/rare.h"
#include "model/fact.h"
#include "model/id.h"

namespace atlas {

/// A group that figures are about or are a share of ("graduates of 2020"). Its size is a fact or is not stated.
struct Population {
    PopulationId id;
    BilingualText label;
    std::string cohort;          // year of graduation, empty when it is not one class
    std::optional<FactId> size;  // none = the source does not print it
};

/// Facts of one unit that are parts of another fact. `complete` promises that the parts add up to the whole.
struct Breakdown {
    std::string id;
    BilingualText label;
    FactId whole;
    std::vector<FactId> parts;
    bool complete = false;
};

enum class ConflictKind {
    contradiction,  // two statements of the same thing differ: their facts are `conflicting`
    ambiguity,      // the wording allows more than one reading
    rounding,       // printed shares that were cut or rounded differently
    scope,          // figures that look comparable and are not
};

struct Conflict {
    std::string id;
    ConflictKind kind = ConflictKind::contradiction;
    BilingualText title;
    BilingualText explanation;
    std::vector<FactId> facts;
};

enum class ChartKind { of_100, bars, composition, flow, series };

/// A line of a series, or the only group of the other kinds.
struct ChartGroup {
    Rare<BilingualText> label;
    std::vector<FactId> facts;
};

/// Which facts are drawn together, on the outcomes page unless `overview` is set. What the drawing leaves out is
/// said in `caveat`.
struct ChartSpec {
    std::string id;
    ChartKind kind = ChartKind::bars;
    BilingualText title;
    std::vector<ChartGroup> groups;
    Rare<BilingualText> rest;  // name of what is left to 100 %, for of_100 and flow
    Rare<BilingualText> caveat;
    bool overview = false;
};

}  // namespace atlas
