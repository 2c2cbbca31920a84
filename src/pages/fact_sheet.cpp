#include <algorithm>

#include "app/strings.h"
#include "base/format.h"
#include "pages/builders.h"
#include "pages/fact_blocks.h"
#include "pages/fact_text.h"
#include "pages/formula_text.h"
#include "pages/page_context.h"
#include "pages/words.h"

namespace atlas {
namespace {

void append_section(Sheet& sheet, Section section) {
    if (!section.blocks.empty()) sheet.sections.push_back(std::move(section));
}

void define(DefinitionList& list, std::string term, Cell value) {
    if (!value.text.empty()) list.definitions.push_back({std::move(term), {std::move(value)}});
}

ListItem listed_item(const ListedItem& item, const PageContext& context) {
    ListItem entry{.text = item_text(item, context.dataset, context.language)};
    if (const auto* organisation = std::get_if<OrganisationId>(&item)) {
        entry.action = OpenRecord{{RecordKind::partner, organisation->value}};
    }
    return entry;
}

bool is_absent(const Fact& fact) { return fact.state == FactState::not_stated || fact.state == FactState::withheld; }

/// What a reader has to know before using the value.
std::vector<Block> warnings(const Fact& fact, Language language) {
    std::vector<Block> blocks;
    if (is_absent(fact)) {
        blocks.push_back(Notice{.title = text("fact.absent.title", language),
                                .text = text("fact.absent.text", language, {{"label", fact.label.in(language)}}),
                                .tone = Tone::unknown});
    }
    if (fact.caveat) {
        blocks.push_back(Notice{
            .title = text("fact.caveat.title", language), .text = fact.caveat->in(language), .tone = Tone::normal});
    }
    if (fact.unverified) {
        blocks.push_back(Notice{.title = text("fact.unverified.title", language),
                                .text = fact.unverified->in(language),
                                .tone = Tone::unverified});
    }
    return blocks;
}

Section value_section(const Fact& fact, const PageContext& context) {
    Figure figure = figure_of(fact, context.faculty, context.language);
    figure.action.reset();
    Section section{"", {FigureGrid{{std::move(figure)}, true}}};
    for (Block& block : warnings(fact, context.language)) section.blocks.push_back(std::move(block));
    return section;
}

Section items_section(const Fact& fact, const PageContext& context) {
    Section section{text("fact.items.title", context.language), {}};
    if (fact.items.empty()) return section;
    List list;
    for (const ListedItem& item : fact.items) list.items.push_back(listed_item(item, context));
    section.blocks.push_back(std::move(list));
    if (fact.qualifier == Qualifier::among_others) {
        section.blocks.push_back(Paragraph{text("fact.items.more", context.language), Tone::muted});
    }
    return section;
}

/// The place that the value was taken from, or that was searched in vain.
Section place_section(const Fact& fact, const PageContext& context) {
    const Language language = context.language;
    Section section{text(is_absent(fact) ? StringKey("fact.place.title_absent") : "fact.place.title", language), {}};
    if (fact.sources.empty()) return section;
    const Locator& place = fact.sources.front();
    const ListItem entry = list_item_of(place, context.dataset, language);
    DefinitionList list;
    define(list, text("fact.place.document", language), {.text = entry.text, .action = entry.action});
    define(list, text("fact.place.place", language), {.text = place_text(place, language)});
    define(list, text("fact.place.printed", language), {.text = place.printed});
    const Document* document = context.dataset.find_document(place.document);
    if (document != nullptr) {
        define(list, text("fact.place.publisher", language), {.text = document->publisher.in(language)});
        define(list, text("fact.place.dated", language), {.text = format_date(document->dated, language)});
    }
    section.blocks.push_back(std::move(list));
    if (document != nullptr && !document->address.empty()) {
        section.blocks.push_back(List{{{.text = text("fact.place.open", language), .address = document->address}}});
    }
    return section;
}

Section other_places_section(const Fact& fact, const PageContext& context) {
    Section section{text("fact.other_places.title", context.language), {}};
    if (fact.sources.size() < 2) return section;
    List list;
    for (std::size_t i = 1; i < fact.sources.size(); ++i) {
        list.items.push_back(list_item_of(fact.sources[i], context.dataset, context.language));
    }
    section.blocks.push_back(std::move(list));
    return section;
}

std::string counted_as(Unit unit, Language language) {
    if (unit == Unit::people) return text("fact.counts.people", language);
    if (unit == Unit::person_times) return text("fact.counts.person_times", language);
    return {};
}

Cell population_size(const Fact& fact, const PageContext& context) {
    const Population* population = fact.of ? context.faculty.find_population(*fact.of) : nullptr;
    if (population == nullptr) return {};
    const Fact* size = population->size ? context.faculty.find_fact(*population->size) : nullptr;
    if (size == nullptr)
        return {.text = text("fact.population.size_not_stated", context.language), .tone = Tone::unknown};
    return {.text = value_text(*size, context.language), .tone = tone_of(*size), .action = OpenFact{size->id}};
}

Section meaning_section(const Fact& fact, const PageContext& context) {
    const Language language = context.language;
    DefinitionList list;
    define(list, text("fact.meaning.share", language),
           {.text = sentence_start(denominator_text(fact, context.faculty, language))});
    define(list, text("fact.meaning.population", language), population_size(fact, context));
    define(list, text("fact.meaning.wording", language), {.text = meaning_of(fact.qualifier, language)});
    define(list, text("fact.meaning.counts", language), {.text = counted_as(fact.unit, language)});
    if (!fact.cohort.empty()) {
        define(list, text("fact.meaning.class", language),
               {.text = sentence_start(text("detail.class_of", language, {{"year", fact.cohort}}))});
    }
    define(list, text("fact.meaning.as_of", language), {.text = format_date(fact.as_of, language)});
    define(list, text("fact.meaning.scale", language), {.text = fact.scale});
    Section section{text("fact.meaning.title", language), {}};
    if (!list.definitions.empty()) section.blocks.push_back(std::move(list));
    return section;
}

Section derivation_section(const Fact& fact, const PageContext& context) {
    const Language language = context.language;
    Section section{text("fact.derivation.title", language), {}};
    if (fact.formula.empty()) return section;
    section.blocks.push_back(Paragraph{
        text("fact.derivation.formula", language,
             {{"value", value_text(fact, language)}, {"formula", formula_text(fact, context.faculty, language)}}),
        Tone::computed});
    FigureGrid operands;
    for (const FactId& id : fact.derived_from) {
        if (const Fact* operand = context.faculty.find_fact(id)) {
            operands.figures.push_back(figure_of(*operand, context.faculty, language));
        }
    }
    section.blocks.push_back(std::move(operands));
    return section;
}

/// Every conflict that lists the fact, with the other statements in it.
Section conflicts_section(const Fact& fact, const PageContext& context) {
    Section section{text("fact.conflicts.title", context.language), {}};
    for (const Conflict* conflict : conflicts_about(context.faculty, {&fact})) {
        FigureGrid others;
        for (const FactId& id : conflict->facts) {
            const Fact* other = id == fact.id ? nullptr : context.faculty.find_fact(id);
            if (other != nullptr) others.figures.push_back(figure_of(*other, context.faculty, context.language));
        }
        section.blocks.push_back(List{{conflict_item(*conflict, context.language)}});
        section.blocks.push_back(Paragraph{conflict->explanation.in(context.language)});
        if (!others.figures.empty()) section.blocks.push_back(std::move(others));
    }
    return section;
}

}  // namespace

Sheet build_fact_sheet(const Dataset& dataset, const Faculty& faculty, const State& state) {
    const PageContext context{dataset, faculty, state.language};
    const Fact& fact = *faculty.find_fact(*state.fact);
    Sheet sheet{.kind = text(is_figure(fact) ? StringKey("fact.kind.figure") : "fact.kind.statement", state.language),
                .title = fact.label.in(state.language),
                .badges = badges_of(fact, state.language),
                .close_label = text("record.close", state.language)};
    append_section(sheet, value_section(fact, context));
    append_section(sheet, items_section(fact, context));
    append_section(sheet, place_section(fact, context));
    append_section(sheet, meaning_section(fact, context));
    append_section(sheet, derivation_section(fact, context));
    append_section(sheet, other_places_section(fact, context));
    append_section(sheet, conflicts_section(fact, context));
    return sheet;
}

}  // namespace atlas
