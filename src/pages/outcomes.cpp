#include <algorithm>
#include <array>

#include "app/strings.h"
#include "base/ranges.h"
#include "pages/builders.h"
#include "pages/chart_builder.h"
#include "pages/fact_blocks.h"
#include "pages/words.h"
#include "query/opportunities.h"
#include "query/partners.h"

namespace atlas {
namespace {

struct TopicSection {
    Topic topic;
    StringKey title;
};

constexpr std::array<TopicSection, 10> topic_sections = {{
    {Topic::outcomes, "outcomes.section.outcomes"},
    {Topic::destinations, "outcomes.section.destinations"},
    {Topic::employment, "outcomes.section.employment"},
    {Topic::achievements, "outcomes.section.achievements"},
    {Topic::research, "outcomes.section.research"},
    {Topic::teaching, "outcomes.section.teaching"},
    {Topic::staff, "outcomes.section.staff"},
    {Topic::quality, "outcomes.section.quality"},
    {Topic::recognition, "outcomes.section.recognition"},
    {Topic::student_life, "outcomes.section.student_life"},
}};

/// What became of graduates; the first sections of the page.
constexpr std::array<Topic, 3> outcome_topics = {Topic::outcomes, Topic::destinations, Topic::employment};

std::vector<Topic> all_topics() {
    std::vector<Topic> topics;
    for (const TopicSection& section : topic_sections) topics.push_back(section.topic);
    return topics;
}

/// True when a source states any figure on what became of graduates.
bool states_outcomes(const Faculty& faculty) {
    const Facts facts = facts_on(faculty, {outcome_topics.begin(), outcome_topics.end()});
    return ranges::any_of(facts, [](const Fact* fact) { return is_figure(*fact); });
}

Facts facts_of(const ChartSpec& chart, const Faculty& faculty) {
    Facts facts;
    for (const ChartGroup& group : chart.groups) {
        for (const FactId& id : group.facts) {
            if (const Fact* fact = faculty.find_fact(id)) facts.push_back(fact);
        }
    }
    return facts;
}

/// A chart stands with the topic of its first fact; one on a topic without a section of its own stands with the first.
Topic section_of(const Facts& charted) {
    if (charted.empty()) return topic_sections.front().topic;
    const bool has_section =
        ranges::find(topic_sections, charted.front()->topic, &TopicSection::topic) != topic_sections.end();
    return has_section ? charted.front()->topic : topic_sections.front().topic;
}

/// Charts first, then the facts that are not drawn, then the caveats and conflicts of both.
Section topic_section(const TopicSection& topic, const PageContext& context) {
    Section section{text(topic.title, context.language), {}};
    Facts facts = facts_on(context.faculty, {topic.topic});
    Facts all_charted;
    for (const ChartSpec& spec : context.faculty.charts) {
        const Facts charted = facts_of(spec, context.faculty);
        if (spec.overview || charted.empty() || section_of(charted) != topic.topic) continue;
        section.blocks.push_back(build_chart(spec, context.dataset, context.faculty, context.language));
        for (const Fact* fact : charted) {
            all_charted.push_back(fact);
            if (ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
        }
    }
    append_facts(section, facts, all_charted, context);
    return section;
}

Door door_to(PageId page, std::string detail, Language language) {
    return {word_for(page, language), std::move(detail), OpenPage{page}};
}

Section named_section(const PageContext& context) {
    const Language language = context.language;
    const auto partners = static_cast<double>(partners_of(context.dataset, context.faculty).size());
    const auto pathways = static_cast<double>(ranges::count_if(
        opportunities_of(context.faculty, OpportunityFamily::pathway),
        [&](const Opportunity* pathway) { return !is_closed(context.dataset, context.faculty, *pathway); }));
    const auto platforms = static_cast<double>(opportunities_of(context.faculty, OpportunityFamily::exchange).size());
    Doors doors;
    if (partners > 0) {
        doors.doors.push_back(
            door_to(PageId::partners, plural("partners.count.partners", partners, language), language));
    }
    if (pathways > 0) {
        doors.doors.push_back(
            door_to(PageId::pathways, plural("pathways.count.pathways", pathways, language), language));
    }
    if (platforms > 0) {
        doors.doors.push_back(
            door_to(PageId::exchange, plural("exchange.count.platforms", platforms, language), language));
    }
    Section section{text("outcomes.none.named", language), {}};
    if (!doors.doors.empty()) section.blocks.push_back(std::move(doors));
    return section;
}

Section questions_section(Language language) {
    constexpr StringKey questions[] = {"outcomes.ask.further", "outcomes.ask.employment", "outcomes.ask.denominator",
                                       "outcomes.ask.destinations", "outcomes.ask.exchange"};
    List list;
    for (const StringKey& question : questions) list.items.push_back({.text = text(question, language)});
    return {text("outcomes.none.ask", language), {std::move(list)}};
}

/// For a faculty whose documents say nothing on graduates: that, what they do name, and what to ask.
std::vector<Section> sections_without_outcomes(const PageContext& context) {
    const Language language = context.language;
    Section nothing{text("outcomes.none.title", language),
                    {Paragraph{text("outcomes.none.text", language), Tone::unknown}}};
    append_facts(nothing, facts_on(context.faculty, {outcome_topics.begin(), outcome_topics.end()}), {}, context);
    std::vector<Section> sections = {std::move(nothing)};
    if (Section named = named_section(context); !named.blocks.empty()) sections.push_back(std::move(named));
    sections.push_back(questions_section(language));
    return sections;
}

}  // namespace

double count_outcome_figures(const Faculty& faculty) {
    const Facts facts = facts_on(faculty, all_topics());
    return static_cast<double>(ranges::count_if(facts, [](const Fact* fact) { return is_figure(*fact); }));
}

Page build_outcomes_page(const Dataset& dataset, const Faculty& faculty, const State& state) {
    const PageContext context{dataset, faculty, state.language};
    const Language language = state.language;
    Page page{PageId::outcomes, text("outcomes.title", language), text("outcomes.none.lead", language), {}};
    const bool has_outcomes = states_outcomes(faculty);
    if (has_outcomes) {
        const std::string count = plural("outcomes.count.figures", count_outcome_figures(faculty), language);
        page.lead = text("outcomes.lead", language, {{"figures", count}});
    } else {
        page.sections = sections_without_outcomes(context);
    }
    for (const TopicSection& topic : topic_sections) {
        // Without outcomes these topics hold no figures, and what they do hold is in the first section.
        const bool is_outcome = ranges::find(outcome_topics, topic.topic) != outcome_topics.end();
        if (is_outcome && !has_outcomes) continue;
        Section section = topic_section(topic, context);
        if (!section.blocks.empty()) page.sections.push_back(std::move(section));
    }
    return page;
}

}  // namespace atlas
