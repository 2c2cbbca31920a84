#include "pages/chart_builder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "app/strings.h"
#include "base/decimal.h"
#include "base/format.h"
#include "pages/amount_text.h"
#include "pages/chart_summary.h"
#include "pages/fact_text.h"
#include "pages/words.h"

namespace atlas {
namespace {

using Facts = std::vector<const Fact*>;

Facts drawable_facts(const ChartGroup& group, const Faculty& faculty) {
    Facts facts;
    for (const FactId& id : group.facts) {
        const Fact* fact = faculty.find_fact(id);
        if (fact != nullptr && drawable_value(*fact)) facts.push_back(fact);
    }
    return facts;
}

/// Shares of another whole than the first one's can't stand in the same drawing.
void keep_one_whole(Facts& facts) {
    if (facts.empty()) return;
    const Fact& first = *facts.front();
    std::erase_if(facts, [&](const Fact* fact) { return fact->unit != first.unit || fact->of != first.of; });
}

ChartValue chart_value(const Fact& fact, Language language) {
    return {.label = fact.label.in(language),
            .value = *drawable_value(fact),
            .value_text = value_text(fact, language),
            .action = OpenFact{fact.id},
            .tone = tone_of(fact)};
}

/// What the parts leave of the whole, with no more decimals than they are printed with.
double remainder(double whole, const Facts& parts) {
    double sum = 0;
    int decimals = decimals_of(whole);
    for (const Fact* part : parts) {
        sum += *drawable_value(*part);
        decimals = std::max(decimals, decimals_of(*drawable_value(*part)));
    }
    const double scale = power_of_ten(decimals);
    return std::round((whole - sum) * scale) / scale;
}

std::string rest_label(const ChartSpec& spec, Language language) {
    return spec.rest ? spec.rest->in(language) : text("chart.rest", language);
}

ChartValue rest_value(const ChartSpec& spec, double rest, const Fact& like, Language language) {
    return {.label = rest_label(spec, language),
            .value = rest,
            .value_text = amount_text(rest, like, language),
            .unknown = true,
            .tone = Tone::unknown};
}

Of100 build_of_100(const ChartSpec& spec, const Facts& facts, Language language) {
    Of100 drawing;
    for (const Fact* fact : facts) drawing.parts.push_back(chart_value(*fact, language));
    const double rest = remainder(100, facts);
    if (!facts.empty() && rest > 0) drawing.parts.push_back(rest_value(spec, rest, *facts.front(), language));
    return drawing;
}

Bars build_bars(const Facts& facts, Language language) {
    Bars drawing;
    for (const Fact* fact : facts) {
        drawing.bars.push_back(chart_value(*fact, language));
        drawing.maximum = std::max(drawing.maximum, drawing.bars.back().value);
    }
    if (!facts.empty() && facts.front()->unit == Unit::percent) drawing.maximum = 100;
    return drawing;
}

/// The breakdown that has all the facts among its parts.
const Breakdown* find_breakdown(const Faculty& faculty, const Facts& facts) {
    for (const Breakdown& breakdown : faculty.breakdowns) {
        const bool has_all = std::all_of(facts.begin(), facts.end(), [&](const Fact* fact) {
            return std::find(breakdown.parts.begin(), breakdown.parts.end(), fact->id) != breakdown.parts.end();
        });
        if (has_all && !facts.empty()) return &breakdown;
    }
    return nullptr;
}

Composition build_composition(const ChartSpec& spec, const Faculty& faculty, const Facts& facts, Language language) {
    Composition drawing;
    for (const Fact* fact : facts) drawing.parts.push_back(chart_value(*fact, language));
    const Breakdown* breakdown = find_breakdown(faculty, facts);
    const Fact* whole = breakdown == nullptr ? nullptr : faculty.find_fact(breakdown->whole);
    if (whole == nullptr || !drawable_value(*whole)) return drawing;
    drawing.whole_label =
        text("chart.part", language, {{"label", whole->label.in(language)}, {"value", value_text(*whole, language)}});
    const double rest = remainder(*drawable_value(*whole), facts);
    if (rest > 0) drawing.parts.push_back(rest_value(spec, rest, *whole, language));
    return drawing;
}

/// Index of the listed fact that a breakdown makes the whole of `part`.
std::optional<std::size_t> find_whole(const Faculty& faculty, const Facts& facts, const Fact& part) {
    for (const Breakdown& breakdown : faculty.breakdowns) {
        if (std::find(breakdown.parts.begin(), breakdown.parts.end(), part.id) == breakdown.parts.end()) continue;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (facts[i]->id == breakdown.whole) return i;
        }
    }
    return std::nullopt;
}

/// Node 0 is everybody; the fact at `i` is node `i + 1`. A whole has to be listed before its parts.
Flow build_flow(const ChartSpec& spec, const Faculty& faculty, const Facts& facts, Language language) {
    Flow drawing;
    if (facts.empty()) return drawing;
    const Population* population = facts.front()->of ? faculty.find_population(*facts.front()->of) : nullptr;
    const std::string everybody =
        population == nullptr ? text("chart.whole", language) : population->label.in(language);
    drawing.nodes.push_back({{sentence_start(everybody), 100, amount_text(100, *facts.front(), language)}, 0, {}});
    Facts first_stage;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto whole = find_whole(faculty, facts, *facts[i]);
        const bool is_part = whole && *whole < i;
        if (!is_part) first_stage.push_back(facts[i]);
        const int from = is_part ? static_cast<int>(*whole) + 1 : 0;
        const int stage = drawing.nodes[static_cast<std::size_t>(from)].stage + 1;
        drawing.nodes.push_back({chart_value(*facts[i], language), stage, from});
    }
    const double rest = remainder(100, first_stage);
    if (rest > 0) drawing.nodes.push_back({rest_value(spec, rest, *facts.front(), language), 1, 0});
    return drawing;
}

