#include "pages/shortlist_sheet.h"

#include <array>

#include "app/placed_record.h"
#include "app/strings.h"
#include "base/format.h"
#include "base/ranges.h"
#include "pages/comparison_values.h"
#include "pages/open_questions.h"
#include "pages/words.h"

namespace atlas {
namespace {

std::string count_text(std::size_t count, Language language) {
    return plural("shortlist.count", static_cast<double>(count), language);
}

Definition questions_definition(const ComparedSide& side) {
    const Language language = side.context.language;
    const int count = count_open_questions(side);
    Cell cell{.text = text("shortlist.questions_none", language)};
    if (count > 0) cell = {.text = plural("shortlist.questions", count, language), .tone = Tone::unknown};
    return {text("shortlist.questions_field", language), {std::move(cell)}};
}

DefinitionList glance(const ComparedSide& side, const State& state) {
    const Language language = state.language;
    Cell name{.text = name_of(side.record, side.context.dataset, language)};
    name.action = open_placed(side.record, state);
    DefinitionList list;
    list.definitions = {{text("compare.record", language), {std::move(name)}},
                        {text("record.field.kind", language), {compared::kind(side)}},
                        {text("record.field.countries", language), {compared::countries(side)}},
                        {text("record.field.status", language), {compared::status(side)}}};
    if (side.context.dataset.faculties.size() > 1) {
        list.definitions.push_back(
            {text("compare.faculty", language), {{.text = side.context.faculty.short_names.in(language)}}});
    }
    list.definitions.push_back(questions_definition(side));
    return list;
}

Section entry_section(const PlacedRecord& record, const Dataset& dataset, const State& state) {
    Section section{name_of(record, dataset, state.language), {}, "entry/" + format_placed(record, {})};
    if (const std::optional<ComparedSide> side = side_of(record, dataset, state.language))
        section.blocks.push_back(glance(*side, state));
    else
        section.blocks.push_back(Paragraph{text("shortlist.gone", state.language), Tone::closed});
    return section;
}

TextField note_field(const ShortlistEntry& entry, const std::string& name, Language language) {
    return {.label = text("shortlist.note_on", language, {{"name", name}}),
            .caption = text("shortlist.note", language),
            .text = entry.note,
            .hint = text("shortlist.note_hint", language),
            .action = {EntryTarget::note, format_placed(entry.record, {}), {}}};
}

/// Moving stays possible at both ends, so that the focus has somewhere to stay; it then changes nothing.
Actions entry_actions(const PlacedRecord& record, const std::string& name, Language language) {
    const auto choice = [&](StringKey shown, StringKey spoken, ShortlistChange change) {
        return Choice{.text = text(shown, language),
                      .spoken = text(spoken, language, {{"name", name}}),
                      .action = ChangeShortlist{change, record}};
    };
    return {text("shortlist.entry_choices", language, {{"name", name}}),
            {choice("shortlist.up", "shortlist.up_named", ShortlistChange::up),
             choice("shortlist.down", "shortlist.down_named", ShortlistChange::down),
             choice("shortlist.remove_here", "shortlist.remove_named", ShortlistChange::remove)}};
}

Choice compare_choice(RecordGroup group, std::vector<PlacedRecord> records, Language language) {
    constexpr auto keys = std::to_array<StringKey>(
        {"shortlist.compare.partners", "shortlist.compare.pathways", "shortlist.compare.exchanges"});
    static_assert(keys.size() == record_group_count);
    const std::string count = format_number(static_cast<double>(records.size()), language);
    Choice choice{.text = text(keys[static_cast<std::size_t>(group)], language, {{"count", count}})};
    if (records.size() > most_compared) choice.reason = text("shortlist.compare.too_many", language);
    choice.action = CompareRecords{std::move(records)};
    return choice;
}

/// One for each group of which there are at least two.
void add_comparisons(Actions& actions, const std::vector<PlacedRecord>& records, const Dataset& dataset,
                     Language language) {
    for (int index = 0; index < record_group_count; ++index) {
        const auto group = static_cast<RecordGroup>(index);
        std::vector<PlacedRecord> members;
        for (const PlacedRecord& record : records) {
            if (group_of(record, dataset) == group) members.push_back(record);
        }
        if (members.size() > 1) actions.choices.push_back(compare_choice(group, std::move(members), language));
    }
}

Section storage_section(DeviceStorage storage, Language language) {
    if (storage == DeviceStorage::kept) return {};
    const bool lost = storage == DeviceStorage::unreadable;
    Notice notice{
        .title = text(lost ? StringKey("shortlist.unreadable.title") : "shortlist.this_visit.title", language),
        .text = text(lost ? StringKey("shortlist.unreadable.text") : "shortlist.this_visit.text", language),
        .tone = lost ? Tone::warning : Tone::muted};
    return {{}, {std::move(notice)}, "storage"};
}

Section undo_section(const Shortlist& shortlist, Language language) {
    const auto taken = static_cast<double>(shortlist.before.size() - shortlist.entries.size());
    Notice notice{.text = plural("shortlist.cleared", taken, language),
                  .tone = Tone::normal,
                  .dismiss = ChangeShortlist{ShortlistChange::undo, {}},
                  .dismiss_label = text("shortlist.undo", language)};
    return {{}, {std::move(notice)}, "undo"};
}

Section list_section(const Dataset& dataset, const State& state, const Shortlist& shortlist) {
    const Language language = state.language;
    Actions actions{text("shortlist.choices", language), {}};
    std::vector<PlacedRecord> records = shareable(shortlist, dataset);
    add_comparisons(actions, records, dataset, language);
    if (!records.empty())
        actions.choices.push_back(
            {.text = text("shortlist.share", language), .action = ShowShared{std::move(records)}});
    actions.choices.push_back(
        {.text = text("shortlist.clear", language), .action = ChangeShortlist{ShortlistChange::clear, {}}});
    return {{}, {std::move(actions)}, "list"};
}

Sheet new_sheet(std::string title, std::string subtitle, Language language) {
    Sheet sheet{.kind = text("shortlist.kind", language), .title = std::move(title), .subtitle = std::move(subtitle)};
    sheet.close_label = text("record.close", language);
    return sheet;
}

}  // namespace

Sheet build_shortlist_sheet(const Dataset& dataset, const State& state, const ScreenNotices& notices) {
    const Language language = state.language;
    const Shortlist& shortlist = notices.device->shortlist;
    const DeviceStorage storage = notices.device->storage(KeptThing::shortlist);
    const std::string count = count_text(shortlist.entries.size(), language);
    Sheet sheet = new_sheet(
        text("shortlist.title", language),
        storage == DeviceStorage::this_visit ? count : text("shortlist.kept", language, {{"count", count}}), language);
    if (Section section = storage_section(storage, language); !section.blocks.empty())
        sheet.sections.push_back(std::move(section));
    if (!shortlist.before.empty()) sheet.sections.push_back(undo_section(shortlist, language));
    if (shortlist.entries.empty()) {
        sheet.sections.push_back({{}, {Paragraph{text("shortlist.empty", language), Tone::muted}}});
        return sheet;
    }
    sheet.sections.push_back(list_section(dataset, state, shortlist));
    for (const ShortlistEntry& entry : shortlist.entries) {
        Section section = entry_section(entry.record, dataset, state);
        section.blocks.push_back(note_field(entry, section.title, language));
        section.blocks.push_back(entry_actions(entry.record, section.title, language));
        sheet.sections.push_back(std::move(section));
    }
    return sheet;
}

Sheet build_shared_sheet(const Dataset& dataset, const State& state, const Shortlist* own) {
    const Language language = state.language;
    const std::string count = count_text(state.shared.size(), language);
    Sheet sheet = new_sheet(text("shortlist.shared.title", language),
                            text("shortlist.shared.subtitle", language, {{"count", count}}), language);
    Section section{{}, {Paragraph{text("shortlist.shared.link", language), Tone::muted}}, "list"};
    Actions actions{text("shortlist.choices", language), {}};
    const auto is_new = [&](const PlacedRecord& record) { return own && !own->find(record); };
    const auto added = static_cast<std::size_t>(ranges::count_if(state.shared, is_new));
    if (added > 0) {
        Choice choice{.text = text("shortlist.add_shared", language),
                      .action = ChangeShortlist{ShortlistChange::add_shared, {}}};
        if (own->entries.size() + added > most_shortlisted) choice.reason = text("shortlist.add_shared.full", language);
        actions.choices.push_back(std::move(choice));
    } else if (own) {
        section.blocks.push_back(Paragraph{text("shortlist.shared.all_mine", language)});
        actions.choices.push_back({.text = text("shortlist.title", language), .action = ShowShortlist{}});
    }
    add_comparisons(actions, state.shared, dataset, language);
    if (!actions.choices.empty()) section.blocks.push_back(std::move(actions));
    sheet.sections.push_back(std::move(section));
    for (const PlacedRecord& record : state.shared) sheet.sections.push_back(entry_section(record, dataset, state));
    return sheet;
}

std::string shortlist_announcement(const Shortlist& shortlist, const Action& action, const Dataset& dataset,
                                   Language language) {
    const auto* const wanted = std::get_if<ChangeShortlist>(&action);
    if (!wanted) return {};
    const auto count = static_cast<double>(shortlist.entries.size());
    const auto entry = ranges::find(shortlist.entries, wanted->record, &ShortlistEntry::record);
    const bool moved = wanted->change == ShortlistChange::up || wanted->change == ShortlistChange::down;
    if (!moved || entry == shortlist.entries.end()) return plural("announce.shortlist", count, language);
    return text("announce.shortlist_moved", language,
                {{"name", name_of(wanted->record, dataset, language)},
                 {"place", format_number(static_cast<double>(entry - shortlist.entries.begin() + 1), language)},
                 {"count", format_number(count, language)}});
}

}  // namespace atlas
