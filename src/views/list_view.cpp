// Definitions, lists and doors.
#include <algorithm>
#include <cmath>

#include "pages/link_name.h"
#include "views/cell_view.h"

namespace atlas::views {
namespace {

constexpr float row_padding = 11;
constexpr float door_padding = 24;
constexpr float door_gap = 20;
constexpr float icon_room = 28;

ui::TextStyle term_style(const Drawing& drawing) {
    return {.size = ui::size::table, .colour = drawing.colours().text_muted, .line_height = 1.4f};
}

bool stacked(const Drawing& drawing) { return drawing.frame.width() < 340; }

void draw_definition(Drawing& drawing, const Definition& definition) {
    ui::Frame& frame = drawing.frame;
    const bool below = stacked(drawing);
    const float term_width = below ? frame.width() : std::min(240.0f, std::round(frame.width() * 0.34f));
    const float value_left = below ? frame.left() : frame.left() + term_width + ui::space::medium;
    const float value_width = std::min(frame.right() - value_left, ui::measure_width);
    float y = frame.y() + row_padding;
    const float term_height =
        ui::paint_paragraph(frame, definition.term, frame.left(), y, term_width, term_style(drawing));
    ui::Node term = frame.node(ui::Role::definition_term, frame.id_of("term"), definition.term,
                               {frame.left(), y, frame.left() + term_width, y + term_height});
    term.text = ui::look_of(frame, term_style(drawing));
    frame.semantics().add(std::move(term));
    const float term_bottom = y + term_height;
    if (below) y = term_bottom + 2;
    for (std::size_t i = 0; i < definition.values.size(); ++i) {
        if (i > 0) y += 8;
        const Cell& cell = definition.values[i];
        CellLook look{.size = ui::size::table};
        if (frame.semantics().listens()) look.spoken_link = link_name(definition, cell, frame.input().language);
        y += draw_cell(drawing, cell, ui::Role::definition, std::to_string(i), value_left, y, value_width, look);
    }
    frame.move_to(std::max(y, term_bottom) + row_padding);
    ui::horizontal_line(frame, frame.left(), frame.right(), frame.y() - 1, drawing.colours().line);
}

Cell cell_of(const ListItem& item) {
    return {
        .text = item.text, .detail = item.detail, .tone = item.tone, .badges = item.badges, .bar = {}, .action = {}};
}

/// Web addresses, and files that are shipped beside the page; nothing that a data file can hold may run as a script.
bool is_safe_address(const std::string& address) {
    return address.starts_with("https://") || address.starts_with("http://") || address.starts_with("licences/");
}

void draw_item(Drawing& drawing, const ListItem& item) {
    ui::Frame& frame = drawing.frame;
    const Cell cell = cell_of(item);
    const bool external = !item.action && is_safe_address(item.address);
    const bool link = item.action || external;
    const float left = link ? frame.left() : frame.left() + 20;
    const float width = frame.right() - left - (link ? icon_room : 0);
    CellLook look{.size = ui::size::body, .linked = link && item.tone == Tone::normal};
    const float height = cell_height(drawing, cell, std::min(width, ui::measure_width), look);
    const float padding = link ? row_padding : 5;
    const ui::Rect rect{frame.left(), frame.y(), frame.right(),
                        frame.y() + std::max(link ? ui::target : 0, height + 2 * padding)};
    const float top = link ? (rect.top + rect.bottom - height) / 2 : rect.top + padding;

    ui::Node node =
        frame.node(ui::Role::list_item, frame.id_of("item"), link ? std::string() : spoken_name(cell), rect);
    const ui::TextStyle style{.size = look.size, .colour = {}, .line_height = 1.4f};
    node.text = ui::look_of(frame, style, left - rect.left, top - rect.top);
    if (!link) node.value = spoken_value(cell);
    const ui::TextLook text = node.text;
    frame.semantics().open(std::move(node));
    ui::Interaction state;
    if (link) {
        ui::Node target = frame.node(ui::Role::link, frame.id_of("link"), spoken_name(cell), rect);
        target.value = spoken_value(cell);
        target.address = external ? item.address : drawing.address(item.action);
        target.text = text;
        state = frame.add_widget(std::move(target));
        if (state.activated && item.action) drawing.choose(*item.action);
        if (state.activated && external && drawing.outcome.address.empty()) drawing.outcome.address = item.address;
        look.underlined = state.hovered;
        const float shift = state.hovered && !external ? 3 : 0;
        ui::paint_icon(frame, external ? ui::Icon::arrow_out : ui::Icon::arrow_right, rect.right - 10 + shift,
                       (rect.top + rect.bottom) / 2, 15,
                       state.hovered ? drawing.colours().accent : drawing.colours().text_muted);
        ui::horizontal_line(frame, rect.left, rect.right, rect.bottom - 1, drawing.colours().line);
    } else {
        const float dot = top + ui::line_height(frame, {.size = look.size, .colour = {}, .line_height = 1.4f}) / 2;
        ui::fill(frame, {frame.left() + 5, dot - 2.5f, frame.left() + 10, dot + 2.5f}, drawing.colours().line_strong,
                 2.5f);
    }
    paint_cell(drawing, cell, left, top, std::min(width, ui::measure_width), look);
    if (state.focused) ui::focus_ring(frame, {rect.left + 1, rect.top + 3, rect.right - 1, rect.bottom - 3}, 2);
    frame.semantics().close();
    frame.move_to(rect.bottom);
}

void paint_door(Drawing& drawing, const Door& door, const ui::Rect& rect, const ui::TextStyle& title,
                const ui::TextStyle& detail, const ui::Interaction& state) {
    ui::Frame& frame = drawing.frame;
    const ui::Palette& colours = drawing.colours();
    ui::fill(frame, rect, colours.surface, ui::radius::card);
    ui::stroke(frame, rect, state.hovered ? colours.accent : colours.line, ui::radius::card, state.hovered ? 1.5f : 1);
    const float left = rect.left + door_padding;
    const float width = rect.right - rect.left - 2 * door_padding;
    float y = rect.top + door_padding;
    const float title_height = ui::paint_paragraph(frame, door.title, left, y, width - icon_room, title);
    ui::speak_run(frame, "title", door.title, {left, y, left + width, y + title_height}, title);
    y += title_height + 6;
    const float detail_height = ui::paint_paragraph(frame, door.detail, left, y, width, detail);
    ui::speak_run(frame, "detail", door.detail, {left, y, left + width, y + detail_height}, detail);
    ui::paint_icon(frame, ui::Icon::arrow_right, rect.right - door_padding - 8 + (state.hovered ? 4 : 0),
                   rect.top + door_padding + ui::line_height(frame, title) / 2, 18, colours.accent);
    if (state.focused) ui::focus_ring(frame, rect, ui::radius::card);
}

}  // namespace

void draw_definitions(Drawing& drawing, const DefinitionList& list) {
    ui::Frame& frame = drawing.frame;
    if (list.definitions.empty()) return;
    const float top = frame.y();
    const int index = frame.semantics().open(frame.node(ui::Role::definition_list, frame.id_of("definitions"), {}, {}));
    ui::horizontal_line(frame, frame.left(), frame.right(), frame.y(), drawing.colours().line);
    for (std::size_t i = 0; i < list.definitions.size(); ++i) {
        frame.push_scope("definition/" + std::to_string(i));
        draw_definition(drawing, list.definitions[i]);
        frame.pop_scope();
    }
    frame.semantics().at(index).rect = {frame.left(), top, frame.right(), frame.y()};
    frame.semantics().close();
}

void draw_list(Drawing& drawing, const List& list) {
    ui::Frame& frame = drawing.frame;
    if (list.items.empty()) return;
    const float top = frame.y();
    const int index = frame.semantics().open(frame.node(ui::Role::list, frame.id_of("list"), {}, {}));
    ItemKeys keys;
    for (const ListItem& item : list.items) {
        frame.push_scope(keys.next(item.action));
        draw_item(drawing, item);
        frame.pop_scope();
    }
    ui::Node& node = frame.semantics().at(index);
    node.rect = {frame.left(), top, frame.right(), frame.y()};
    node.visible = frame.visible(node.rect);
    frame.semantics().close();
}

void draw_doors(Drawing& drawing, const Doors& doors) {
    ui::Frame& frame = drawing.frame;
    if (doors.doors.empty()) return;
    const int columns = std::clamp(static_cast<int>((frame.width() + door_gap) / (250 + door_gap)), 1,
                                   static_cast<int>(std::min<std::size_t>(3, doors.doors.size())));
    const float width =
        std::floor((frame.width() - door_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const ui::TextStyle title{
        .size = 20, .weight = ui::Weight::bold, .colour = drawing.colours().text, .line_height = 1.3f};
    const ui::TextStyle detail{.size = ui::size::table, .colour = drawing.colours().text_muted};
    const float inner = width - 2 * door_padding;
    const float top = frame.y();
    const int index = frame.semantics().open(frame.node(ui::Role::list, frame.id_of("doors"), {}, {}));
    float height = 0;
    for (const Door& door : doors.doors) {
        height = std::max(height, ui::paragraph_height(frame, door.title, inner - icon_room, title) + 6 +
                                      ui::paragraph_height(frame, door.detail, inner, detail) + 2 * door_padding);
    }
    ItemKeys keys;
    for (std::size_t i = 0; i < doors.doors.size(); ++i) {
        const Door& door = doors.doors[i];
        const auto column = static_cast<int>(i) % columns;
        const auto row = static_cast<int>(i) / columns;
        const float left = frame.left() + static_cast<float>(column) * (width + door_gap);
        const float y = top + static_cast<float>(row) * (height + door_gap);
        const ui::Rect rect{left, y, left + width, y + height};
        frame.push_scope(keys.next(door.action));
        frame.semantics().open(frame.node(ui::Role::list_item, frame.id_of("item"), {}, rect));
        ui::Node link = frame.node(ui::Role::link, frame.id_of("link"), door.title, rect);
        link.value = door.detail;
        link.address = drawing.address(door.action);
        link.naming = ui::Naming::children;
        const ui::Interaction state = frame.open_widget(std::move(link), rect);
        if (state.activated) drawing.choose(door.action);
        paint_door(drawing, door, rect, title, detail, state);
        frame.semantics().close();
        frame.semantics().close();
        frame.pop_scope();
        frame.move_to(rect.bottom);
    }
    ui::Node& node = frame.semantics().at(index);
    node.rect = {frame.left(), top, frame.right(), frame.y()};
    node.visible = frame.visible(node.rect);
    frame.semantics().close();
}

}  // namespace atlas::views
