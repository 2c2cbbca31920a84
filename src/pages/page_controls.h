// What on a page can be pressed, typed in or moved: plain data, final in the chosen language.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/action.h"

namespace atlas {

struct Choice {
    std::string text;
    std::string spoken;  // accessible name when it differs from the text
    Action action;
    bool selected = false;
    std::string language;  // BCP 47 when the text is not in the page's language
    std::string reason;    // why it can't be taken now; empty = it can
    bool toggles = false;  // switches something of the page on and off: a button, though its state is in the address
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

enum class EntryKind { text, number };

/// A line of text that the user types; `action` takes what was entered.
struct TextField {
    std::string label;
    std::string caption = {};  // of the label, what is painted above the field; empty = what is around it says enough
    std::string text;          // as it stands
    std::string hint;          // shown while it is empty
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

}  // namespace atlas
