#include "app/columns.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

constexpr std::array<std::string_view, 4> partner_columns = {"name", "country", "kind", "agreements"};
constexpr std::array<std::string_view, 4> pathway_columns = {"name", "kind", "country", "status"};
constexpr std::array<std::string_view, 4> exchange_columns = {"name", "kind", "country", "mode"};
constexpr std::array<std::string_view, 3> fact_columns = {"label", "value", "place"};

constexpr std::array<std::string_view, 2> partner_tables = {"", "others"};
constexpr std::array<std::string_view, 3> pathway_tables = {"", "closed", "programmes"};
constexpr std::array<std::string_view, 3> exchange_tables = {"", "closed", "agreements"};
constexpr std::array<std::string_view, 3> source_tables = {"", "documents", "gaps"};

}  // namespace

std::span<const std::string_view> sortable_columns(PageId page) {
    switch (page) {
        case PageId::partners:
            return partner_columns;
        case PageId::pathways:
            return pathway_columns;
        case PageId::exchange:
            return exchange_columns;
        case PageId::sources:
            return fact_columns;
        case PageId::overview:
        case PageId::outcomes:
            break;
    }
    return {};
}

std::span<const std::string_view> tables(PageId page) {
    switch (page) {
        case PageId::partners:
            return partner_tables;
        case PageId::pathways:
            return pathway_tables;
        case PageId::exchange:
            return exchange_tables;
        case PageId::sources:
            return source_tables;
        case PageId::overview:
        case PageId::outcomes:
            break;
    }
    return {};
}

bool has_table(PageId page, std::string_view key) {
    const auto keys = tables(page);
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_sortable(PageId page, std::string_view column) {
    const auto columns = sortable_columns(page);
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

}  // namespace atlas
