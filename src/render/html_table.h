// A table: caption, column and row headers, and in each cell the title of its column, which narrow screens show when
// rows become cards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/html_cell.h"

namespace atlas {

/// A bar in the column "value" of a row.
struct RowBar {
    double percent = 0;
    int colour = 1;  // of the theme's data colours, from 1
};

enum class CaptionLook { shown, spoken };

/// `bars` is empty, or has an entry for each row.
std::string render_html_table(const Table& table, const HtmlContext& context, CaptionLook caption = CaptionLook::shown,
                              const std::vector<std::optional<RowBar>>& bars = {});

}  // namespace atlas
