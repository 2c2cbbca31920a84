// What is known by an id, among very many: a table of places that are found by the id's hash, and beside it the entries
// in the order in which they came. Ids are not copied: they must outlive the table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace atlas::loading {

template <class Value>
class IdTable {
  public:
    struct Entry {
        std::string_view id;
        Value value;
    };

    // What is given stays there until the next is added.
    /// What stands under the id, nullptr when nothing does.
    const Value* find(std::string_view id) const {
        if (places_.empty()) return nullptr;
        const std::size_t entry = places_[place_of(id, hash_of(id))].entry;
        return entry == none ? nullptr : &entries_[entry].value;
    }

    /// What stands under the id; `value`, when nothing did. The second is true then.
    std::pair<const Value*, bool> add(std::string_view id, Value value) {
        if (places_.size() <= 2 * entries_.size()) grow();  // half of them stay free, so that few ids meet at one
        const std::uint32_t hash = hash_of(id);
        Place& place = places_[place_of(id, hash)];
        const bool is_new = place.entry == none;
        if (is_new) {
            place = {hash, static_cast<std::uint32_t>(entries_.size())};
            entries_.push_back({id, std::move(value)});
        }
        return {&entries_[place.entry].value, is_new};
    }

    const std::vector<Entry>& entries() const { return entries_; }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    struct Place {
        std::uint32_t hash = 0;
        std::uint32_t entry = none;
    };

    static std::uint32_t hash_of(std::string_view id) {
        return static_cast<std::uint32_t>(std::hash<std::string_view>()(id));
    }

    /// The place of the id, or the free one where it belongs.
    std::size_t place_of(std::string_view id, std::uint32_t hash) const {
        std::size_t at = hash & (places_.size() - 1);
        for (; places_[at].entry != none; at = (at + 1) & (places_.size() - 1)) {
            if (places_[at].hash == hash && entries_[places_[at].entry].id == id) break;
        }
        return at;
    }

    void grow() {
        std::vector<Place> old(places_.empty() ? 16 : 4 * places_.size());
        places_.swap(old);
        for (const Place& place : old) {
            if (place.entry != none) places_[place_of(entries_[place.entry].id, place.hash)] = place;
        }
    }

    std::vector<Place> places_;  // a power of two of them
    std::vector<Entry> entries_;
};

}  // namespace atlas::loading
