// Everything that a user can do, and the only function that changes the state. An action that leads to another state
// is a link: its address is the route of `update(state, action)`.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

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
/// A place anywhere in the app: what the search found. Sheets other than those named close; but on the same page a
/// record opens over a comparison or a shortlist, which may be of several faculties.
struct GoTo {
    PageId page = PageId::overview;
    FacultyId faculty;
    std::optional<RecordRef> record;
    std::optional<FactId> fact;
    bool operator==(const GoTo&) const = default;
};
/// Closes the source sheet if one is open, else the detail sheet, else the shortlist or "Could I?", else the filters.
struct CloseSheet {
    bool operator==(const CloseSheet&) const = default;
};
/// Sorts by the column; a second time turns the direction.
struct SortBy {
    std::string column;
    bool operator==(const SortBy&) const = default;
};
struct ShowPart {
    TablePart part;
    bool operator==(const ShowPart&) const = default;
};
struct ClearQuery {
    bool operator==(const ClearQuery&) const = default;
};
/// Adds the value to the field's filter, or takes it away.
struct ToggleValue {
    std::string field;
    std::string value;
    bool operator==(const ToggleValue&) const = default;
};
/// Leaves out what states nothing in the field, or lets it in again.
struct ToggleStated {
    std::string field;
    bool operator==(const ToggleStated&) const = default;
};
struct ClearField {
    std::string field;
    bool operator==(const ClearField&) const = default;
};
/// Takes away every filter of the list, its query too.
struct ClearFilters {
    bool operator==(const ClearFilters&) const = default;
};
struct ChooseScope {
    Scope scope;
    bool operator==(const ChooseScope&) const = default;
};
/// Opens the sheet of the list's filters, where there is no room for them beside the list.
struct ShowFilters {
    bool operator==(const ShowFilters&) const = default;
};

/// The search box is no part of the state: it closes when something else is done.
struct OpenSearch {
    bool operator==(const OpenSearch&) const = default;
};
/// More of what was found.
struct ShowMoreFound {
    bool operator==(const ShowMoreFound&) const = default;
};
struct CloseSearch {
    bool operator==(const CloseSearch&) const = default;
};

/// What a text that the user types, or the position of a slider, is for.
enum class EntryTarget { list_query, range_from, range_to, search, note, answer };
/// A text was entered. Numbers may have any of the usual separators; what is no number leaves the range as it is, and
/// an empty text clears that end of it. Notes and answers belong to the device and leave the state as it is.
struct EnterText {
    EntryTarget target = EntryTarget::list_query;
    std::string field;  // of ranges and answers; of notes the record, as app/placed_record.h writes it with its faculty
    std::string text;
    bool operator==(const EnterText&) const = default;
};

/// Adds the record to the comparison, or takes it out. One that does not fit is passed over.
struct ToggleCompared {
    PlacedRecord record;
    bool operator==(const ToggleCompared&) const = default;
};
/// Compares these in the place of what was compared.
struct CompareRecords {
    std::vector<PlacedRecord> records;
    bool operator==(const CompareRecords&) const = default;
};
/// Opens or closes the page of the comparison, or chooses its rows.
struct ShowComparison {
    ComparisonView view = ComparisonView::all_rows;
    bool operator==(const ShowComparison&) const = default;
};
struct ClearComparison {
    bool operator==(const ClearComparison&) const = default;
};
/// Opens the device's own shortlist.
struct ShowShortlist {
    bool operator==(const ShowShortlist&) const = default;
};
/// Opens a list as whoever follows its link sees it.
struct ShowShared {
    std::vector<PlacedRecord> records;
    bool operator==(const ShowShared&) const = default;
};
enum class ShortlistChange { add, remove, up, down, add_shared, clear, undo };
/// Changes the device's shortlist (see app/shortlist.h) and leaves the state as it is.
struct ChangeShortlist {
    ShortlistChange change = ShortlistChange::add;
    PlacedRecord record;  // of the first four
    bool operator==(const ChangeShortlist&) const = default;
};

/// Opens "Could I?" with the device's own answers, or with those that whoever follows its link sees.
struct ShowEligibility {
    std::optional<Answers> linked;
    bool operator==(const ShowEligibility&) const = default;
};
/// Sets an answer that is picked: a scale, a currency. A test or a major is taken away when it is there.
struct PickAnswer {
    std::string field;
    std::string value;
    bool operator==(const PickAnswer&) const = default;
};
enum class AnswersChange { clear, undo, take_linked };
/// Changes the device's own answers. Taking over somebody else's shows them as the own.
struct ChangeAnswers {
    AnswersChange change = AnswersChange::clear;
    bool operator==(const ChangeAnswers&) const = default;
};

/// Takes down the notice about a link's dropped parts. Leaves the state as it is.
struct DismissNotice {
    bool operator==(const DismissNotice&) const = default;
};

/// Asks the surroundings for what can be taken away: the page with its link and rows, or one of its charts. Leaves the
/// state as it is.
struct TakeAway {
    std::optional<int> chart;  // its number among the charts of the screen, from 0
    bool operator==(const TakeAway&) const = default;
};

using Action = std::variant<OpenPage, ChooseFaculty, ChooseLanguage, ChooseTheme, OpenRecord, OpenFact, GoTo,
                            CloseSheet, SortBy, ShowPart, ClearQuery, ToggleValue, ToggleStated, ClearField,
                            ClearFilters, ChooseScope, ShowFilters, OpenSearch, ShowMoreFound, CloseSearch, EnterText,
                            ToggleCompared, CompareRecords, ShowComparison, ClearComparison, ShowShortlist, ShowShared,
                            ChangeShortlist, ShowEligibility, PickAnswer, ChangeAnswers, DismissNotice, TakeAway>;

/// The state after `action`. Pure; a page or faculty change closes the sheets and drops sort, part and query; another
/// order or other rows start at their first part.
State update(State state, const Action& action);

}  // namespace atlas
