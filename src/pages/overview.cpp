#include <algorithm>

#include "app/strings.h"
#include "base/ranges.h"
#include "pages/builders.h"
#include "pages/chart_builder.h"
#include "pages/fact_blocks.h"
#include "pages/fact_text.h"
#include "pages/page_context.h"
#include "pages/partner_map.h"
#include "query/opportunities.h"
#include "query/partners.h"

namespace atlas {
namespace {

Facts find_facts(const std::vector<FactId>& ids, const Faculty& faculty) {
    Facts facts;
    for (const FactId& id : ids) {
        if (const Fact* fact = faculty.find_fact(id)) facts.push_back(fact);
    }
    return facts;
}

/// What became of graduates, in numbers. A faculty that publishes none gets a page that leads with its cooperation.
Facts outcome_figures(const Faculty& faculty) {
    Facts facts = facts_on(faculty, {Topic::outcomes, Topic::destinations, Topic::employment});
    std::erase_if(facts, [](const Fact* fact) { return !is_figure(*fact); });
    return facts;
}

void append_section(Page& page, Section section) {
    if (!section.blocks.empty()) page.sections.push_back(std::move(section));
}

Section chart_section(const PageContext& context) {
    Section section{text("overview.graduates.section", context.language), {}};
    for (const ChartSpec& spec : context.faculty.charts) {
        if (spec.overview)
            section.blocks.push_back(build_chart(spec, context.dataset, context.faculty, context.language));
    }
    return section;
}

Section highlights_section(const PageContext& context) {
    Section section{text("overview.highlights.section", context.language), {}};
    FigureGrid grid{{}, true};
    for (const Fact* fact : find_facts(context.faculty.highlights, context.faculty)) {
        Figure figure = figure_of(*fact, context.faculty, context.language);
        const std::string items = items_text(*fact, context.dataset, context.language);
        if (!items.empty()) figure.detail = items;
        grid.figures.push_back(std::move(figure));
    }
    if (!grid.figures.empty()) section.blocks.push_back(std::move(grid));
    return section;
}

Section map_section(const PageContext& context) {
    Section section{text("overview.map.section", context.language), {}};
    const std::vector<Partner> partners = partners_of(context.dataset, context.faculty);
    if (!partners.empty()) section.blocks.push_back(build_partner_map(partners, context));
    return section;
}

double count_open(const std::vector<const Opportunity*>& opportunities, const PageContext& context) {
    return static_cast<double>(ranges::count_if(opportunities, [&](const Opportunity* opportunity) {
        return !is_closed(context.dataset, context.faculty, *opportunity);
    }));
}

std::string pathways_detail(const PageContext& context) {
    const auto pathways = opportunities_of(context.faculty, OpportunityFamily::pathway);
    if (pathways.empty()) return text("overview.door.pathways_none", context.language);
    const double open = count_open(pathways, context);
    const double closed = static_cast<double>(pathways.size()) - open;
    std::string detail = plural("overview.door.pathways", open, context.language);
    if (closed > 0) detail += plural("overview.door.closed", closed, context.language);
    return detail;
}

std::string exchange_detail(const PageContext& context) {
    const auto platforms = opportunities_of(context.faculty, OpportunityFamily::exchange);
    if (platforms.empty()) return text("overview.door.exchange_none", context.language);
    return plural("overview.door.exchange", static_cast<double>(platforms.size()), context.language);
}

std::string outcomes_detail(const PageContext& context) {
    if (outcome_figures(context.faculty).empty()) return text("overview.door.outcomes_none", context.language);
    return plural("overview.door.outcomes", count_outcome_figures(context.faculty), context.language);
}

Section doors_section(const PageContext& context) {
    const Language language = context.language;
    return {
        text("overview.doors.section", language),
        {Doors{
            {{text("overview.door.pathways_title", language), pathways_detail(context), OpenPage{PageId::pathways}},
             {text("overview.door.exchange_title", language), exchange_detail(context), OpenPage{PageId::exchange}},
             {text("overview.door.outcomes_title", language), outcomes_detail(context), OpenPage{PageId::outcomes}}}}}};
}

Section facts_section(std::string title, const Facts& facts, const PageContext& context) {
    Section section{std::move(title), {}};
    List list;
    for (const Fact* fact : facts) {
        list.items.push_back(list_item_of(*fact, context.dataset, context.faculty, context.language));
    }
    if (!list.items.empty()) section.blocks.push_back(std::move(list));
    return section;
}

/// What the documents list by name, without the lists that already stand above as key numbers.
Section named_section(const PageContext& context) {
    Facts facts;
    for (const Fact& fact : context.faculty.facts) {
        const bool is_above = ranges::find(context.faculty.highlights, fact.id) != context.faculty.highlights.end();
        if (fact.items.size() > 1 && !is_above) facts.push_back(&fact);
    }
    return facts_section(text("overview.named.section", context.language), facts, context);
}

Section without_figures_section(Language language) {
    return {text("overview.no_figures.section", language),
            {Paragraph{text("overview.no_figures.text", language)},
             List{{{.text = text("overview.no_figures.ask", language), .action = OpenPage{PageId::outcomes}}}}}};
}

}  // namespace

Page build_overview_page(const Dataset& dataset, const Faculty& faculty, const State& state) {
    const PageContext context{dataset, faculty, state.language};
    const Language language = state.language;
    const bool has_figures = !outcome_figures(faculty).empty();
    Page page{PageId::overview, faculty.names.in(language), faculty.introduction.in(language), {}};
    append_section(page, chart_section(context));
    append_section(page, highlights_section(context));
    append_section(page, map_section(context));
    if (!has_figures) append_section(page, named_section(context));
    append_section(page, doors_section(context));
    if (!has_figures) append_section(page, without_figures_section(language));
    append_section(page, facts_section(text("overview.credentials.section", language),
                                       find_facts(faculty.credentials, faculty), context));
    append_section(page,
                   facts_section(text("overview.news.section", language), find_facts(faculty.news, faculty), context));
    return page;
}

}  // namespace atlas
