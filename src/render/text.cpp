#include "render/text.h"

#include <algorithm>

#include "render/text_table.h"

namespace atlas {
namespace {

std::string with_detail(std::string line, const std::string& detail) {
    if (detail.empty()) return line;
    return line.empty() ? detail : line + " – " + detail;
}

std::string with_badges(std::string line, const std::vector<Badge>& badges) {
    for (const Badge& badge : badges) line += " [" + badge.text + ']';
    return line;
}

std::string selected(const std::string& text, bool is_selected) { return is_selected ? '[' + text + ']' : text; }

/// "Pages: [Overview] Partners …"; nothing without choices.
std::string choices(const std::string& label, const std::vector<Choice>& all) {
    std::string line = label + ':';
    for (const Choice& choice : all) line += ' ' + selected(choice.text, choice.selected);
    return all.empty() ? std::string() : line + '\n';
}

// One function for each kind of block; all end in a line break.

std::string block_text(const Heading& heading) {
    return std::string(static_cast<std::size_t>(heading.level), '#') + ' ' + heading.text + '\n';
}

std::string block_text(const Paragraph& paragraph) { return paragraph.text + '\n'; }

std::string block_text(const FigureGrid& grid) {
    std::string result;
    for (const Figure& figure : grid.figures)
        result += "* " + with_detail(figure.value + "  " + figure.label, figure.detail) + '\n';
    return result;
}

std::string block_text(const Table& table) { return render_text_table(table); }

std::string with_count(const FilterOption& option) {
    const std::string name = option.text + ' ' + option.count;
    return option.possible ? selected(name, option.selected) : '(' + name + ')';
}

/// "Kind: 4+X 4 · [Master’s link 7] · (Exchange 0)": chosen ones in brackets, impossible ones in parentheses.
std::string group_text(const FilterGroup& group) {
    std::string line;
    const auto add = [&](const std::string& part) { line += (line.empty() ? " " : " · ") + part; };
    for (const FilterOption& option : group.options) add(with_count(option));
    if (group.range) add(group.range->from.value_text + " – " + group.range->to.value_text);
    if (group.missing) add(with_count(*group.missing));
    if (!group.note.empty()) add(group.note);
    return group.title + ':' + line + '\n';
}

std::string block_text(const Filters& filters) {
    std::string result = choices(filters.scope_label, filters.scopes);
    for (const FilterGroup& group : filters.groups) result += group_text(group);
    if (!filters.rare.empty()) result += filters.rare_title + ":\n";
    for (const std::string& line : filters.rare) result += "- " + line + '\n';
    if (!filters.summary.empty()) result += "= " + filters.summary + '\n';
    for (const Choice& choice : filters.active) result += "× " + choice.text + '\n';
    if (!filters.loosenings.empty()) result += choices(filters.loosening_label, filters.loosenings);
    return result;
}

std::string block_text(const Actions& actions) {
    std::string line = actions.label + ':';
    for (const Choice& choice : actions.choices) {
        const std::string name = selected(choice.text, choice.selected);
        line += ' ' + (choice.reason.empty() ? '<' + name + '>' : '(' + name + " – " + choice.reason + ')');
    }
    return line + '\n';
}

std::string block_text(const TextField& field) { return field.label + ": " + field.text + '\n'; }

/// "Average: 85 · Scale: 100 ⟨100⟩ 4.0", wrong answers with what is wrong.
std::string block_text(const Form& form) {
    std::string result;
    for (const FormGroup& group : form.groups) {
        result += group.title + ":\n";
        for (const FilterOption& tick : group.ticks) result += "  " + selected(tick.text, tick.selected) + '\n';
        for (const FormField& field : group.fields)
            result += "  " + with_detail(field.label + ": " + field.field.text, field.problem) + '\n';
        for (const Actions& picks : group.picks) result += "  " + choices(picks.label, picks.choices);
    }
    return result;
}

std::string block_text(const Explorer& explorer) {
    return block_text(explorer.filters) + '\n' + block_text(explorer.table);
}

std::string block_text(const DefinitionList& list) {
    std::string result;
    for (const Definition& definition : list.definitions) {
        std::string values;
        for (const Cell& cell : definition.values) {
            values += (values.empty() ? "" : "; ") + with_detail(cell_line(cell), cell.detail);
        }
        result += definition.term + " │ " + values + '\n';
    }
    return result;
}

std::string block_text(const List& list) {
    std::string result;
    for (const ListItem& item : list.items) {
        result += "- " + with_detail(with_badges(item.text, item.badges), item.detail);
        result += (item.address.empty() ? "" : " <" + item.address + '>') + '\n';
    }
    return result;
}

std::string block_text(const Doors& doors) {
    std::string result;
    for (const Door& door : doors.doors) result += "→ " + with_detail(door.title, door.detail) + '\n';
    return result;
}

std::string block_text(const Notice& notice) {
    std::string result = "! " + notice.title + '\n';
    if (!notice.text.empty()) result += "  " + notice.text + '\n';
    for (const std::string& detail : notice.details) result += "  - " + detail + '\n';
    return result;
}

std::string block_text(const Chart& chart) {
    Table values = chart.values;
    if (values.caption == chart.title) values.caption.clear();
    std::string result = "▚ " + chart.title + '\n' + chart.summary + '\n' + render_text_table(values);
    if (const auto* map = std::get_if<WorldMap>(&chart.drawing)) {
        for (const std::string& name : map->unplaced) result += "- " + name + '\n';
    }
    if (!chart.caveat.empty()) result += chart.caveat + '\n';
    if (!chart.source_line.empty()) result += chart.source_line + '\n';
    return result;
}

std::string sections_text(const std::vector<Section>& sections) {
    std::string result;
    for (const Section& section : sections) {
        if (!section.title.empty()) result += "\n## " + section.title + '\n';
        for (const Block& block : section.blocks) {
            result += '\n' + std::visit([](const auto& content) { return block_text(content); }, block);
        }
    }
    return result;
}

}  // namespace

std::string render_text(const Page& page) {
    std::string result = "# " + page.title + '\n';
    if (!page.lead.empty()) result += '\n' + page.lead + '\n';
    return result + sections_text(page.sections);
}

std::string render_text(const Sheet& sheet) {
    std::string result = "═══ " + sheet.kind + " ═══\n# " + with_badges(sheet.title, sheet.badges) + '\n';
    if (!sheet.subtitle.empty()) result += sheet.subtitle + '\n';
    return result + sections_text(sheet.sections);
}

std::string render_text(const Shell& shell) {
    std::string result = shell.product + '\n' + choices(shell.navigation_label, shell.pages) +
                         choices(shell.faculty_label, shell.faculties) +
                         choices(shell.language_label, shell.languages) + choices(shell.theme_label, shell.themes);
    for (const Notice& notice : shell.notices) result += block_text(notice);
    for (const Choice& choice : shell.footer) result += choice.text + " · ";
    return result + shell.footer_text + '\n';
}

std::string render_text(const Screen& screen) {
    std::string result;
    for (const Notice& notice : screen.shell.notices) result += block_text(notice) + '\n';
    result += render_text(screen.page);
    if (screen.sheet) result += '\n' + render_text(*screen.sheet);
    return result;
}

}  // namespace atlas
