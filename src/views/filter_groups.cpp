// Search, scope and the fields of a list's filters, one below the other in the current column.
#include <algorithm>

#include "ui/disclosure.h"
#include "views/filter_parts.h"

namespace atlas::views {
namespace {

constexpr float group_padding = 8;

ui::TextStyle note_style(const Drawing& drawing) {
    return {.size = ui::size::caption, .colour = drawing.colours().text_muted, .line_height = 1.45f};
}

ui::TickBox box_of(const FilterOption& option) {
    const bool disabled = !option.possible && !option.selected;
    return {option.text, option.count, option.selected, disabled, disabled ? option.reason : std::string()};
}

void draw_option(Drawing& drawing, const FilterOption& option) {
    if (ui::tick_box(drawing.frame, action_key(option.action), box_of(option))) drawing.choose(option.action);
}

/// The reasons why options are greyed, each once, below their names.
void draw_reasons(Drawing& drawing, const std::vector<FilterOption>& options) {
    ui::Frame& frame = drawing.frame;
    std::vector<std::string> said;
    for (const FilterOption& option : options) {
        const ui::TickBox box = box_of(option);
        if (box.reason.empty() || std::find(said.begin(), said.end(), box.reason) != said.end()) continue;
        said.push_back(box.reason);
        if (said.size() == 1) frame.skip(ui::space::hair);
        const float left = frame.left();
        frame.set_column(left + ui::tick_room(frame), frame.right());
        ui::paragraph(frame, "reason/" + std::to_string(said.size()), box.reason, note_style(drawing));
        frame.set_column(left, frame.right());
        frame.skip(ui::space::hair);
    }
}

void draw_missing(Drawing& drawing, const FilterGroup& group) {
    ui::Frame& frame = drawing.frame;
    if (!group.options.empty() || group.range) {
        frame.skip(ui::space::small);
        ui::horizontal_line(frame, frame.left(), frame.right(), frame.y(), drawing.colours().line);
        frame.skip(ui::space::hair);
    }
    draw_option(drawing, *group.missing);
    draw_reasons(drawing, {*group.missing});
}

void draw_controls(Drawing& drawing, const FilterGroup& group) {
    ui::Frame& frame = drawing.frame;
    if (!group.note.empty()) {
        ui::paragraph(frame, "note", group.note, note_style(drawing));
        frame.skip(ui::space::hair);
    }
    for (const FilterOption& option : group.options) draw_option(drawing, option);
    draw_reasons(drawing, group.options);
    if (group.range) draw_range(drawing, *group.range);
    if (group.missing) draw_missing(drawing, group);
}

void draw_rare(Drawing& drawing, const std::vector<std::string>& lines) {
    ItemKeys keys;
    for (const std::string& line : lines) ui::paragraph(drawing.frame, keys.next({}), line, note_style(drawing));
}

/// Below a line: a title, and while it is open what `draw` draws.
template <class Draw>
void draw_group(Drawing& drawing, const std::string& key, const std::string& title, bool open, int heading_level,
                Draw draw) {
    ui::Frame& frame = drawing.frame;
    frame.push_scope("group/" + key);
    if (frame.begin_part()) {
        ui::horizontal_line(frame, frame.left(), frame.right(), frame.y(), drawing.colours().line);
        frame.skip(group_padding);
        if (ui::disclosure(frame, "title", heading_level, title, open)) {
            const float top = frame.y();
            const int index = frame.semantics().open(frame.node(ui::Role::group, frame.id_of("group"), title, {}));
            draw();
            ui::Node& node = frame.semantics().at(index);
            node.rect = {frame.left(), top, frame.right(), frame.y()};
            node.visible = frame.visible(node.rect);
            frame.semantics().close();
            frame.skip(group_padding);
        }
        frame.skip(group_padding);
        frame.end_part();
    }
    frame.pop_scope();
}

}  // namespace

void draw_search(Drawing& drawing, const TextField& field) {
    ui::Frame& frame = drawing.frame;
    if (field.label.empty()) return;
    const float height = ui::field_height(frame);
    const std::string* const entered = ui::text_field(
        frame, "search", {.label = field.label, .text = field.text, .hint = field.hint, .role = ui::Role::search_field},
        {frame.left(), frame.y(), frame.right(), frame.y() + height});
    choose_entered(drawing, field.action, entered);
    frame.skip(height);
}

void draw_scopes(Drawing& drawing, const Filters& filters) {
    ui::Frame& frame = drawing.frame;
    if (filters.scopes.empty()) return;
    const float width = std::min(frame.width(), choices_width(drawing, filters.scopes));
    const int chosen =
        draw_choices(drawing, "scope", filters.scope_label, filters.scopes, frame.left(), frame.y(), width);
    if (chosen >= 0) drawing.choose(filters.scopes[static_cast<std::size_t>(chosen)].action);
    frame.skip(choices_height(drawing, filters.scopes, width));
}

void draw_groups(Drawing& drawing, const Filters& filters, int heading_level) {
    for (const FilterGroup& group : filters.groups) {
        draw_group(drawing, group.key, group.title, group.open, heading_level, [&] { draw_controls(drawing, group); });
    }
    if (filters.rare.empty()) return;
    draw_group(drawing, "rare", filters.rare_title, true, heading_level, [&] { draw_rare(drawing, filters.rare); });
}

}  // namespace atlas::views
