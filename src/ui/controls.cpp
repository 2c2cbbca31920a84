#include "ui/controls.h"

#include <algorithm>
#include <cmath>

namespace atlas::ui {
namespace {

constexpr float badge_padding = 8;
constexpr float mark_extent = 12;
constexpr float option_padding = 14;
constexpr float option_size = 14;
constexpr float icon_option_width = 40;
constexpr float smallest_option_height = 36;
constexpr float smallest_button_text = 9;

TextStyle badge_style(Colour colour) {
    return {.size = size::caption, .weight = Weight::bold, .colour = colour, .line_height = 1.3f};
}

TextStyle option_style(const Frame& frame, const Option& option) {
    const Palette& colours = frame.colours();
    return {.size = option_size,
            .weight = option.selected ? Weight::bold : Weight::regular,
            .colour = option.selected ? colours.text : colours.text_muted,
            .line_height = 1.25f};
}

/// Room for the bold form, so that nothing moves when the selection does.
float option_width(const Frame& frame, const Option& option) {
    if (option.icon) return icon_option_width;
    return std::ceil(text_width(frame, option.text, option_size, Weight::bold)) + 2 * option_padding + 1;
}

std::vector<float> option_widths(const Frame& frame, const std::vector<Option>& options, float width) {
    std::vector<float> widths;
    for (const Option& option : options) widths.push_back(option_width(frame, option));
    if (options_width(frame, options) <= width) return widths;
    widths.assign(options.size(), std::floor(width / static_cast<float>(options.size())));
    return widths;
}

void paint_option(Frame& frame, const Option& option, const Rect& rect, const Interaction& state) {
    const Palette& colours = frame.colours();
    TextStyle style = option_style(frame, option);
    if (state.hovered && !option.selected) style.colour = colours.text;
    if (option.selected) {
        const Rect inside{rect.left + 2, rect.top + 2, rect.right - 2, rect.bottom - 2};
        fill(frame, inside, colours.surface, radius::control);
        stroke(frame, inside, colours.line_strong, radius::control, 1, 0.6f);
    }
    if (option.icon) {
        paint_icon(frame, *option.icon, (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2, 17, style.colour);
    } else {
        const float room = rect.right - rect.left - option_padding;
        const float single = text_width(frame, option.text, style.size, style.weight);
        if (single <= room) {
            paint_text_centred(frame, option.text, (rect.left + rect.right - single) / 2, rect.top, rect.bottom, style);
        } else {
            const float height = paragraph_height(frame, option.text, room, style);
            paint_paragraph_centred(frame, option.text, rect.left + option_padding / 2,
                                    (rect.top + rect.bottom - height) / 2, room, style);
        }
    }
    if (state.focused)
        focus_ring(frame, {rect.left + 3, rect.top + 3, rect.right - 3, rect.bottom - 3}, radius::control - 2);
}

}  // namespace

void paint_mark(Frame& frame, Mark mark, float x, float y, float extent, Colour colour) {
    const float half = extent / 2;
    ImDrawList& draw = frame.draw();
    const ImU32 ink = packed(colour);
    const auto sign = [&](std::string_view text) {
        const TextStyle style{.size = extent, .weight = Weight::bold, .colour = colour};
        paint_text_centred(frame, text, x - text_width(frame, text, style.size, style.weight) / 2, y - half, y + half,
                           style);
    };
    switch (mark) {
        case Mark::none:
            return;
        case Mark::question:
            return sign("?");
        case Mark::exclamation:
            return sign("!");
        case Mark::formula:
            return sign("=");
        case Mark::approximately:
            return sign("~");
        case Mark::cross:
            draw.AddLine({x - half * 0.6f, y - half * 0.6f}, {x + half * 0.6f, y + half * 0.6f}, ink, 1.6f);
            draw.AddLine({x - half * 0.6f, y + half * 0.6f}, {x + half * 0.6f, y - half * 0.6f}, ink, 1.6f);
            return;
        case Mark::differs:
            draw.AddLine({x - half * 0.7f, y - 2}, {x + half * 0.7f, y - 2}, ink, 1.5f);
            draw.AddLine({x - half * 0.7f, y + 2}, {x + half * 0.7f, y + 2}, ink, 1.5f);
            draw.AddLine({x - half * 0.4f, y + half * 0.9f}, {x + half * 0.4f, y - half * 0.9f}, ink, 1.5f);
            return;
    }
}

float badge_height(const Frame& frame) { return std::round(24 * frame.input().text_scale); }

float badge_width(const Frame& frame, std::string_view text, const BadgeLook& look) {
    const float mark = look.mark == Mark::none ? 0 : mark_extent + 3;
    return std::ceil(text_width(frame, text, size::caption, Weight::bold) + 2 * badge_padding + mark);
}

void paint_badge(Frame& frame, std::string_view text, float x, float y, const BadgeLook& look) {
    const Rect rect{x, y, x + badge_width(frame, text, look), y + badge_height(frame)};
    const float corner = (rect.bottom - rect.top) / 2;
    fill(frame, rect, look.fill, corner);
    if (!(look.outline == look.fill)) stroke(frame, rect, look.outline, corner);
    float pen = x + badge_padding;
    if (look.mark != Mark::none && frame.visible(rect)) {
        paint_mark(frame, look.mark, pen + mark_extent / 2, (rect.top + rect.bottom) / 2, mark_extent, look.text);
        pen += mark_extent + 3;
    }
    paint_text_centred(frame, text, pen, rect.top, rect.bottom, badge_style(look.text));
}

void paragraph(Frame& frame, std::string_view key, std::string_view text, const TextStyle& style, float width_limit) {
    if (text.empty()) return;
    const float width = std::min(frame.width(), width_limit * frame.input().text_scale);
    const float height = paint_paragraph(frame, text, frame.left(), frame.y(), width, style);
    const Rect rect{frame.left(), frame.y(), frame.left() + width, frame.y() + height};
    Node node = frame.node(Role::text, frame.id_of(key), text, rect);
    node.text = look_of(frame, style);
    frame.semantics().add(std::move(node));
    frame.skip(height);
}

void heading(Frame& frame, std::string_view key, int level, std::string_view text, const TextStyle& style) {
    const float height = paint_paragraph(frame, text, frame.left(), frame.y(), frame.width(), style);
    Node node =
        frame.node(Role::heading, frame.id_of(key), text, {frame.left(), frame.y(), frame.right(), frame.y() + height});
    node.level = level;
    node.text = look_of(frame, style);
    frame.semantics().add(std::move(node));
    frame.skip(height);
}

float options_width(const Frame& frame, const std::vector<Option>& options) {
    float width = 0;
    for (const Option& option : options) width += option_width(frame, option);
    return width;
}

float radio_group_height(const Frame& frame, const std::vector<Option>& options, float width) {
    const std::vector<float> widths = option_widths(frame, options, width);
    float height = smallest_option_height;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].icon) continue;
        TextStyle style = option_style(frame, options[i]);
        style.weight = Weight::bold;
        height = std::max(height, paragraph_height(frame, options[i].text, widths[i] - option_padding, style) + 16);
    }
    return height;
}

