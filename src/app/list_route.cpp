#include "app/list_route.h"

#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "app/columns.h"
#include "app/field_filter.h"
#include "app/list_question.h"
#include "base/decimal.h"
#include "base/ranges.h"
#include "base/text.h"

namespace atlas {
namespace {

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

const std::string range_separator = "..";

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

/// The field that a key means, also where the link was made before keys named the unit.
const ListField* find_linked_field(const RecordList& list, std::string_view key) {
    const ListField* field = list.find_field(key);
    if (field || key.empty()) return field;
    const auto former = ranges::find(list.fields(), key, &ListField::former_key);
    return former == list.fields().end() ? nullptr : &*former;
}

/// What the link calls the field.
const std::string& key_in_link(const LinkReader& link, const RecordList& list, const ListField& field) {
    const bool is_former = find_linked_field(list, field.former_key) == &field && !link.has(field.key);
    return is_former ? field.former_key : field.key;
}

void read_fields(LinkReader& link, const RecordList& list, State& state) {
    for (const ListField& field : list.fields()) {
        link.read(key_in_link(link, list, field), [&](const std::string& value) {
            if (field.form == FieldForm::choice) return read_values(link, value, field, state);
            FieldFilter range{field.key};
            if (!read_range(value, range)) return false;
            filter_at(state, field.key) = range;
            return true;
        });
    }
    link.read("stated", [&](const std::string& value) {
        for (const std::string& key : split_values(value)) {
            if (const ListField* field = find_linked_field(list, key))
                filter_at(state, field->key).only_stated = true;
            else
                link.drop("stated", key);
        }
        return !value.empty();
    });
    tidy_filters(state);
}

void append_filters(std::string& query, const std::vector<FieldFilter>& filters) {
    std::vector<std::string> stated;
    for (const FieldFilter& filter : filters) {
        if (!filter.values.empty()) append_part(query, filter.field, join_values(filter.values));
        if (filter.from || filter.to) append_part(query, filter.field, format_range(filter));
        if (filter.only_stated) stated.push_back(filter.field);
    }
    if (!stated.empty()) append_part(query, "stated", join_values(stated));
}

}  // namespace

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

void append_table_order(std::string& query, const State& state) {
    if (state.sort) {
        const bool descends = state.sort->direction == SortDirection::descending;
        append_part(query, "sort", (descends ? "-" : "") + state.sort->column);
    }
    if (state.part) append_part(query, "part", format_part(*state.part));
    if (!state.query.empty()) append_part(query, "q", state.query);
}

void append_list(std::string& query, const State& state) {
    append_filters(query, state.filters);
    if (state.scope == Scope::all) append_part(query, "scope", "all");
    if (state.filters_open) append_part(query, "filters", "open");
}

}  // namespace atlas
