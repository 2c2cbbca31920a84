#include "load/json_document.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "load/wording.h"

namespace atlas::loading {
namespace {

using nlohmann::json;

/// The parser hands over all text since the last string or number began: that is a string only when no quotation mark
/// stands between the first and the last character.
bool is_string(std::string_view token) {
    if (token.empty() || token[0] != '"') return false;
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        if (token[i] == '"') return false;
        if (token[i] == '\\') ++i;
    }
    return true;
}

/// Builds the document from the events of the parser and refuses what a plain build would swallow.
class Builder : public nlohmann::json_sax<json> {
  public:
    Builder(const std::string& file, std::string_view bytes, Findings& findings)
        : file_(file), bytes_(bytes), findings_(findings) {
        levels_.reserve(deepest_nesting);  // levels are pointed into, so they must not move
    }

    json& document() { return document_; }

    bool null() override { return put(nullptr) != nullptr; }
    bool boolean(bool value) override { return put(value) != nullptr; }
    bool number_integer(number_integer_t value) override { return put(value) != nullptr; }
    bool number_unsigned(number_unsigned_t value) override { return put(value) != nullptr; }
    bool number_float(number_float_t value, const string_t&) override { return put(value) != nullptr; }
    bool string(string_t& value) override { return put(std::move(value)) != nullptr; }
    bool binary(binary_t&) override { return false; }  // no such thing in text

    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override {
        Level& level = levels_.back();
        level.key = value;
        const bool is_new = level.container->find(value) == level.container->end();
        if (is_new) {
            level.slot = &(*level.container)[value];
            return true;
        }
        report_duplicate(level, value);
        level.slot = &level.discarded;
        return true;
    }

    /// `position` counts the bytes that were read, one more than there are when the end was reached.
    bool parse_error(std::size_t position, const std::string& last_token, const json::exception& error) override {
        const std::size_t end = std::min(position, bytes_.size());
        const std::size_t start = is_string(last_token) ? find_string_start(end, last_token) : find_word_start(end);
        if (error.id == out_of_range_id) {
            report_at(start, number_too_large());
        } else if (position > bytes_.size()) {
            report_at(end, unfinished_json());
        } else if (const std::size_t comma = find_before(start); closes(start) && is_at(comma, ',')) {
            report_at(comma, trailing_comma());
        } else {
            report_at(start, bad_json(bytes_.substr(start, end - start)));
        }
        return false;
    }

  private:
    struct Level {
        json* container = nullptr;
        json* slot = nullptr;  // where the next value of an object goes
        json discarded;        // takes the values of duplicate keys
        std::string key;
        std::map<std::string, std::size_t> times_seen;  // of duplicate keys only
    };

    static constexpr int out_of_range_id = 406;

    json* put(json value) {
        if (levels_.empty()) {
            document_ = std::move(value);
            return &document_;
        }
        Level& level = levels_.back();
        if (level.container->is_array()) {
            level.container->push_back(std::move(value));
            return &level.container->back();
        }
        *level.slot = std::move(value);
        return level.slot;
    }

    bool open(json empty) {
        if (levels_.size() == deepest_nesting) {
            findings_.add({file_, current_pointer(), Mark::value, 0, 1, nested_too_deeply(deepest_nesting)});
            return false;
        }
        json* container = put(std::move(empty));
        levels_.push_back({container, nullptr, nullptr, {}, {}});
        return true;
    }

    bool close() {
        levels_.pop_back();
        return true;
    }

    /// Pointer of the value that comes next.
    std::string current_pointer() const {
        std::string pointer;
        for (const Level& level : levels_) {
            const bool is_last = &level == &levels_.back();
            const bool is_array = level.container->is_array();
            const std::size_t index = is_array ? level.container->size() - (is_last ? 0 : 1) : 0;
            pointer = append_pointer(pointer, is_array ? std::to_string(index) : level.key);
        }
        return pointer;
    }

    void report_duplicate(Level& level, const std::string& key) {
        const std::size_t occurrence = 2 + level.times_seen[key]++;
        findings_.add({file_, current_pointer(), Mark::key, 0, occurrence, duplicate_key(key)});
    }

    void report_at(std::size_t offset, Complaint complaint) {
        findings_.add({file_, "", Mark::offset, offset, 1, std::move(complaint)});
    }

    bool is_at(std::size_t offset, char wanted) const { return offset < bytes_.size() && bytes_[offset] == wanted; }

    bool closes(std::size_t offset) const { return is_at(offset, ']') || is_at(offset, '}'); }

    /// The last character before `offset` that is not white space.
    std::size_t find_before(std::size_t offset) const {
        return offset == 0 ? std::string_view::npos : bytes_.find_last_not_of(" \t\r\n", offset - 1);
    }

    /// A whole string that is not expected starts at its quotation mark; one with a mistake is shown at the mistake.
    std::size_t find_string_start(std::size_t end, const std::string& token) const {
        const std::size_t start = end - std::min(end, token.size());
        return bytes_.substr(start, token.size()) == token && token.back() == '"' ? start : end - 1;
    }

    /// Start of the word, number or sign that ends before `end`.
    std::size_t find_word_start(std::size_t end) const {
        constexpr std::string_view word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._";
        const std::size_t last = find_before(end);
        if (last == std::string_view::npos) return 0;
        if (word.find(bytes_[last]) == std::string_view::npos) return last;
        const std::size_t before = bytes_.find_last_not_of(word, last);
        return before == std::string_view::npos ? 0 : before + 1;
    }

    const std::string& file_;
    std::string_view bytes_;
    Findings& findings_;
    json document_;
    std::vector<Level> levels_;
};

}  // namespace

std::shared_ptr<const json> parse_json(const std::string& file, std::string_view bytes, Findings& findings) {
    if (is_blank(bytes)) {
        findings.add({file, "", Mark::offset, 0, 1, empty_file()});
        return nullptr;
    }
    if (const std::optional<std::size_t> offset = find_invalid_utf8(bytes)) {
        findings.add({file, "", Mark::offset, *offset, 1, invalid_utf8()});
        return nullptr;
    }
    Builder builder(file, bytes, findings);
    if (!json::sax_parse(bytes, &builder)) return nullptr;
    return std::make_shared<const json>(std::move(builder.document()));
}

std::string append_pointer(std::string_view pointer, std::string_view part) {
    std::string result(pointer);
    result += '/';
    for (const char c : part) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    return result;
}

}  // namespace atlas::loading
