#include "pages/link_name.h"

#include "app/strings.h"

namespace atlas {

std::string link_name(const Definition& definition, const Cell& cell, Language language) {
    if (!cell.action || cell.text.empty() || cell.tone != Tone::unknown) return {};
    return text("filters.chip", language, {{"field", definition.term}, {"value", cell.text}});
}

}  // namespace atlas