int radio_group(Frame& frame, std::string_view key, std::string_view label, const std::vector<Option>& options, float x,
                float y, float width) {
    const std::vector<float> widths = option_widths(frame, options, width);
    float total = 0;
    for (const float each : widths) total += each;
    const Rect rect{x, y, x + total, y + radio_group_height(frame, options, width)};
    fill(frame, rect, frame.colours().surface_raised, radius::control + 2);

    int activated = -1;
    frame.push_scope(key);
    frame.semantics().open(frame.node(Role::radio_group, frame.id_of("group"), label, rect));
    float left = x;
    const float spare = std::max(0.0f, (target - (rect.bottom - rect.top)) / 2);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Option& option = options[i];
        const Rect place{left, rect.top, left + widths[i], rect.bottom};
        Node node = frame.node(Role::radio, frame.id_of(std::to_string(i)),
                               option.spoken.empty() ? option.text : option.spoken, place);
        node.address = option.address;
        node.language = option.language;
        node.selected = option.selected;
        node.naming = option.icon || !option.spoken.empty() ? Naming::label : Naming::content;
        node.text = centred_look_of(frame, option_style(frame, option));
        const Interaction state =
            frame.add_widget(std::move(node), {place.left, place.top - spare, place.right, place.bottom + spare});
        paint_option(frame, option, place, state);
        if (state.activated) activated = static_cast<int>(i);
        left = place.right;
    }
    frame.semantics().close();
    frame.pop_scope();
    return activated;
}

