// A screen as HTML, for the static edition: semantic, escaped, without script or inline style. Adds no words of its
// own; charts are their sentence, a table of values and bars. The same screen always gives the same bytes.
#pragma once

#include <string>
#include <vector>

#include "pages/page.h"
#include "render/html_cell.h"

namespace atlas {

/// Sections with titles of `heading_level`; what is inside them has deeper ones.
std::string render_html(const std::vector<Section>& sections, int heading_level, const HtmlContext& context);

std::string render_html(const Notice& notice, const HtmlContext& context);

/// Title (the only <h1>), lead and sections.
std::string render_html(const Page& page, const HtmlContext& context);

/// A sheet as a page of its own: its title is the <h1>.
std::string render_html(const Sheet& sheet, const HtmlContext& context);

/// A sheet as a part of a page, with an anchor; its title has `heading_level`.
std::string render_html_article(const Sheet& sheet, const std::string& anchor, int heading_level,
                                const HtmlContext& context);

}  // namespace atlas
