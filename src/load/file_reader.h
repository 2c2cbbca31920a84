// Reads one file of records into the draft, a piece at a time: each record as soon as its bytes were read, so that no
// document is ever held as a whole. A file that turns out not to be JSON leaves nothing behind but what is wrong with
// it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/draft.h"
#include "load/json_document.h"
#include "load/reader.h"

namespace atlas::loading {

class FileReader : private JsonReceiver {
  public:
    /// `path` and `bytes` must outlive it.
    FileReader(const std::string& path, std::string_view bytes) : path_(path), reading_(path, bytes, syntax_, *this) {}

    // What the root must hold: said before reading begins.
    /// A list of records. `parse` is called with a node and the entered record, and tells whether that is valid.
    template <class EnteredRecord, class Parse>
    void expect_list(std::string_view key, std::deque<EnteredRecord>& records, Parse parse) {
        const auto read = [this, key, &records, parse](const Node& node) {
            EnteredRecord& entered = records.emplace_back();
            entered.file = path_;
            entered.list = key;
            entered.index = node.json->index;
            if constexpr (std::is_invocable_v<Parse, const Node&, EnteredRecord&>)
                entered.valid = parse(node, entered);
            else
                entered.valid = parse(node, entered.record);
        };
        parts_.push_back({key, JsonType::list, read, [&records] { records.clear(); }});
    }
    /// A value that is no list.
    void expect_value(std::string_view key, std::function<void(const Node&)> read, std::function<void()> forget) {
        parts_.push_back({key, JsonType::object, std::move(read), std::move(forget)});
    }

    const std::string& path() const { return path_; }
    std::size_t bytes_read() const { return reading_.bytes_read(); }
    /// Reads so many bytes or a little more. True when nothing is left to read.
    bool go_on(std::size_t bytes);
    /// Hands over what was found wrong; after the end.
    void report(Findings& findings);
    bool is_complete() const { return complete_; }

  private:
    struct Part {
        std::string_view key;
        JsonType type = JsonType::list;
        std::function<void(const Node&)> read;
        std::function<void()> forget;
    };

    bool receive(const Json& value) override;
    const Part* find_part(std::string_view key) const;
    void check_root();

    const std::string& path_;
    Findings syntax_;
    Findings found_;
    std::vector<Part> parts_;
    JsonReading reading_;
    bool complete_ = false;
};

}  // namespace atlas::loading
