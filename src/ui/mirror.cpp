#include "ui/mirror.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/format.h"
#include "base/text.h"

namespace atlas::ui {
namespace {

constexpr std::uint32_t root = 0;

void append_escape(std::string& json, unsigned char control) {
    constexpr char digits[] = "0123456789abcdef";
    json += "\\u00";
    json += digits[control >> 4];
    json += digits[control & 15];
}

bool needs_escape(unsigned char byte) { return byte == '"' || byte == '\\' || byte < 0x20 || byte == 0x7F; }

/// A JSON string. Bytes that are not valid UTF-8 become U+FFFD, so the result is always valid JSON.
void append_string(std::string& json, std::string_view text) {
    json += '"';
    std::size_t kept = 0;  // up to here it is in `json`
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = decode_utf8(text.substr(at)).bytes;
        if (bytes > 0 && !needs_escape(byte)) {
            at += bytes;
            continue;
        }
        json += text.substr(kept, at - kept);
        if (bytes == 0)
            json += "\xEF\xBF\xBD";
        else if (byte == '"' || byte == '\\')
            json.append(1, '\\').append(1, text[at]);
        else
            append_escape(json, byte);
        kept = ++at;
    }
    json += text.substr(kept);
    json += '"';
}

/// One decimal is finer than any screen; what is no number or far out of any page becomes an edge. Layouts are made of
/// halves and quarters: the border between two tenths lies where none of them falls, so that the last bit of a float
/// decides nothing.
void append_length(std::string& json, float pixels) {
    const float bounded = std::isfinite(pixels) ? std::clamp(pixels, -1e7f, 1e7f) : 0.0f;
    const long tenths = std::lround(static_cast<double>(bounded) * 10 + 0.13);
    if (tenths < 0) json += '-';
    json += std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 != 0) json.append(1, '.').append(std::to_string(std::labs(tenths) % 10));
}

void append_key(std::string& json, std::string_view key) { json.append(",\"").append(key).append("\":"); }

void append_text(std::string& json, std::string_view key, std::string_view text) {
    if (text.empty()) return;
    append_key(json, key);
    append_string(json, text);
}

void append_number(std::string& json, std::string_view key, float number) {
    if (number == 0) return;
    append_key(json, key);
    append_length(json, number);
}

void append_decimal(std::string& json, std::string_view key, double number) {
    if (number == 0 || !std::isfinite(number)) return;
    append_key(json, key);
    json += write_number(number);
}

void append_flag(std::string& json, std::string_view key, bool value) {
    if (!value) return;
    append_key(json, key);
    json += '1';
}

std::string_view naming_name(Naming naming) {
    switch (naming) {
        case Naming::content:
            return {};
        case Naming::label:
            return "label";
        case Naming::children:
            return "children";
    }
    return {};
}

/// The node's box in its parent's, both in the same frame: what scrolls moves with its parent.
Rect placed_in(const Node& node, const Node* parent) {
    if (!parent) return node.rect;
    const float moved = parent->role == Role::scroll ? parent->offset : 0;
    return {node.rect.left - parent->rect.left, node.rect.top - parent->rect.top + moved,
            node.rect.right - parent->rect.left, node.rect.bottom - parent->rect.top + moved};
}

void append_entry(std::string& json, const Entry& entry) {
    append_decimal(json, "min", entry.minimum);
    append_decimal(json, "max", entry.maximum);
    append_decimal(json, "step", entry.step);
    append_decimal(json, "position", entry.position);
    append_number(json, "reachLeft", entry.reach_left);
    append_number(json, "reachRight", entry.reach_right);
    append_text(json, "hint", entry.hint);
    append_flag(json, "numeric", entry.numeric);
}

