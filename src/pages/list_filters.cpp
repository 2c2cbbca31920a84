#include "pages/list_filters.h"

#include "app/list_question.h"
#include "app/strings.h"
#include "pages/active_filters.h"
#include "pages/filter_groups.h"

namespace atlas {
namespace {

Choice removing(const ActiveFilter& filter, Language language) {
    return {.text = filter.words,
            .spoken = text("filters.chip_remove", language, {{"filter", filter.words}}),
            .action = filter.remove};
}

/// What would be found without one of the filters, for each that would give anything.
std::vector<Choice> build_loosenings(const ListContext& context, const std::vector<ActiveFilter>& active) {
    std::vector<Choice> loosenings;
    if (active.size() < 2) return loosenings;
    for (const ActiveFilter& filter : active) {
        const State without = update(context.state, filter.remove);
        context.list.ask(question_of(without, context.dataset, context.list));
        const engine::RowCounts counts = context.list.counts(Offer::open);
        if (counts.meeting + counts.to_ask == 0) continue;
        const std::string count = count_records(context.kind, counts.meeting + counts.to_ask, context.language());
        loosenings.push_back(
            {.text = text("filters.loosening", context.language(), {{"filter", filter.words}, {"count", count}}),
             .action = filter.remove});
    }
    context.list.ask(question_of(context.state, context.dataset, context.list));
    return loosenings;
}

std::string summary_of(const ListContext& context) {
    const Language language = context.language();
    const engine::RowCounts counts = context.list.counts(Offer::open);
    const std::size_t all = context.list.open_count(faculty_in_scope(context.state, context.dataset));
    return text("filters.summary", language,
                {{"meeting", count_text(counts.meeting, language)},
                 {"asking", count_text(counts.to_ask, language)},
                 {"failing", count_text(all - counts.meeting - counts.to_ask, language)}});
}

void add_scopes(Filters& filters, const ListContext& context) {
    const std::vector<Faculty>& faculties = context.dataset.faculties;
    if (faculties.size() < 2) return;
    const Language language = context.language();
    const Faculty* faculty = context.dataset.find_faculty(context.state.faculty);
    filters.scope_label = text("filters.scope", language);
    const auto add = [&](const std::string& words, Scope scope) {
        filters.scopes.push_back(
            {.text = words, .action = ChooseScope{scope}, .selected = context.state.scope == scope});
    };
    if (faculty) add(faculty->short_names.in(language), Scope::faculty);
    add(text("filters.scope_all", language), Scope::all);
}

}  // namespace

bool is_filtered(const State& state) { return !state.filters.empty() || !state.query.empty(); }

std::string count_records(ListKind kind, std::size_t count, Language language) {
    const auto number = static_cast<double>(count);
    switch (kind) {
        case ListKind::partners:
            return plural("partners.count.partners", number, language);
        case ListKind::pathways:
            return plural("pathways.count.pathways", number, language);
        case ListKind::exchange:
            return plural("exchange.count.platforms", number, language);
    }
    return {};
}

std::string count_found(ListKind kind, std::size_t count, Language language) {
    const auto number = static_cast<double>(count);
    switch (kind) {
        case ListKind::partners:
            return plural("partners.count.matching", number, language);
        case ListKind::pathways:
            return plural("pathways.count.matching", number, language);
        case ListKind::exchange:
            return plural("exchange.count.matching", number, language);
    }
    return {};
}

Filters build_filters(const ListContext& context) {
    const Language language = context.language();
    Filters filters{.label = text("filters.label", language)};
    filters.search = {.label = text("filters.search", language),
                      .text = context.state.query,
                      .hint = text("filters.search_hint", language),
                      .action = {EntryTarget::list_query, {}, {}}};
    add_scopes(filters, context);
    add_filter_groups(filters, context);
    const std::vector<ActiveFilter> active = active_filters(context);
    for (const ActiveFilter& filter : active) filters.active.push_back(removing(filter, language));
    const engine::RowCounts counts = context.list.counts(Offer::open);
    if (!active.empty()) {
        filters.summary = summary_of(context);
        filters.clear = Choice{.text = text("filters.clear", language), .action = ClearFilters{}};
    }
    if (counts.meeting + counts.to_ask == 0) {
        filters.loosenings = build_loosenings(context, active);
        if (!filters.loosenings.empty()) filters.loosening_label = text("filters.loosen", language);
    }
    filters.open = {.text = filters.label, .action = ShowFilters{}};
    if (!active.empty())
        filters.open.text = text("filters.open", language, {{"count", count_text(active.size(), language)}});
    filters.skip = text("filters.skip", language);
    const std::string found = count_records(context.kind, counts.meeting + counts.to_ask, language);
    filters.done = {.text = text("filters.done", language, {{"count", found}}), .action = CloseSheet{}};
    return filters;
}

}  // namespace atlas
