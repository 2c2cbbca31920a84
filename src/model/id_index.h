// Where each record of a list is, by its id: a table of places that are found by the id's hash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace atlas {

/// The first record with the id, nullptr when there is none; looks at one after the other.
template <class Records, class Id>
auto find_record(const Records& records, const Id& id) -> decltype(&*records.begin()) {
    for (const auto& record : records) {
        if (record.id == id) return &record;
    }
    return nullptr;
}

/// Made when a list is complete; a list without one, or that has grown since, is searched from its start.
class IdIndex {
  public:
    IdIndex() = default;
    template <class Record>
    explicit IdIndex(const std::vector<Record>& records) : count_(records.size()) {
        std::size_t places = 2;
        while (places < 2 * records.size()) places *= 2;  // half of them stay free, so that few ids meet at one
        places_.assign(places, free);
        for (std::size_t i = 0; i < records.size(); ++i) {
            std::size_t place = first_place(records[i].id.value);
            while (places_[place] != free) place = next_place(place);
            places_[place] = static_cast<std::uint32_t>(i);
        }
    }

    /// The first record with the id, nullptr when there is none.
    template <class Record, class Id>
    const Record* find(const std::vector<Record>& records, const Id& id) const {
        if (count_ != records.size()) return find_record(records, id);
        if (records.empty()) return nullptr;
        for (std::size_t place = first_place(id.value); places_[place] != free; place = next_place(place)) {
            if (const Record& record = records[places_[place]]; record.id == id) return &record;
        }
        return nullptr;
    }

  private:
    static constexpr std::uint32_t free = 0xFFFF'FFFF;

    std::size_t first_place(std::string_view id) const {
        return std::hash<std::string_view>()(id) & (places_.size() - 1);
    }
    std::size_t next_place(std::size_t place) const { return (place + 1) & (places_.size() - 1); }

    std::vector<std::uint32_t> places_;
    std::size_t count_ = 0;
};

}  // namespace atlas
