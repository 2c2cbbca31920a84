#include "app/columns.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

constexpr std::array<std::string_view, 4> partner_columns = {"name", "country", "kind", "agreements"};
constexpr std::array<std::string_view, 4> pathway_columns = {"name", "kind", "country", "status"};
constexpr std::array<std::string_view, 4> exchange_columns = {"name", "kind", "country", "mode"};
constexpr std::array<std::string_view, 3> fact_columns = {"label", "value", "place"};

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

bool is_sortable(PageId page, std::string_view column) {
    const auto columns = sortable_columns(page);
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

}  // namespace atlas
