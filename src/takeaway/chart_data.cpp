#include "takeaway/chart_data.h"

#include "takeaway/words.h"

namespace atlas::takeaway {
namespace {

DataColumn group_column() { return {"group", words("column.group")}; }
DataColumn label_column() { return {"label", words("column.label")}; }

void add_value(DataTable& table, std::string group, const ChartValue& value) {
    table.rows.push_back({text_value(std::move(group)), text_value(value.label), value.value,
                          text_value(value.value_text), std::string(value.unknown ? "not-stated" : "stated")});
}

/// Rows of one kind of drawing.
struct AddRows {
    DataTable& table;

    void add_all(const std::vector<ChartValue>& values) const {
        for (const ChartValue& value : values) add_value(table, {}, value);
    }
    void operator()(const Of100& drawing) const { add_all(drawing.parts); }
    void operator()(const Bars& drawing) const { add_all(drawing.bars); }
    void operator()(const Composition& drawing) const { add_all(drawing.parts); }
    void operator()(const Flow& drawing) const {
        for (const FlowNode& node : drawing.nodes) {
            const std::string from =
                node.from ? drawing.nodes[static_cast<std::size_t>(*node.from)].value.label : std::string();
            add_value(table, from, node.value);
        }
    }
    void operator()(const Series& drawing) const {
        for (const SeriesLine& line : drawing.lines) {
            for (const SeriesPoint& point : line.points) {
                ChartValue value = point.value;
                value.label = point.position_label;
                add_value(table, line.label, value);
            }
        }
    }
    void operator()(const WorldMap& map) const {
        table.columns = {label_column(),
                         {"detail", words("column.detail")},
                         {"latitude", words("column.latitude"), DataType::number},
                         {"longitude", words("column.longitude"), DataType::number}};
        for (const MapPoint& point : map.points)
            table.rows.push_back({text_value(point.label), text_value(point.detail), point.latitude, point.longitude});
        for (const std::string& name : map.unplaced) table.rows.push_back({text_value(name), {}, {}, {}});
    }
};

}  // namespace

DataTable build_chart_data(const Chart& chart, std::string name, std::string address) {
    DataTable table{.name = std::move(name), .title = {chart.title, chart.title}};
    table.columns = {group_column(),
                     label_column(),
                     {"value", words("column.value"), DataType::number},
                     {"value_text", words("column.value_text")},
                     {"state", words("column.state")}};
    table.address = std::move(address);
    std::visit(AddRows{table}, chart.drawing);
    return table;
}

}  // namespace atlas::takeaway
