// Where things lie in the static edition. A page of the app, a record and the figures of a topic each have a file of
// their own below the site's root, in each language; a fact is an anchor on one of them:
//   en/<faculty>/<page>.html · en/<faculty>/<kind>/<id>.html · en/<faculty>/figures/<topic>.html#<fact> ·
//   en/licences.html
// Ids are lower-case words with hyphens (facts of terms: with dots), so they are fit for file names as they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/state.h"
#include "model/dataset.h"

namespace atlas {

/// A page of the edition. `state` is what the app shows in its place, without a fact; `topic` is set on a page of
/// figures.
struct EditionPage {
    State state;
    std::optional<Topic> topic;
};

/// The start page in both languages.
inline constexpr std::string_view start_path = "index.html";

/// "en/uestc-glasgow-college/partners.html". Without a faculty: the start page, or the licences.
std::string edition_path(const EditionPage& page);

/// Path of what a state shows, with the anchor of its fact if one is open.
std::string static_address(const Dataset& dataset, const State& state);

/// The page in the edition that a state leads to.
EditionPage edition_page_of(const Dataset& dataset, const State& state);

/// From one page to an address below the same root: "../partners.html", "#anchor" within the page.
std::string relative_address(std::string_view from_path, std::string_view address);

/// Way from a page up to the root: "", "../", "../../".
std::string way_to_root(std::string_view path);

}  // namespace atlas
