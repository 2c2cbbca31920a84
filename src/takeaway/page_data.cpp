#include "takeaway/page_data.h"

#include "app/list_question.h"
#include "takeaway/fact_data.h"
#include "takeaway/list_data.h"
#include "takeaway/shortlist_data.h"

namespace atlas::takeaway {
namespace {

bool shows_shortlist(const State& state) { return state.shortlist_open || !state.shared.empty(); }

/// Those that a link brought have no notes.
std::vector<ShortlistEntry> shown_entries(const State& state, const Shortlist& shortlist) {
    if (state.shared.empty()) return shortlist.entries;
    std::vector<ShortlistEntry> entries;
    for (const PlacedRecord& record : state.shared) entries.push_back({record, {}});
    return entries;
}

}  // namespace

DataKind data_kind_of(const Dataset& dataset, const State& state, const Shortlist& shortlist) {
    if (!dataset.find_faculty(state.faculty)) return DataKind::none;
    if (shows_shortlist(state)) return shown_entries(state, shortlist).empty() ? DataKind::none : DataKind::rows;
    return list_of(state.page) || state.comparison.view != ComparisonView::closed ? DataKind::rows : DataKind::facts;
}

DataTable build_page_data(const Dataset& dataset, const State& state, const Shortlist& shortlist,
                          const Origin& origin) {
    if (shows_shortlist(state)) {
        return build_shortlist_data(dataset, as_shared(state, shortlist, dataset), shown_entries(state, shortlist),
                                    origin);
    }
    const auto& compared = state.comparison;
    if (compared.view != ComparisonView::closed && !compared.records.empty())
        return build_comparison_data(dataset, state, origin);
    if (const std::optional<ListKind> kind = list_of(state.page)) return build_list_data(dataset, *kind, state, origin);
    return build_fact_data(dataset, *dataset.find_faculty(state.faculty), state, origin);
}

}  // namespace atlas::takeaway
