#include "views/screen_view.h"

#include <algorithm>
#include <cmath>

#include "views/drawing.h"

namespace atlas::views {
namespace {

void draw_notices(Drawing& drawing, const Shell& shell) {
    ui::Frame& frame = drawing.frame;
    for (std::size_t i = 0; i < shell.notices.size(); ++i) {
        const Notice& notice = shell.notices[i];
        frame.push_scope("notice/" + std::to_string(i));
        draw_notice(drawing, notice, notice.tone == Tone::warning ? ui::Role::alert : ui::Role::status);
        frame.pop_scope();
        frame.skip(ui::space::medium);
    }
}

void draw_faculties(Drawing& drawing, const Shell& shell) {
    ui::Frame& frame = drawing.frame;
    if (shell.faculties.empty()) return;
    const float width = std::min(frame.width(), choices_width(drawing, shell.faculties));
    const float height = choices_height(drawing, shell.faculties, width);
    const ui::Rect rect{frame.left(), frame.y(), frame.left() + width, frame.y() + height};
    frame.semantics().open(frame.node(ui::Role::region, frame.id_of("faculties"), shell.faculty_label, rect));
    const int chosen =
        draw_choices(drawing, "faculty", shell.faculty_label, shell.faculties, frame.left(), frame.y(), width);
    if (chosen >= 0) drawing.choose(shell.faculties[static_cast<std::size_t>(chosen)].action);
    frame.semantics().close();
    frame.skip(height + ui::space::large);
}

void draw_title(Drawing& drawing, const Page& page) {
    ui::Frame& frame = drawing.frame;
    const bool narrow = frame.width() < ui::phone_width;
    const ui::Palette& colours = drawing.colours();
    ui::heading(frame, "title", 1, page.title,
                {.size = narrow ? ui::size::title_phone : ui::size::title,
                 .weight = ui::Weight::bold,
                 .colour = colours.text,
                 .line_height = 1.18f});
    if (page.lead.empty()) return;
    frame.skip(narrow ? ui::space::small : ui::space::small + ui::space::hair);
    ui::paragraph(frame, "lead", page.lead,
                  {.size = narrow ? 17 : ui::size::lead, .colour = colours.text_muted, .line_height = 1.5f},
                  ui::measure_width + 60);
}

void draw_main(Drawing& drawing, const Screen& screen) {
    ui::Frame& frame = drawing.frame;
    const float top = frame.y();
    frame.push_scope("main");
    const int main = frame.semantics().open(frame.node(ui::Role::main, frame.id_of("main"), {}, {}));
    if (drawing.skips_to_main) frame.request_focus(frame.id_of("main"));
    draw_notices(drawing, screen.shell);
    if (!screen.shell.notices.empty()) frame.skip(ui::space::medium);
    draw_title(drawing, screen.page);
    frame.skip(frame.phone() ? ui::space::large + ui::space::small : ui::space::section - ui::space::small);
    draw_sections(drawing, screen.page.sections, 2);
    frame.semantics().at(main).rect = {frame.left(), top, frame.right(), frame.y()};
    frame.semantics().at(main).visible = frame.visible(frame.semantics().at(main).rect);
    frame.semantics().close();
    frame.pop_scope();
}

float page_margin(const ui::Frame& frame) {
    return frame.phone() ? ui::space::page_margin_phone : ui::space::page_margin;
}

/// The left edge is the header's, whether a sheet is open or not: opening one must not move the page sideways.
float page_left(const ui::Frame& frame) {
    return std::max(page_margin(frame), std::floor((frame.input().width - ui::content_width) / 2));
}

std::string page_key(const Page& page) {
    return page.key.empty() ? "page/" + std::to_string(static_cast<int>(page.id)) : page.key;
}

/// The place in the page is kept per page and faculty, so that each starts at its top.
std::string scroll_key(const Screen& screen) {
    const auto& faculties = screen.shell.faculties;
    const auto selected =
        std::find_if(faculties.begin(), faculties.end(), [](const Choice& choice) { return choice.selected; });
    const std::string faculty = selected == faculties.end() ? std::string() : action_key(selected->action);
    return page_key(screen.page) + '/' + faculty;
}

void draw_page(Drawing& drawing, const Screen& screen, PageArea area, BarPlace bars) {
    ui::Frame& frame = drawing.frame;
    const float margin = page_margin(frame);
    const float left = page_left(frame);
    const float column = std::min(ui::content_width, area.rect.right - margin - left);
    frame.push_scope(page_key(screen.page));
    frame.begin_scroll(scroll_key(screen), area.rect);
    if (bars == BarPlace::scrolling) {
        const PageArea below = draw_header(drawing, screen.shell, bars);
        area.faculties_shown = below.faculties_shown;
        frame.move_to(below.rect.top);
    }
    frame.set_column(left, left + column);
    frame.skip(frame.phone() ? ui::space::medium : ui::space::section - ui::space::medium);
    if (!area.faculties_shown) draw_faculties(drawing, screen.shell);
    draw_main(drawing, screen);
    frame.skip(ui::space::section + ui::space::small);
    draw_footer(drawing, screen.shell);
    frame.skip(ui::space::large);
    if (bars == BarPlace::scrolling && screen.shell.tray) {
        const float bottom = frame.y() + tray_height(drawing, *screen.shell.tray, column);
        draw_tray(drawing, *screen.shell.tray, {area.rect.left, frame.y(), area.rect.right, bottom}, left,
                  left + column);
        frame.move_to(bottom);
    }
    frame.end_scroll();
    frame.pop_scope();
}

}  // namespace

Outcome draw_screen(ui::Frame& frame, const Screen& screen, const ui::LandMesh& land, const AddressOf& address_of) {
    Drawing drawing{frame, land, address_of, {}};
    const float width = frame.input().width;
    const float height = frame.input().height;
    const float text_scale = std::max(1.0f, frame.input().text_scale);
    const bool beside = width >= ui::wide_width * text_scale;
    const BarPlace bars = height < ui::low_height * text_scale ? BarPlace::scrolling : BarPlace::docked;
    const ui::Rect all{0, 0, width, height};
    ui::fill(frame, all, frame.colours().page);

    using Cover = ui::Frame::Cover;
    const Cover by_search = !screen.search ? Cover::none : frame.phone() ? Cover::full : Cover::partial;
    frame.set_cover(screen.sheet && !beside ? Cover::full : by_search);
    PageArea area{all, {}, true};
    if (bars == BarPlace::docked) area = draw_header(drawing, screen.shell, bars);
    ui::Rect sheet = all;
    if (screen.sheet && beside) {
        sheet = {width - ui::sheet_width, area.rect.top, width, area.rect.bottom};
        area.rect.right = sheet.left;
    }
    const bool has_tray = bars == BarPlace::docked && screen.shell.tray;
    const float left = page_left(frame);
    const float right = area.rect.right - page_margin(frame);
    ui::Rect tray;
    if (has_tray) {
        const float tall = tray_height(drawing, *screen.shell.tray, right - left);
        tray = {area.rect.left, area.rect.bottom - tall, area.rect.right, area.rect.bottom};
        area.rect.bottom = tray.top;
    }
    draw_page(drawing, screen, area, bars);
    if (has_tray) draw_tray(drawing, *screen.shell.tray, tray, left, right);
    frame.set_cover(by_search);
    if (screen.sheet) draw_sheet(drawing, *screen.sheet, sheet, screen.shell.share);
    frame.set_cover(Cover::none);
    if (screen.search) draw_search(drawing, *screen.search);
    return drawing.outcome;
}

}  // namespace atlas::views
