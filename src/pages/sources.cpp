#include <algorithm>

#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/builders.h"
#include "pages/fact_blocks.h"
#include "pages/fact_table.h"
#include "pages/fact_text.h"
#include "pages/formula_text.h"
#include "pages/page_context.h"
#include "pages/words.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

double count_of(std::size_t size) { return static_cast<double>(size); }

bool takes_from(const Fact& fact, const DocumentId& document) {
    if (fact.state == FactState::not_stated) return false;
    return ranges::any_of(fact.sources, [&](const Locator& place) { return place.document == document; });
}

double count_facts(const Facts& facts, const DocumentId& document) {
    return count_of(static_cast<std::size_t>(
        ranges::count_if(facts, [&](const Fact* fact) { return takes_from(*fact, document); })));
}

/// The faculty's own documents first, then whatever else a fact was taken from.
std::vector<const Document*> documents_of(const Facts& facts, const PageContext& context) {
    std::vector<const Document*> documents;
    for (const DocumentId& id : context.faculty.documents) {
        if (const Document* document = context.dataset.find_document(id)) documents.push_back(document);
    }
    for (const Document& document : context.dataset.documents) {
        const bool is_listed = ranges::find(documents, &document) != documents.end();
        if (!is_listed && count_facts(facts, document.id) > 0) documents.push_back(&document);
    }
    return documents;
}

Cell dated_cell(const Document& document, Language language) {
    if (document.dated.empty()) return {.text = text("sources.documents.undated", language), .tone = Tone::unknown};
    return {.text = format_date(document.dated, language)};
}

Cell kind_cell(const Document& document, Language language) {
    const bool is_copy = document.kind == DocumentKind::third_party_copy;
    return {.text = word_for(document.kind, language), .tone = is_copy ? Tone::unverified : Tone::normal};
}

Row document_row(const Document& document, const Facts& facts, const State& state) {
    const Language language = state.language;
    const OpenRecord open{{RecordKind::document, document.id.value}};
    return {.cells = {{.text = document.title.in(language), .detail = document.publisher.in(language)},
                      kind_cell(document, language),
                      dated_cell(document, language),
                      {.text = format_number(count_facts(facts, document.id), language)}},
            .action = open,
            .selected = state.record == open.record};
}

Section documents_section(const std::vector<const Document*>& documents, const Facts& facts, const State& state) {
    const Language language = state.language;
    Table table{.key = "documents",
                .caption = text("sources.documents.caption", language),
                .count = plural("sources.count.documents", count_of(documents.size()), language)};
    table.columns = {{.key = "document", .title = text("sources.documents.column.document", language), .weight = 3},
                     {.key = "kind", .title = text("sources.documents.column.kind", language)},
                     {.key = "dated", .title = text("sources.documents.column.dated", language)},
                     {.key = "facts", .title = text("sources.documents.column.facts", language), .numeric = true}};
    for (const Document* document : documents) table.rows.push_back(document_row(*document, facts, state));
    return {text("sources.documents.section", language), {std::move(table)}};
}

void append_conflict(Section& section, const Conflict& conflict, const PageContext& context) {
    section.blocks.push_back(Heading{3, conflict.title.in(context.language)});
    const bool contradicts = conflict.kind == ConflictKind::contradiction;
    section.blocks.push_back(
        Paragraph{word_for(conflict.kind, context.language), contradicts ? Tone::conflict : Tone::muted});
    section.blocks.push_back(Paragraph{conflict.explanation.in(context.language)});
    FigureGrid grid;
    for (const FactId& id : conflict.facts) {
        const Fact* fact = context.faculty.find_fact(id);
        if (fact != nullptr) grid.figures.push_back(figure_of(*fact, context.faculty, context.language));
    }
    section.blocks.push_back(std::move(grid));
}

/// Contradictions first: they are what a reader must not overlook.
Section conflicts_section(const PageContext& context) {
    Section section{text("sources.conflicts.section", context.language), {}};
    if (context.faculty.conflicts.empty()) return section;
    section.blocks.push_back(Paragraph{text("sources.conflicts.intro", context.language), Tone::muted});
    for (const bool contradicts : {true, false}) {
        for (const Conflict& conflict : context.faculty.conflicts) {
            if ((conflict.kind == ConflictKind::contradiction) == contradicts)
                append_conflict(section, conflict, context);
        }
    }
    return section;
}

