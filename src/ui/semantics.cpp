#include "ui/semantics.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace atlas::ui {
namespace {

void append_escape(std::string& json, unsigned char control) {
    constexpr char digits[] = "0123456789abcdef";
    json += "\\u00";
    json += digits[control >> 4];
    json += digits[control & 15];
}

/// A JSON string. Bytes that are not valid UTF-8 become U+FFFD, so the result is always valid JSON.
void append_string(std::string& json, std::string_view text) {
    json += '"';
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        if (next.bytes == 0) {
            json += "\xEF\xBF\xBD";
            text.remove_prefix(1);
            continue;
        }
        if (next.value == '"' || next.value == '\\') json += '\\';
        if (next.value < 0x20 || next.value == 0x7F) {
            append_escape(json, static_cast<unsigned char>(next.value));
        } else {
            json += text.substr(0, next.bytes);
        }
        text.remove_prefix(next.bytes);
    }
    json += '"';
}

/// One decimal is finer than any screen; what is no number or far out of any page becomes an edge.
void append_length(std::string& json, float pixels) {
    const float bounded = std::isfinite(pixels) ? std::clamp(pixels, -1e7f, 1e7f) : 0.0f;
    const long tenths = std::lround(static_cast<double>(bounded) * 10);
    if (tenths < 0) json += '-';
    json += std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 != 0) json.append(1, '.').append(std::to_string(std::labs(tenths) % 10));
}

void append_key(std::string& json, std::string_view key) { json.append(",\"").append(key).append("\":"); }

void append_text(std::string& json, std::string_view key, std::string_view text) {
    append_key(json, key);
    append_string(json, text);
}

void append_flag(std::string& json, std::string_view key, bool value) {
    append_key(json, key);
    json += value ? "true" : "false";
}

void append_node(std::string& json, const Node& node) {
    json.append("{\"id\":").append(std::to_string(node.id));
    json.append(",\"parent\":").append(std::to_string(node.parent));
    append_text(json, "role", role_name(node.role));
    append_text(json, "name", node.name);
    append_text(json, "value", node.value);
    append_text(json, "href", node.address);
    append_text(json, "lang", node.language);
    append_text(json, "sort", node.sort);
    append_key(json, "level");
    json += std::to_string(node.level);
    append_flag(json, "selected", node.selected);
    append_flag(json, "focusable", node.focusable);
    append_flag(json, "focused", node.focused);
    append_flag(json, "visible", node.visible);
    append_key(json, "rect");
    json += '[';
    append_length(json, node.rect.left);
    for (const float edge : {node.rect.top, node.rect.right, node.rect.bottom}) {
        json += ',';
        append_length(json, edge);
    }
    json += "]}";
}

}  // namespace

std::string_view role_name(Role role) {
    switch (role) {
        case Role::banner:
            return "banner";
        case Role::navigation:
            return "navigation";
        case Role::main:
            return "main";
        case Role::dialog:
            return "dialog";
        case Role::contentinfo:
            return "contentinfo";
        case Role::region:
            return "region";
        case Role::heading:
            return "heading";
        case Role::text:
            return "text";
        case Role::link:
            return "link";
        case Role::button:
            return "button";
        case Role::radio_group:
            return "radiogroup";
        case Role::radio:
            return "radio";
        case Role::table:
            return "table";
        case Role::row:
            return "row";
        case Role::column_header:
            return "columnheader";
        case Role::row_header:
            return "rowheader";
        case Role::cell:
            return "cell";
        case Role::list:
            return "list";
        case Role::list_item:
            return "listitem";
        case Role::definition_term:
            return "term";
        case Role::definition:
            return "definition";
        case Role::figure:
            return "figure";
        case Role::status:
            return "status";
        case Role::alert:
            return "alert";
    }
    return "text";
}

void Semantics::begin_frame() {
    nodes_.clear();
    open_.clear();
}

int Semantics::add(Node node) {
    node.parent = open_.empty() ? -1 : open_.back();
    nodes_.push_back(std::move(node));
    return static_cast<int>(nodes_.size()) - 1;
}

int Semantics::open(Node node) {
    const int index = add(std::move(node));
    open_.push_back(index);
    return index;
}

void Semantics::close() {
    if (!open_.empty()) open_.pop_back();
}

const Node* Semantics::find(Role role, std::string_view name) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [&](const Node& node) { return node.role == role && node.name == name; });
    return found == nodes_.end() ? nullptr : &*found;
}

std::string Semantics::to_json() const {
    std::string json = "[";
    for (const Node& node : nodes_) {
        if (json.size() > 1) json += ',';
        append_node(json, node);
    }
    return json += ']';
}

}  // namespace atlas::ui
