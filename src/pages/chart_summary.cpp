#include "pages/chart_summary.h"

#include <algorithm>
#include <vector>

#include "app/strings.h"

namespace atlas {
namespace {

/// "abroad: 66.4%; in China: 24.3%; not broken down: 9.3%."
std::string list_values(const std::vector<const ChartValue*>& values, Language language) {
    std::string list;
    for (const ChartValue* value : values) {
        if (!list.empty()) list += text("chart.between_parts", language);
        list += text("chart.part", language, {{"label", value->label}, {"value", value->value_text}});
    }
    return text("chart.sentence", language, {{"text", list}});
}

std::vector<const ChartValue*> pointers_to(const std::vector<ChartValue>& values) {
    std::vector<const ChartValue*> pointers;
    for (const ChartValue& value : values) pointers.push_back(&value);
    return pointers;
}

/// Short lists are read out; of long ones both ends are named.
std::string summarise_bars(const Bars& bars, Language language) {
    constexpr std::size_t most_read_out = 4;
    if (bars.bars.size() <= most_read_out) return list_values(pointers_to(bars.bars), language);
    const auto [lowest, highest] =
        std::minmax_element(bars.bars.begin(), bars.bars.end(),
                            [](const ChartValue& left, const ChartValue& right) { return left.value < right.value; });
    return plural("chart.range", static_cast<double>(bars.bars.size()), language,
                  {{"highest", highest->label},
                   {"highest_value", highest->value_text},
                   {"lowest", lowest->label},
                   {"lowest_value", lowest->value_text}});
}

std::string summarise_flow(const Flow& flow, Language language) {
    std::vector<const ChartValue*> values;
    for (const FlowNode& node : flow.nodes) {
        if (node.stage > 0) values.push_back(&node.value);
    }
    return list_values(values, language);
}

std::string summarise_series(const Series& series, Language language) {
    std::string list;
    for (const SeriesLine& line : series.lines) {
        const SeriesPoint& first = line.points.front();
        const SeriesPoint& last = line.points.back();
        if (!list.empty()) list += text("chart.between_parts", language);
        list += text("chart.change", language,
                     {{"line", line.label},
                      {"first", first.position_label},
                      {"first_value", first.value.value_text},
                      {"last", last.position_label},
                      {"last_value", last.value.value_text}});
    }
    return text("chart.sentence", language, {{"text", list}});
}

bool is_empty(const Chart& chart) {
    if (const auto* of_100 = std::get_if<Of100>(&chart.drawing)) return of_100->parts.empty();
    if (const auto* bars = std::get_if<Bars>(&chart.drawing)) return bars->bars.empty();
    if (const auto* composition = std::get_if<Composition>(&chart.drawing)) return composition->parts.empty();
    if (const auto* flow = std::get_if<Flow>(&chart.drawing)) return flow->nodes.empty();
    if (const auto* series = std::get_if<Series>(&chart.drawing)) return series->lines.empty();
    return false;
}

}  // namespace

std::string summarise(const Chart& chart, Language language) {
    if (is_empty(chart)) return text("chart.nothing", language);
    if (const auto* of_100 = std::get_if<Of100>(&chart.drawing))
        return list_values(pointers_to(of_100->parts), language);
    if (const auto* bars = std::get_if<Bars>(&chart.drawing)) return summarise_bars(*bars, language);
    if (const auto* composition = std::get_if<Composition>(&chart.drawing)) {
        return list_values(pointers_to(composition->parts), language);
    }
    if (const auto* flow = std::get_if<Flow>(&chart.drawing)) return summarise_flow(*flow, language);
    if (const auto* series = std::get_if<Series>(&chart.drawing)) return summarise_series(*series, language);
    return chart.summary;
}

}  // namespace atlas
