// Bytes → JSON values, or findings that say why not. Stricter than the JSON standard asks for: UTF-8 is required, keys
// may occur once in an object, nesting is limited. A byte order mark is accepted. Every value knows where it stands.
// Values refer to the bytes and lie in a store, one after the other, so that a record takes no memory of its own to
// read: once it was read its room is used for the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "load/findings.h"
#include "load/json_lexer.h"

namespace atlas::loading {

inline constexpr std::size_t deepest_nesting = 64;

enum class JsonType : std::uint8_t { null, boolean, number, text, list, object };

struct Json {
    JsonType type = JsonType::null;
    bool boolean = false;
    std::uint32_t index = 0;     // in the list around it
    std::uint32_t count = 0;     // of what is inside
    std::size_t offset = 0;      // where it begins in the bytes
    std::size_t key_offset = 0;  // of the key in front of it
    double number = 0;
    std::string_view text;         // of a text; of a number as it is written
    std::string_view key;          // in the object around it
    const Json* around = nullptr;  // the list or object that it is in
    Json* first = nullptr;         // inside; of an object each key's first
    Json* next = nullptr;          // beside it
    mutable bool named = false;    // by a field of the record (see RecordReader)
};

/// Where it stands, as a pointer of RFC 6901: "/opportunities/3/names".
std::string pointer_of(const Json& value);
/// The member of an object, or null.
const Json* find_member(const Json& object, std::string_view key);

/// Room for values. They stay where they are until what was made since a mark is dropped.
class JsonStore {
  public:
    struct Mark {
        std::size_t values = 0;
        std::size_t texts = 0;
    };
    Json& make();
    /// Keeps a text that is not in the bytes as it is.
    std::string_view keep(std::string text);
    Mark mark() const { return {used_, texts_.size()}; }
    void drop_since(Mark mark);

  private:
    static constexpr std::size_t chunk = 1024;
    std::vector<std::unique_ptr<Json[]>> chunks_;
    std::size_t used_ = 0;
    std::deque<std::string> texts_;
};

/// What the root is made of is offered as soon as it was read: each element of its lists, and each other member.
class JsonReceiver {
  public:
    virtual ~JsonReceiver() = default;
    /// `value` is an element of the list `value.around`, or a member of the root. False = its room is free again.
    virtual bool receive(const Json& value) = 0;
};

/// Reads a document a piece at a time.
class JsonReading {
  public:
    enum class Outcome { going_on, complete, refused };

    /// `file` and `bytes` must outlive it.
    JsonReading(const std::string& file, std::string_view bytes, Findings& findings, JsonReceiver& receiver);
    /// Reads some pieces of the root, so many bytes or a little more. A refused document has been complained of, and
    /// what was received of it is void. Duplicate keys are reported, and the first of them counts.
    Outcome go_on(std::size_t bytes);
    /// With its members; lists whose elements were let go are empty but for their count.
    const Json& root() const { return *root_; }
    std::size_t bytes_read() const { return lexer_.start(); }

  private:
    enum class Place { start, member, element, end };

    Outcome step();
    Outcome start();
    Outcome read_root_member();
    Outcome read_root_element();
    bool read_value(Json& value);
    bool read_number(Json& value);
    bool read_list(Json& list);
    bool read_object(Json& object);
    bool is_known_key(const Json& object, std::string_view key);
    bool read_key(Json& object, Json& value, Json*& last);
    Json& append(Json& around, Json*& last);
    std::string_view current_text();
    bool open(const Json& value);
    bool refuse();
    void report(std::string pointer, std::size_t offset, Complaint complaint);

    const std::string& file_;
    std::string_view bytes_;
    Findings& findings_;
    JsonReceiver& receiver_;
    JsonLexer lexer_;
    JsonStore store_;
    Place place_ = Place::start;
    std::size_t checked_ = 0;  // so many bytes are UTF-8
    Json* root_ = nullptr;
    Json* last_member_ = nullptr;
    Json* list_ = nullptr;  // of the root, that is being read
    Json* last_element_ = nullptr;
    std::size_t nesting_ = 0;
    std::map<const Json*, std::set<std::string_view>> keys_of_large_;  // open objects with many members
};

/// A whole document with everything in it, or nothing when the bytes can't be read as JSON.
class JsonDocument : public JsonReceiver {
  public:
    JsonDocument(const std::string& file, std::string_view bytes, Findings& findings);
    const Json* root() const { return complete_ ? &reading_.root() : nullptr; }
    bool receive(const Json&) override { return true; }

  private:
    JsonReading reading_;
    bool complete_ = false;
};

/// `pointer` with one more part, escaped as RFC 6901 asks for.
std::string append_pointer(std::string_view pointer, std::string_view part);

/// The value that `pointer` names, or null.
const Json* find_value(const Json& document, std::string_view pointer);

}  // namespace atlas::loading
