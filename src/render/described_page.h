// What is on a page of the edition, as far as structured data and the site map have to know it.
#pragma once

#include <vector>

#include "model/dataset.h"
#include "render/shown.h"
#include "render/structured_data.h"

namespace atlas {

/// Facts and records of the page: those on the topic, those on the sheet of the record, or those of the page.
Shown shown_on(const Dataset& dataset, const Faculty& faculty, const DescribedPage& page);

/// The facts among them, those without a value included.
std::vector<const Fact*> facts_on(const Faculty& faculty, const Shown& shown);

/// True where the edition has the anchor of the fact: on the page of its topic, or of its opportunity.
bool is_home_of(const DescribedPage& page, const Faculty& faculty, const Fact& fact);

}  // namespace atlas
