// One builder for each page and sheet: dataset, faculty and state → Page. All are pure; `build_screen` calls
// them, and the static edition where it sets many sheets into one page. `state.faculty` is `faculty.id`, and the ids in
// `state` exist.
#pragma once

#include "app/state.h"
#include "model/dataset.h"
#include "pages/long_table.h"
#include "pages/page.h"
#include "query/record_list.h"

namespace atlas {

Page build_overview_page(const Dataset& dataset, const Faculty& faculty, const State& state);
Page build_partners_page(const Dataset& dataset, Lists& lists, const Faculty& faculty, const State& state,
                         LongTables tables = LongTables::in_parts);
Page build_pathways_page(const Dataset& dataset, Lists& lists, const Faculty& faculty, const State& state,
                         LongTables tables = LongTables::in_parts);
Page build_exchange_page(const Dataset& dataset, Lists& lists, const Faculty& faculty, const State& state,
                         LongTables tables = LongTables::in_parts);
Page build_outcomes_page(const Dataset& dataset, const Faculty& faculty, const State& state);
/// How many figures that page holds.
double count_outcome_figures(const Faculty& faculty);
Page build_sources_page(const Dataset& dataset, const Faculty& faculty, const State& state);

/// Sheet of `state.record`, which must be set.
Sheet build_record_sheet(const Dataset& dataset, const Faculty& faculty, const State& state);

/// Source sheet of `state.fact`, which must be set.
Sheet build_fact_sheet(const Dataset& dataset, const Faculty& faculty, const State& state);

/// The sheet of licences (`RecordKind::licences`); `build_record_sheet` hands on to it.
Sheet build_licences_sheet(Language language);

}  // namespace atlas
