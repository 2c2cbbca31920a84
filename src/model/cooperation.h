// Organisation → agreement → opportunity. A partner is not a pathway: one organisation may hold several agreements,
// and one agreement may open several opportunities.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/rare.h"
#include "model/fact.h"
#include "model/id.h"
#include "model/organisation.h"
#include "model/source.h"
#include "model/term_facts.h"

namespace atlas {

enum class AgreementKind {
    four_plus_x,
    masters_cooperation,
    joint_institution,
    joint_programme,
    joint_training,
    doctoral_programme,
    memorandum,
    exchange,
    placement,
    joint_laboratory,
    research_project,
    staff_training,
    other,
};

struct Agreement {
    AgreementId id;
    std::vector<OrganisationId> partners;
    AgreementKind kind = AgreementKind::other;
    BilingualText summary;
    Status status = Status::not_stated;
    std::string signed_on;    // ISO 8601, empty = not stated
    std::string valid_until;  // ISO 8601, empty = not stated
    std::string as_of;
    std::string last_verified;
    Rare<BilingualText> note;
    std::vector<Locator> sources;
};

enum class OpportunityKind : std::uint8_t {
    four_plus_x,
    masters,
    joint_bachelor,
    joint_doctorate,
    joint_training,
    exchange,
    research_placement,
    summer_course,
    language_training,
    teaching_practice,
    online_exchange,
};

enum class Level : std::uint8_t { bachelor, master, doctorate, non_degree, not_stated };
enum class Mode : std::uint8_t { on_site, online, hybrid, not_stated };

/// A term holds one fact or several (costs by stage, one award for each side). It is never empty: what no source
/// states is one fact with the state `not_stated`.
struct Term {
    TermKey key = TermKey::legal_kind;
    TermFacts facts;
};

struct Opportunity {
    OpportunityId id;
    std::optional<AgreementId> agreement;
    OpportunityKind kind = OpportunityKind::exchange;
    BilingualText names;
    std::vector<OrganisationId> partners;
    std::vector<CountryCode> countries;  // where it leads; from the partners when the file gives none
    Level level = Level::not_stated;
    Mode mode = Mode::not_stated;
    Status status = Status::not_stated;
    std::string as_of;
    std::string last_verified;
    std::vector<Term> terms;                    // exactly one for each TermKey, in the order of the enum
    std::shared_ptr<const AbsentFacts> absent;  // what the absent ones refer to; so do those of a copy
    Rare<BilingualText> note;
    std::vector<Locator> sources;
};

/// A course of study that the faculty itself offers.
struct Programme {
    ProgrammeId id;
    BilingualText names;
    Level level = Level::bachelor;
    std::vector<OrganisationId> awarding;
    Status status = Status::not_stated;
    Rare<BilingualText> note;
    std::vector<Locator> sources;
};

}  // namespace atlas
