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

std::vector<OpenTerm> open_terms(const ComparedSide& side) {
    const std::vector<const Opportunity*> offered = offered_by(side);
    std::vector<OpenTerm> open;
    for (int index = 0; index < term_key_count; ++index) {
        OpenTerm term{static_cast<TermKey>(index), {}};
        for (const Opportunity* opportunity : offered) {
            const Term* const stated = find_term(*opportunity, term.key);
            if (stated && !is_answered(*stated)) term.of.push_back(opportunity);
        }
        term.of_all = term.of.size() == offered.size();
        if (!term.of.empty()) open.push_back(std::move(term));
    }
    return open;
}

List open_questions(const ComparedSide& side) {
    const Language language = side.context.language;
    List list;
    for (const OpenTerm& term : open_terms(side)) {
        ListItem item{.text = question_about(term.key, language)};
        std::vector<std::string> names;
        for (const Opportunity* opportunity : term.of) names.push_back(opportunity->names.in(language));
        if (!side.opportunity) item.detail = join_list(names, language);
        list.items.push_back(std::move(item));
    }
    return list;
}

}  // namespace atlas
