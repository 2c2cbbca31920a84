#include "takeaway/page_data.h"

#include "app/list_question.h"
#include "takeaway/fact_data.h"
#include "takeaway/list_data.h"

namespace atlas::takeaway {

DataKind data_kind_of(const Dataset& dataset, const State& state) {
    if (state.shortlist_open || !state.shared.empty() || !dataset.find_faculty(state.faculty)) return DataKind::none;
    return list_of(state.page) || state.comparison.view != ComparisonView::closed ? DataKind::rows : DataKind::facts;
}

DataTable build_page_data(const Dataset& dataset, const State& state, const Origin& origin) {
    const auto& compared = state.comparison;
    if (compared.view != ComparisonView::closed && !compared.records.empty())
        return build_comparison_data(dataset, state, origin);
    if (const std::optional<ListKind> kind = list_of(state.page)) return build_list_data(dataset, *kind, state, origin);
    return build_fact_data(dataset, *dataset.find_faculty(state.faculty), state, origin);
}

}  // namespace atlas::takeaway
