// Two languages in one line of HTML.
#pragma once

#include <string>

#include "base/language.h"
#include "base/text.h"
#include "render/html_text.h"
#include "takeaway/words.h"

namespace atlas::takeaway {

/// "Canada 加拿大"; once when both are the same.
std::string bilingual(const BilingualText& text);

/// The two as equals, with a dot between them.
std::string both(const BilingualText& text);

/// Item by item in both languages: "Canada 加拿大 · 4+X".
template <class Items, class NameOf>
std::string bilingual_list(const Items& items, NameOf name_of_item) {
    std::string html;
    for (const auto& item : items) {
        html += (html.empty() ? "" : " · ") +
                bilingual(in_both([&](Language language) { return name_of_item(item, language); }));
    }
    return html;
}

}  // namespace atlas::takeaway
