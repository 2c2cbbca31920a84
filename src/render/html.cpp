#include "render/html.h"

#include <algorithm>

#include "pages/link_name.h"
#include "render/display_width.h"
#include "render/html_chart.h"
#include "render/html_table.h"
#include "render/html_text.h"

namespace atlas {
namespace {

constexpr int longest_large_value = 10;  // columns; longer values are written smaller, all of a grid alike

std::string heading(int level, const std::string& content) {
    return html_element('h' + std::to_string(std::clamp(level, 1, 6)), "", content);
}

/// Web addresses, and files that ship with the app; nothing that a data file can hold may run as a script.
std::string external_address(const std::string& address, const HtmlContext& context) {
    if (address.starts_with("licences/")) return context.root + address;
    return address.starts_with("https://") || address.starts_with("http://") ? address : std::string();
}

std::string class_of(std::string_view look, Tone tone) {
    std::string classes(look);
    if (tone != Tone::normal) classes += (classes.empty() ? "" : " ") + std::string(tone_class(tone));
    return html_attribute("class", classes);
}

/// One function for each kind of block; all end in a line break.
struct RenderBlock {
    const HtmlContext& context;
    int heading_level;  // of the section's title

    std::string words(const std::string& text) const { return html_text(text, context.language); }

    std::string operator()(const Heading& part) const {
        return heading(std::max(part.level, heading_level + 1), words(part.text)) + '\n';
    }
    std::string operator()(const Paragraph& paragraph) const {
        return html_element("p", class_of("", paragraph.tone), words(paragraph.text)) + '\n';
    }
    std::string operator()(const FigureGrid& grid) const {
        std::string items;
        for (const Figure& figure : grid.figures) items += figure_item(figure);
        if (items.empty()) return items;
        const bool is_long = std::any_of(grid.figures.begin(), grid.figures.end(), [](const Figure& figure) {
            return display_width(figure.value) > longest_large_value;
        });
        const std::string look = std::string("figures") + (grid.prominent ? " key" : "") + (is_long ? " long" : "");
        return html_element("ul", html_attribute("class", look), items) + '\n';
    }
    std::string operator()(const Table& table) const { return render_html_table(table, context); }
    std::string operator()(const DefinitionList& list) const {
        std::string items;
        for (const Definition& definition : list.definitions) {
            items += "<div>" + html_element("dt", "", words(definition.term));
            for (const Cell& cell : definition.values)
                items += html_element(
                    "dd", "", render_cell(cell, std::nullopt, context, link_name(definition, cell, context.language)));
            items += "</div>\n";
        }
        return html_element("dl", "", items) + '\n';
    }
    std::string operator()(const List& list) const {
        std::string items;
        for (const ListItem& item : list.items) items += list_item(item);
        return items.empty() ? items : html_element("ul", " class=\"list\"", items) + '\n';
    }
    std::string operator()(const Doors& doors) const {
        std::string items;
        for (const Door& door : doors.doors) {
            const std::string title = html_element("strong", "", words(door.title));
            items += html_element("li", "",
                                  html_link(context.link_of(door.action),
                                            title + html_element("small", "", words(door.detail)))) +
                     '\n';
        }
        return items.empty() ? items : html_element("ul", " class=\"doors\"", items) + '\n';
    }
    /// Without scripts nothing can be filtered: the list itself.
    std::string operator()(const Explorer& explorer) const { return (*this)(explorer.table); }
    std::string operator()(const Filters&) const { return {}; }
    std::string operator()(const Actions&) const { return {}; }
    std::string operator()(const TextField&) const { return {}; }
    std::string operator()(const Form&) const { return {}; }
    std::string operator()(const Notice& notice) const { return render_html(notice, context); }
    std::string operator()(const Chart& chart) const { return render_html_chart(chart, heading_level + 1, context); }

  private:
    std::string figure_item(const Figure& figure) const {
        const std::string value = html_element("b", class_of("", figure.tone), words(figure.value));
        const std::string label = value + ' ' + html_element("span", "", words(figure.label));
        const std::string detail = figure.detail.empty() ? "" : html_element("small", "", words(figure.detail));
        return html_element("li", "", html_link(link_address(figure.action, context), label) + detail) + '\n';
    }
    std::string list_item(const ListItem& item) const {
        const bool leads_out = !item.action;
        const std::string address =
            leads_out ? external_address(item.address, context) : link_address(item.action, context);
        std::string attributes = html_attribute("href", address);
        if (leads_out) attributes += " rel=\"noopener\"";
        const std::string text = toned_text(item.text, item.tone, context.language);
        std::string content = address.empty() ? text : html_element("a", attributes, text);
        content += render_badges(item.badges, context.language);
        if (!item.detail.empty()) content += html_element("small", "", words(item.detail));
        const std::string_view look = address.empty() ? "" : leads_out ? "out" : "link";
        return html_element("li", html_attribute("class", look), content) + '\n';
    }
};

std::string section_html(const Section& section, int heading_level, const HtmlContext& context) {
    std::string content = section.title.empty()
                              ? std::string()
                              : heading(heading_level, html_text(section.title, context.language)) + '\n';
    for (const Block& block : section.blocks) content += std::visit(RenderBlock{context, heading_level}, block);
    // Without a heading it is no part of the outline.
    return html_element(section.title.empty() ? "div" : "section", section.title.empty() ? " class=\"section\"" : "",
                        '\n' + content) +
           '\n';
}

std::string title_html(int level, const std::string& title, const std::string& lead, Language language) {
    std::string result = heading(level, html_text(title, language)) + '\n';
    if (!lead.empty()) result += html_element("p", " class=\"lead\"", html_text(lead, language)) + '\n';
    return result;
}

std::string sheet_html(const Sheet& sheet, int level, const HtmlContext& context) {
    const Language language = context.language;
    std::string result = html_element("p", " class=\"kind\"", html_text(sheet.kind, language)) + '\n' +
                         title_html(level, sheet.title, sheet.subtitle, language);
    if (!sheet.badges.empty())
        result += html_element("p", " class=\"badges\"", render_badges(sheet.badges, language)) + '\n';
    return result + render_html(sheet.sections, level + 1, context);
}

}  // namespace

std::string render_html(const std::vector<Section>& sections, int heading_level, const HtmlContext& context) {
    std::string result;
    for (const Section& section : sections) result += section_html(section, heading_level, context);
    return result;
}

std::string render_html(const Notice& notice, const HtmlContext& context) {
    std::string content;
    if (!notice.title.empty())
        content += html_element("p", "", html_element("strong", "", html_text(notice.title, context.language)));
    if (!notice.text.empty()) content += html_element("p", "", html_text(notice.text, context.language));
    std::string details;
    for (const std::string& detail : notice.details)
        details += html_element("li", "", html_text(detail, context.language));
    if (!details.empty()) content += html_element("ul", "", details);
    return html_element("div", class_of("notice", notice.tone) + " role=\"note\"", content) + '\n';
}

std::string render_html(const Page& page, const HtmlContext& context) {
    return title_html(1, page.title, page.lead, context.language) + render_html(page.sections, 2, context);
}

std::string render_html(const Sheet& sheet, const HtmlContext& context) { return sheet_html(sheet, 1, context); }

std::string render_html_article(const Sheet& sheet, const std::string& anchor, int heading_level,
                                const HtmlContext& context) {
    return html_element("article", html_attribute("id", anchor), '\n' + sheet_html(sheet, heading_level, context)) +
           '\n';
}

}  // namespace atlas