void append_fields(std::string& json, const Node& node, const Rect& place, Language language) {
    append_text(json, "role", role_name(node.role));
    append_text(json, "name", node.name);
    append_text(json, "value", node.value);
    append_text(json, "spoken", node.spoken);
    append_text(json, "href", node.address);
    append_text(json, "lang", node.language.empty() ? foreign_language(node.name, language) : node.language);
    append_text(json, "valueLang", foreign_language(node.value, language));
    append_text(json, "description", node.description);
    append_text(json, "sort", node.sort);
    append_text(json, "naming", naming_name(node.naming));
    append_number(json, "level", static_cast<float>(node.level));
    append_number(json, "column", static_cast<float>(node.column));
    append_number(json, "row", static_cast<float>(node.row));
    append_number(json, "rows", static_cast<float>(node.row_count));
    append_number(json, "span", static_cast<float>(node.column_span));
    append_entry(json, node.entry);
    append_flag(json, "disabled", node.disabled);
    append_flag(json, "selected", node.selected);
    append_flag(json, "focusable", node.focusable);
    if (node.expanded) append_number(json, "expanded", *node.expanded ? 2 : 1);
    append_flag(json, "inert", node.inert);
    append_number(json, "content", node.content_height);
    append_number(json, "size", node.text.size);
    append_number(json, "line", node.text.line);
    append_number(json, "left", node.text.left);
    append_number(json, "top", node.text.top);
    append_number(json, "spacing", 100 * node.text.spacing);  // in hundredths: it is a fraction of a pixel
    append_flag(json, "bold", node.text.bold);
    append_flag(json, "centred", node.text.centred);
    append_key(json, "box");
    json += '[';
    append_length(json, place.left);
    for (const float length : {place.top, place.right - place.left, place.bottom - place.top}) {
        json += ',';
        append_length(json, length);
    }
    json += ']';
}

std::uint64_t print_of(std::string_view text) {
    std::uint64_t value = 14695981039346656037u;
    for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 1099511628211u;
    return value;
}

std::string list_of(const std::vector<std::uint32_t>& ids) {
    std::string list = "[";
    for (const std::uint32_t id : ids) {
        if (list.size() > 1) list += ',';
        list += std::to_string(id);
    }
    return list += ']';
}

}  // namespace

std::string Mirror::changes(const std::vector<Node>& nodes, Language language) {
    const bool forgot = known_.empty();
    std::vector<std::vector<std::uint32_t>> children(nodes.size() + 1);  // the root's last
    for (const Node& node : nodes) {
        const std::size_t parent = node.parent < 0 ? nodes.size() : static_cast<std::size_t>(node.parent);
        if (node.parent < 0 || forgot || !nodes[parent].told) children[parent].push_back(node.id);
    }

    for (auto& [id, print] : known_) print.seen = false;
    std::string changed;
    std::string fields;
    const auto compare = [&](std::uint32_t id, const std::vector<std::uint32_t>& below) {
        const std::string list = list_of(below);
        const Print now{print_of(fields), print_of(list), true};
        const auto [known, is_new] = known_.try_emplace(id);
        const bool differs = is_new || known->second.node != now.node;
        const bool other_children = known->second.children != now.children && !(is_new && below.empty());
        known->second = now;
        if (!differs && !other_children) return;
        changed += changed.empty() ? "{\"id\":" : ",{\"id\":";
        changed += std::to_string(id);
        if (differs) changed += fields;
        if (other_children) changed.append(",\"children\":").append(list);
        changed += '}';
    };
    compare(root, children.back());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        if (node.told && !forgot) {
            known_[node.id].seen = true;
            continue;
        }
        fields.clear();
        append_fields(fields, node,
                      placed_in(node, node.parent < 0 ? nullptr : &nodes[static_cast<std::size_t>(node.parent)]),
                      language);
        compare(node.id, children[i]);
    }

    std::vector<std::uint32_t> gone;
    for (const auto& [id, print] : known_) {
        if (!print.seen) gone.push_back(id);
    }
    if (changed.empty() && gone.empty()) return {};
    std::sort(gone.begin(), gone.end());
    for (const std::uint32_t id : gone) known_.erase(id);
    return "{\"nodes\":[" + changed + "],\"gone\":" + list_of(gone) + '}';
}

}  // namespace atlas::ui
