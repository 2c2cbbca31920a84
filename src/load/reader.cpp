#include "load/reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.h"
#include "load/json_document.h"

namespace atlas::loading {
namespace {

/// How a value is shown in a message.
std::string describe(const Json& value) {
    switch (value.type) {
        case JsonType::object:
            return "{…}";
        case JsonType::list:
            return "[…]";
        case JsonType::text:
            return "“" + excerpt(value.text, 40) + "”";
        case JsonType::number:
            return std::string(value.text);
        case JsonType::boolean:
            return value.boolean ? "true" : "false";
        case JsonType::null:
            break;
    }
    return "null";
}

void read_side(const Node& object, const char* key, Language language, std::string& side) {
    const std::optional<Node> node = find_member(object, key);
    if (!node) {
        report(object, missing_translation(language));
    } else if (type_of(*node) == JsonType::text && is_blank(text_in(*node))) {
        report(*node, missing_translation(language));
    } else {
        read(*node, side);
    }
}

}  // namespace

void report(const Node& node, Complaint complaint) {
    node.findings->add({*node.file, pointer_of(node), std::move(complaint)});
}

void report_wrong_type(const Node& node, PhraseKey expected) {
    report(node, wrong_type(expected, describe(*node.json)));
}

std::string_view text_in(const Node& node) {
    return type_of(node) == JsonType::text ? std::string_view(node.json->text) : std::string_view();
}

std::optional<double> number_in(const Node& node) {
    if (type_of(node) != JsonType::number) return std::nullopt;
    return node.json->number;
}

std::vector<Node> elements(const Node& list) {
    std::vector<Node> result;
    if (type_of(list) != JsonType::list) report_wrong_type(list, "type.list");
    if (type_of(list) == JsonType::list) result.reserve(list.json->count);
    for (const Json* element = list.json->first; type_of(list) == JsonType::list && element; element = element->next)
        result.push_back({element, list.file, list.findings});
    return result;
}

std::optional<Node> find_member(const Node& object, std::string_view key) {
    const Json* const member = find_member(*object.json, key);
    if (member == nullptr) return std::nullopt;
    return Node{member, object.file, object.findings};
}

void read(const Node& node, std::string& value, TextCheck check) {
    const std::string_view text = text_in(node);
    if (type_of(node) != JsonType::text) return report_wrong_type(node, "type.text");
    if (is_blank(text)) return report(node, empty_text());
    if (has_control_characters(text)) return report(node, bad_text());
    const std::optional<Complaint> complaint = check != nullptr ? check(text) : std::nullopt;
    if (complaint) return report(node, *complaint);
    value = text;
}

void read(const Node& node, BilingualText& value) {
    if (type_of(node) != JsonType::object) return report_wrong_type(node, "type.both-languages");
    RecordReader reader(node);
    reader.find("en");
    reader.find("zh");
    read_side(node, "en", Language::english, value.english);
    read_side(node, "zh", Language::chinese, value.chinese);
    reader.finish();
}

void read(const Node& node, bool& value) {
    if (type_of(node) != JsonType::boolean) return report_wrong_type(node, "type.boolean");
    value = node.json->boolean;
}

void read(const Node& node, double& value, Limits limits) {
    const std::optional<double> number = number_in(node);
    if (!number) return report_wrong_type(node, "type.number");
    if (*number < limits.lowest || *number > limits.highest) {
        return report(node, out_of_range(*number, limits.lowest, limits.highest));
    }
    value = *number;
}

void read(const Node& node, int& value, Limits limits) {
    const std::optional<double> number = number_in(node);
    if (number && std::floor(*number) != *number) return report(node, fraction_of_whole(*number));
    double whole = value;
    read(node, whole, limits);
    value = static_cast<int>(whole);
}

void read(const Node& node, CountryCode& value) { read(node, value.value, check_country_code); }

void read(const Node& node, FactId& value) { read(node, value.value, check_fact_id); }

std::optional<std::size_t> read_choice(const Node& node, std::span<const std::string_view> names) {
    if (type_of(node) != JsonType::text) {
        report_wrong_type(node, "type.text");
        return std::nullopt;
    }
    const auto name = std::find(names.begin(), names.end(), text_in(node));
    if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
    report(node, unknown_value(text_in(node), Names(names.begin(), names.end())));
    return std::nullopt;
}

RecordReader::RecordReader(const Node& object)
    : object_(object), findings_before_(object.findings->count()), is_object_(type_of(object) == JsonType::object) {
    next_ = object.json->first;
    if (!is_object_) report_wrong_type(object_, "type.object");
}

/// Members mostly stand in the order in which they are asked for.
std::optional<Node> RecordReader::find(std::string_view key) {
    know(key);
    const Json* const member = next_ && next_->key == key ? next_ : find_member(*object_.json, key);
    if (member == nullptr) return std::nullopt;
    member->named = true;
    next_ = member->next;
    return Node{member, object_.file, object_.findings};
}

std::optional<Node> RecordReader::expect(std::string_view key) {
    std::optional<Node> node = find(key);
    if (!node && is_object_) report(object_, missing_key(key));
    return node;
}

void RecordReader::optional(std::string_view key, std::optional<int>& value, Limits limits) {
    if (const std::optional<Node> node = find(key)) read(*node, value.emplace(), limits);
}

void RecordReader::required_text(std::string_view key, std::string& value, TextCheck check, std::string_view absent) {
    const std::optional<Node> node = expect(key);
    if (node && (absent.empty() || text_in(*node) != absent)) read(*node, value, check);
}

void RecordReader::optional_text(std::string_view key, std::string& value, TextCheck check, std::string_view absent) {
    const std::optional<Node> node = find(key);
    if (node && (absent.empty() || text_in(*node) != absent)) read(*node, value, check);
}

void RecordReader::forbidden(std::string_view key, PhraseKey reason) {
    const std::optional<Node> node = find_member(object_, key);
    know(key);
    if (!node) return;
    node->json->named = true;
    node->findings->add({*node->file, pointer_of(*node), unexpected_key(key, reason), Mark::key});
}

void RecordReader::report_if_empty(const Node& list) {
    if (type_of(list) == JsonType::list && list.json->count == 0) report(list, empty_list());
}

bool RecordReader::finish() {
    if (!is_object_) return false;
    const auto last_known = known_.begin() + static_cast<std::ptrdiff_t>(known_count_);
    for (const Json* member = object_.json->first; member != nullptr; member = member->next) {
        if (member->named) continue;
        const Names known(known_.begin(), last_known);
        object_.findings->add({*object_.file, pointer_of(*member), unknown_key(member->key, known), Mark::key});
    }
    return object_.findings->count() == findings_before_;
}

}  // namespace atlas::loading
