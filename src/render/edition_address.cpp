#include "render/edition_address.h"

#include <algorithm>

#include "app/page_names.h"
#include "model/names.h"
#include "pages/home_page.h"

namespace atlas {
namespace {

std::string_view folder_of(RecordKind kind) {
    switch (kind) {
        case RecordKind::partner:
            return "partner";
        case RecordKind::opportunity:
            return "opportunity";
        case RecordKind::agreement:
            return "agreement";
        case RecordKind::programme:
            return "programme";
        case RecordKind::document:
            return "document";
        case RecordKind::conflict:
            return "conflict";
        case RecordKind::licences:
            break;
    }
    return "licences";
}

std::string name_in_faculty(const EditionPage& page) {
    if (page.topic) return "figures/" + std::string(name_of(*page.topic));
    if (page.state.record) return std::string(folder_of(page.state.record->kind)) + '/' + page.state.record->id;
    return std::string(page_name(page.state.page));
}

/// The opportunity whose term the fact is; ids of such facts are "<opportunity>.<term>".
std::optional<RecordRef> opportunity_with(const FactId& fact) {
    const std::size_t dot = fact.value.find('.');
    if (dot == std::string::npos) return std::nullopt;
    return RecordRef{RecordKind::opportunity, fact.value.substr(0, dot)};
}

}  // namespace

std::string edition_path(const EditionPage& page) {
    const std::string language = page.state.language == Language::english ? "en" : "zh";
    const bool is_about_app = page.state.record && page.state.record->kind == RecordKind::licences;
    if (is_about_app && !page.topic) return language + "/licences.html";
    if (page.state.faculty.empty()) return std::string(start_path);
    return language + '/' + page.state.faculty.value + '/' + name_in_faculty(page) + ".html";
}

EditionPage edition_page_of(const Dataset& dataset, const State& state) {
    EditionPage page{{.page = state.page, .faculty = state.faculty, .record = state.record, .language = state.language},
                     std::nullopt};
    const Faculty* faculty = dataset.find_faculty(state.faculty);
    if (faculty == nullptr) return page;
    const Fact* fact = state.fact ? faculty->find_fact(*state.fact) : nullptr;
    if (fact != nullptr) page.state.record = opportunity_with(fact->id);
    if (fact != nullptr && !page.state.record) page.topic = fact->topic;
    if (page.topic) page.state.page = page_about(*page.topic);
    if (page.state.record) page.state.page = home_page_of(*page.state.record, *faculty);
    return page;
}

std::string static_address(const Dataset& dataset, const State& state) {
    const std::string path = edition_path(edition_page_of(dataset, state));
    return state.fact ? path + '#' + state.fact->value : path;
}

std::string way_to_root(std::string_view path) {
    std::string way;
    for (auto slashes = std::count(path.begin(), path.end(), '/'); slashes > 0; --slashes) way += "../";
    return way;
}

std::string relative_address(std::string_view from_path, std::string_view address) {
    const std::string_view path = address.substr(0, address.find('#'));
    if (path == from_path && path.size() < address.size()) return std::string(address.substr(path.size()));
    std::size_t shared = 0;  // bytes of the folders that both have
    for (std::size_t i = 0; i < std::min(from_path.size(), path.size()) && from_path[i] == path[i]; ++i) {
        if (path[i] == '/') shared = i + 1;
    }
    return way_to_root(from_path.substr(shared)) + std::string(address.substr(shared));
}

}  // namespace atlas
