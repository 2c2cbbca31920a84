#include "app/route.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/columns.h"
#include "app/list_question.h"
#include "app/page_names.h"
#include "app/placed_record.h"
#include "app/query_string.h"
#include "app/shortlist.h"
#include "base/decimal.h"
#include "base/nearest.h"
#include "base/ranges.h"
#include "base/text.h"

namespace atlas {
namespace {

constexpr std::size_t longest_shown = 40;
constexpr std::size_t longest_list_query = 120;

struct RecordKeyName {
    RecordKind kind;
    std::string_view key;
};
constexpr std::array<RecordKeyName, 7> record_keys = {{{RecordKind::partner, "partner"},
                                                       {RecordKind::opportunity, "opportunity"},
                                                       {RecordKind::agreement, "agreement"},
                                                       {RecordKind::programme, "programme"},
                                                       {RecordKind::document, "document"},
                                                       {RecordKind::conflict, "conflict"},
                                                       {RecordKind::licences, "about"}}};
constexpr std::string_view licences_value = "licences";

/// Parts that chat groups and advertisers hang on links. They mean nothing here, and naming them would only puzzle.
constexpr std::array<std::string_view, 6> ignored_keys = {"from",   "isappinstalled", "scene",
                                                          "nsukey", "fbclid",         "gclid"};

bool is_ignored(std::string_view key) {
    return key.substr(0, 4) == "utm_" || std::find(ignored_keys.begin(), ignored_keys.end(), key) != ignored_keys.end();
}

bool exists(const RecordRef& record, const Dataset& dataset, const Faculty& faculty) {
    switch (record.kind) {
        case RecordKind::partner:
            return dataset.find_organisation({record.id}) != nullptr;
        case RecordKind::opportunity:
            return faculty.find_opportunity({record.id}) != nullptr;
        case RecordKind::agreement:
            return faculty.find_agreement({record.id}) != nullptr;
        case RecordKind::programme:
            return faculty.find_programme({record.id}) != nullptr;
        case RecordKind::document:
            return dataset.find_document({record.id}) != nullptr;
        case RecordKind::conflict:
            return std::any_of(faculty.conflicts.begin(), faculty.conflicts.end(),
                               [&](const Conflict& conflict) { return conflict.id == record.id; });
        case RecordKind::licences:
            return record.id.empty();
    }
    return false;
}

/// The page that a misspelt name most likely means: at most two slips away.
std::optional<PageId> guess_page(std::string_view name) {
    std::optional<PageId> best;
    int best_distance = 3;
    if (name.size() > longest_shown) return best;
    for (int i = 0; i < page_count; ++i) {
        const int distance = edit_distance(name, page_names[static_cast<std::size_t>(i)]);
        if (distance < best_distance) best = static_cast<PageId>(i), best_distance = distance;
    }
    return best;
}

/// Takes the parts of a link one key at a time; what nobody takes is dropped.
class LinkReader {
  public:
    explicit LinkReader(std::string_view query) : parts_(split_query(query)), taken_(parts_.size(), false) {}

    /// Value of the first usable part with the key. `accept` says whether the value makes sense; if not, it is dropped.
    template <class Accept>
    void read(std::string_view key, Accept accept) {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (parts_[i].key != key || !parts_[i].well_formed) continue;
            taken_[i] = accept(parts_[i].value);
            return;
        }
    }

    /// A piece of a part that was read could not be used.
    void drop(const std::string& key, const std::string& value) {
        pieces_.push_back({for_reader(key, longest_shown), for_reader(value, longest_shown)});
    }
    /// Whether there are parts that nobody has taken.
    bool has_more() const {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (!taken_[i] && parts_[i].well_formed && !is_ignored(parts_[i].key)) return true;
        }
        return false;
    }

    std::vector<DroppedPart> dropped() const {
        std::vector<DroppedPart> result = pieces_;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (taken_[i] || (parts_[i].well_formed && is_ignored(parts_[i].key))) continue;
            result.push_back({for_reader(parts_[i].key, longest_shown), for_reader(parts_[i].value, longest_shown)});
        }
        return result;
    }

  private:
    std::vector<QueryPart> parts_;
    std::vector<bool> taken_;
    std::vector<DroppedPart> pieces_;
};

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

void read_records(LinkReader& link, const Dataset& dataset, const Faculty& faculty, State& state) {
    for (const RecordKeyName& name : record_keys) {
        if (state.record) break;
        link.read(name.key, [&](const std::string& value) {
            if (name.kind == RecordKind::licences && value != licences_value) return false;
            const RecordRef record{name.kind, name.kind == RecordKind::licences ? "" : value};
            if (exists(record, dataset, faculty)) state.record = record;
            return state.record.has_value();
        });
    }
    link.read("fact", [&](const std::string& id) {
        if (faculty.find_fact({id}) != nullptr) state.fact = FactId{id};
        return state.fact.has_value();
    });
}

