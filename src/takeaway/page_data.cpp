#include "takeaway/page_data.h"

#include "app/list_question.h"
#include "takeaway/fact_data.h"
#include "takeaway/list_data.h"

namespace atlas::takeaway {

DataTable build_page_data(const Dataset& dataset, const State& state, const Origin& origin) {
    if (const std::optional<ListKind> kind = list_of(state.page)) return build_list_data(dataset, *kind, state, origin);
    return build_fact_data(dataset, *dataset.find_faculty(state.faculty), state, origin);
}

}  // namespace atlas::takeaway
