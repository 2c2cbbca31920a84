#include "pages/screen.h"

#include "app/list_question.h"
#include "app/strings.h"
#include "pages/builders.h"
#include "pages/comparison.h"
#include "pages/eligibility_sheet.h"
#include "pages/explorer.h"
#include "pages/long_table.h"
#include "pages/record_choices.h"
#include "pages/shell.h"
#include "pages/shortlist_sheet.h"

namespace atlas {
namespace {

Page build_page(const Dataset& dataset, Lists& lists, const Faculty& faculty, const State& state, LongTables tables) {
    if (state.comparison.view != ComparisonView::closed) return build_comparison_page(dataset, state);
    switch (state.page) {
        case PageId::overview:
            return build_overview_page(dataset, faculty, state);
        case PageId::partners:
            return build_partners_page(dataset, lists, faculty, state, tables);
        case PageId::pathways:
            return build_pathways_page(dataset, lists, faculty, state, tables);
        case PageId::exchange:
            return build_exchange_page(dataset, lists, faculty, state, tables);
        case PageId::outcomes:
            return build_outcomes_page(dataset, faculty, state);
        case PageId::sources:
            return build_sources_page(dataset, faculty, state);
    }
    return {};
}

Page build_empty_page(const State& state) {
    return {.id = state.page,
            .title = text("empty.title", state.language),
            .lead = text("empty.lead", state.language),
            .sections = {}};
}

bool is_about_app(const State& state) { return state.record && state.record->kind == RecordKind::licences; }

void show_parts(Page& page, const State& state) {
    for (Section& section : page.sections) {
        for (Block& block : section.blocks) {
            if (auto* const table = std::get_if<Table>(&block)) show_part(*table, state);
        }
    }
}

/// Charts are saved by their number among those of the screen.
void number_charts(std::vector<Section>& sections, int& count, Language language) {
    for (Section& section : sections) {
        for (Block& block : section.blocks) {
            auto* const chart = std::get_if<Chart>(&block);
            if (chart == nullptr) continue;
            chart->save = Choice{.text = text("chart.save", language),
                                 .spoken = text("chart.save_spoken", language, {{"chart", chart->title}}),
                                 .action = TakeAway{count++}};
        }
    }
}

std::string sheet_key(const State& state) {
    if (state.fact) return "fact/" + state.fact->value;
    if (!state.record && !state.shared.empty()) return "shared";
    if (!state.record && state.shortlist_open) return "shortlist";
    if (!state.record && state.linked_answers) return "could-i/linked";
    if (!state.record && state.eligibility_open) return "could-i";
    if (!state.record && state.filters_open) return "filters";
    return state.record ? "record/" + std::to_string(static_cast<int>(state.record->kind)) + '/' + state.record->id
                        : "";
}

Sheet build_chosen_sheet(const Dataset& dataset, const Faculty& faculty, const State& state,
                         const ScreenNotices& notices) {
    Sheet sheet = build_record_sheet(dataset, faculty, state);
    sheet.actions = record_choices(dataset, state, notices.shortlist());
    return sheet;
}

std::optional<Sheet> build_sheet(const Dataset& dataset, Lists& lists, const Faculty* faculty, const State& state,
                                 const ScreenNotices& notices) {
    if (state.fact && faculty != nullptr) return build_fact_sheet(dataset, *faculty, state);
    if (is_about_app(state)) return build_licences_sheet(state.language);
    if (state.record && faculty != nullptr) return build_chosen_sheet(dataset, *faculty, state, notices);
    if (!state.shared.empty()) return build_shared_sheet(dataset, state, notices.shortlist());
    if (state.shortlist_open && notices.device) return build_shortlist_sheet(dataset, state, notices);
    const bool asks = state.eligibility_open && notices.device;
    if ((asks || state.linked_answers) && faculty != nullptr && has_eligibility(state.page))
        return build_eligibility_sheet(dataset, lists, state, notices);
    const std::optional<ListKind> list = list_of(state.page);
    if (state.filters_open && list && faculty != nullptr)
        return build_filters_sheet(dataset, lists.of(*list), *list, state);
    return std::nullopt;
}

/// Agreements have no names, so that many are called "Memorandum": with whom tells them apart.
std::string sheet_title(const Sheet& sheet, const State& state) {
    const bool is_agreement = !state.fact && state.record && state.record->kind == RecordKind::agreement;
    return is_agreement && !sheet.subtitle.empty() ? sheet.title + " · " + sheet.subtitle : sheet.title;
}

/// "University of Windsor · Partners · Glasgow College – Partner Atlas": the most particular part first.
std::string document_title(const Screen& screen, const Faculty* faculty, const State& state) {
    std::string title = screen.sheet ? sheet_title(*screen.sheet, state) + " · " : "";
    title += screen.page.title;
    if (faculty != nullptr && screen.page.id != PageId::overview)
        title += " · " + faculty->short_names.in(state.language);
    return title + " – " + screen.shell.product;
}

}  // namespace

Screen build_screen(const Dataset& dataset, const State& state, const ScreenNotices& notices, LongTables tables) {
    Lists lists(dataset);
    return build_screen(dataset, lists, state, notices, tables);
}

Screen build_screen(const Dataset& dataset, Lists& lists, const State& state, const ScreenNotices& notices,
                    LongTables tables) {
    const Faculty* faculty = dataset.find_faculty(state.faculty);
    Screen screen{.language = state.language};
    screen.shell = build_shell(dataset, state, notices);
    screen.page = faculty == nullptr ? build_empty_page(state) : build_page(dataset, lists, *faculty, state, tables);
    if (tables == LongTables::in_parts) show_parts(screen.page, state);
    screen.sheet = build_sheet(dataset, lists, faculty, state, notices);
    if (screen.sheet) screen.sheet->key = sheet_key(state);
    int charts = 0;
    number_charts(screen.page.sections, charts, state.language);
    if (screen.sheet) number_charts(screen.sheet->sections, charts, state.language);
    screen.document_title = document_title(screen, faculty, state);
    return screen;
}

}  // namespace atlas
