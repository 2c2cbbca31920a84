#include "load/positions.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/ranges.h"
#include "base/text.h"

namespace atlas::loading {
namespace {

constexpr std::size_t deepest = 80;

/// The pointers that are looked for, as a tree of their parts.
struct Wanted {
    std::map<std::string, std::unique_ptr<Wanted>, std::less<>> children;
    std::vector<std::size_t> findings;  // indices into the offsets that are filled in
    std::size_t times_seen = 0;
};

/// One part of a pointer without the escapes ~0 and ~1.
std::string unescape(std::string_view part) {
    std::string result;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const bool is_escape = part[i] == '~' && i + 1 < part.size();
        result += !is_escape ? part[i] : part[++i] == '1' ? '/' : '~';
    }
    return result;
}

Wanted& insert(Wanted& root, std::string_view pointer) {
    Wanted* node = &root;
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        std::unique_ptr<Wanted>& child = node->children[unescape(pointer.substr(1, end - 1))];
        if (!child) child = std::make_unique<Wanted>();
        node = child.get();
        pointer.remove_prefix(end);
    }
    return *node;
}

class Walk {
  public:
    Walk(std::string_view bytes, const std::vector<const Finding*>& findings) : bytes_(bytes), findings_(findings) {
        offsets_.resize(findings.size());
    }

    std::vector<std::optional<std::size_t>> run(Wanted& root) {
        if (bytes_.substr(0, 3) == "\xEF\xBB\xBF") position_ = 3;
        walk_value(&root, 0, 0);
        return offsets_;
    }

  private:
    /// `wanted` is null where nothing below is looked for. False = no JSON any more.
    bool walk_value(Wanted* wanted, std::size_t key_offset, std::size_t depth) {
        skip_space();
        if (wanted != nullptr) mark(*wanted, key_offset);
        if (at_end() || depth > deepest) return false;
        if (bytes_[position_] == '{') return walk_object(wanted, depth);
        if (bytes_[position_] == '[') return walk_array(wanted, depth);
        if (bytes_[position_] == '"') return read_string(nullptr);
        const std::size_t end = std::min(bytes_.find_first_of(",]} \t\r\n", position_), bytes_.size());
        const bool has_moved = end > position_;
        position_ = end;
        return has_moved;
    }

    bool walk_object(Wanted* wanted, std::size_t depth) {
        ++position_;
        if (accept('}')) return true;
        std::string key;
        do {
            skip_space();
            const std::size_t key_offset = position_;
            key.clear();
            if (!read_string(wanted != nullptr ? &key : nullptr) || !accept(':')) return false;
            if (!walk_value(find_child(wanted, key), key_offset, depth + 1)) return false;
        } while (accept(','));
        return accept('}');
    }

    bool walk_array(Wanted* wanted, std::size_t depth) {
        ++position_;
        if (accept(']')) return true;
        std::size_t index = 0;
        do {
            Wanted* child = wanted != nullptr ? find_child(wanted, std::to_string(index)) : nullptr;
            if (!walk_value(child, position_, depth + 1)) return false;
            ++index;
        } while (accept(','));
        return accept(']');
    }

    /// Values count where they are seen first; a key counts at the occurrence that the finding asks for.
    void mark(Wanted& wanted, std::size_t key_offset) {
        ++wanted.times_seen;
        for (const std::size_t index : wanted.findings) {
            const Finding& finding = *findings_[index];
            const bool at_key = finding.mark == Mark::key;
            const std::size_t occurrence = at_key ? finding.occurrence : 1;
            if (wanted.times_seen == occurrence) offsets_[index] = at_key ? key_offset : position_;
        }
    }

    Wanted* find_child(Wanted* wanted, const std::string& part) const {
        if (wanted == nullptr) return nullptr;
        const auto child = wanted->children.find(part);
        return child == wanted->children.end() ? nullptr : child->second.get();
    }

