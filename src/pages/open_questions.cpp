#include "pages/open_questions.h"

#include "base/format.h"
#include "pages/words.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

std::vector<const Opportunity*> offered_by(const ComparedSide& side) {
    std::vector<const Opportunity*> all = side.partner.opportunities;
    if (side.opportunity) all = {side.opportunity};
    std::erase_if(all, [&](const Opportunity* opportunity) {
        return is_closed(side.context.dataset, side.context.faculty, *opportunity);
    });
    return all;
}

}  // namespace

int count_open_questions(const ComparedSide& side) {
    int count = 0;
    for (const Opportunity* opportunity : offered_by(side)) count += count_terms_to_ask(*opportunity);
    return count;
}

List open_questions(const ComparedSide& side) {
    const Language language = side.context.language;
    const std::vector<const Opportunity*> offered = offered_by(side);
    List list;
    for (int index = 0; index < term_key_count; ++index) {
        const auto key = static_cast<TermKey>(index);
        std::vector<std::string> names;
        for (const Opportunity* opportunity : offered) {
            const Term* const term = find_term(*opportunity, key);
            if (term && !is_answered(*term)) names.push_back(opportunity->names.in(language));
        }
        if (names.empty()) continue;
        ListItem item{.text = question_about(key, language)};
        if (!side.opportunity) item.detail = join_list(names, language);
        list.items.push_back(std::move(item));
    }
    return list;
}

}  // namespace atlas
