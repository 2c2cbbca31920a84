// Key numbers side by side: the number large, what it counts, and what it is a share of in a quieter line.
#include <algorithm>
#include <cmath>

#include "views/drawing.h"

namespace atlas::views {
namespace {

constexpr float gap = 24;
constexpr float above_number = 16;
constexpr float below = 16;
constexpr float sign_room = 24;  // for the sign that a source can be opened

struct FigureStyles {
    ui::TextStyle number;
    ui::TextStyle label;
    ui::TextStyle detail;
};

struct Grid {
    int columns = 1;
    float column_width = 0;
    FigureStyles styles;
};

/// The width for its number, which the sign stands beside.
float number_room(const Figure& figure, float column_width) { return column_width - (figure.action ? sign_room : 0); }

int columns_for(float width, const FigureGrid& grid, float text_scale) {
    const bool prominent = grid.prominent;
    const std::size_t count = grid.figures.size();
    const float wanted = prominent ? 236.0f : grid.in_one_row ? 80.0f * text_scale : 200.0f;
    int columns = static_cast<int>((width + gap) / (wanted + gap));
    if (columns < 2 && width >= 280) columns = 2;
    columns = std::clamp(columns, 1, prominent ? 4 : 5);
    return std::min(columns, static_cast<int>(count));
}

Grid grid_for(const Drawing& drawing, const FigureGrid& grid) {
    const ui::Frame& frame = drawing.frame;
    const ui::Palette& colours = drawing.colours();
    Grid result;
    result.columns = columns_for(frame.width(), grid, std::max(1.0f, frame.input().text_scale));
    result.column_width =
        std::floor((frame.width() - gap * static_cast<float>(result.columns - 1)) / static_cast<float>(result.columns));
    const bool tight = result.column_width < 200;
    float number = grid.prominent ? (tight ? ui::size::key_number_phone : ui::size::key_number) : ui::size::number;
    // One size for all of them: numbers side by side are compared.
    for (const Figure& figure : grid.figures) {
        const float room = number_room(figure, result.column_width);
        number = std::min(number, ui::fitting_size(frame, figure.value, room, number, 20, ui::Weight::bold));
    }
    result.styles.number = {.size = number, .weight = ui::Weight::bold, .colour = colours.text, .line_height = 1.15f};
    result.styles.label = {.size = grid.prominent && !tight ? ui::size::body : ui::size::table,
                           .colour = colours.text,
                           .line_height = 1.4f};
    result.styles.detail = {.size = ui::size::caption, .colour = colours.text_muted, .line_height = 1.45f};
    return result;
}

float figure_height(const Drawing& drawing, const Figure& figure, const Grid& grid) {
    const ui::Frame& frame = drawing.frame;
    const auto tall = [&](const std::string& text, const ui::TextStyle& style) {
        return ui::paragraph_height(frame, text, grid.column_width, style);
    };
    const float room = number_room(figure, grid.column_width);
    float height = above_number + ui::paragraph_height(frame, figure.value, room + 1, grid.styles.number) + 6 +
                   tall(figure.label, grid.styles.label);
    if (!figure.detail.empty()) height += 4 + tall(figure.detail, grid.styles.detail);
    return height + below;
}

/// The shape of the figure's tone after the number, and where its source can be opened, the sign for that.
void paint_signs(Drawing& drawing, const Figure& figure, const ui::Rect& rect, float number_width, float number_middle,
                 bool hovered) {
    ui::Frame& frame = drawing.frame;
    const ui::Palette& colours = drawing.colours();
    float x = rect.left + number_width + 16;
    const ui::Mark mark = mark_of(figure.tone);
    if (mark != ui::Mark::none && x + 10 < rect.right) {
        const ui::BadgeLook look = badge_look(colours, figure.tone);
        const ui::Rect disc{x - 9, number_middle - 9, x + 9, number_middle + 9};
        ui::fill(frame, disc, look.fill, 9);
        ui::stroke(frame, disc, look.outline, 9);
        if (frame.visible(disc)) ui::paint_mark(frame, mark, x, number_middle, 12, look.text);
    }
    if (figure.action) {
        ui::paint_icon(frame, ui::Icon::info, rect.right - 9, rect.top + 18, 16,
                       hovered ? colours.accent : colours.line_strong);
    }
}

void draw_figure(Drawing& drawing, const Figure& figure, const Grid& grid, const ui::Rect& rect) {
    ui::Frame& frame = drawing.frame;
    frame.semantics().open(frame.node(ui::Role::list_item, frame.id_of("item"), {}, rect));
    // The number and what it counts are one text.
    ui::Node node =
        frame.node(figure.action ? ui::Role::link : ui::Role::text, frame.id_of("figure"), figure.label, rect);
    if (figure.action) node.value = figure.spoken.empty() ? figure.value : figure.spoken;
    node.address = drawing.address(figure.action);
    node.naming = ui::Naming::children;
    ui::Interaction state;
    if (figure.action) {
        state = frame.open_widget(std::move(node), rect);
        if (state.activated) drawing.choose(*figure.action);
    } else {
        frame.semantics().open(std::move(node));
    }

    const ui::Palette& colours = drawing.colours();
    FigureStyles styles = grid.styles;
    if (figure.tone == Tone::unknown || figure.tone == Tone::muted) styles.number.colour = colours.unknown;
    if (state.hovered) styles.number.colour = colours.accent;
    styles.label.underlined = state.hovered;
    ui::fill(frame, {rect.left, rect.top, rect.right, rect.top + frame.snap(state.hovered ? 2 : 1)},
             state.hovered ? colours.accent : colours.line_strong);
    float y = rect.top + above_number;
    const float number_width = ui::text_width(frame, figure.value, styles.number.size, styles.number.weight);
    const float room = number_room(figure, grid.column_width);
    const float number_height = ui::paint_paragraph(frame, figure.value, rect.left, y, room + 1, styles.number);
    ui::Node number = frame.node(ui::Role::run, frame.id_of("value"), figure.value,
                                 {rect.left, y, rect.left + room, y + number_height});
    number.spoken = figure.spoken;
    number.text = ui::look_of(frame, styles.number);
    frame.semantics().add(std::move(number));
    paint_signs(drawing, figure, rect, number_width, y + number_height / 2, state.hovered);
    y += number_height + 6;
    const float label_height = ui::paint_paragraph(frame, figure.label, rect.left, y, grid.column_width, styles.label);
    ui::speak_run(frame, "label", figure.label, {rect.left, y, rect.right, y + label_height}, styles.label);
    frame.semantics().close();
    y += label_height + 4;
    if (!figure.detail.empty()) {
        const float height = ui::paint_paragraph(frame, figure.detail, rect.left, y, grid.column_width, styles.detail);
        ui::Node text =
            frame.node(ui::Role::text, frame.id_of("detail"), figure.detail, {rect.left, y, rect.right, y + height});
        text.text = ui::look_of(frame, styles.detail);
        frame.semantics().add(std::move(text));
    }
    if (state.focused) ui::focus_ring(frame, rect, 2);
    frame.semantics().close();
}

}  // namespace

void draw_figures(Drawing& drawing, const FigureGrid& figures) {
    ui::Frame& frame = drawing.frame;
    if (figures.figures.empty()) return;
    const Grid grid = grid_for(drawing, figures);
    const float top = frame.y();
    const int list = frame.semantics().open(frame.node(ui::Role::list, frame.id_of("figures"), {}, {}));
    ItemKeys keys;
    for (std::size_t start = 0; start < figures.figures.size(); start += static_cast<std::size_t>(grid.columns)) {
        const std::size_t end = std::min(figures.figures.size(), start + static_cast<std::size_t>(grid.columns));
        float height = 0;
        for (std::size_t i = start; i < end; ++i)
            height = std::max(height, figure_height(drawing, figures.figures[i], grid));
        for (std::size_t i = start; i < end; ++i) {
            const float left = frame.left() + static_cast<float>(i - start) * (grid.column_width + gap);
            frame.push_scope(keys.next(figures.figures[i].action));
            draw_figure(drawing, figures.figures[i], grid,
                        {left, frame.y(), left + grid.column_width, frame.y() + height});
            frame.pop_scope();
        }
        frame.skip(height + ui::space::small);
    }
    ui::Node& node = frame.semantics().at(list);
    node.rect = {frame.left(), top, frame.right(), frame.y()};
    node.visible = frame.visible(node.rect);
    frame.semantics().close();
}

}  // namespace atlas::views
