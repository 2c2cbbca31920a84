#include "pages/refused_entries.h"

#include "app/field_filter.h"
#include "app/range_entry.h"
#include "app/strings.h"
#include "app/typed_line.h"

namespace atlas {
namespace {

bool is_same_field(const EnterText& entry, const EnterText& other) {
    return entry.target == other.target && entry.field == other.field;
}

/// What filters there instead.
std::optional<double> end_of(const EnterText& entry, const State& state) {
    const FieldFilter* filter = find_filter(state, entry.field);
    if (!filter) return std::nullopt;
    return entry.target == EntryTarget::range_from ? filter->from : filter->to;
}

/// Takes away all filters, or those of the field.
bool clears(const Action& action, const std::string& field) {
    const auto* const clear = std::get_if<ClearField>(&action);
    return std::holds_alternative<ClearFilters>(action) || (clear && clear->field == field);
}

std::string problem_of(const EnterText& entry, Language language) {
    return text("could.problem.no_number", language, {{"text", entry.text}});
}

void show_in(TextField& field, std::string& problem, const EnterText& entry, Language language) {
    if (!is_same_field(field.action, entry)) return;
    field.text = entry.text;
    problem = problem_of(entry, language);
}

void show_in(Filters& filters, const RefusedEntries& refused, Language language) {
    for (FilterGroup& group : filters.groups) {
        if (!group.range) continue;
        for (const EnterText& entry : refused) {
            show_in(group.range->from_field, group.range->from_problem, entry, language);
            show_in(group.range->to_field, group.range->to_problem, entry, language);
        }
    }
}

void show_in(std::vector<Section>& sections, const RefusedEntries& refused, Language language) {
    for (Section& section : sections) {
        for (Block& block : section.blocks) {
            if (auto* const explorer = std::get_if<Explorer>(&block)) show_in(explorer->filters, refused, language);
            if (auto* const filters = std::get_if<Filters>(&block)) show_in(*filters, refused, language);
        }
    }
}

}  // namespace

void note_refused(RefusedEntries& refused, const Action& action, const State& before, const State& after) {
    const bool leaves = before.page != after.page || before.faculty != after.faculty;
    std::erase_if(refused, [&](const EnterText& each) {
        return leaves || clears(action, each.field) || end_of(each, before) != end_of(each, after);
    });
    const auto* const entry = std::get_if<EnterText>(&action);
    if (!entry || !is_range_entry(*entry)) return;
    std::erase_if(refused, [&](const EnterText& each) { return is_same_field(each, *entry); });
    if (!is_refused(*entry)) return;
    EnterText kept = *entry;
    kept.text = clean_line(entry->text, longest_list_query);
    if (!kept.text.empty()) refused.push_back(std::move(kept));
}

void show_refused(Screen& screen, const RefusedEntries& refused) {
    if (refused.empty()) return;
    show_in(screen.page.sections, refused, screen.language);
    if (screen.sheet) show_in(screen.sheet->sections, refused, screen.language);
}

std::string refusal_announcement(const RefusedEntries& refused, const Action& action, Language language) {
    const auto* const entry = std::get_if<EnterText>(&action);
    const bool is_last = entry && !refused.empty() && is_same_field(refused.back(), *entry);
    return is_last ? problem_of(refused.back(), language) : std::string();
}

}  // namespace atlas
