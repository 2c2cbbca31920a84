#include <string>
#include <vector>

#include "app/strings.h"
#include "pages/comparison.h"
#include "takeaway/bilingual_html.h"
#include "takeaway/print_records.h"

namespace atlas::takeaway {
namespace {

using Rows = std::vector<ComparedRow>;

Rows rows_in(const Dataset& dataset, const State& state, Language language) {
    State shown = state;
    shown.language = language;
    return compared_rows(sides_of(state.comparison.records, dataset, language), shown);
}

std::string cell_html(const Cell& english, const Cell& chinese) {
    std::string html = bilingual({english.text, chinese.text});
    if (!english.detail.empty()) html += "<br>" + bilingual({english.detail, chinese.detail});
    return html_element("td", "", html);
}

std::string row_html(const ComparedRow& english, const ComparedRow& chinese) {
    std::string title = html_element("b", "", bilingual({english.title, chinese.title}));
    if (verdict_on(english) == RowVerdict::differs) {
        const auto differs = [](Language language) { return text("compare.differs", language); };
        title += "<br>≠ " + bilingual(in_both(differs));
    }
    std::string cells = html_element("th", html_attribute("scope", "row"), title);
    for (std::size_t side = 0; side < english.cells.size(); ++side)
        cells += cell_html(english.cells[side], chinese.cells[side]);
    return html_element("tr", "", cells) + '\n';
}

/// The row of names: on the screen it leads to the records, and on paper it stands above the others.
std::string head_html(const ComparedRow& english, const ComparedRow& chinese) {
    const auto what = [](Language language) { return text("compare.column.what", language); };
    const auto head = [](const std::string& html) { return html_element("th", html_attribute("scope", "col"), html); };
    std::string cells = head(bilingual(in_both(what)));
    for (std::size_t side = 0; side < english.cells.size(); ++side) {
        const Cell& name = english.cells[side];
        const Cell& chinese_name = chinese.cells[side];
        std::string html = html_element("b", "", bilingual({name.text, chinese_name.text}));
        if (!name.detail.empty()) html += "<br>" + bilingual({name.detail, chinese_name.detail});
        cells += head(html);
    }
    return html_element("thead", "", html_element("tr", "", cells));
}

}  // namespace

std::string write_printed_comparison(const Dataset& dataset, const State& state) {
    const Rows english = rows_in(dataset, state, Language::english);
    const Rows chinese = rows_in(dataset, state, Language::chinese);
    std::string rows;
    for (std::size_t row = 1; row < english.size(); ++row) {
        if (verdict_on(english[row]) != RowVerdict::stated_by_none) rows += row_html(english[row], chinese[row]);
    }
    return html_element("table", html_attribute("class", "comparison"),
                        head_html(english.front(), chinese.front()) + html_element("tbody", "", rows)) +
           '\n';
}

}  // namespace atlas::takeaway
