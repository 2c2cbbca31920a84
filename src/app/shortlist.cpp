#include "app/shortlist.h"

#include <algorithm>
#include <utility>

#include "app/placed_record.h"
#include "app/typed_line.h"
#include "base/ranges.h"

namespace atlas {
namespace {

constexpr std::string_view form = "partner-atlas shortlist 1";

std::string clean_note(std::string_view typed) { return clean_line(typed, longest_note); }

void add(Shortlist& shortlist, const PlacedRecord& record) {
    if (!shortlist.is_full() && !shortlist.find(record)) shortlist.entries.push_back({record, {}});
}

void move(Shortlist& shortlist, const PlacedRecord& record, std::ptrdiff_t step) {
    const auto entry = ranges::find(shortlist.entries, record, &ShortlistEntry::record);
    if (entry == shortlist.entries.end()) return;
    const std::ptrdiff_t place = entry - shortlist.entries.begin() + step;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(shortlist.entries.size())) return;
    std::swap(*entry, *(entry + step));
}

void take_off(Shortlist& shortlist, const PlacedRecord& record) {
    shortlist.before = shortlist.entries;
    std::erase_if(shortlist.entries, [&](const ShortlistEntry& entry) { return entry.record == record; });
}

void change(Shortlist& shortlist, const ChangeShortlist& wanted, const std::vector<PlacedRecord>& shared) {
    std::vector<ShortlistEntry> before = std::exchange(shortlist.before, {});
    switch (wanted.change) {
        case ShortlistChange::add:
            return add(shortlist, wanted.record);
        case ShortlistChange::remove:
            return take_off(shortlist, wanted.record);
        case ShortlistChange::up:
            return move(shortlist, wanted.record, -1);
        case ShortlistChange::down:
            return move(shortlist, wanted.record, 1);
        case ShortlistChange::add_shared:
            for (const PlacedRecord& record : shared) add(shortlist, record);
            return;
        case ShortlistChange::clear:
            shortlist.before = std::exchange(shortlist.entries, {});
            return;
        case ShortlistChange::undo:
            if (!before.empty()) shortlist.entries = std::move(before);
            return;
    }
}

void set_note(Shortlist& shortlist, const EnterText& entry) {
    const std::optional<PlacedRecord> record = parse_placed(entry.field, {});
    if (!record) return;
    const auto found = ranges::find(shortlist.entries, *record, &ShortlistEntry::record);
    if (found == shortlist.entries.end()) return;
    found->note = clean_note(entry.text);
    shortlist.before.clear();  // what undoing would bring back has the old note
}

std::optional<ShortlistEntry> parse_entry(std::string_view line) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::optional<PlacedRecord> record = parse_placed(line.substr(0, tab), {});
    if (!record) return std::nullopt;
    ShortlistEntry entry{*record, std::string(line.substr(std::min(tab + 1, line.size())))};
    if (entry.note != clean_note(entry.note)) return std::nullopt;
    return entry;
}

}  // namespace

const ShortlistEntry* Shortlist::find(const PlacedRecord& record) const {
    const auto found = ranges::find(entries, record, &ShortlistEntry::record);
    return found == entries.end() ? nullptr : &*found;
}

std::vector<PlacedRecord> Shortlist::records() const {
    std::vector<PlacedRecord> records;
    for (const ShortlistEntry& entry : entries) records.push_back(entry.record);
    return records;
}

Shortlist update_shortlist(Shortlist shortlist, const Action& action, const std::vector<PlacedRecord>& shared) {
    if (const auto* wanted = std::get_if<ChangeShortlist>(&action)) change(shortlist, *wanted, shared);
    const auto* entry = std::get_if<EnterText>(&action);
    if (entry && entry->target == EntryTarget::note) set_note(shortlist, *entry);
    return shortlist;
}

std::vector<PlacedRecord> shareable(const Shortlist& shortlist, const Dataset& dataset) {
    std::vector<PlacedRecord> records = shortlist.records();
    std::erase_if(records, [&](const PlacedRecord& record) { return !group_of(record, dataset); });
    return records;
}

std::string format_shortlist(const Shortlist& shortlist) {
    std::string stored(form);
    for (const ShortlistEntry& entry : shortlist.entries) {
        stored += '\n' + format_placed(entry.record, {});
        if (!entry.note.empty()) stored += '\t' + entry.note;
    }
    return stored;
}

std::optional<Shortlist> parse_shortlist(std::string_view stored) {
    Shortlist shortlist;
    if (stored.empty()) return shortlist;
    if (take_line(stored) != form) return std::nullopt;
    while (!stored.empty()) {
        std::optional<ShortlistEntry> entry = parse_entry(take_line(stored));
        if (!entry || shortlist.is_full() || shortlist.find(entry->record)) return std::nullopt;
        shortlist.entries.push_back(*std::move(entry));
    }
    return shortlist;
}

}  // namespace atlas
