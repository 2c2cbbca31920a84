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
#include "pages/page_chart.h"
#include "pages/page_controls.h"
#include "pages/page_filters.h"
#include "pages/page_form.h"
#include "pages/page_table.h"
#include "pages/page_tone.h"
#include "pages/search_results.h"

namespace atlas {

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
    bool in_one_row = false;  // they are few and short, and read together
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

using Block = std::variant<Heading, Paragraph, FigureGrid, Table, DefinitionList, List, Doors, Notice, Chart, Explorer,
                           Filters, Actions, TextField, Form>;

struct Section {
    std::string title;  // drawn as a level-2 heading; empty = none
    std::vector<Block> blocks;
    std::string key = {};  // of one that moves, or comes and goes; empty = its place among those without a key tells it
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
    std::optional<Choice> more;  // when not all is shown
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
