#include "render/shown.h"

#include <optional>
#include <utility>
#include <variant>

#include "app/action.h"
#include "base/ranges.h"

namespace atlas {
namespace {

template <class Item>
void add_once(std::vector<Item>& items, const Item& item) {
    if (ranges::find(items, item) == items.end()) items.push_back(item);
}

/// Walks blocks and keeps what their actions open.
struct Walk {
    Shown shown;

    void take(const std::optional<Action>& action) {
        if (!action) return;
        if (const auto* fact = std::get_if<OpenFact>(&*action)) add_once(shown.facts, fact->fact);
        if (const auto* record = std::get_if<OpenRecord>(&*action)) add_once(shown.records, record->record);
    }

    template <class Item>
    void take_each(const std::vector<Item>& items) {
        for (const Item& item : items) take(item.action);
    }

    void operator()(const Heading&) {}
    void operator()(const Paragraph&) {}
    void operator()(const Doors&) {}
    void operator()(const Notice&) {}
    void operator()(const FigureGrid& grid) { take_each(grid.figures); }
    void operator()(const List& list) { take_each(list.items); }
    void operator()(const DefinitionList& list) {
        for (const Definition& definition : list.definitions) take_each(definition.values);
    }
    void operator()(const Table& table) {
        for (const Row& row : table.rows) {
            take(row.action);
            take_each(row.cells);
        }
    }
    void operator()(const Explorer& explorer) { (*this)(explorer.table); }
    void operator()(const Filters&) {}
    void operator()(const Actions&) {}
    void operator()(const TextField&) {}
    void operator()(const Form&) {}
    void operator()(const Chart& chart) {
        std::visit(*this, chart.drawing);
        (*this)(chart.values);
    }

    void operator()(const Of100& drawing) { take_each(drawing.parts); }
    void operator()(const Bars& drawing) { take_each(drawing.bars); }
    void operator()(const Composition& drawing) { take_each(drawing.parts); }
    void operator()(const WorldMap& drawing) { take_each(drawing.points); }
    void operator()(const Flow& drawing) {
        for (const FlowNode& node : drawing.nodes) take(node.value.action);
    }
    void operator()(const Series& drawing) {
        for (const SeriesLine& line : drawing.lines) {
            for (const SeriesPoint& point : line.points) take(point.value.action);
        }
    }
};

Shown shown_in(const std::vector<Section>& sections) {
    Walk walk;
    for (const Section& section : sections) {
        for (const Block& block : section.blocks) std::visit(walk, block);
    }
    return std::move(walk.shown);
}

}  // namespace

Shown shown_on(const Page& page) { return shown_in(page.sections); }
Shown shown_on(const Sheet& sheet) { return shown_in(sheet.sections); }

}  // namespace atlas
