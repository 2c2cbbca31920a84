#include "pages/fact_table.h"

#include <algorithm>
#include <string_view>

#include "app/strings.h"
#include "base/ranges.h"
#include "pages/chart_builder.h"
#include "pages/fact_text.h"
#include "pages/sorted_table.h"
#include "query/fold.h"

namespace atlas {
namespace {

constexpr std::string_view last_place = "~";

/// Sections that Chinese numerals count, by their number; others in the order of their letters.
std::string section_key(const std::string& section) {
    constexpr std::string_view numerals = "一二三四五六七八九十";
    const std::size_t found = section.size() < 3 ? std::string_view::npos : numerals.find(section.substr(0, 3));
    if (section == "cover") return "0";
    if (found == std::string_view::npos) return section;
    return static_cast<char>('a' + found / 3) + section.substr(3);
}

std::string three_digits(std::size_t number) {
    std::string digits = std::to_string(number);
    return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

/// Sorts by document in the order of the faculty's list, then by section and paragraph.
std::string place_key(const Fact& fact, const PageContext& context) {
    if (fact.sources.empty()) return std::string(last_place);
    const Locator& place = fact.sources.front();
    const auto& own = context.faculty.documents;
    const auto own_place = static_cast<std::size_t>(ranges::find(own, place.document) - own.begin());
    const auto& all = context.dataset.documents;
    const auto place_in_all = static_cast<std::size_t>(ranges::find(all, place.document, &Document::id) - all.begin());
    return three_digits(own_place) + three_digits(place_in_all) + section_key(place.section) + ' ' +
           three_digits(static_cast<std::size_t>(place.paragraph.value_or(0)));
}

SortValue value_key(const Fact& fact, Language language) {
    if (const auto number = drawable_value(fact)) return *number;
    return fold_text(value_text(fact, language));
}

/// The opportunity that a term's fact belongs to.
std::string owner_of(const Fact& fact, const PageContext& context) {
    const Opportunity* opportunity = context.faculty.find_opportunity({fact.subject});
    return opportunity == nullptr ? std::string() : opportunity->names.in(context.language);
}

/// Share or listed names, which a value in words says itself. Without the date: most facts have that of their document.
std::string value_detail(const Fact& fact, const PageContext& context) {
    if (std::holds_alternative<BilingualText>(fact.value)) return {};
    const std::string share = denominator_text(fact, context.faculty, context.language);
    return share.empty() ? items_text(fact, context.dataset, context.language) : share;
}

SortableRow build_row(const Fact& fact, const PageContext& context, const State& state) {
    const Language language = context.language;
    const std::string label = fact.label.in(language);
    Cell value = cell_of(fact, context.dataset, context.faculty, language);
    value.detail = value_detail(fact, context);
    value.action.reset();
    Cell place{.text = text("sources.facts.computed", language), .tone = Tone::computed};
    if (!fact.sources.empty()) {
        const ListItem entry = list_item_of(fact.sources.front(), context.dataset, language);
        place = {.text = entry.text, .detail = place_text(fact.sources.front(), language)};
    }
    SortableRow row;
    row.row = {.cells = {{.text = label, .detail = owner_of(fact, context)}, std::move(value), std::move(place)},
               .action = OpenFact{fact.id},
               .selected = state.fact == fact.id};
    row.keys = {fold_text(label), value_key(fact, language), place_key(fact, context)};
    return row;
}

bool matches(const SortableRow& row, std::string_view query) {
    std::string all;
    for (const Cell& cell : row.row.cells) all += cell.text + ' ' + cell.detail + ' ';
    return contains_words(fold_text(all), query);
}

}  // namespace

std::vector<const Fact*> taken_facts(const Faculty& faculty) {
    std::vector<const Fact*> facts;
    for (const Fact& fact : faculty.facts) facts.push_back(&fact);
    for (const Opportunity& opportunity : faculty.opportunities) {
        for (const Term& term : opportunity.terms) {
            for (const Fact& fact : term.facts) {
                if (fact.has_value()) facts.push_back(&fact);
            }
        }
    }
    return facts;
}

Table build_fact_table(const PageContext& context, const State& state) {
    const Language language = context.language;
    Table table{.caption = text("sources.facts.caption", language)};
    table.columns = {sortable_column("label", text("sources.facts.column.label", language), 2),
                     sortable_column("value", text("sources.facts.column.value", language), 2),
                     sortable_column("place", text("sources.facts.column.place", language), 1.6)};
    table.empty = text("sources.facts.empty", language, {{"query", state.query}});
    std::vector<SortableRow> rows;
    for (const Fact* fact : taken_facts(context.faculty)) {
        SortableRow row = build_row(*fact, context, state);
        if (matches(row, state.query)) rows.push_back(std::move(row));
    }
    const auto count = static_cast<double>(rows.size());
    table.count = state.query.empty() ? plural("sources.count.facts", count, language)
                                      : plural("sources.count.matching", count, language);
    ranges::stable_sort(rows, {}, [](const SortableRow& row) { return row.keys.back(); });
    fill_table(table, std::move(rows), state.sort);
    return table;
}

}  // namespace atlas