/// "3", or "others.3" of a table that is not the main one.
std::optional<TablePart> parse_part(std::string_view value) {
    const std::size_t dot = value.rfind('.');
    const std::string_view digits = value.substr(dot == std::string_view::npos ? 0 : dot + 1);
    TablePart part;
    if (dot != std::string_view::npos) part.table = std::string(value.substr(0, dot));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), part.number);
    const bool is_number = error == std::errc() && end == digits.data() + digits.size();
    return is_number && part.number >= 1 ? std::optional(part) : std::nullopt;
}

std::string format_part(const TablePart& part) {
    return (part.table.empty() ? "" : part.table + '.') + std::to_string(part.number);
}

void read_table_order(LinkReader& link, State& state) {
    link.read("sort", [&](const std::string& value) {
        const bool descends = !value.empty() && value.front() == '-';
        const std::string column = value.substr(descends ? 1 : 0);
        if (!is_sortable(state.page, column)) return false;
        state.sort = Sort{column, descends ? SortDirection::descending : SortDirection::ascending};
        return true;
    });
    link.read("part", [&](const std::string& value) {
        const std::optional<TablePart> part = parse_part(value);
        if (!part || !has_table(state.page, part->table)) return false;
        state.part = part;
        return true;
    });
    link.read("q", [&](const std::string& value) {
        if (sortable_columns(state.page).empty() || is_blank(value)) return false;
        if (count_code_points(value) > longest_list_query) return false;
        state.query = value;
        return true;
    });
}

const std::string value_separator = "~";
const std::string range_separator = "..";

std::string join_values(const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) joined += (joined.empty() ? "" : value_separator) + value;
    return joined;
}

std::vector<std::string> split_values(std::string_view joined) {
    std::vector<std::string> values;
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find(value_separator), joined.size());
        if (end > 0) values.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + value_separator.size(), joined.size()));
    }
    return values;
}

/// "3..5", "3.." or "..5".
std::string format_range(const FieldFilter& filter) {
    return (filter.from ? format_decimal(*filter.from) : "") + range_separator +
           (filter.to ? format_decimal(*filter.to) : "");
}

bool read_range(std::string_view text, FieldFilter& filter) {
    const std::size_t middle = text.find(range_separator);
    if (middle == std::string_view::npos) return false;
    const std::string_view from = text.substr(0, middle);
    const std::string_view to = text.substr(middle + range_separator.size());
    filter.from = parse_typed_number(from);
    filter.to = parse_typed_number(to);
    return (filter.from || filter.to) && (from.empty() || filter.from) && (to.empty() || filter.to);
}

FieldFilter& filter_at(State& state, const std::string& field) {
    const auto found = ranges::find(state.filters, field, &FieldFilter::field);
    return found != state.filters.end() ? *found : state.filters.emplace_back(FieldFilter{field});
}

/// Values that the data no longer has are named, the others filter.
bool read_values(LinkReader& link, const std::string& joined, const ListField& field, State& state) {
    std::vector<std::string> known;
    for (std::string& value : split_values(joined)) {
        if (!ranges::any_of(field.values, [&](const FieldValue& candidate) { return candidate.key == value; }))
            link.drop(field.key, value);
        else if (ranges::find(known, value) == known.end())
            known.push_back(std::move(value));
    }
    if (!known.empty()) filter_at(state, field.key).values = std::move(known);
    return !joined.empty();
}

void read_fields(LinkReader& link, const RecordList& list, State& state) {
    for (const ListField& field : list.fields()) {
        link.read(field.key, [&](const std::string& value) {
            if (field.form == FieldForm::choice) return read_values(link, value, field, state);
            FieldFilter range{field.key};
            if (!read_range(value, range)) return false;
            filter_at(state, field.key) = range;
            return true;
        });
    }
    link.read("stated", [&](const std::string& value) {
        for (const std::string& key : split_values(value)) {
            if (list.find_field(key))
                filter_at(state, key).only_stated = true;
            else
                link.drop("stated", key);
        }
        return !value.empty();
    });
    ranges::stable_sort(state.filters, {}, &FieldFilter::field);
}

/// Filters have the keys of the list's fields, so they come last: a list is made only for a link that seems to have
/// any.
void read_list(LinkReader& link, Lists& lists, State& state) {
    const std::optional<ListKind> kind = list_of(state.page);
    if (!kind) return;
    link.read("scope", [&](const std::string& value) {
        if (value == "all") state.scope = Scope::all;
        return value == "all";
    });
    link.read("filters", [&](const std::string& value) {
        state.filters_open = value == "open";
        return state.filters_open;
    });
    if (link.has_more()) read_fields(link, lists.of(*kind), state);
}

enum class Mixture { any, one_group };

struct PlacedPart {
    std::string key;
    std::size_t most = 0;
    Mixture mixture = Mixture::any;
};