/// The year that a value speaks of: its class, or the first year of its date.
std::optional<int> year_of(const Fact& fact) {
    const std::string& date = fact.cohort.empty() ? fact.as_of : fact.cohort;
    int year = 0;
    const auto [end, error] = std::from_chars(date.data(), date.data() + date.size(), year);
    return error == std::errc() && end == date.data() + 4 ? std::optional(year) : std::nullopt;
}

SeriesLine build_line(const ChartGroup& group, const Faculty& faculty, Language language) {
    SeriesLine line{.label = group.label ? group.label->in(language) : std::string()};
    for (const Fact* fact : drawable_facts(group, faculty)) {
        const auto year = year_of(*fact);
        if (!year) continue;
        line.points.push_back(
            {static_cast<double>(*year), format_number(*year, language, Grouping::none), chart_value(*fact, language)});
    }
    return line;
}

Series build_series(const ChartSpec& spec, const Faculty& faculty, const Facts& facts, Language language) {
    Series drawing;
    for (const ChartGroup& group : spec.groups) drawing.lines.push_back(build_line(group, faculty, language));
    std::erase_if(drawing.lines, [](const SeriesLine& line) { return line.points.empty(); });
    if (!facts.empty() && facts.front()->unit == Unit::percent) return drawing;
    drawing.maximum = 0;
    for (const SeriesLine& line : drawing.lines) {
        for (const SeriesPoint& point : line.points) drawing.maximum = std::max(drawing.maximum, point.value.value);
    }
    return drawing;
}

/// One row for each drawn fact: what it is, its value, what it is a share of and when.
Table build_values(const ChartSpec& spec, const Dataset& dataset, const Faculty& faculty, Language language) {
    const bool has_lines = spec.groups.size() > 1;
    Table table{.caption = spec.title.in(language)};
    if (has_lines) table.columns.push_back({.key = "line", .title = text("chart.column.line", language)});
    table.columns.push_back({.key = "label", .title = text("chart.column.label", language), .weight = 2});
    table.columns.push_back({.key = "value", .title = text("chart.column.value", language), .numeric = true});
    table.columns.push_back({.key = "detail", .title = text("chart.column.detail", language), .weight = 2});
    for (const ChartGroup& group : spec.groups) {
        for (const Fact* fact : drawable_facts(group, faculty)) {
            const Cell value = cell_of(*fact, dataset, faculty, language);
            Row row{.action = value.action};
            if (has_lines) row.cells.push_back({.text = group.label ? group.label->in(language) : std::string()});
            row.cells.push_back({.text = fact->label.in(language)});
            row.cells.push_back({.text = value.text, .tone = value.tone, .badges = value.badges});
            row.cells.push_back({.text = detail_text(*fact, faculty, language)});
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Facts all_facts(const ChartSpec& spec, const Faculty& faculty) {
    Facts facts;
    for (const ChartGroup& group : spec.groups) {
        const Facts more = drawable_facts(group, faculty);
        facts.insert(facts.end(), more.begin(), more.end());
    }
    return facts;
}

void draw(Chart& chart, const ChartSpec& spec, const Faculty& faculty, Facts facts, Language language) {
    if (spec.kind == ChartKind::series) {
        chart.drawing = build_series(spec, faculty, facts, language);
        return;
    }
    keep_one_whole(facts);
    if (spec.kind == ChartKind::of_100) chart.drawing = build_of_100(spec, facts, language);
    if (spec.kind == ChartKind::bars) chart.drawing = build_bars(facts, language);
    if (spec.kind == ChartKind::composition) chart.drawing = build_composition(spec, faculty, facts, language);
    if (spec.kind == ChartKind::flow) chart.drawing = build_flow(spec, faculty, facts, language);
}

}  // namespace

std::optional<double> drawable_value(const Fact& fact) {
    if (const auto* number = std::get_if<double>(&fact.value)) return *number;
    if (const auto* range = std::get_if<Range>(&fact.value)) return (range->from + range->to) / 2;
    return std::nullopt;
}

Chart build_chart(const ChartSpec& spec, const Dataset& dataset, const Faculty& faculty, Language language) {
    const Facts facts = all_facts(spec, faculty);
    Chart chart{.title = spec.title.in(language)};
    if (spec.caveat) chart.caveat = spec.caveat->in(language);
    chart.source_line = source_line(facts, dataset, faculty, language);
    chart.values = build_values(spec, dataset, faculty, language);
    draw(chart, spec, faculty, facts, language);
    chart.summary = summarise(chart, language);
    return chart;
}

}  // namespace atlas
