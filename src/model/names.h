// The names that enum values have in data files, addresses, exports and the command line: kebab case of the
// enumerator, "4+x" being the only exception. Names are stable; words for readers are elsewhere.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "model/cooperation.h"
#include "model/fact.h"
#include "model/organisation.h"
#include "model/source.h"
#include "model/statistics.h"

namespace atlas {

using EnumNames = std::span<const std::string_view>;

/// The name of every value of an enum, in the order of the enum. The argument only selects the enum.
EnumNames enum_names(DocumentKind);
EnumNames enum_names(OrganisationKind);
EnumNames enum_names(Status);
EnumNames enum_names(AgreementKind);
EnumNames enum_names(OpportunityKind);
EnumNames enum_names(Level);
EnumNames enum_names(Mode);
EnumNames enum_names(TermKey);  // snake case: they are keys
EnumNames enum_names(FactState);
EnumNames enum_names(Qualifier);
EnumNames enum_names(Unit);
EnumNames enum_names(Topic);
EnumNames enum_names(ConflictKind);
EnumNames enum_names(ChartKind);

template <class Enum>
std::string_view name_of(Enum value) {
    return enum_names(value)[static_cast<std::size_t>(value)];
}

template <class Enum>
std::optional<Enum> find_by_name(std::string_view name) {
    const EnumNames names = enum_names(Enum{});
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

}  // namespace atlas
