#include "app/route.h"

#include "app/answers_route.h"
#include "app/comparison_route.h"
#include "app/list_route.h"
#include "app/page_names.h"
#include "app/query_string.h"
#include "app/record_route.h"
#include "base/nearest.h"

namespace atlas {
namespace {

constexpr std::size_t longest_guessed = 40;

/// The page that a misspelt name most likely means: at most two slips away.
std::optional<PageId> guess_page(std::string_view name) {
    std::optional<PageId> best;
    int best_distance = 3;
    if (name.size() > longest_guessed) return best;
    for (int i = 0; i < page_count; ++i) {
        const int distance = edit_distance(name, page_names[static_cast<std::size_t>(i)]);
        if (distance < best_distance) best = static_cast<PageId>(i), best_distance = distance;
    }
    return best;
}

void read_page(LinkReader& link, State& state) {
    link.read("page", [&](const std::string& name) {
        const auto page = find_page(name);
        state.page = page.value_or(guess_page(name).value_or(PageId::overview));
        return page.has_value();
    });
}

void read_faculty(LinkReader& link, const Dataset& dataset, State& state) {
    if (!dataset.faculties.empty()) state.faculty = dataset.faculties.front().id;
    link.read("faculty", [&](const std::string& id) {
        const Faculty* faculty = dataset.find_faculty({id});
        if (faculty != nullptr) state.faculty = faculty->id;
        return faculty != nullptr;
    });
}

void read_appearance(LinkReader& link, State& state) {
    link.read("lang", [&](const std::string& value) {
        if (value == "zh") state.language = Language::chinese;
        if (value == "en") state.language = Language::english;
        return value == "zh" || value == "en";
    });
    link.read("theme", [&](const std::string& value) {
        if (value == "light") state.theme = Theme::light;
        if (value == "dark") state.theme = Theme::dark;
        return value == "light" || value == "dark" || value == "system";
    });
}

}  // namespace

std::string format_route(const State& state) {
    std::string query;
    if (state.page != PageId::overview) append_part(query, "page", page_name(state.page));
    if (!state.faculty.empty()) append_part(query, "faculty", state.faculty.value);
    append_records(query, state);
    append_table_order(query, state);
    append_list(query, state);
    append_comparison(query, state);
    append_answers(query, state);
    append_part(query, "lang", state.language == Language::chinese ? "zh" : "en");
    if (state.theme != Theme::system) append_part(query, "theme", state.theme == Theme::dark ? "dark" : "light");
    return query;
}

Destination parse_destination(std::string_view query, Language preferred) {
    LinkReader link(query);
    State state{.language = preferred};
    read_page(link, state);
    read_appearance(link, state);
    return {state.page, state.language};
}

Route parse_route(std::string_view query, const Dataset& dataset, Language preferred) {
    Lists lists(dataset);
    return parse_route(query, dataset, lists, preferred);
}

Route parse_route(std::string_view query, const Dataset& dataset, Lists& lists, Language preferred) {
    LinkReader link(query);
    Route route;
    route.state.language = preferred;
    read_page(link, route.state);
    read_faculty(link, dataset, route.state);
    static const Faculty no_faculty;
    const Faculty* faculty = dataset.find_faculty(route.state.faculty);
    read_records(link, dataset, faculty == nullptr ? no_faculty : *faculty, route.state);
    read_table_order(link, route.state);
    read_appearance(link, route.state);
    read_answers(link, route.state);
    read_comparison(link, dataset, route.state);
    read_list(link, lists, route.state);
    route.dropped = link.dropped();
    return route;
}

}  // namespace atlas
