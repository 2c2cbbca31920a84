// What nearly every part of a list needs: the data, what the user chose, and the list, which has been asked what the
// state asks. Lives only while a page is built.
#pragma once

#include "app/action.h"
#include "app/field_filter.h"
#include "base/format.h"
#include "pages/long_table.h"
#include "query/record_list.h"

namespace atlas {

struct ListContext {
    const Dataset& dataset;
    const State& state;
    RecordList& list;
    ListKind kind;
    LongTables tables = LongTables::in_parts;

    Language language() const { return state.language; }
};

inline std::string count_text(std::size_t count, Language language) {
    return format_number(static_cast<double>(count), language);
}

}  // namespace atlas
