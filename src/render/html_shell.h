// What surrounds every page of the static edition: a link past the header, product, faculties, languages and pages
// above, licences and a line of text below. The switch for light and dark is left to the app and the system.
#pragma once

#include <string>

#include "pages/page.h"
#include "render/html_cell.h"

namespace atlas {

/// What the header marks as current: the page that is shown, or the one that a record belongs to.
enum class CurrentPage { shown, parent };

struct ShellPlaces {
    std::string home;    // where the product's name leads
    std::string anchor;  // id of the element with the content
    CurrentPage current = CurrentPage::shown;
};

std::string render_html_header(const Shell& shell, const ShellPlaces& places, const HtmlContext& context);
std::string render_html_footer(const Shell& shell, const HtmlContext& context);

}  // namespace atlas
