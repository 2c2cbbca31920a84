#include "render/html_table.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "render/html_text.h"

namespace atlas {
namespace {

constexpr std::string_view drawn_column = "value";

std::string caption_of(const Table& table, CaptionLook look, Language language) {
    const std::string count = table.count.empty() ? "" : html_element("small", "", html_text(table.count, language));
    if (table.caption.empty() && count.empty()) return {};
    return html_element("caption", look == CaptionLook::spoken ? " class=\"spoken\"" : "",
                        html_text(table.caption, language) + count);
}

/// Shares of the width, as the weights of the columns have them, in classes of five per cent.
std::string widths_of(const Table& table) {
    double whole = 0;
    for (const Column& column : table.columns) whole += column.weight;
    std::string columns;
    for (const Column& column : table.columns) {
        const double share = std::clamp(std::round(20 * column.weight / whole), 1.0, 12.0);
        columns += "<col class=\"w" + std::to_string(5 * static_cast<int>(share)) + "\">";
    }
    return html_element("colgroup", "", columns);
}

std::string head_of(const Table& table, bool has_bars, Language language) {
    std::string cells;
    for (const Column& column : table.columns) {
        const bool is_number = column.numeric && !(has_bars && column.key == drawn_column);
        cells += html_element("th", is_number ? " scope=\"col\" class=\"number\"" : " scope=\"col\"",
                              html_text(column.title, language));
    }
    return html_element("thead", "", html_element("tr", "", cells));
}

std::string drawn(const RowBar& bar) {
    return "<svg class=\"bar\" aria-hidden=\"true\"><rect class=\"c" + std::to_string(bar.colour) + "\" width=\"" +
           percentage(bar.percent) + "\" height=\"100%\"/></svg>";
}

std::string row_of(const Table& table, const Row& row, const std::optional<RowBar>& bar, const HtmlContext& context) {
    std::string cells;
    for (std::size_t i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i) {
        const Column& column = table.columns[i];
        std::string content = render_cell(row.cells[i], i == 0 ? row.action : std::nullopt, context);
        if (i == 0) {
            cells += html_element("th", " scope=\"row\"", content);
            continue;
        }
        const bool has_bar = bar && column.key == drawn_column;
        if (has_bar) content = html_element("span", "", content) + drawn(*bar);
        std::string attributes = has_bar ? " class=\"drawn\"" : column.numeric ? " class=\"number\"" : "";
        if (!content.empty()) attributes += html_attribute("data-column", column.title);
        cells += html_element("td", attributes, content);
    }
    return html_element("tr", "", cells);
}

}  // namespace

std::string render_html_table(const Table& table, const HtmlContext& context, CaptionLook caption,
                              const std::vector<std::optional<RowBar>>& bars) {
    if (table.rows.empty() || table.columns.empty()) {
        const std::string said = html_text(table.empty, context.language);
        const std::string title = caption == CaptionLook::shown ? html_text(table.caption, context.language) : "";
        return (title.empty() ? "" : html_element("p", " class=\"caption\"", title)) +
               (said.empty() ? "" : html_element("p", " class=\"muted\"", said));
    }
    std::string rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        rows += row_of(table, table.rows[i], i < bars.size() ? bars[i] : std::nullopt, context) + '\n';
    }
    return "<div class=\"table\">" +
           html_element("table", "",
                        caption_of(table, caption, context.language) + (bars.empty() ? widths_of(table) : "") +
                            head_of(table, !bars.empty(), context.language) + '\n' + html_element("tbody", "", rows)) +
           "</div>\n";
}

}  // namespace atlas
