// A list with its filters. Wide: the filters as a column at its left. Narrower: the search and a button above it that
// opens the filters in a sheet.
#include <algorithm>

#include "views/filter_parts.h"
#include "views/skip_link.h"

namespace atlas::views {
namespace {

constexpr float wide_column = 860;  // from here: filters beside the list
constexpr float filters_width = 250;
constexpr float filters_gap = 48;
constexpr float narrowest_search = 150;

/// Opens a landmark around what `draw` draws in the current column.
template <class Draw>
void in_region(Drawing& drawing, ui::Role role, const std::string& label, Draw draw) {
    ui::Frame& frame = drawing.frame;
    const float top = frame.y();
    frame.push_scope("filters");
    const int index = frame.semantics().open(frame.node(role, frame.id_of("region"), label, {}));
    draw();
    ui::Node& node = frame.semantics().at(index);
    node.rect = {frame.left(), top, frame.right(), frame.y()};
    node.visible = frame.visible(node.rect);
    frame.semantics().close();
    frame.pop_scope();
}

/// `list` takes the focus from who is through with the filters, or passes over them.
void draw_column(Drawing& drawing, const Filters& filters, std::uint32_t list, int heading_level) {
    ui::Frame& frame = drawing.frame;
    in_region(drawing, ui::Role::region, filters.label, [&] {
        const SkipLink skip = add_skip_link(drawing, filters.skip, frame.left(), frame.y());
        draw_search(drawing, filters.search);
        if (!filters.scopes.empty()) frame.skip(ui::space::medium);
        draw_scopes(drawing, filters);
        frame.skip(ui::space::medium);
        draw_groups(drawing, filters, heading_level);
        frame.skip(ui::space::medium);
        const bool is_done = ui::text_button(frame, "done", filters.done.text, frame.left(), frame.y()).activated;
        frame.skip(ui::target);
        paint_skip_link(drawing, skip);
        if (is_done || skip.state.activated) frame.request_focus(list);
    });
}

/// The search beside the button, or above it where one of them would be too narrow.
void draw_bar(Drawing& drawing, const Filters& filters) {
    ui::Frame& frame = drawing.frame;
    in_region(drawing, ui::Role::region, filters.label, [&] {
        const float right = frame.right();
        const float button = ui::text_button_width(frame, filters.open.text);
        const float top = frame.y();
        const bool beside = frame.width() - button - ui::space::small >= narrowest_search;
        const float button_left = beside ? right - button : frame.left();
        if (beside) frame.set_column(frame.left(), button_left - ui::space::small);
        draw_search(drawing, filters.search);
        const float search_bottom = frame.y();
        const float button_top = beside ? top + (ui::field_height(frame) - ui::target) / 2 : search_bottom;
        frame.set_column(frame.left(), right);
        if (ui::text_button(frame, "open", filters.open.text, button_left, button_top,
                            drawing.address(filters.open.action))
                .activated) {
            drawing.choose(filters.open.action);
        }
        frame.move_to(std::max(search_bottom, button_top + ui::target));
    });
    frame.skip(ui::space::medium);
}

void draw_list_with_outcome(Drawing& drawing, const Explorer& explorer) {
    draw_outcome(drawing, explorer.filters, drawing.frame.id_of("table"));
    draw_table(drawing, explorer.table);
}

}  // namespace

void draw_explorer(Drawing& drawing, const Explorer& explorer, int heading_level) {
    ui::Frame& frame = drawing.frame;
    const float scale = std::max(1.0f, frame.input().text_scale);
    if (frame.width() < wide_column * scale) {
        draw_bar(drawing, explorer.filters);
        draw_list_with_outcome(drawing, explorer);
        return;
    }
    const float left = frame.left();
    const float right = frame.right();
    const float top = frame.y();
    const float filters_right = left + filters_width * scale;
    frame.set_column(left, filters_right);
    draw_column(drawing, explorer.filters, frame.id_of("table"), heading_level);
    const float bottom = frame.y();
    frame.set_column(filters_right + filters_gap, right);
    frame.move_to(top);
    draw_list_with_outcome(drawing, explorer);
    frame.set_column(left, right);
    frame.move_to(std::max(bottom, frame.y()));
}

void draw_filters(Drawing& drawing, const Filters& filters, int heading_level) {
    ui::Frame& frame = drawing.frame;
    in_region(drawing, ui::Role::group, filters.label, [&] {
        draw_scopes(drawing, filters);
        if (!filters.scopes.empty()) frame.skip(ui::space::large);
        draw_groups(drawing, filters, heading_level);
        frame.skip(ui::space::large);
        if (filters.clear) {
            ui::ChipRow row(frame);
            if (row.add("clear", {filters.clear->text, filters.clear->spoken, drawing.address(filters.clear->action),
                                  ui::ChipKind::quiet}))
                drawing.choose(filters.clear->action);
            row.end();
            frame.skip(ui::space::small);
        }
        if (ui::prominent_button(frame, "done", filters.done.text, drawing.address(filters.done.action)).activated)
            drawing.choose(filters.done.action);
    });
}

}  // namespace atlas::views
