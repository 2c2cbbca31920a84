// Everything that a user can do, and the only function that changes the state. An action that leads to another state
// is a link: its address is the route of `update(state, action)`.
#pragma once

#include <optional>
#include <variant>

#include "app/state.h"

namespace atlas {

struct OpenPage {
    PageId page;
    bool operator==(const OpenPage&) const = default;
};
struct ChooseFaculty {
    FacultyId faculty;
    bool operator==(const ChooseFaculty&) const = default;
};
struct ChooseLanguage {
    Language language;
    bool operator==(const ChooseLanguage&) const = default;
};
struct ChooseTheme {
    Theme theme;
    bool operator==(const ChooseTheme&) const = default;
};
struct OpenRecord {
    RecordRef record;
    bool operator==(const OpenRecord&) const = default;
};
struct OpenFact {
    FactId fact;
    bool operator==(const OpenFact&) const = default;
};
/// A place anywhere in the app: what the search found. Sheets other than those named close.
struct GoTo {
    PageId page = PageId::overview;
    FacultyId faculty;
    std::optional<RecordRef> record;
    std::optional<FactId> fact;
    bool operator==(const GoTo&) const = default;
};
/// Closes the source sheet if one is open, the detail sheet otherwise.
struct CloseSheet {
    bool operator==(const CloseSheet&) const = default;
};
/// Sorts by the column; a second time turns the direction.
struct SortBy {
    std::string column;
    bool operator==(const SortBy&) const = default;
};
struct ClearQuery {
    bool operator==(const ClearQuery&) const = default;
};
/// Takes down the notice about a link's dropped parts. Leaves the state as it is.
struct DismissNotice {
    bool operator==(const DismissNotice&) const = default;
};

using Action = std::variant<OpenPage, ChooseFaculty, ChooseLanguage, ChooseTheme, OpenRecord, OpenFact, GoTo,
                            CloseSheet, SortBy, ClearQuery, DismissNotice>;

/// The state after `action`. Pure; a page or faculty change closes the sheets and drops sort and query.
State update(State state, const Action& action);

}  // namespace atlas
