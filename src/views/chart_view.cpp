// A chart with what belongs to it: title and summary above, caveat and source below, its values spoken as a table.
#include "pages/point_group.h"
#include "ui/entry.h"
#include "views/drawing.h"

namespace atlas::views {
namespace {

ui::ChartPart part_of(const Drawing& drawing, const ChartValue& value) {
    return {.label = value.label,
            .value_text = value.value_text,
            .value = value.value,
            .unknown = value.unknown,
            .interactive = value.action.has_value(),
            .address = drawing.address(value.action)};
}

std::vector<ui::ChartPart> parts_of(const Drawing& drawing, const std::vector<ChartValue>& values) {
    std::vector<ui::ChartPart> parts;
    for (const ChartValue& value : values) parts.push_back(part_of(drawing, value));
    return parts;
}

/// Draws one kind of chart and gives the action of the part that was activated.
struct Draw {
    Drawing& drawing;

    std::optional<Action> operator()(const Of100& of_100) const {
        return action_of(of_100.parts, ui::of_100(drawing.frame, parts_of(drawing, of_100.parts)));
    }
    std::optional<Action> operator()(const Bars& bars) const {
        return action_of(bars.bars, ui::bars(drawing.frame, parts_of(drawing, bars.bars), bars.maximum));
    }
    std::optional<Action> operator()(const Composition& composition) const {
        return action_of(composition.parts,
                         ui::composition(drawing.frame, composition.whole_label, parts_of(drawing, composition.parts)));
    }
    std::optional<Action> operator()(const Flow& flow) const {
        std::vector<ui::FlowPart> parts;
        for (const FlowNode& node : flow.nodes)
            parts.push_back({part_of(drawing, node.value), node.stage, node.from.value_or(-1)});
        const int chosen = ui::flow(drawing.frame, parts);
        if (chosen < 0) return std::nullopt;
        return flow.nodes[static_cast<std::size_t>(chosen)].value.action;
    }
    std::optional<Action> operator()(const Series& series) const {
        std::vector<std::string> lines;
        std::vector<ui::SeriesPart> parts;
        std::vector<std::optional<Action>> actions;
        for (std::size_t line = 0; line < series.lines.size(); ++line) {
            lines.push_back(series.lines[line].label);
            for (const SeriesPoint& point : series.lines[line].points) {
                parts.push_back(
                    {point.position, point.position_label, part_of(drawing, point.value), static_cast<int>(line)});
                actions.push_back(point.value.action);
            }
        }
        const int chosen = ui::series(drawing.frame, lines, parts, series.minimum, series.maximum);
        if (chosen < 0) return std::nullopt;
        return actions[static_cast<std::size_t>(chosen)];
    }
    std::optional<Action> operator()(const WorldMap& map) const {
        std::vector<ui::MapPlace> places;
        for (const MapPoint& point : map.points) {
            ui::ChartPart part{.label = point.label,
                               .value_text = point.detail,
                               .interactive = point.action.has_value(),
                               .address = drawing.address(point.action),
                               .spoken = point.spoken};
            if (const std::uint32_t subject = subject_of(point.action)) part.subjects = {subject};
            places.push_back({point.latitude, point.longitude, std::move(part), point.home, point.tone == Tone::closed,
                              point.areas});
        }
        const auto name = [&](const ui::MapCluster& cluster) {
            const PointGroup group{cluster.places, cluster.areas, cluster.closed, cluster.rest};
            PointGroupWords words = name_points(map, group, drawing.frame.input().language);
            return ui::ChartPart{.label = std::move(words.name),
                                 .value_text = std::move(words.detail),
                                 .spoken = std::move(words.spoken)};
        };
        const int chosen = ui::world_map(drawing.frame, drawing.land, places, name);
        draw_unplaced(map.unplaced);
        if (chosen < 0) return std::nullopt;
        return map.points[static_cast<std::size_t>(chosen)].action;
    }

