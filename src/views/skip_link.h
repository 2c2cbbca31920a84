// A button by which who has no pointer passes over much: only painted while it has the focus, above everything else.
#pragma once

#include <string>

#include "views/drawing.h"

namespace atlas::views {

struct SkipLink {
    std::string label;
    ui::Rect rect;
    ui::Interaction state;
};

/// Where it comes in the order of focus. Without a label there is none.
SkipLink add_skip_link(Drawing& drawing, const std::string& label, float left, float top);
/// After what it is painted over.
void paint_skip_link(Drawing& drawing, const SkipLink& link);

}  // namespace atlas::views
