#include "pages/long_table.h"

#include <algorithm>
#include <cstdlib>

#include "app/strings.h"
#include "base/format.h"

namespace atlas {
namespace {

std::string count_text(std::size_t count, Language language) {
    return format_number(static_cast<double>(count), language);
}

Choice part_choice(const Table& table, int number, const RowRange& range, Language language) {
    const std::string count = count_text(static_cast<std::size_t>(number), language);
    return {.text = count,
            .spoken = text("table.part", language, {{"number", count}}),
            .action = ShowPart{{table.key, number}},
            .selected = number == range.number};
}

Choice step_choice(const Table& table, StringKey word, int number, Language language) {
    return {.text = text(word, language), .action = ShowPart{{table.key, number}}};
}

/// The first, the last, and those next to the one that is shown.
bool is_offered(int number, const RowRange& range) {
    return number == 1 || number == range.parts || std::abs(number - range.number) <= 1;
}

}  // namespace

RowRange shown_rows(const State& state, std::string_view table, std::size_t row_count, LongTables tables) {
    if (row_count <= most_rows_whole || tables == LongTables::whole) return {0, row_count, 1, 1};
    const int parts = static_cast<int>((row_count + rows_in_part - 1) / rows_in_part);
    const int asked = state.part && state.part->table == table ? state.part->number : 1;
    const int number = std::clamp(asked, 1, parts);
    const std::size_t first = static_cast<std::size_t>(number - 1) * rows_in_part;
    return {first, std::min(rows_in_part, row_count - first), number, parts};
}

void append_pager(Table& table, const RowRange& range, std::size_t row_count, Language language) {
    if (range.parts == 1) return;
    table.first_row = range.first;
    table.row_count = row_count;
    Pager pager{.label = text("table.parts", language, {{"caption", table.caption}})};
    pager.summary = text("table.summary", language,
                         {{"first", count_text(range.first + 1, language)},
                          {"last", count_text(range.first + range.count, language)},
                          {"count", count_text(row_count, language)}});
    if (range.number > 1) pager.parts.push_back(step_choice(table, "table.previous", range.number - 1, language));
    for (int number = 1; number <= range.parts; ++number) {
        if (is_offered(number, range)) pager.parts.push_back(part_choice(table, number, range, language));
    }
    if (range.number < range.parts) {
        pager.parts.push_back(step_choice(table, "table.next", range.number + 1, language));
    }
    table.count += (table.count.empty() ? "" : " · ") + pager.summary;
    table.pager = std::move(pager);
}

void show_part(Table& table, const State& state) {
    const std::size_t count = table.rows.size();
    const RowRange range = shown_rows(state, table.key, count);
    if (range.parts == 1) return;
    const auto first = table.rows.begin() + static_cast<std::ptrdiff_t>(range.first);
    table.rows.erase(first + static_cast<std::ptrdiff_t>(range.count), table.rows.end());
    table.rows.erase(table.rows.begin(), first);
    append_pager(table, range, count, state.language);
}

}  // namespace atlas
