// The map of partners: a point for each at its city, the faculty as the place where the lines start, and the names of
// those that no source places.
#pragma once

#include <vector>

#include "pages/page.h"
#include "pages/page_context.h"
#include "query/partners.h"

namespace atlas {

/// Draws the given partners, in their order; closed ones are marked. The values table lists placed and unplaced alike.
Chart build_partner_map(const std::vector<Partner>& partners, const PageContext& context);

}  // namespace atlas
