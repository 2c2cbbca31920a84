// A notice: soft ground, a bar on the left, and the sign of its tone.
#include <algorithm>

#include "views/drawing.h"

namespace atlas::views {
namespace {

constexpr float padding = 16;
constexpr float sign_room = 30;

struct Look {
    ui::Colour ground;
    ui::Colour bar;
};

Look look_of(const ui::Palette& colours, Tone tone) {
    switch (tone) {
        case Tone::normal:
        case Tone::computed:
        case Tone::differs:
            return {colours.accent_soft, colours.accent};
        case Tone::muted:
        case Tone::unknown:
        case Tone::unverified:
            return {colours.surface_raised, colours.unknown};
        case Tone::conflict:
        case Tone::warning:
            return {colours.warning_soft, colours.warning};
        case Tone::closed:
            return {colours.closed_soft, colours.closed};
    }
    return {colours.surface_raised, colours.unknown};
}

ui::TextStyle title_style(const Drawing& drawing) {
    return {.size = ui::size::body, .weight = ui::Weight::bold, .colour = drawing.colours().text, .line_height = 1.4f};
}

ui::TextStyle text_style(const Drawing& drawing) {
    return {.size = ui::size::table, .colour = drawing.colours().text, .line_height = 1.5f};
}

float notice_height(const Drawing& drawing, const Notice& notice, float width) {
    const ui::Frame& frame = drawing.frame;
    float height = 2 * padding;
    if (!notice.title.empty()) height += ui::paragraph_height(frame, notice.title, width, title_style(drawing));
    if (!notice.text.empty())
        height += 2 + ui::paragraph_height(frame, notice.text, std::min(width, ui::measure_width), text_style(drawing));
    for (const std::string& detail : notice.details) {
        height += 4 + ui::paragraph_height(frame, detail, std::min(width, ui::measure_width) - 14, text_style(drawing));
    }
    if (notice.dismiss) height += ui::space::small + ui::target;
    return height;
}

void draw_details(Drawing& drawing, const std::vector<std::string>& details) {
    ui::Frame& frame = drawing.frame;
    if (details.empty()) return;
    const float left = frame.left();
    frame.semantics().open(
        frame.node(ui::Role::list, frame.id_of("details"), {}, {left, frame.y(), frame.right(), frame.y() + 1}));
    for (std::size_t i = 0; i < details.size(); ++i) {
        frame.skip(4);
        const float middle = frame.y() + ui::line_height(frame, text_style(drawing)) / 2;
        ui::fill(frame, {left + 2, middle - 2, left + 6, middle + 2}, drawing.colours().text_muted, 2);
        const float width = std::min(frame.width(), ui::measure_width) - 14;
        const float height = ui::paint_paragraph(frame, details[i], left + 14, frame.y(), width, text_style(drawing));
        ui::Node item = frame.node(ui::Role::list_item, frame.id_of("detail/" + std::to_string(i)), details[i],
                                   {left + 14, frame.y(), left + 14 + width, frame.y() + height});
        item.text = ui::look_of(frame, text_style(drawing));
        frame.semantics().add(std::move(item));
        frame.skip(height);
    }
    frame.semantics().close();
}

}  // namespace

void draw_notice(Drawing& drawing, const Notice& notice, ui::Role role) {
    ui::Frame& frame = drawing.frame;
    const Look look = look_of(drawing.colours(), notice.tone);
    const ui::Mark mark = mark_of(notice.tone);
    const float left = frame.left();
    const float right = frame.right();
    const float text_left = left + padding + 4 + (mark == ui::Mark::none ? 0 : sign_room);
    const ui::Rect rect{left, frame.y(), right,
                        frame.y() + notice_height(drawing, notice, right - padding - text_left)};
    frame.semantics().open(frame.node(role, frame.id_of("notice"), notice.title, rect));
    ui::fill(frame, rect, look.ground, ui::radius::control);
    ui::fill(frame, {rect.left, rect.top, rect.left + 4, rect.bottom}, look.bar, 2);
    if (mark != ui::Mark::none) {
        const float middle = rect.top + padding + 11;
        ui::fill(frame, {left + padding + 4, middle - 10, left + padding + 24, middle + 10}, look.bar, 10);
        if (frame.visible(rect)) ui::paint_mark(frame, mark, left + padding + 14, middle, 13, look.ground);
    }

    frame.set_column(text_left, right - padding);
    frame.move_to(rect.top + padding);
    if (!notice.title.empty()) {
        const float top = frame.y();
        frame.skip(ui::paint_paragraph(frame, notice.title, frame.left(), top, frame.width(), title_style(drawing)));
        ui::speak_run(frame, "title", notice.title, {frame.left(), top, frame.right(), frame.y()},
                      title_style(drawing));
    }
    if (!notice.text.empty()) {
        frame.skip(2);
        ui::paragraph(frame, "text", notice.text, text_style(drawing));
    }
    draw_details(drawing, notice.details);
    if (notice.dismiss) {
        frame.skip(ui::space::small);
        if (ui::text_button(frame, "dismiss", notice.dismiss_label, frame.left(), frame.y(),
                            drawing.address(notice.dismiss))
                .activated) {
            drawing.choose(*notice.dismiss);
        }
    }
    frame.semantics().close();
    frame.set_column(left, right);
    frame.move_to(rect.bottom);
}

}  // namespace atlas::views
