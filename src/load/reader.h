// Reading records out of JSON, field by field. A parser names its fields one after the other; what is missing, misspelt
// or of the wrong type is reported with its place, the field keeps its default, and reading goes on, so that all
// problems of a record are found at once.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/language.h"
#include "base/rare.h"
#include "load/complaint.h"
#include "load/findings.h"
#include "load/json_document.h"
#include "load/values.h"
#include "load/wording.h"
#include "model/fact.h"
#include "model/id.h"
#include "model/names.h"

namespace atlas::loading {

/// A JSON value and where it stands. Refers to the document and the findings, which must outlive it.
struct Node {
    const Json* json = nullptr;
    const std::string* file = nullptr;
    Findings* findings = nullptr;
};

/// Inclusive limits of a number.
struct Limits {
    double lowest = 0;
    double highest = 0;
};

inline JsonType type_of(const Node& node) { return node.json->type; }
inline std::string pointer_of(const Node& node) { return pointer_of(*node.json); }
void report(const Node& node, Complaint complaint);
void report_wrong_type(const Node& node, PhraseKey expected);

/// Text of a string node, empty for other types.
std::string_view text_in(const Node& node);
/// Number of a number node.
std::optional<double> number_in(const Node& node);

/// Elements of a list; a node of another type is reported and has none.
std::vector<Node> elements(const Node& list);
std::optional<Node> find_member(const Node& object, std::string_view key);

// Reading single values. Each reports what is wrong and leaves `value` as it was.
void read(const Node& node, std::string& value, TextCheck check = nullptr);
void read(const Node& node, BilingualText& value);
void read(const Node& node, bool& value);
void read(const Node& node, double& value, Limits limits);
void read(const Node& node, int& value, Limits limits);
void read(const Node& node, CountryCode& value);
void read(const Node& node, FactId& value);
std::optional<std::size_t> read_choice(const Node& node, std::span<const std::string_view> names);

template <class Tag>
void read(const Node& node, Id<Tag>& value) {
    read(node, value.value, check_id);
}

template <class Enum>
requires std::is_enum_v<Enum>
void read(const Node& node, Enum& value) {
    if (const auto choice = read_choice(node, enum_names(value))) value = static_cast<Enum>(*choice);
}

/// A list keeps its length: an element that can't be read stays at its default, so that indices match the file.
template <class Element>
void read(const Node& node, std::vector<Element>& values) {
    const std::vector<Node> nodes = elements(node);
    values = std::vector<Element>(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) read(nodes[i], values[i]);
}

/// Reads the keys of one object. Construct it, name every field once, then ask `finish`.
class RecordReader {
  public:
    explicit RecordReader(const Node& object);

    /// The value of a key, which from now on is known to be allowed.
    std::optional<Node> find(std::string_view key);
    /// The same, reporting `missing-key`.
    std::optional<Node> expect(std::string_view key);

    template <class Value>
    void required(std::string_view key, Value& value) {
        if (const std::optional<Node> node = expect(key)) read(*node, value);
    }
    template <class Value>
    void required(std::string_view key, Value& value, Limits limits) {
        if (const std::optional<Node> node = expect(key)) read(*node, value, limits);
    }
    template <class Value>
    void optional(std::string_view key, Value& value) {
        if (const std::optional<Node> node = find(key)) read(*node, value);
    }
    template <class Value>
    void optional(std::string_view key, std::optional<Value>& value) {
        if (const std::optional<Node> node = find(key)) read(*node, value.emplace());
    }
    template <class Value>
    void optional(std::string_view key, Rare<Value>& value) {
        if (const std::optional<Node> node = find(key)) read(*node, value.emplace());
    }
    void optional(std::string_view key, std::optional<int>& value, Limits limits);

    /// A list with at least one element.
    template <class Element>
    void required_list(std::string_view key, std::vector<Element>& values) {
        const std::optional<Node> node = expect(key);
        if (!node) return;
        read(*node, values);
        report_if_empty(*node);
    }

    /// Text with a check; the word `absent` stands for "none" and leaves the text empty.
    void required_text(std::string_view key, std::string& value, TextCheck check, std::string_view absent = {});
    void optional_text(std::string_view key, std::string& value, TextCheck check, std::string_view absent = {});

    /// An id, or the word that stands for none.
    template <class Tag>
    void required_id_or(std::string_view key, std::string_view absent, std::optional<Id<Tag>>& value) {
        const std::optional<Node> node = expect(key);
        if (node && text_in(*node) != absent) read(*node, value.emplace());
    }

    /// Reports the key when it is there, with the reason why it can't be.
    void forbidden(std::string_view key, PhraseKey reason);

    /// Reports keys that no field has named. True when nothing was found wrong in this object or below.
    bool finish();

    const Node& node() const { return object_; }

  private:
    void report_if_empty(const Node& list);
    /// For suggestions where a key is unknown.
    void know(std::string_view key) {
        assert(known_count_ < known_.size());
        known_[known_count_++] = key;
    }

    Node object_;
    std::size_t findings_before_ = 0;
    const Json* next_ = nullptr;              // the member behind the last one that was found
    std::array<std::string_view, 32> known_;  // no record has more fields
    std::size_t known_count_ = 0;
    bool is_object_ = false;
};

}  // namespace atlas::loading
