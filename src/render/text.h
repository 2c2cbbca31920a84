// A screen as plain text: for the command line, for golden tests, for whoever reads in a terminal. Adds no words of its
// own; charts are their summary and the table of their values. Lines have no trailing spaces and end in '\n'.
#pragma once

#include <string>

#include "pages/page.h"

namespace atlas {

/// Notices, the page, then the open sheet.
std::string render_text(const Screen& screen);

std::string render_text(const Page& page);
std::string render_text(const Sheet& sheet);

/// Navigation, switches, footer and notices.
std::string render_text(const Shell& shell);

}  // namespace atlas
