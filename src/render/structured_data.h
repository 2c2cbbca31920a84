// What a page of the static edition says, once more for machines: schema.org as JSON-LD, in the language of the page.
// Values are those of the dataset, digit for digit; what no source states is left out, never filled in. Things refer to
// each other by their addresses in the edition.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/state.h"
#include "model/dataset.h"

namespace atlas {

/// Address in the edition of a page, of a record, or, where `state.fact` is set, of the anchor of a fact: absolute
/// where the public address is known, otherwise relative to the page that is described.
using AddressOf = std::function<std::string(const State&)>;

/// A page of the edition. `state.record` is set on the page of a record, `topic` on a page of figures.
struct DescribedPage {
    State state;
    std::optional<Topic> topic;
    std::string address;  // of the page itself, in the form that `AddressOf` gives
    std::string title;
    std::string description;
};

/// Text for one <script type="application/ld+json">; '<' is written \u003c in it, so that no text can end the element.
/// `faculty` is the one of `page.state`.
std::string structured_data(const Dataset& dataset, const Faculty& faculty, const DescribedPage& page,
                            const AddressOf& address_of);

}  // namespace atlas
