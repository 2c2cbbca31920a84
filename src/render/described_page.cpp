#include "render/described_page.h"

#include <utility>

#include "base/ranges.h"
#include "pages/builders.h"
#include "pages/fact_blocks.h"
#include "pages/screen.h"

namespace atlas {

Shown shown_on(const Dataset& dataset, const Faculty& faculty, const DescribedPage& page) {
    if (page.topic) {
        Shown shown;
        for (const Fact* fact : facts_on(faculty, {*page.topic})) shown.facts.push_back(fact->id);
        return shown;
    }
    if (page.state.record) return shown_on(build_record_sheet(dataset, faculty, page.state));
    return shown_on(build_screen(dataset, page.state, {}, LongTables::whole).page);
}

std::vector<const Fact*> facts_on(const Faculty& faculty, const Shown& shown) {
    std::vector<const Fact*> facts;
    for (const FactId& id : shown.facts) {
        if (const Fact* fact = faculty.find_fact(id)) facts.push_back(fact);
    }
    return facts;
}

bool is_home_of(const DescribedPage& page, const Faculty& faculty, const Fact& fact) {
    const bool is_term = ranges::find(faculty.facts, fact.id, &Fact::id) == faculty.facts.end();
    if (!is_term) return page.topic == fact.topic;
    const std::string opportunity = fact.id.value.substr(0, fact.id.value.find('.'));
    return page.state.record == RecordRef{RecordKind::opportunity, opportunity};
}

}  // namespace atlas
