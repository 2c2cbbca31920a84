// What the user chose: one value, all of it in the address bar. Hover, scroll and focus stay in the toolkit.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/answers.h"
#include "base/language.h"
#include "model/id.h"

namespace atlas {

enum class PageId { overview, partners, pathways, exchange, outcomes, sources };
inline constexpr int page_count = static_cast<int>(PageId::sources) + 1;

enum class Theme { system, light, dark };

enum class SortDirection { ascending, descending };

/// Order of the page's main table. `column` is the key of a column of that page; unknown keys never get this far.
struct Sort {
    std::string column;
    SortDirection direction = SortDirection::ascending;
    bool operator==(const Sort&) const = default;
};

enum class RecordKind { partner, opportunity, agreement, programme, document, conflict, licences };

/// The record whose sheet is open. `id` is unique among records of its kind within the faculty; empty for licences.
struct RecordRef {
    RecordKind kind = RecordKind::partner;
    std::string id;
    bool operator==(const RecordRef&) const = default;
};

/// A record together with its faculty, for lists that reach across faculties.
struct PlacedRecord {
    FacultyId faculty;
    RecordRef record;
    bool operator==(const PlacedRecord&) const = default;
};

enum class ComparisonView { closed, all_rows, differences };

/// What is chosen to stand side by side: partners, or opportunities of one family. Its page shows in the place of the
/// others while it is open.
struct Comparison {
    std::vector<PlacedRecord> records;  // each once, at most `most_compared`
    ComparisonView view = ComparisonView::closed;
    bool operator==(const Comparison&) const = default;
};
inline constexpr std::size_t most_compared = 4;

/// Which part of a long table is shown, from 1; tables that are not named show their first.
struct TablePart {
    std::string table;  // its key; the page's main table has none
    int number = 1;
    bool operator==(const TablePart&) const = default;
};

/// What a list is narrowed by in one of its fields. Values are alternatives; a range has both ends included.
struct FieldFilter {
    std::string field;                // key of the field
    std::vector<std::string> values;  // keys of values
    std::optional<double> from;
    std::optional<double> to;
    bool only_stated = false;  // leaves out what states nothing
    bool operator==(const FieldFilter&) const = default;
};

inline constexpr std::size_t longest_list_query = 120;  // characters

/// Lists are about the chosen faculty, or about all.
enum class Scope { faculty, all };

struct State {
    PageId page = PageId::overview;
    FacultyId faculty;
    std::optional<RecordRef> record;  // detail sheet
    std::optional<FactId> fact;       // source sheet, above the detail sheet when both are open
    std::optional<Sort> sort;
    std::optional<TablePart> part;
    std::string query;                 // narrows the page's table to records whose names contain it
    std::vector<FieldFilter> filters;  // of the page's list, each field once, in the order of their keys
    Scope scope = Scope::faculty;
    bool filters_open = false;  // their sheet, below a record's when both are open
    Comparison comparison;
    bool shortlist_open = false;            // the device's own list, below a record's sheet when both are open
    std::vector<PlacedRecord> shared;       // somebody else's list, shown in its place; empty = none
    bool eligibility_open = false;          // "Could I?" with the device's own answers, below a record's sheet
    std::optional<Answers> linked_answers;  // somebody else's, shown in their place
    Language language = Language::english;
    Theme theme = Theme::system;

    bool operator==(const State&) const = default;
};

}  // namespace atlas
