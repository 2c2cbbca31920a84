// The reader's own list: records in an order of their choice, each with a note. It belongs to the device, not to the
// address, so it is kept beside the State. The functions are pure; whoever holds the list stores it after each change.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.h"
#include "app/state.h"
#include "model/dataset.h"

namespace atlas {

inline constexpr std::size_t most_shortlisted = 50;
inline constexpr std::size_t longest_note = 500;  // characters

struct ShortlistEntry {
    PlacedRecord record;
    std::string note;  // one line, without control or direction characters
    bool operator==(const ShortlistEntry&) const = default;
};

struct Shortlist {
    std::vector<ShortlistEntry> entries;  // each record once
    std::vector<ShortlistEntry> before;   // what they were before the last removal, for undoing it; not stored

    const ShortlistEntry* find(const PlacedRecord& record) const;
    bool is_full() const { return entries.size() >= most_shortlisted; }
    /// The records without their notes: what a link holds.
    std::vector<PlacedRecord> records() const;
};

/// The list after an action; `ChangeShortlist` and the entry of a note change it, everything else leaves it alone.
/// `shared` is what `ShortlistChange::add_shared` adds. What does not fit is passed over; notes are cut and cleaned.
Shortlist update_shortlist(Shortlist shortlist, const Action& action, const std::vector<PlacedRecord>& shared);

/// What a link can hold of the list: the records that the dataset still has.
std::vector<PlacedRecord> shareable(const Shortlist& shortlist, const Dataset& dataset);

/// One line for the form and one for each entry: its record, and after a tab its note.
std::string format_shortlist(const Shortlist& shortlist);

/// `parse_shortlist(format_shortlist(list))` has the entries of `list`; no text is an empty list. Nothing for anything
/// else: a storage may hold whatever another page put there.
std::optional<Shortlist> parse_shortlist(std::string_view stored);

}  // namespace atlas
