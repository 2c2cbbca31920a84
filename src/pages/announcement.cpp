#include "pages/announcement.h"

#include <algorithm>

#include "app/strings.h"

namespace atlas {
namespace {

const Table* table_of(const Block& block) {
    const auto* explorer = std::get_if<Explorer>(&block);
    return explorer ? &explorer->table : std::get_if<Table>(&block);
}

/// The page's main table: the first that sorts.
const Table* find_sorted_table(const Page& page) {
    for (const Section& section : page.sections) {
        for (const Block& block : section.blocks) {
            const Table* const table = table_of(block);
            if (!table) continue;
            const auto sorts = [](const Column& column) { return column.sort_action.has_value(); };
            if (std::any_of(table->columns.begin(), table->columns.end(), sorts)) return table;
        }
    }
    return nullptr;
}

/// Of the first table.
std::string count_of_rows(const Page& page) {
    for (const Section& section : page.sections) {
        for (const Block& block : section.blocks) {
            if (const Table* const table = table_of(block)) return table->count;
        }
    }
    return {};
}

bool compares(const State& state) { return state.comparison.view != ComparisonView::closed; }

std::string describe_order(const Table& table, Language language) {
    const auto sorted = std::find_if(table.columns.begin(), table.columns.end(),
                                     [](const Column& column) { return column.sorted.has_value(); });
    if (sorted == table.columns.end()) return {};
    const bool ascending = *sorted->sorted == SortDirection::ascending;
    return text(ascending ? StringKey("announce.sorted_ascending") : StringKey("announce.sorted_descending"), language,
                {{"column", sorted->title}});
}

}  // namespace

std::string build_announcement(const State& before, const State& after, const Screen& screen) {
    const bool other_page = before.page != after.page || before.faculty != after.faculty;
    std::string said;
    if (before.language != after.language) said = text("announce.language", after.language);
    if (other_page) return said.empty() ? screen.document_title : said + ' ' + screen.document_title;
    const Table* const table = find_sorted_table(screen.page);
    if (before.comparison.records != after.comparison.records)
        return plural("announce.comparison", static_cast<double>(after.comparison.records.size()), after.language);
    if (compares(before) && compares(after) && before.comparison.view != after.comparison.view)
        return count_of_rows(screen.page);
    const bool narrows = before.query != after.query || before.filters != after.filters || before.scope != after.scope;
    if (table && narrows) return table->count;
    if (table && before.sort != after.sort) return describe_order(*table, after.language);
    if (table && before.part != after.part) return table->count;
    return said;
}

}  // namespace atlas
