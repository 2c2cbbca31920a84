// What the link of a definition is called where it is read out of its place, as in a list of links: many terms of a
// record have no other value than "Not stated – ask".
#pragma once

#include <string>

#include "base/language.h"
#include "pages/page.h"

namespace atlas {

/// "Duration: Not stated – ask"; empty where the cell has no link, or one whose text says enough.
std::string link_name(const Definition& definition, const Cell& cell, Language language);

}  // namespace atlas