bool goes_with(const std::vector<PlacedRecord>& records, const PlacedRecord& record, const PlacedPart& part,
               const Dataset& dataset) {
    const std::optional<RecordGroup> group = group_of(record, dataset);
    if (!group || records.size() >= part.most || ranges::find(records, record) != records.end()) return false;
    return part.mixture == Mixture::any || records.empty() || group == group_of(records.front(), dataset);
}

/// Records that are still there, each once; the others are named.
void read_placed(LinkReader& link, const PlacedPart& part, const Dataset& dataset, const FacultyId& home,
                 std::vector<PlacedRecord>& records) {
    link.read(part.key, [&](const std::string& joined) {
        for (const std::string& written : split_values(joined)) {
            const std::optional<PlacedRecord> record = parse_placed(written, home);
            if (record && goes_with(records, *record, part, dataset))
                records.push_back(*record);
            else
                link.drop(part.key, written);
        }
        return !joined.empty();
    });
}

void read_comparison(LinkReader& link, const Dataset& dataset, State& state) {
    Comparison& comparison = state.comparison;
    read_placed(link, {"compare", most_compared, Mixture::one_group}, dataset, state.faculty, comparison.records);
    read_placed(link, {"shortlist", most_shortlisted, Mixture::any}, dataset, state.faculty, state.shared);
    link.read("show", [&](const std::string& joined) {
        for (const std::string& view : split_values(joined)) {
            const bool compares = !comparison.records.empty();
            if (view == "comparison" && compares)
                comparison.view = ComparisonView::all_rows;
            else if (view == "differences" && compares)
                comparison.view = ComparisonView::differences;
            else if (view == "could-i" && has_eligibility(state.page) && !state.linked_answers)
                state.eligibility_open = true;
            else if (view == "shortlist" && state.shared.empty())
                state.shortlist_open = true;
            else
                link.drop("show", view);
        }
        return !joined.empty();
    });
}

/// Somebody's answers: what can't be read is named, the others are shown.
void read_answers(LinkReader& link, State& state) {
    link.read("student", [&](const std::string& joined) {
        Answers answers;
        for (const std::string& piece : split_values(joined)) {
            if (!has_eligibility(state.page) || !add_linked_answer(answers, piece)) link.drop("student", piece);
        }
        if (!answers.empty()) state.linked_answers = std::move(answers);
        return !joined.empty();
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

void append_record(std::string& query, const RecordRef& record) {
    for (const RecordKeyName& name : record_keys) {
        if (name.kind != record.kind) continue;
        append_part(query, name.key,
                    record.kind == RecordKind::licences ? licences_value : std::string_view(record.id));
    }
}

void append_filters(std::string& query, const std::vector<FieldFilter>& filters) {
    std::string only_stated;
    for (const FieldFilter& filter : filters) {
        if (!filter.values.empty()) append_part(query, filter.field, join_values(filter.values));
        if (filter.from || filter.to) append_part(query, filter.field, format_range(filter));
        if (filter.only_stated) only_stated += (only_stated.empty() ? "" : value_separator) + filter.field;
    }
    if (!only_stated.empty()) append_part(query, "stated", only_stated);
}

void append_comparison(std::string& query, const State& state) {
    const Comparison& comparison = state.comparison;
    std::vector<std::string> shown;
    if (comparison.view == ComparisonView::all_rows) shown.push_back("comparison");
    if (comparison.view == ComparisonView::differences) shown.push_back("differences");
    if (state.shortlist_open) shown.push_back("shortlist");
    if (state.eligibility_open) shown.push_back("could-i");
    if (!comparison.records.empty()) append_part(query, "compare", format_placed(comparison.records, state.faculty));
    if (!state.shared.empty()) append_part(query, "shortlist", format_placed(state.shared, state.faculty));
    if (!shown.empty()) append_part(query, "show", join_values(shown));
}

}  // namespace

std::string format_route(const State& state) {
    std::string query;
    if (state.page != PageId::overview) append_part(query, "page", page_name(state.page));
    if (!state.faculty.empty()) append_part(query, "faculty", state.faculty.value);
    if (state.record) append_record(query, *state.record);
    if (state.fact) append_part(query, "fact", state.fact->value);
    if (state.sort) {
        const bool descends = state.sort->direction == SortDirection::descending;
        append_part(query, "sort", (descends ? "-" : "") + state.sort->column);
    }
    if (state.part) append_part(query, "part", format_part(*state.part));
    if (!state.query.empty()) append_part(query, "q", state.query);
    append_filters(query, state.filters);
    if (state.scope == Scope::all) append_part(query, "scope", "all");
    if (state.filters_open) append_part(query, "filters", "open");
    append_comparison(query, state);
    if (state.linked_answers) append_part(query, "student", join_values(linked_answers(*state.linked_answers)));
    append_part(query, "lang", state.language == Language::chinese ? "zh" : "en");
    if (state.theme != Theme::system) append_part(query, "theme", state.theme == Theme::dark ? "dark" : "light");
    return query;
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