Section derived_section(const Facts& facts, const PageContext& context) {
    Section section{text("sources.derived.section", context.language), {}};
    List list;
    for (const Fact* fact : facts) {
        if (fact->state != FactState::derived) continue;
        const std::string formula = text("fact.derivation.formula", context.language,
                                         {{"value", value_text(*fact, context.language)},
                                          {"formula", formula_text(*fact, context.faculty, context.language)}});
        list.items.push_back({.text = fact->label.in(context.language),
                              .detail = formula,
                              .tone = Tone::computed,
                              .action = OpenFact{fact->id}});
    }
    if (list.items.empty()) return section;
    section.blocks.push_back(Paragraph{text("sources.derived.intro", context.language), Tone::muted});
    section.blocks.push_back(std::move(list));
    return section;
}

std::string of_total(double part, double total, Language language) {
    return text("sources.gaps.of", language,
                {{"part", format_number(part, language)}, {"total", format_number(total, language)}});
}

Row coverage_row(std::string name, double answered, double total, Language language) {
    return {
        .cells = {{.text = std::move(name)},
                  {.text = of_total(answered, total, language), .tone = answered == 0 ? Tone::unknown : Tone::normal},
                  {.text = format_number(total - answered, language)}}};
}

/// How much of what an advisor asks the sources answer, question by question.
Table coverage_table(const PageContext& context) {
    const Language language = context.language;
    std::vector<const Opportunity*> opportunities;
    for (const Opportunity& opportunity : context.faculty.opportunities) opportunities.push_back(&opportunity);
    Table table{.key = "gaps", .caption = text("sources.gaps.caption", language)};
    table.columns = {{.key = "term", .title = text("sources.gaps.column.term", language), .weight = 2},
                     {.key = "answered", .title = text("sources.gaps.column.answered", language), .numeric = true},
                     {.key = "open", .title = text("sources.gaps.column.open", language), .numeric = true}};
    const double total = count_of(opportunities.size());
    double answered = 0;
    for (const TermCoverage& coverage : coverage_of_terms(opportunities)) {
        answered += coverage.answered;
        table.rows.push_back(coverage_row(word_for(coverage.key, language), coverage.answered, total, language));
    }
    table.rows.push_back(coverage_row(text("sources.gaps.all", language), answered, total * term_key_count, language));
    table.count =
        text("sources.gaps.count", language, {{"answered", of_total(answered, total * term_key_count, language)}});
    return table;
}

Section gaps_section(const Facts& facts, const PageContext& context) {
    const Language language = context.language;
    Section section{text("sources.gaps.section", language), {Paragraph{text("sources.gaps.intro", language)}}};
    if (!context.faculty.opportunities.empty()) section.blocks.push_back(coverage_table(context));
    List list;
    for (const Fact* fact : facts) {
        if (fact->state != FactState::not_stated && fact->state != FactState::withheld) continue;
        list.items.push_back({.text = fact->label.in(language), .tone = Tone::unknown, .action = OpenFact{fact->id}});
    }
    if (list.items.empty()) return section;
    section.blocks.push_back(Heading{3, text("sources.gaps.other", language)});
    section.blocks.push_back(std::move(list));
    return section;
}

Section unverified_section(const Facts& facts, const PageContext& context) {
    Section section{text("sources.unverified.section", context.language), {}};
    List list;
    for (const Fact* fact : facts) {
        if (!fact->unverified) continue;
        ListItem item = list_item_of(*fact, context.dataset, context.faculty, context.language);
        item.detail += " · " + fact->unverified->in(context.language);
        item.badges.clear();
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) return section;
    section.blocks.push_back(Paragraph{text("sources.unverified.intro", context.language), Tone::muted});
    section.blocks.push_back(std::move(list));
    return section;
}

std::string lead(const std::vector<const Document*>& documents, const Facts& facts, const PageContext& context) {
    const Language language = context.language;
    return text(
        "sources.lead", language,
        {{"facts", plural("sources.count.facts", count_of(facts.size()), language)},
         {"documents", plural("sources.count.documents", count_of(documents.size()), language)},
         {"conflicts", plural("sources.count.conflicts", count_of(context.faculty.conflicts.size()), language)}});
}

}  // namespace

Page build_sources_page(const Dataset& dataset, const Faculty& faculty, const State& state) {
    const PageContext context{dataset, faculty, state.language};
    const Facts facts = taken_facts(faculty);
    const std::vector<const Document*> documents = documents_of(facts, context);
    Page page{PageId::sources, text("sources.title", state.language), lead(documents, facts, context), {}};
    page.sections = {documents_section(documents, facts, state),
                     {text("sources.facts.section", state.language), {build_fact_table(context, state)}},
                     conflicts_section(context),
                     derived_section(facts, context),
                     gaps_section(facts, context),
                     unverified_section(facts, context)};
    std::erase_if(page.sections, [](const Section& section) { return section.blocks.empty(); });
    return page;
}

}  // namespace atlas
