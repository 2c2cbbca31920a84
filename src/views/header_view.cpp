// The bars around the page. Wide: product, faculty, language and theme in one row, page navigation with an underline
// below. Phone: product and language above, page navigation as tabs at the bottom; the faculty switch goes with the
// page, the theme into the footer.
#include <algorithm>
#include <cmath>

#include "views/drawing.h"
#include "views/skip_link.h"

namespace atlas::views {
namespace {

constexpr float gap = 20;
constexpr float product_size = 20;
constexpr float product_size_phone = 18;

/// Heights of the bars; they grow with the reader's text.
struct BarHeights {
    explicit BarHeights(const ui::Frame& frame) : scale(std::max(1.0f, frame.input().text_scale)) {}
    float scale;
    float top = std::round(60 * scale);
    float phone = std::round(54 * scale);
    float tabs = std::round(46 * scale);
    float bottom = std::round(34 + 24 * scale);
};

ui::Icon icon_of(PageId page) {
    switch (page) {
        case PageId::overview:
            return ui::Icon::overview;
        case PageId::partners:
            return ui::Icon::partners;
        case PageId::pathways:
            return ui::Icon::pathways;
        case PageId::exchange:
            return ui::Icon::exchange;
        case PageId::outcomes:
            return ui::Icon::outcomes;
        case PageId::sources:
            return ui::Icon::sources;
    }
    return ui::Icon::overview;
}

std::optional<ui::Icon> icon_of(const Action& action) {
    const auto* theme = std::get_if<ChooseTheme>(&action);
    if (!theme) return std::nullopt;
    switch (theme->theme) {
        case Theme::system:
            return ui::Icon::theme_system;
        case Theme::light:
            return ui::Icon::theme_light;
        case Theme::dark:
            return ui::Icon::theme_dark;
    }
    return std::nullopt;
}

std::vector<ui::Option> options_of(const Drawing& drawing, const std::vector<Choice>& choices) {
    std::vector<ui::Option> options;
    for (const Choice& choice : choices) {
        options.push_back({choice.text, choice.spoken, drawing.address(choice.action), choice.language, choice.selected,
                           icon_of(choice.action)});
    }
    return options;
}

ui::Node tab_node(const Drawing& drawing, const Choice& choice, const ui::Rect& rect, float size) {
    ui::Node node = drawing.frame.node(ui::Role::link, drawing.frame.id_of(action_key(choice.action)),
                                       choice.spoken.empty() ? choice.text : choice.spoken, rect);
    node.address = drawing.address(choice.action);
    node.selected = choice.selected;
    node.text = ui::centred_look_of(drawing.frame, {.size = size, .colour = {}});
    return node;
}

void draw_top_tab(Drawing& drawing, const Choice& choice, const ui::Rect& rect, float size) {
    ui::Frame& frame = drawing.frame;
    const ui::Palette& colours = drawing.colours();
    const ui::Interaction state = frame.add_widget(tab_node(drawing, choice, rect, size));
    if (state.activated) drawing.choose(choice.action);
    const ui::TextStyle style{.size = size,
                              .weight = choice.selected ? ui::Weight::bold : ui::Weight::regular,
                              .colour = choice.selected || state.hovered ? colours.text : colours.text_muted};
    // Centred in room for the bold form, so that nothing moves when the selection does.
    const float width = ui::text_width(frame, choice.text, style.size, style.weight);
    ui::paint_text_centred(frame, choice.text, (rect.left + rect.right - width) / 2, rect.top, rect.bottom - 4, style);
    const float room = (rect.right - rect.left - ui::text_width(frame, choice.text, style.size, ui::Weight::bold)) / 2;
    const ui::Rect underline{rect.left + room, rect.bottom - 3, rect.right - room, rect.bottom};
    if (choice.selected)
        ui::fill(frame, underline, colours.accent, 1.5f);
    else if (state.hovered)
        ui::fill(frame, underline, colours.line_strong, 1.5f);
    if (state.focused) ui::focus_ring(frame, {underline.left - 4, rect.top + 8, underline.right + 4, rect.bottom - 8});
}

void draw_top_tabs(Drawing& drawing, const Shell& shell, float left, float top, float right) {
    ui::Frame& frame = drawing.frame;
    constexpr float size = 15.5f;
    float wanted = 0;
    for (const Choice& page : shell.pages) wanted += ui::text_width(frame, page.text, size, ui::Weight::bold);
    const float count = static_cast<float>(std::max<std::size_t>(1, shell.pages.size()));
    const float padding = std::clamp((right - left - wanted) / count, 8.0f, 32.0f);
    float x = left - padding / 2;
    for (const Choice& page : shell.pages) {
        const float width = ui::text_width(frame, page.text, size, ui::Weight::bold) + padding;
        draw_top_tab(drawing, page, {x, top, x + width, top + BarHeights(frame).tabs}, size);
        x += width;
    }
}

void draw_bottom_tab(Drawing& drawing, const Choice& choice, const ui::Rect& rect, float size) {
    ui::Frame& frame = drawing.frame;
    const ui::Palette& colours = drawing.colours();
    const ui::Interaction state = frame.add_widget(tab_node(drawing, choice, rect, size));
    if (state.activated) drawing.choose(choice.action);
    const ui::Colour colour = choice.selected ? colours.accent : colours.text_muted;
    const float middle = (rect.left + rect.right) / 2;
    const auto* page = std::get_if<OpenPage>(&choice.action);
    if (choice.selected)
        ui::fill(frame, {middle - 24, rect.top + 6, middle + 24, rect.top + 32}, colours.accent_soft, 13);
    if (page) ui::paint_icon(frame, icon_of(page->page), middle, rect.top + 19, 18, colour);
    const ui::TextStyle style{
        .size = size, .weight = choice.selected ? ui::Weight::bold : ui::Weight::regular, .colour = colour};
    const float width = ui::text_width(frame, choice.text, style.size, style.weight);
    ui::paint_text_centred(frame, choice.text, middle - width / 2, rect.top + 34, rect.bottom - 6, style);
    if (state.focused) ui::focus_ring(frame, {rect.left + 4, rect.top + 4, rect.right - 4, rect.bottom - 4});
}

void draw_bottom_tabs(Drawing& drawing, const Shell& shell, const ui::Rect& bar) {
    ui::Frame& frame = drawing.frame;
    ui::fill(frame, bar, drawing.colours().surface);
    ui::horizontal_line(frame, bar.left, bar.right, bar.top, drawing.colours().line);
    const float count = static_cast<float>(std::max<std::size_t>(1, shell.pages.size()));
    const float width = (bar.right - bar.left) / count;
    float size = ui::size::tab;
    for (const Choice& page : shell.pages)
        size = std::min(
            size, ui::fitting_size(frame, page.text, width - 4, size, 9 / frame.input().text_scale, ui::Weight::bold));
    for (std::size_t i = 0; i < shell.pages.size(); ++i) {
        const float left = bar.left + static_cast<float>(i) * width;
        draw_bottom_tab(drawing, shell.pages[i], {left, bar.top, left + width, bar.bottom}, size);
    }
}

void draw_product(Drawing& drawing, const Shell& shell, const ui::Rect& bar, float left, float size) {
    ui::Frame& frame = drawing.frame;
    const ui::TextStyle style{.size = size, .weight = ui::Weight::bold, .colour = drawing.colours().text};
    const float width = ui::text_width(frame, shell.product, style.size, style.weight);
    ui::paint_text_centred(frame, shell.product, left, bar.top, bar.bottom, style);
    ui::Node product =
        frame.node(ui::Role::text, frame.id_of("product"), shell.product, {left, bar.top, left + width, bar.bottom});
    product.text = ui::centred_look_of(frame, style);
    frame.semantics().add(std::move(product));
}

void choose_in(Drawing& drawing, const std::vector<Choice>& choices, int chosen) {
    if (chosen >= 0) drawing.choose(choices[static_cast<std::size_t>(chosen)].action);
}

/// Choices centred in a bar of the height.
void draw_choices_in_bar(Drawing& drawing, std::string_view key, const std::string& label,
                         const std::vector<Choice>& choices, float left, const ui::Rect& bar) {
    const float width = choices_width(drawing, choices);
    const float tall = choices_height(drawing, choices, width);
    const float top = (bar.top + bar.bottom - tall) / 2;
    choose_in(drawing, choices, draw_choices(drawing, key, label, choices, left, top, width));
}

void draw_icon_button(Drawing& drawing, std::string_view key, const std::string& name, ui::Icon icon,
                      const Action& action, float left, const ui::Rect& bar) {
    const float middle = (bar.top + bar.bottom) / 2;
    const ui::Rect rect{left, middle - ui::target / 2, left + ui::target, middle + ui::target / 2};
    if (ui::icon_button(drawing.frame, key, name, icon, rect).activated) drawing.choose(action);
}

void draw_search_button(Drawing& drawing, const Choice& search, float left, const ui::Rect& bar) {
    if (search.text.empty()) return;
    draw_icon_button(drawing, "search", search.text, ui::Icon::search, search.action, left, bar);
}

void draw_share_button(Drawing& drawing, const std::optional<Choice>& share, float left, const ui::Rect& bar) {
    if (!share) return;
    draw_icon_button(drawing, "share", share->spoken, ui::Icon::share, share->action, left, bar);
}

PageArea draw_phone_bars(Drawing& drawing, const Shell& shell, BarPlace bars) {
    ui::Frame& frame = drawing.frame;
    const BarHeights heights(frame);
    const float width = frame.input().width;
    const float height = frame.input().height;
    const float margin = ui::space::page_margin_phone;
    const ui::Rect bar{0, frame.y(), width, frame.y() + heights.phone};
    ui::fill(frame, bar, drawing.colours().surface);
    ui::horizontal_line(frame, 0, width, bar.bottom - 1, drawing.colours().line);
    const SkipLink skip = add_skip_link(drawing, shell.skip_label, margin, bar.top + 8);
    drawing.skips_to_main = skip.state.activated;
    const float languages = choices_width(drawing, shell.languages);
    const float languages_left = width - margin - languages;
    const float share_left = languages_left - ui::target - 4;
    const float search_left = shell.share ? share_left - ui::target : share_left;
    const float product_room = search_left - margin - 8;
    draw_product(drawing, shell, bar, margin,
                 ui::fitting_size(frame, shell.product, product_room, product_size_phone, 9, ui::Weight::bold));
    draw_search_button(drawing, shell.search, search_left, bar);
    draw_share_button(drawing, shell.share, share_left, bar);
    draw_choices_in_bar(drawing, "language", shell.language_label, shell.languages, languages_left, bar);

    const bool docked = bars == BarPlace::docked;
    const float tabs_top = docked ? height - heights.bottom : bar.bottom;
    const ui::Rect tabs{0, tabs_top, width, tabs_top + heights.bottom};
    frame.semantics().open(frame.node(ui::Role::navigation, frame.id_of("navigation"), shell.navigation_label, tabs));
    draw_bottom_tabs(drawing, shell, tabs);
    frame.semantics().close();
    paint_skip_link(drawing, skip);
    return {{0, docked ? bar.bottom : tabs.bottom, width, docked ? tabs.top : height}, bar, false};
}

PageArea draw_wide_bar(Drawing& drawing, const Shell& shell) {
    ui::Frame& frame = drawing.frame;
    const BarHeights heights(frame);
    const float width = frame.input().width;
    const float margin = std::max(ui::space::page_margin, std::floor((width - ui::content_width) / 2));
    const float right = width - margin;
    const float top = frame.y();
    const ui::Rect row{0, top, width, top + heights.top};
    const ui::Rect bar{0, top, width, row.bottom + heights.tabs};
    ui::fill(frame, bar, drawing.colours().surface);
    ui::horizontal_line(frame, 0, width, bar.bottom - 1, drawing.colours().line);
    const SkipLink skip = add_skip_link(drawing, shell.skip_label, margin, row.top + 8);
    drawing.skips_to_main = skip.state.activated;
    draw_product(drawing, shell, row, margin, product_size);

    const float themes = choices_width(drawing, shell.themes);
    const float languages = choices_width(drawing, shell.languages);
    const float theme_left = right - themes;
    const float language_left = theme_left - gap - languages;
    const float share_left = language_left - ui::space::small - ui::target;
    const float search_left = shell.share ? share_left - ui::target : share_left;
    const float faculty_left = margin + ui::text_width(frame, shell.product, product_size, ui::Weight::bold) + 2 * gap;
    const bool faculties_fit = faculty_left + choices_width(drawing, shell.faculties) + gap <= search_left;
    if (faculties_fit && !shell.faculties.empty()) {
        draw_choices_in_bar(drawing, "faculty", shell.faculty_label, shell.faculties, faculty_left, row);
    }
    draw_search_button(drawing, shell.search, search_left, row);
    draw_share_button(drawing, shell.share, share_left, row);
    draw_choices_in_bar(drawing, "language", shell.language_label, shell.languages, language_left, row);
    draw_choices_in_bar(drawing, "theme", shell.theme_label, shell.themes, theme_left, row);

    frame.semantics().open(frame.node(ui::Role::navigation, frame.id_of("navigation"), shell.navigation_label,
                                      {margin, row.bottom, right, bar.bottom}));
    draw_top_tabs(drawing, shell, margin, row.bottom, right);
    frame.semantics().close();
    paint_skip_link(drawing, skip);
    return {{0, bar.bottom, width, frame.input().height}, bar, faculties_fit};
}

}  // namespace

float choices_width(const Drawing& drawing, const std::vector<Choice>& choices) {
    return ui::options_width(drawing.frame, options_of(drawing, choices));
}

float choices_height(const Drawing& drawing, const std::vector<Choice>& choices, float width) {
    return ui::radio_group_height(drawing.frame, options_of(drawing, choices), width);
}

int draw_choices(Drawing& drawing, std::string_view key, std::string_view label, const std::vector<Choice>& choices,
                 float x, float y, float width) {
    return ui::radio_group(drawing.frame, key, label, options_of(drawing, choices), x, y, width);
}

PageArea draw_header(Drawing& drawing, const Shell& shell, BarPlace bars) {
    ui::Frame& frame = drawing.frame;
    frame.push_scope("header");
    const int banner = frame.semantics().open(frame.node(ui::Role::banner, frame.id_of("banner"), {}, {}));
    const PageArea area = frame.phone() ? draw_phone_bars(drawing, shell, bars) : draw_wide_bar(drawing, shell);
    frame.semantics().at(banner).rect = area.bar;
    frame.semantics().at(banner).visible = frame.visible(area.bar);
    frame.semantics().close();
    frame.pop_scope();
    return area;
}

}  // namespace atlas::views