  private:
    static std::optional<Action> action_of(const std::vector<ChartValue>& values, int chosen) {
        return chosen < 0 ? std::nullopt : values[static_cast<std::size_t>(chosen)].action;
    }

    void draw_unplaced(const std::vector<std::string>& unplaced) const {
        std::string all;
        for (const std::string& name : unplaced) all += (all.empty() ? "" : " · ") + name;
        ui::paragraph(drawing.frame, "unplaced", all,
                      {.size = ui::size::caption, .colour = drawing.colours().text_muted});
    }
};

void draw_caveat(Drawing& drawing, const std::string& caveat) {
    ui::Frame& frame = drawing.frame;
    if (caveat.empty()) return;
    frame.skip(ui::space::medium);
    const float top = frame.y();
    const float left = frame.left();
    frame.set_column(left + ui::space::medium, frame.right());
    ui::paragraph(frame, "caveat", caveat, {.size = ui::size::table, .colour = drawing.colours().text_muted});
    frame.set_column(left, frame.right());
    ui::fill(frame, {left, top + 2, left + 3, frame.y() - 2}, drawing.colours().line_strong, 1.5f);
}

/// A quiet word below the source line.
void draw_save(Drawing& drawing, const Choice& save) {
    ui::Frame& frame = drawing.frame;
    ui::TextStyle style{.size = ui::size::caption, .colour = drawing.colours().accent};
    const float width = ui::text_width(frame, save.text, style.size, style.weight);
    const ui::Rect rect{frame.left(), frame.y(), frame.left() + width, frame.y() + ui::pressable_height(frame)};
    ui::Node node = frame.node(ui::Role::button, frame.id_of("save"), save.spoken, rect);
    node.text = ui::centred_look_of(frame, style);
    const ui::Interaction state = frame.add_widget(std::move(node));
    if (state.activated) drawing.choose(save.action);
    style.underlined = state.hovered;
    ui::paint_text_centred(frame, save.text, rect.left, rect.top, rect.bottom, style);
    if (state.focused) ui::focus_ring(frame, rect, 2);
    frame.move_to(rect.bottom);
}

}  // namespace

void draw_chart(Drawing& drawing, const Chart& chart, int heading_level) {
    ui::Frame& frame = drawing.frame;
    const ui::Palette& colours = drawing.colours();
    const float top = frame.y();
    const int figure = frame.semantics().open(frame.node(ui::Role::figure, frame.id_of("figure"), chart.title, {}));
    if (!chart.title.empty()) {
        ui::heading(
            frame, "title", heading_level, chart.title,
            {.size = ui::size::heading3, .weight = ui::Weight::bold, .colour = colours.text, .line_height = 1.3f});
    }
    if (!chart.summary.empty()) {
        frame.skip(ui::space::hair);
        ui::paragraph(frame, "summary", chart.summary, {.size = ui::size::table, .colour = colours.text_muted});
    }
    frame.skip(ui::space::medium);
    frame.push_scope("chart");
    const std::optional<Action> chosen = std::visit(Draw{drawing}, chart.drawing);
    if (chosen) drawing.choose(*chosen);
    frame.pop_scope();
    const ui::Rect area{frame.left(), top, frame.right(), frame.y()};
    frame.semantics().at(figure).value = chart.summary;
    frame.semantics().at(figure).rect = area;
    frame.semantics().at(figure).visible = frame.visible(area);
    // Whoever goes from table to table hears no heading: it says whose values they are.
    speak_table(drawing, chart.values, chart.values.caption.empty() ? chart.title : chart.values.caption, area);
    frame.semantics().close();
    draw_caveat(drawing, chart.caveat);
    if (!chart.source_line.empty()) {
        frame.skip(ui::space::small + ui::space::hair);
        ui::paragraph(frame, "source", chart.source_line, {.size = ui::size::caption, .colour = colours.text_muted});
    }
    if (chart.save) draw_save(drawing, *chart.save);
}

}  // namespace atlas::views
