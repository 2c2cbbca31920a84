// Takes the parts of a link one key at a time. What nobody takes is dropped and named for the reader, except what chat
// groups and advertisers hang on links.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/query_string.h"

namespace atlas {

/// A part of a link that could not be used, for the reader: key and value as they came (cut to 40 characters, control
/// characters replaced).
struct DroppedPart {
    std::string key;
    std::string value;
};

class LinkReader {
  public:
    explicit LinkReader(std::string_view query) : parts_(split_query(query)), taken_(parts_.size(), false) {}

    /// Value of the first usable part with the key. `accept` says whether the value makes sense; if not, it is dropped.
    template <class Accept>
    void read(std::string_view key, Accept accept) {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (parts_[i].key != key || !parts_[i].well_formed) continue;
            taken_[i] = accept(parts_[i].value);
            return;
        }
    }

    /// A piece of a part that was read could not be used.
    void drop(const std::string& key, const std::string& value);
    /// Whether there is a usable part with the key.
    bool has(std::string_view key) const;
    /// Whether there are parts that nobody has taken.
    bool has_more() const;
    std::vector<DroppedPart> dropped() const;

  private:
    std::vector<QueryPart> parts_;
    std::vector<bool> taken_;
    std::vector<DroppedPart> pieces_;
};

}  // namespace atlas
