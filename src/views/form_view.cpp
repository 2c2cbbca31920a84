// A form: what it asks about, one group below the other, each with its boxes, fields and choices.
#include <algorithm>
#include <cmath>

#include "views/filter_parts.h"

namespace atlas::views {
namespace {

constexpr float group_gap = 24;
constexpr float field_gap = 12;
constexpr float narrowest_field = 92;

ui::TextStyle label_style(const Drawing& drawing) {
    return {.size = ui::size::caption, .colour = drawing.colours().text_muted, .line_height = 1.4f};
}

/// Two columns where every name fits into one line of half the width.
bool fits_twice(const Drawing& drawing, const std::vector<FilterOption>& ticks) {
    const ui::Frame& frame = drawing.frame;
    const float room = (frame.width() - field_gap) / 2 - ui::tick_room(frame);
    return std::all_of(ticks.begin(), ticks.end(), [&](const FilterOption& tick) {
        return ui::text_width(frame, tick.text, ui::size::table, ui::Weight::regular) < room;
    });
}

void draw_ticks(Drawing& drawing, const std::vector<FilterOption>& ticks) {
    ui::Frame& frame = drawing.frame;
    const float left = frame.left();
    const float right = frame.right();
    const bool twice = fits_twice(drawing, ticks);
    const float half = (right - left - field_gap) / 2;
    float top = frame.y();
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const bool second = twice && i % 2 == 1;
        if (second)
            frame.move_to(top);
        else
            top = frame.y();
        if (twice) frame.set_column(second ? right - half : left, second ? right : left + half);
        const FilterOption& tick = ticks[i];
        if (ui::tick_box(frame, action_key(tick.action), {tick.text, tick.count, tick.selected, false, {}}))
            drawing.choose(tick.action);
    }
    frame.set_column(left, right);
}

/// Label, frame and what is wrong, in the current column.
void draw_form_field(Drawing& drawing, const FormField& field) {
    ui::Frame& frame = drawing.frame;
    const std::string key = action_key(field.field.action);
    if (!field.label.empty()) {
        ui::paragraph(frame, key + "/label", field.label, label_style(drawing));
        frame.skip(2);
    }
    const ui::Rect rect{frame.left(), frame.y(), frame.right(), frame.y() + ui::field_height(frame)};
    const std::string* const entered = ui::text_field(frame, key,
                                                      {.label = field.field.label,
                                                       .text = field.field.text,
                                                       .hint = field.field.hint,
                                                       .numeric = field.field.kind == EntryKind::number,
                                                       .problem = field.problem},
                                                      rect);
    choose_entered(drawing, field.field.action, entered);
    frame.move_to(rect.bottom);
    if (field.problem.empty()) return;
    frame.skip(ui::space::hair);
    ui::TextStyle style = label_style(drawing);
    style.colour = drawing.colours().warning;
    ui::paragraph(frame, key + "/problem", field.problem, style);
}

/// Side by side, in rows of about the same length.
void draw_fields(Drawing& drawing, const std::vector<FormField>& fields) {
    ui::Frame& frame = drawing.frame;
    if (fields.empty()) return;
    const float left = frame.left();
    const float right = frame.right();
    const float narrowest = narrowest_field * std::max(1.0f, frame.input().text_scale);
    const auto fitting = std::max(1, static_cast<int>((right - left + field_gap) / (narrowest + field_gap)));
    const int count = static_cast<int>(fields.size());
    const int rows = (count + fitting - 1) / fitting;
    const int columns = (count + rows - 1) / rows;
    const float width = (right - left - field_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (int start = 0; start < count; start += columns) {
        if (start > 0) frame.skip(ui::space::small);
        const float top = frame.y();
        float bottom = top;
        for (int i = start; i < std::min(count, start + columns); ++i) {
            const float x = left + static_cast<float>(i - start) * (width + field_gap);
            frame.move_to(top);
            frame.set_column(x, x + width);
            draw_form_field(drawing, fields[static_cast<std::size_t>(i)]);
            bottom = std::max(bottom, frame.y());
        }
        frame.move_to(bottom);
    }
    frame.set_column(left, right);
}

void draw_picks(Drawing& drawing, const Actions& picks) {
    ui::Frame& frame = drawing.frame;
    if (picks.choices.empty()) return;
    frame.skip(ui::space::small);
    const float width = std::min(frame.width(), choices_width(drawing, picks.choices));
    const int chosen =
        draw_choices(drawing, "picks/" + picks.label, picks.label, picks.choices, frame.left(), frame.y(), width);
    if (chosen >= 0) drawing.choose(picks.choices[static_cast<std::size_t>(chosen)].action);
    frame.skip(choices_height(drawing, picks.choices, width));
}

void draw_form_group(Drawing& drawing, const FormGroup& group, int heading_level) {
    ui::Frame& frame = drawing.frame;
    const float top = frame.y();
    const int index = frame.semantics().open(frame.node(ui::Role::group, frame.id_of("group"), group.title, {}));
    ui::heading(
        frame, "title", heading_level, group.title,
        {.size = ui::size::body, .weight = ui::Weight::bold, .colour = drawing.colours().text, .line_height = 1.35f});
    frame.skip(ui::space::hair);
    draw_ticks(drawing, group.ticks);
    if (!group.ticks.empty() && !group.fields.empty()) frame.skip(ui::space::small);
    draw_fields(drawing, group.fields);
    for (const Actions& picks : group.picks) draw_picks(drawing, picks);
    ui::Node& node = frame.semantics().at(index);
    node.rect = {frame.left(), top, frame.right(), frame.y()};
    node.visible = frame.visible(node.rect);
    frame.semantics().close();
}

}  // namespace

void draw_form(Drawing& drawing, const Form& form, int heading_level) {
    ui::Frame& frame = drawing.frame;
    for (std::size_t i = 0; i < form.groups.size(); ++i) {
        if (i > 0) frame.skip(group_gap);
        frame.push_scope("group/" + form.groups[i].key);
        draw_form_group(drawing, form.groups[i], heading_level);
        frame.pop_scope();
    }
}

}  // namespace atlas::views
