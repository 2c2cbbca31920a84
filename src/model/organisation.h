// Every organisation once: names, aliases, kind, place and identifiers, each confirmed or listed as unverified.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/rare.h"
#include "model/fact.h"
#include "model/id.h"
#include "model/source.h"

namespace atlas {

enum class OrganisationKind { university, school, enterprise, research_institute, agency, professional_body };

enum class Status : std::uint8_t {
    active,
    closed,      // no longer admits or no longer exists: shown as closed, never as an offer
    not_stated,  // no source says whether it still runs
};

struct Alias {
    std::string text;
    std::string language;  // BCP 47
    std::string kind;      // "acronym", "former", "short", "native", "as-printed", "translation"
};

/// A point in degrees (WGS 84). Organisations are placed at their city, not their campus.
struct Place {
    BilingualText city;
    double latitude = 0;
    double longitude = 0;
};

struct Organisation {
    OrganisationId id;
    OrganisationKind kind = OrganisationKind::university;
    BilingualText names;
    std::vector<Alias> aliases;
    CountryCode country;
    std::optional<Place> place;  // none when the source does not tell which campus or centre is meant
    std::string ror;             // https://ror.org/…, empty when none is confirmed
    std::string former_ror;      // a ROR id that was withdrawn or merged, empty when there is none
    std::string website;
    std::optional<OrganisationId> parent;
    Status status = Status::active;
    std::string status_since;             // ISO 8601, for closed ones
    std::string last_verified;            // ISO 8601 date, empty = not checked since the source
    std::vector<std::string> unverified;  // names of fields that rest on general knowledge or inference
    Rare<BilingualText> note;
    std::vector<Locator> sources;
};

struct Country {
    CountryCode code;
    BilingualText name;  // "Hong Kong, China"
};

/// One place in a ranking. The rank belongs to the whole organisation, not to a programme or a branch campus.
struct Ranking {
    OrganisationId organisation;
    BilingualText publisher;
    std::string edition;
    std::string rank;  // as published: "77", "701-750"; empty = no row in the edition
    Rare<BilingualText> caveat;
    std::vector<Locator> sources;
};

}  // namespace atlas