Interaction icon_button(Frame& frame, std::string_view key, std::string_view name, Icon icon, const Rect& rect,
                        std::string_view address) {
    const Palette& colours = frame.colours();
    Node node = frame.node(Role::button, frame.id_of(key), name, rect);
    node.address = std::string(address);
    node.naming = Naming::label;
    const Interaction state = frame.add_widget(std::move(node));
    if (state.hovered) fill(frame, rect, colours.surface_raised, (rect.bottom - rect.top) / 2);
    paint_icon(frame, icon, (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2, 20,
               state.hovered ? colours.text : colours.text_muted);
    if (state.focused)
        focus_ring(frame, {rect.left + 3, rect.top + 3, rect.right - 3, rect.bottom - 3}, (rect.bottom - rect.top) / 2);
    return state;
}

namespace {

Interaction framed_button(Frame& frame, Node node, std::string_view text) {
    const Palette& colours = frame.colours();
    const Rect rect = node.rect;
    const bool selected = node.selected;
    const float room = rect.right - rect.left - 2 * space::medium;
    const TextStyle style{.size = fitting_size(frame, text, room, size::table, smallest_button_text, Weight::bold),
                          .weight = Weight::bold,
                          .colour = selected ? colours.accent : colours.text};
    node.text = centred_look_of(frame, style);
    const Interaction state = frame.add_widget(std::move(node));
    const Rect shape{rect.left, rect.top + 4, rect.right, rect.bottom - 4};
    fill(frame, shape,
         selected        ? colours.accent_soft
         : state.hovered ? colours.surface_raised
                         : colours.surface,
         radius::control);
    stroke(frame, shape, selected ? colours.accent : colours.line_strong, radius::control);
    paint_text_centred(frame, text, rect.left + space::medium, rect.top, rect.bottom, style);
    if (state.focused) focus_ring(frame, shape);
    return state;
}

}  // namespace

float text_button_width(const Frame& frame, std::string_view name) {
    return std::ceil(text_width(frame, name, size::table, Weight::bold)) + 2 * space::medium;
}

Interaction text_button(Frame& frame, std::string_view key, std::string_view name, float x, float y,
                        std::string_view address) {
    const Rect rect{x, y, x + text_button_width(frame, name), y + target};
    Node node = frame.node(Role::button, frame.id_of(key), name, rect);
    node.address = std::string(address);
    return framed_button(frame, std::move(node), name);
}

namespace {

/// Never wider than the column; a text that needs more is set smaller.
Interaction framed_option(Frame& frame, Role role, std::string_view key, const Option& option, float x, float y) {
    const float width = std::min(text_button_width(frame, option.text), std::max(target, frame.right() - x));
    const Rect rect{x, y, x + width, y + target};
    Node node = frame.node(role, frame.id_of(key), option.spoken.empty() ? option.text : option.spoken, rect);
    node.address = option.address;
    node.selected = option.selected;
    node.naming = option.spoken.empty() ? Naming::content : Naming::label;
    return framed_button(frame, std::move(node), option.text);
}

}  // namespace

Interaction button_link(Frame& frame, std::string_view key, const Option& option, float x, float y) {
    return framed_option(frame, Role::link, key, option, x, y);
}

Interaction choice_button(Frame& frame, std::string_view key, const Option& option, float x, float y) {
    return framed_option(frame, Role::button, key, option, x, y);
}

}  // namespace atlas::ui
