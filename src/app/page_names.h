// The names of pages in addresses, on the command line and in golden files. They never change with the language.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "app/state.h"

namespace atlas {

/// In the order of PageId.
inline constexpr std::array<std::string_view, page_count> page_names = {"overview", "partners", "pathways",
                                                                        "exchange", "outcomes", "sources"};

constexpr std::string_view page_name(PageId page) { return page_names[static_cast<std::size_t>(page)]; }

constexpr std::optional<PageId> find_page(std::string_view name) {
    for (std::size_t i = 0; i < page_names.size(); ++i) {
        if (page_names[i] == name) return static_cast<PageId>(i);
    }
    return std::nullopt;
}

}  // namespace atlas
