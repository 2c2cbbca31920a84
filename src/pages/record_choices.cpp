#include "pages/record_choices.h"

#include <cassert>

#include "app/placed_record.h"
#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"

namespace atlas {
namespace {

/// Why the record can't be added; empty when it can.
std::string obstacle(const Comparison& comparison, RecordGroup group, const Dataset& dataset, Language language) {
    const std::vector<PlacedRecord>& records = comparison.records;
    const std::optional<RecordGroup> compared =
        records.empty() ? std::optional(group) : group_of(records.front(), dataset);
    if (compared == group) return records.size() < most_compared ? std::string() : text("compare.full", language);
    if (compared == RecordGroup::partners) return text("compare.of_partners", language);
    const bool are_pathways = compared == RecordGroup::pathways;
    return text(are_pathways ? StringKey("compare.of_pathways") : "compare.of_exchanges", language);
}

Choice compare_choice(const PlacedRecord& record, RecordGroup group, const Dataset& dataset, const State& state) {
    const Language language = state.language;
    if (ranges::find(state.comparison.records, record) != state.comparison.records.end())
        return {.text = text("compare.remove", language), .action = ToggleCompared{record}, .selected = true};
    return {.text = text("compare.add", language),
            .action = ToggleCompared{record},
            .reason = obstacle(state.comparison, group, dataset, language)};
}

Choice shortlist_choice(const PlacedRecord& record, const Shortlist& shortlist, Language language) {
    if (shortlist.find(record))
        return {.text = text("shortlist.remove", language),
                .action = ChangeShortlist{ShortlistChange::remove, record},
                .selected = true};
    Choice choice{.text = text("shortlist.add", language), .action = ChangeShortlist{ShortlistChange::add, record}};
    if (shortlist.is_full()) choice.reason = text("shortlist.full", language);
    return choice;
}

std::string number(std::size_t count, Language language) { return format_number(static_cast<double>(count), language); }

}  // namespace

Choice open_comparison(const Comparison& comparison, Language language) {
    const std::string count = number(comparison.records.size(), language);
    return {.text = text("compare.open", language, {{"count", count}}), .action = ShowComparison{}};
}

Actions record_choices(const Dataset& dataset, const State& state, const Shortlist* shortlist) {
    assert(state.record);
    const Language language = state.language;
    const PlacedRecord record{state.faculty, *state.record};
    const std::optional<RecordGroup> group = group_of(record, dataset);
    Actions actions{text("compare.bar", language), {}};
    if (!group) return actions;
    actions.choices.push_back(compare_choice(record, *group, dataset, state));
    if (shortlist) actions.choices.push_back(shortlist_choice(record, *shortlist, language));
    const bool is_open = state.comparison.view != ComparisonView::closed;
    if (state.comparison.records.size() > 1 && !is_open)
        actions.choices.push_back(open_comparison(state.comparison, language));
    return actions;
}

std::optional<Tray> build_tray(const State& state, const Shortlist* shortlist) {
    const Language language = state.language;
    const std::size_t compared = state.comparison.records.size();
    Tray tray{text("compare.bar", language), {}, {}};
    if (compared > 0 && state.comparison.view == ComparisonView::closed) {
        tray.text = plural("compare.chosen", static_cast<double>(compared), language);
        if (compared > 1) tray.choices.push_back(open_comparison(state.comparison, language));
        tray.choices.push_back({.text = text("compare.clear", language), .action = ClearComparison{}});
    }
    if (shortlist && !shortlist->entries.empty()) {
        const std::string count = number(shortlist->entries.size(), language);
        tray.choices.push_back({.text = text("shortlist.open", language, {{"count", count}}),
                                .action = ShowShortlist{},
                                .selected = state.shortlist_open});
    }
    if (tray.choices.empty()) return std::nullopt;
    return tray;
}

}  // namespace atlas
