// The names that enum values have in data files, addresses, exports and the command line: kebab case of the
// enumerator, "4+x" being the only exception. Names are stable; words for readers are elsewhere.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/cooperation.h"
#include "model/fact.h"
#include "model/organisation.h"
#include "model/source.h"
#include "model/statistics.h"

namespace atlas {

template <class Enum>
struct EnumName {
    Enum value;
    std::string_view name;
};

/// Every value of an enum with its name, in the order of the enum. The argument only selects the enum.
std::span<const EnumName<DocumentKind>> enum_names(DocumentKind);
std::span<const EnumName<OrganisationKind>> enum_names(OrganisationKind);
std::span<const EnumName<Status>> enum_names(Status);
std::span<const EnumName<AgreementKind>> enum_names(AgreementKind);
std::span<const EnumName<OpportunityKind>> enum_names(OpportunityKind);
std::span<const EnumName<Level>> enum_names(Level);
std::span<const EnumName<Mode>> enum_names(Mode);
std::span<const EnumName<TermKey>> enum_names(TermKey);  // snake case: they are keys
std::span<const EnumName<FactState>> enum_names(FactState);
std::span<const EnumName<Qualifier>> enum_names(Qualifier);
std::span<const EnumName<Unit>> enum_names(Unit);
std::span<const EnumName<Topic>> enum_names(Topic);
std::span<const EnumName<ConflictKind>> enum_names(ConflictKind);
std::span<const EnumName<ChartKind>> enum_names(ChartKind);

template <class Enum>
std::string_view name_of(Enum value) {
    for (const EnumName<Enum>& entry : enum_names(value)) {
        if (entry.value == value) return entry.name;
    }
    return {};
}

template <class Enum>
std::optional<Enum> find_by_name(std::string_view name) {
    for (const EnumName<Enum>& entry : enum_names(Enum{})) {
        if (entry.name == name) return entry.value;
    }
    return std::nullopt;
}

}  // namespace atlas
