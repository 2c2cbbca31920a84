// A Page is plain data: everything that is on the screen, with all strings final in the chosen language and nothing
// about pixels. Renderers (canvas, text) draw it; none of them adds words or works anything out.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/action.h"
#include "app/state.h"
#include "base/language.h"
#include "pages/search_results.h"

namespace atlas {

/// Carries meaning, never a colour: `unknown` is for "not stated", `conflict` for figures that sources disagree on,
/// `closed` for what is no longer offered, `differs` for values side
/// by side that are not the same, `computed` for derived figures, `unverified` for what a copy alone states.
enum class Tone { normal, muted, unknown, conflict, closed, computed, unverified, warning, differs };

struct Heading {
    int level = 2;  // 2 or 3; the page title is the only level 1
    std::string text;
};

struct Paragraph {
    std::string text;
    Tone tone = Tone::normal;
};

/// A statement with what it rests on. Opens its source sheet where `action` is set.
struct Figure {
    std::string value;   // as shown: "≥ 96.81%"
    std::string spoken;  // as read aloud: "at least 96.81 percent"; empty = value
    std::string label;   // "went on to further study"
    std::string detail;  // denominator, cohort, date: "of graduates of 2020"
    Tone tone = Tone::normal;
    std::optional<Action> action;
};

/// Figures side by side; `prominent` ones are the key numbers of a page.
struct FigureGrid {
    std::vector<Figure> figures;
    bool prominent = false;
};

/// The "4 + X" bar: known years solid, unknown ones open-ended and hatched. Years; none = not stated.
struct TimeBar {
    std::optional<double> home_years;
    std::optional<double> away_from;
    std::optional<double> away_to;
    std::string spoken;
};

/// Small label with a meaning: "4+X", "Closed", "Computed", "Not stated".
struct Badge {
    std::string text;
    Tone tone = Tone::normal;
};

struct Cell {
    std::string text;
    std::string detail;  // second, quieter line
    Tone tone = Tone::normal;
    std::vector<Badge> badges;
    std::optional<TimeBar> bar;
    std::optional<Action> action;  // the cell is a link of its own
};

struct Column {
    std::string key;
    std::string title;
    bool numeric = false;
    double weight = 1;                    // share of the width relative to the other columns
    std::optional<Action> sort_action;    // none = does not sort
    std::optional<SortDirection> sorted;  // set on the column that the rows are sorted by
};

struct Row {
    std::string group;             // heading over this row and those that follow it; empty = that of the row before
    std::vector<Cell> cells;       // one for each column; the first names the row
    std::optional<Action> action;  // opens the row's record
    bool selected = false;
};

struct Choice {
    std::string text;
    std::string spoken;  // accessible name when it differs from the text
    Action action;
    bool selected = false;
    std::string language;  // BCP 47 when the text is not in the page's language
    std::string reason;    // why it can't be taken now; empty = it can
};

/// Things to do with what they stand beside. What leads to another place is a link, the rest are buttons.
struct Actions {
    std::string label;
    std::vector<Choice> choices;
};

/// Ways to the other parts of a long table.
struct Pager {
    std::string label;    // "Pages of the list"
    std::string summary;  // "Rows 101–200 of 1,022"
    std::vector<Choice> parts;
};

/// On narrow screens each row is drawn as a card: first cell as title, the others as "column: value".
struct Table {
    std::string key;  // among the tables of a page; the main one has none
    std::string caption;
    std::string count;  // "12 pathways"
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string empty;  // said instead of rows
    std::optional<Pager> pager;
    std::size_t first_row = 0;  // of those that are here, among all
    std::size_t row_count = 0;  // of the whole table; 0 = all rows are here
};

enum class EntryKind { text, number };

/// A line of text that the user types; `action` takes what was entered.
struct TextField {
    std::string label;
    std::string text;  // as it stands
    std::string hint;  // shown while it is empty
    EntryKind kind = EntryKind::text;
    EnterText action;
};

struct Slider {
    std::string label;
    double minimum = 0;
    double maximum = 1;
    double step = 1;
    double value = 0;
    std::string value_text;  // "3 years"
    EnterText action;
};

/// One value of a field with the number of records that it would give under all other filters.
struct FilterOption {
    std::string text;
    std::string count;
    bool selected = false;
    bool possible = true;  // false: it would give nothing; greyed
    std::string reason;    // why not: "None under the other filters"
    Action action;
};

/// Both ends of a range, by sliders and by typing.
struct NumberRange {
    Slider from;
    Slider to;
    TextField from_field;
    TextField to_field;
};

/// One field of a list. Where hardly any record states it there are neither options nor a range, but a note.
struct FilterGroup {
    std::string key;
    std::string title;
    std::string note;
    std::vector<FilterOption> options;
    std::optional<NumberRange> range;
    std::optional<FilterOption> missing;  // "Not stated – ask": selected = such records stay, below those that meet
};

/// Everything by which a list can be narrowed.
struct Filters {
    std::string label;
    TextField search;
    std::string scope_label;
    std::vector<Choice> scopes;  // one faculty or all; empty = there is only one
    std::vector<FilterGroup> groups;
    std::string summary;         // "5 meet all filters · 7 to ask · 3 do not": empty without filters
    std::vector<Choice> active;  // what is filtered by; each takes itself away
    std::optional<Choice> clear;
    std::string loosening_label;     // said when nothing meets the filters
    std::vector<Choice> loosenings;  // "Without Country: 4"
    Choice open;                     // where there is no room: opens the sheet of the filters
    Choice done;                     // closes it: "Show 12 pathways"
};

/// A list with its filters: beside it where there is room, else in a sheet of their own.
struct Explorer {
    Filters filters;
    Table table;
};

struct Definition {
    std::string term;
    std::vector<Cell> values;
};

struct DefinitionList {
    std::vector<Definition> definitions;
};

struct ListItem {
    std::string text;
    std::string detail;
    Tone tone = Tone::normal;
    std::vector<Badge> badges;
    std::optional<Action> action;
    std::string address;  // link instead of an action: http, https, or a file that ships with the app
};

struct List {
    std::vector<ListItem> items;
};

/// Large ways into another page.
struct Door {
    std::string title;
    std::string detail;
    Action action;
};

struct Doors {
    std::vector<Door> doors;
};

struct Notice {
    std::string title;
    std::string text;
    std::vector<std::string> details;
    Tone tone = Tone::warning;
    std::optional<Action> dismiss;
    std::string dismiss_label;
};

// Charts hold values and final labels; `base/chart_layout` turns them into shapes for a width.

struct ChartValue {
    std::string label;
    double value = 0;
    std::string value_text;  // "66.4%"
    std::optional<Action> action;
    bool unknown = false;  // drawn hatched: the remainder that no source breaks down
    Tone tone = Tone::normal;
};

/// A hundred figures; values are percentages that sum to 100 with the unknown rest last.
struct Of100 {
    std::vector<ChartValue> parts;
};

struct Bars {
    std::vector<ChartValue> bars;
    double maximum = 0;  // end of the axis, same unit as the values
};

/// One bar, cut into parts of a whole.
struct Composition {
    std::string whole_label;
    std::vector<ChartValue> parts;
};

struct FlowNode {
    ChartValue value;
    int stage = 0;            // column, from 0
    std::optional<int> from;  // index of the node it comes out of
};

/// From all (stage 0) to where they went; every node's value is a percentage of the same whole.
struct Flow {
    std::vector<FlowNode> nodes;
};

struct SeriesPoint {
    double position = 0;  // years
    std::string position_label;
    ChartValue value;
};

struct SeriesLine {
    std::string label;
    std::vector<SeriesPoint> points;
};

struct Series {
    std::vector<SeriesLine> lines;
    double minimum = 0;
    double maximum = 100;
};

struct MapPoint {
    double latitude = 0;
    double longitude = 0;
    std::string label;
    std::string detail;
    Tone tone = Tone::normal;
    bool home = false;
    std::optional<Action> action;
};

struct WorldMap {
    std::vector<MapPoint> points;
    std::vector<std::string> unplaced;  // named, but with no point: "Sri Lanka (country only)"
};

struct Chart {
    std::string title;
    std::string summary;         // one sentence that says what the chart shows, worked out from the data
    std::string caveat;          // shown below; empty = none
    std::string source_line;     // "Source: …"
    std::optional<Choice> save;  // opens the ways to take it away
    std::variant<Of100, Bars, Composition, Flow, Series, WorldMap> drawing;
    Table values;  // the same as a table, for whoever can't see the drawing
};

using Block = std::variant<Heading, Paragraph, FigureGrid, Table, DefinitionList, List, Doors, Notice, Chart, Explorer,
                           Filters, Actions, TextField>;

struct Section {
    std::string title;  // drawn as a level-2 heading; empty = none
    std::vector<Block> blocks;
    std::string key = {};  // tells it from the others when their order changes; empty = its place does
};

struct Page {
    PageId id = PageId::overview;
    std::string title;
    std::string lead;  // one or two sentences under the title
    std::vector<Section> sections;
    std::string key = {};  // tells what stands in the place of the page from it
};

/// A dialog beside the page (or over it on a phone).
struct Sheet {
    std::string key;   // tells one sheet from another, whatever the language
    std::string kind;  // "Partner", "Source of a figure"
    std::string title;
    std::string subtitle;
    std::vector<Badge> badges;
    std::vector<Section> sections;
    std::string close_label;
    Actions actions = {};  // of the app, with the record; none on paper
};

/// What was gathered on the way, always within reach.
struct Tray {
    std::string label;
    std::string text;  // "2 chosen to compare"; may be empty
    std::vector<Choice> choices;
};

/// What surrounds every page.
struct Shell {
    std::string product;
    std::string skip_label;
    std::string navigation_label;
    std::vector<Choice> pages;
    std::string faculty_label;
    std::vector<Choice> faculties;
    std::string language_label;
    std::vector<Choice> languages;
    Choice search;  // opens the search box
    std::string theme_label;
    std::vector<Choice> themes;
    std::optional<Choice> share;  // opens the ways to take the page away
    std::vector<Choice> footer;   // licences and the like
    std::string footer_text;
    std::vector<Notice> notices;  // dropped parts of a link, files that failed to load
    std::optional<Tray> tray = {};
};

/// What the search box shows for what is typed.
struct SearchBox {
    std::string label;
    TextField field;
    std::string close_label;
    std::string help;  // said while nothing is typed
    SearchResults found;
};

struct Screen {
    Language language = Language::english;
    std::string document_title;
    Shell shell;
    Page page;
    std::optional<Sheet> sheet;
    std::optional<SearchBox> search;  // over everything else
};

}  // namespace atlas
