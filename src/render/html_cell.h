// What stands in a cell, a definition or a list item: a link or a text, badges, the "4 + X" bar, a quieter second line.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pages/page.h"

namespace atlas {

/// Address that an action leads to; empty for what only makes sense in the app, such as sorting.
using LinkOf = std::function<std::string(const Action&)>;

struct HtmlContext {
    Language language = Language::english;
    LinkOf link_of;
    std::string root;  // where files that ship with the app lie: "", "../../" or "/atlas/"
};

/// Empty when there is no action, or none that is a link.
std::string link_address(const std::optional<Action>& action, const HtmlContext& context);

/// An <a> around `content`, which is HTML; `content` alone when there is no address. `name` is its accessible name
/// where that is not its text.
std::string html_link(const std::string& address, const std::string& content, const std::string& name = {});

std::string render_badges(const std::vector<Badge>& badges, Language language);

/// Known years solid, unknown ones hatched, the sentence below as text.
std::string render_time_bar(const TimeBar& bar, Language language);

/// `row_action` is where the cell leads when it has no action of its own; `name` as of `html_link`.
std::string render_cell(const Cell& cell, const std::optional<Action>& row_action, const HtmlContext& context,
                        const std::string& name = {});

/// A width or place in a drawing: "66.4%".
std::string percentage(double value);

}  // namespace atlas
