#include "views/cell_view.h"

#include <algorithm>

namespace atlas::views {
namespace {

constexpr float badge_gap = 6;
constexpr float bar_height = 24;
constexpr float widest_bar = 260;
constexpr float between = 4;  // lines of a cell

ui::TextStyle text_style(const Drawing& drawing, const Cell& cell, const CellLook& look) {
    ui::Colour colour = text_colour(drawing.colours(), cell.tone);
    if (look.linked) colour = drawing.colours().accent;
    return {
        .size = look.size, .weight = look.weight, .colour = colour, .line_height = 1.4f, .underlined = look.underlined};
}

ui::TextStyle detail_style(const Drawing& drawing) {
    return {.size = ui::size::caption, .colour = drawing.colours().text_muted, .line_height = 1.45f};
}

/// Badges share the line with a short text.
bool badges_beside_text(const Drawing& drawing, const Cell& cell, float width, const CellLook& look) {
    if (cell.text.empty() || cell.badges.empty()) return false;
    const float text = ui::text_width(drawing.frame, cell.text, look.size, look.weight);
    return text + 2 * badge_gap + badges_width(drawing, cell.badges) <= width;
}

void append_spoken(std::string& spoken, const std::string& part) {
    if (part.empty()) return;
    if (!spoken.empty()) spoken += " · ";
    spoken += part;
}

std::string joined(const std::vector<Badge>& badges) {
    std::string text;
    for (const Badge& badge : badges) append_spoken(text, badge.text);
    return text;
}

float paint_aligned(Drawing& drawing, const std::string& text, float x, float y, float width,
                    const ui::TextStyle& style, Align align) {
    const float single = ui::text_width(drawing.frame, text, style.size, style.weight);
    const bool moves = align == Align::right && single < width;
    return ui::paint_paragraph(drawing.frame, text, moves ? x + width - single : x, y, moves ? single + 1 : width,
                               style);
}

/// Calls `visit(badge, x, y)` with places relative to the top left corner; returns the height.
template <class Visit>
float place_badges(const Drawing& drawing, const std::vector<Badge>& badges, float width, Visit visit) {
    const float height = ui::badge_height(drawing.frame);
    float x = 0;
    float y = 0;
    for (const Badge& badge : badges) {
        const float wide = ui::badge_width(drawing.frame, badge.text, badge_look(drawing.colours(), badge.tone));
        if (x > 0 && x + wide > width) x = 0, y += height + badge_gap;
        visit(badge, x, y);
        x += wide + badge_gap;
    }
    return badges.empty() ? 0 : y + height;
}

}  // namespace

float badges_width(const Drawing& drawing, const std::vector<Badge>& badges) {
    float width = 0;
    for (const Badge& badge : badges) {
        width += ui::badge_width(drawing.frame, badge.text, badge_look(drawing.colours(), badge.tone)) + badge_gap;
    }
    return std::max(0.0f, width - badge_gap);
}

float badges_height(const Drawing& drawing, const std::vector<Badge>& badges, float width) {
    return place_badges(drawing, badges, width, [](const Badge&, float, float) {});
}

void paint_badges(Drawing& drawing, const std::vector<Badge>& badges, float x, float y, float width, Align align) {
    const float spare = align == Align::right ? std::max(0.0f, width - badges_width(drawing, badges)) : 0;
    place_badges(drawing, badges, width, [&](const Badge& badge, float left, float top) {
        ui::paint_badge(drawing.frame, badge.text, x + spare + left, y + top,
                        badge_look(drawing.colours(), badge.tone));
    });
}

float cell_height(const Drawing& drawing, const Cell& cell, float width, const CellLook& look) {
    const ui::TextStyle style = text_style(drawing, cell, look);
    float height = 0;
    const auto add = [&](float part) { height += part + (height > 0 && part > 0 ? between : 0); };
    if (!cell.text.empty()) add(ui::paragraph_height(drawing.frame, cell.text, width, style));
    if (!badges_beside_text(drawing, cell, width, look)) add(badges_height(drawing, cell.badges, width));
    if (cell.bar) add(bar_height);
    if (!cell.detail.empty()) add(ui::paragraph_height(drawing.frame, cell.detail, width, detail_style(drawing)));
    return height;
}

float paint_cell(Drawing& drawing, const Cell& cell, float x, float y, float width, const CellLook& look) {
    const ui::TextStyle style = text_style(drawing, cell, look);
    float height = 0;
    const auto next = [&] { return height > 0 ? height + between : 0; };
    const bool beside = badges_beside_text(drawing, cell, width, look);
    if (!cell.text.empty()) {
        height = paint_aligned(drawing, cell.text, x, y, width, style, look.align);
        if (beside) {
            const float after = ui::text_width(drawing.frame, cell.text, style.size, style.weight) + 2 * badge_gap;
            paint_badges(drawing, cell.badges, x + after, y + (height - ui::badge_height(drawing.frame)) / 2,
                         width - after, Align::left);
        }
    }
    if (!beside && !cell.badges.empty()) {
        const float top = next();
        paint_badges(drawing, cell.badges, x, y + top, width, look.align);
        height = top + badges_height(drawing, cell.badges, width);
    }
    if (cell.bar) {
        const float top = next();
        const ui::Rect rect{x, y + top, x + std::min(width, widest_bar), y + top + bar_height};
        if (drawing.frame.visible(rect)) {
            ui::time_bar(drawing.frame, rect, cell.bar->home_years, cell.bar->away_from, cell.bar->away_to);
        }
        height = top + bar_height;
    }
    if (!cell.detail.empty()) {
        const float top = next();
        height = top + paint_aligned(drawing, cell.detail, x, y + top, width, detail_style(drawing), look.align);
    }
    return height;
}

std::string spoken_name(const Cell& cell) {
    if (!cell.text.empty()) return cell.text;
    if (!cell.badges.empty()) return joined(cell.badges);
    if (cell.bar && !cell.bar->spoken.empty()) return cell.bar->spoken;
    return cell.detail;
}

std::string spoken_value(const Cell& cell) {
    const std::string name = spoken_name(cell);
    std::string value;
    for (const std::string& part : {joined(cell.badges), cell.bar ? cell.bar->spoken : std::string(), cell.detail}) {
        if (part != name) append_spoken(value, part);
    }
    return value;
}

float draw_cell(Drawing& drawing, const Cell& cell, ui::Role role, std::string_view key, float x, float y, float width,
                const CellLook& look) {
    ui::Frame& frame = drawing.frame;
    const ui::Rect rect{x, y, x + width, y + cell_height(drawing, cell, width, look)};
    frame.push_scope(key);
    ui::Node node = frame.node(role, frame.id_of("cell"), spoken_name(cell), rect);
    node.value = spoken_value(cell);
    node.column = look.column;
    node.naming = cell.action ? ui::Naming::children : ui::Naming::content;
    node.text = ui::look_of(frame, text_style(drawing, cell, look));
    const ui::TextLook text = node.text;
    frame.semantics().open(std::move(node));
    CellLook painted = look;
    if (cell.action) {
        ui::Node link = frame.node(ui::Role::link, frame.id_of("link"), spoken_name(cell), rect);
        link.spoken = look.spoken_link;
        link.address = drawing.address(cell.action);
        link.text = text;
        const ui::Interaction state =
            frame.add_widget(std::move(link), {rect.left, rect.top - 4, rect.right, rect.bottom + 4});
        if (state.activated) drawing.choose(*cell.action);
        if (state.focused) ui::focus_ring(frame, rect, 2);
        painted.linked = cell.tone == Tone::normal;
        painted.underlined = state.hovered;
    }
    paint_cell(drawing, cell, x, y, width, painted);
    frame.semantics().close();
    frame.pop_scope();
    return rect.bottom - rect.top;
}

}  // namespace atlas::views
