// Looking into pages: all blocks, all actions, all texts. For tests that are about what a page says, not about its
// order.
#pragma once

#include <string>
#include <vector>

#include "pages/page.h"

namespace atlas::test {

inline const std::vector<Section>& sections_of(const Page& page) { return page.sections; }
inline const std::vector<Section>& sections_of(const Sheet& sheet) { return sheet.sections; }

inline const Section* find_section(const std::vector<Section>& sections, const std::string& title) {
    for (const Section& section : sections) {
        if (section.title == title) return &section;
    }
    return nullptr;
}

/// Every block of the type, in order.
template <class Wanted, class Shown>
std::vector<const Wanted*> find_blocks(const Shown& shown) {
    std::vector<const Wanted*> found;
    for (const Section& section : sections_of(shown)) {
        for (const Block& block : section.blocks) {
            if (const auto* wanted = std::get_if<Wanted>(&block)) found.push_back(wanted);
            const auto* explorer = std::get_if<Explorer>(&block);
            if constexpr (std::is_same_v<Wanted, Table>) {
                if (explorer) found.push_back(&explorer->table);
            }
        }
    }
    return found;
}

/// Every action that a screen offers.
class ActionCollector {
  public:
    explicit ActionCollector(const Screen& screen) {
        add(screen.shell);
        add(screen.page.sections);
        if (screen.sheet) add(screen.sheet->sections), add(screen.sheet->actions);
        if (screen.shell.tray) add(screen.shell.tray->choices);
    }
    const std::vector<Action>& actions() const { return actions_; }

  private:
    void add(const std::optional<Action>& action) {
        if (action) actions_.push_back(*action);
    }
    void add(const std::vector<Choice>& choices) {
        for (const Choice& choice : choices) actions_.push_back(choice.action);
    }
    void add(const Shell& shell) {
        add(shell.pages), add(shell.faculties), add(shell.languages), add(shell.themes), add(shell.footer);
        for (const Notice& notice : shell.notices) add(notice.dismiss);
    }
    void add(const std::vector<Section>& sections) {
        for (const Section& section : sections) {
            for (const Block& block : section.blocks) std::visit([&](const auto& content) { add(content); }, block);
        }
    }
    void add(const Heading&) {}
    void add(const Paragraph&) {}
    void add(const FigureGrid& grid) {
        for (const Figure& figure : grid.figures) add(figure.action);
    }
    void add(const std::vector<Cell>& cells) {
        for (const Cell& cell : cells) add(cell.action);
    }
    void add(const Actions& actions) { add(actions.choices); }
    void add(const TextField& field) { actions_.emplace_back(field.action); }
    void add(const Form& form) {
        for (const FormGroup& group : form.groups) {
            for (const FilterOption& tick : group.ticks) add(tick);
            for (const FormField& field : group.fields) add(field.field);
            for (const Actions& picks : group.picks) add(picks);
        }
    }
    void add(const Explorer& explorer) { add(explorer.filters), add(explorer.table); }
    void add(const FilterOption& option) { add(option.action); }
    void add(const Filters& filters) {
        add(filters.scopes), add(filters.active), add(filters.loosenings), add(filters.open.action);
        if (filters.clear) add(filters.clear->action);
        for (const FilterGroup& group : filters.groups) {
            for (const FilterOption& option : group.options) add(option);
            if (group.missing) add(*group.missing);
        }
    }
    void add(const Table& table) {
        for (const Column& column : table.columns) add(column.sort_action);
        for (const Row& row : table.rows) add(row.action), add(row.cells);
    }
    void add(const DefinitionList& list) {
        for (const Definition& definition : list.definitions) add(definition.values);
    }
    void add(const List& list) {
        for (const ListItem& item : list.items) add(item.action);
    }
    void add(const Doors& doors) {
        for (const Door& door : doors.doors) actions_.push_back(door.action);
    }
    void add(const Notice& notice) { add(notice.dismiss); }
    void add(const ChartValue& value) { add(value.action); }
    void add(const Of100& drawing) {
        for (const ChartValue& value : drawing.parts) add(value);
    }
    void add(const Bars& drawing) {
        for (const ChartValue& value : drawing.bars) add(value);
    }
    void add(const Composition& drawing) {
        for (const ChartValue& value : drawing.parts) add(value);
    }
    void add(const Flow& drawing) {
        for (const FlowNode& node : drawing.nodes) add(node.value);
    }
    void add(const Series& drawing) {
        for (const SeriesLine& line : drawing.lines) {
            for (const SeriesPoint& point : line.points) add(point.value);
        }
    }
    void add(const WorldMap& drawing) {
        for (const MapPoint& point : drawing.points) add(point.action);
    }
    void add(const Chart& chart) {
        std::visit([&](const auto& drawing) { add(drawing); }, chart.drawing);
        add(chart.values);
    }

    std::vector<Action> actions_;
};

inline std::vector<Action> actions_of(const Screen& screen) { return ActionCollector(screen).actions(); }

}  // namespace atlas::test