    bool read_string(std::string* text) {
        if (at_end() || bytes_[position_] != '"') return false;
        for (++position_; !at_end(); ++position_) {
            const char c = bytes_[position_];
            if (c == '"') {
                ++position_;
                return true;
            }
            if (c == '\\') {
                read_escape(text);
            } else if (text != nullptr) {
                *text += c;
            }
        }
        return false;
    }

    /// Leaves the position on the last character of the escape.
    void read_escape(std::string* text) {
        constexpr std::string_view letters = "bfnrt";
        constexpr std::string_view meanings = "\b\f\n\r\t";
        ++position_;
        if (at_end()) return;
        const char c = bytes_[position_];
        if (c == 'u') {
            append_unicode_escape(text);
        } else if (text != nullptr) {
            const std::size_t letter = letters.find(c);
            *text += letter == std::string_view::npos ? c : meanings[letter];
        }
    }

    void append_unicode_escape(std::string* text) {
        char32_t value = read_four_digits();
        const bool has_second = value >= 0xD800 && value <= 0xDBFF && bytes_.substr(position_ + 1, 2) == "\\u";
        if (has_second) {
            position_ += 2;
            value = 0x10000 + ((value - 0xD800) << 10) + ((read_four_digits() - 0xDC00) & 0x3FF);
        }
        const bool is_scalar = value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
        if (text != nullptr && is_scalar) append_utf8(*text, value);
    }

    char32_t read_four_digits() {
        constexpr std::string_view digits = "0123456789abcdefABCDEF";
        char32_t value = 0;
        for (int i = 0; i < 4 && position_ + 1 < bytes_.size(); ++i) {
            const std::size_t digit = digits.find(bytes_[position_ + 1]);
            if (digit == std::string_view::npos) break;
            value = value * 16 + static_cast<char32_t>(digit < 16 ? digit : digit - 6);
            ++position_;
        }
        return value;
    }

    bool accept(char wanted) {
        skip_space();
        if (at_end() || bytes_[position_] != wanted) return false;
        ++position_;
        return true;
    }

    void skip_space() { position_ = std::min(bytes_.find_first_not_of(" \t\r\n", position_), bytes_.size()); }

    bool at_end() const { return position_ >= bytes_.size(); }

    std::string_view bytes_;
    const std::vector<const Finding*>& findings_;
    std::vector<std::optional<std::size_t>> offsets_;
    std::size_t position_ = 0;
};

/// Offsets of the findings; what a pointer names and is not there is shown at the start of the file.
std::vector<std::size_t> find_offsets(std::string_view bytes, const std::vector<const Finding*>& findings) {
    Wanted root;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i]->mark != Mark::offset) insert(root, findings[i]->pointer).findings.push_back(i);
    }
    const std::vector<std::optional<std::size_t>> found = Walk(bytes, findings).run(root);
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const bool has_offset = findings[i]->mark == Mark::offset;
        offsets.push_back(has_offset ? findings[i]->offset : found[i].value_or(0));
    }
    return offsets;
}

}  // namespace

Problem to_problem(const Finding& finding) {
    return {finding.complaint.code,  finding.file, finding.pointer, 0, 0, finding.complaint.message,
            finding.complaint.remedy};
}

Problems locate(std::string_view bytes, const std::vector<const Finding*>& findings) {
    const std::vector<std::size_t> offsets = find_offsets(bytes, findings);
    std::vector<std::size_t> order(findings.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    ranges::stable_sort(order, {}, [&](std::size_t index) { return offsets[index]; });

    std::vector<std::size_t> sorted;
    for (const std::size_t index : order) sorted.push_back(offsets[index]);
    const std::vector<TextPlace> places = places_of(bytes, sorted);

    Problems problems;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Finding& finding = *findings[order[i]];
        Problem problem = to_problem(finding);
        if (finding.mark != Mark::none) {
            problem.line = places[i].line;
            problem.column = places[i].column;
        }
        problems.push_back(problem);
    }
    return problems;
}

}  // namespace atlas::loading
