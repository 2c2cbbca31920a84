#include "pages/fact_blocks.h"

#include <algorithm>

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/fact_text.h"
#include "pages/words.h"

namespace atlas {
namespace {

bool contains(const Facts& facts, const Fact* fact) { return ranges::find(facts, fact) != facts.end(); }

/// A caveat with all facts that it holds for, in the order in which it first comes up.
struct SharedCaveat {
    const BilingualText* caveat = nullptr;
    Facts facts;
};

std::vector<SharedCaveat> caveats_of(const Facts& facts) {
    std::vector<SharedCaveat> caveats;
    for (const Fact* fact : facts) {
        if (!fact->caveat) continue;
        const auto same =
            ranges::find_if(caveats, [&](const SharedCaveat& shared) { return *shared.caveat == *fact->caveat; });
        if (same == caveats.end())
            caveats.push_back({&*fact->caveat, {fact}});
        else
            same->facts.push_back(fact);
    }
    return caveats;
}

/// What the caveat holds for: the first few labels, each once, and how many more.
std::string holds_for(const SharedCaveat& shared, Language language) {
    constexpr std::size_t named = 2;
    std::vector<std::string> labels;
    for (const Fact* fact : shared.facts) {
        std::string label = fact->label.in(language);
        if (!fact->cohort.empty())
            label = text("outcomes.caveats.label", language, {{"label", label}, {"cohort", fact->cohort}});
        if (ranges::find(labels, label) == labels.end()) labels.push_back(std::move(label));
    }
    if (labels.size() <= named + 1) return join_list(labels, language);
    const auto more = static_cast<double>(labels.size() - named);
    labels.resize(named);
    labels.push_back(plural("outcomes.caveats.more", more, language));
    return join_list(labels, language);
}

void append_caveats(Section& section, const Facts& facts, Language language) {
    List caveats;
    for (const SharedCaveat& shared : caveats_of(facts)) {
        ListItem item{.text = shared.caveat->in(language), .detail = holds_for(shared, language)};
        item.action = OpenFact{shared.facts.front()->id};
        caveats.items.push_back(std::move(item));
    }
    if (caveats.items.empty()) return;
    section.blocks.push_back(Heading{3, text("outcomes.caveats.title", language)});
    section.blocks.push_back(std::move(caveats));
}

void append_conflicts(Section& section, const Facts& facts, const PageContext& context) {
    List conflicts;
    for (const Conflict* conflict : conflicts_about(context.faculty, facts)) {
        conflicts.items.push_back(conflict_item(*conflict, context.language));
    }
    if (conflicts.items.empty()) return;
    section.blocks.push_back(Heading{3, text("outcomes.conflicts.title", context.language)});
    section.blocks.push_back(std::move(conflicts));
}

}  // namespace

Facts facts_on(const Faculty& faculty, const std::vector<Topic>& topics) {
    Facts facts;
    for (const Fact& fact : faculty.facts) {
        if (ranges::find(topics, fact.topic) != topics.end()) facts.push_back(&fact);
    }
    return facts;
}

bool is_figure(const Fact& fact) {
    const bool is_number = std::holds_alternative<double>(fact.value) || std::holds_alternative<Range>(fact.value);
    return is_number && fact.unit != Unit::year && fact.unit != Unit::identifier;
}

void append_facts(Section& section, const Facts& facts, const Facts& charted, const PageContext& context) {
    FigureGrid grid;
    List statements;
    for (const Fact* fact : facts) {
        if (contains(charted, fact)) continue;
        if (is_figure(*fact) && fact->items.empty()) {
            grid.figures.push_back(figure_of(*fact, context.faculty, context.language));
        } else {
            statements.items.push_back(list_item_of(*fact, context.dataset, context.faculty, context.language));
        }
    }
    if (!grid.figures.empty()) section.blocks.push_back(std::move(grid));
    if (!statements.items.empty()) section.blocks.push_back(std::move(statements));
    append_caveats(section, facts, context.language);
    append_conflicts(section, facts, context);
}

ListItem conflict_item(const Conflict& conflict, Language language) {
    ListItem item{.text = conflict.title.in(language), .detail = word_for(conflict.kind, language)};
    if (conflict.kind == ConflictKind::contradiction) item.tone = Tone::conflict;
    item.action = OpenRecord{{RecordKind::conflict, conflict.id}};
    return item;
}

std::vector<const Conflict*> conflicts_about(const Faculty& faculty, const Facts& facts) {
    std::vector<const Conflict*> conflicts;
    for (const Conflict& conflict : faculty.conflicts) {
        const bool is_about = ranges::any_of(
            facts, [&](const Fact* fact) { return ranges::find(conflict.facts, fact->id) != conflict.facts.end(); });
        if (is_about) conflicts.push_back(&conflict);
    }
    return conflicts;
}

}  // namespace atlas
