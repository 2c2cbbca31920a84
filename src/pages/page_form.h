// What a reader says about themself, as it is asked: plain data, final in the chosen language.
#pragma once

#include <string>
#include <vector>

#include "pages/page_controls.h"
#include "pages/page_filters.h"

namespace atlas {

/// A field of a form: its short label stands above it, what is wrong with its text below. `field.label` is its name; an
/// empty label means that the group has no other field.
struct FormField {
    std::string label;
    TextField field;
    std::string problem;  // empty = nothing is wrong
};

/// What a form asks about one thing: boxes to tick, fields side by side, and what can be picked instead of typed.
struct FormGroup {
    std::string key;
    std::string title;
    std::vector<FilterOption> ticks;
    std::vector<FormField> fields;
    std::vector<Actions> picks;  // of each one at most is selected
};

/// Group by group. There is nothing to send: each entry counts at once.
struct Form {
    std::vector<FormGroup> groups;
};

}  // namespace atlas
