// The filters of a list as they are shown: plain data, final in the chosen language.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/action.h"
#include "pages/page_controls.h"

namespace atlas {

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
    std::string from_problem = {};  // what is wrong with the text of its field; empty = nothing
    std::string to_problem = {};
};

/// One field of a list. Where hardly any record states it there are neither options nor a range, but a note.
struct FilterGroup {
    std::string key;
    std::string title;
    bool open = true;  // until the reader opens or closes it
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
    std::string rare_title;
    std::vector<std::string> rare;  // a line for each field that too few state to filter by
    std::string summary;            // "5 meet all filters · 7 to ask · 3 do not": empty without filters
    std::vector<Choice> active;     // what is filtered by; each takes itself away
    std::optional<Choice> clear;
    std::string loosening_label;     // said when nothing meets the filters
    std::vector<Choice> loosenings;  // "4 pathways without Country: France"
    Choice open;                     // where there is no room: opens the sheet of the filters
    Choice done;                     // closes it, or leads on to the list beside it: "Show 12 pathways"
    std::string skip;                // passes over the filters beside the list
};

}  // namespace atlas
