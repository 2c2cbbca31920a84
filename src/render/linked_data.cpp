#include "render/linked_data.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace atlas::linked {
namespace {

constexpr double largest_whole_number = 9007199254740992;  // 2^53: past it, doubles skip whole numbers

State state_of(const Context& context) { return {.faculty = context.faculty.id, .language = context.language}; }

}  // namespace

Node number(double value) {
    const bool is_whole = std::trunc(value) == value && std::abs(value) < largest_whole_number;
    return is_whole ? Node(static_cast<std::int64_t>(value)) : Node(value);
}

Node one_or_many(Nodes items) {
    if (items.empty()) return {};
    return items.size() == 1 ? std::move(items.front()) : Node(std::move(items));
}

void set(Node& node, const char* key, Node value) {
    const bool is_empty_text = value.is_string() && value.get_ref<const std::string&>().empty();
    if (is_empty_text || value.empty()) return;  // null, [] and {} are empty
    node[key] = std::move(value);
}

void set_names(Node& node, const BilingualText& names, Language language) {
    const std::string& other = names.in(language == Language::english ? Language::chinese : Language::english);
    set(node, "name", names.in(language));
    if (other != names.in(language)) set(node, "alternateName", other);
}

Node date(const std::string& iso) {
    const bool is_date = iso.find_first_not_of("0123456789-") == std::string::npos;
    return is_date ? Node(iso) : Node();
}

Node web_address(const std::string& address) {
    const bool is_web = address.rfind("https://", 0) == 0 || address.rfind("http://", 0) == 0;
    return is_web ? Node(address) : Node();
}

std::string page_address(PageId page, const Context& context) {
    State state = state_of(context);
    state.page = page;
    return context.address_of(state);
}

std::string record_address(const RecordRef& record, const Context& context) {
    State state = state_of(context);
    state.record = record;
    return context.address_of(state);
}

std::string fact_address(const FactId& fact, const Context& context) {
    State state = state_of(context);
    state.fact = fact;
    return context.address_of(state);
}

void set_id(Node& node, const RecordRef& record, const Context& context) {
    const std::string address = record_address(record, context);
    if (!address.empty()) node["@id"] = address + "#subject";
}

}  // namespace atlas::linked
