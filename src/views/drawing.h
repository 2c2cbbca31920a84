// What the views hand to each other while a screen is drawn: the frame, the addresses of actions, and what the user
// did.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "pages/page.h"
#include "ui/charts.h"
#include "ui/controls.h"
#include "ui/frame.h"
#include "views/screen_view.h"

namespace atlas::views {

struct Drawing {
    ui::Frame& frame;
    const ui::LandMesh& land;
    const AddressOf& address_of;
    Outcome outcome;
    bool skips_to_main = false;  // the skip link was used: main takes the focus

    const ui::Palette& colours() const { return frame.colours(); }
    std::string address(const std::optional<Action>& action) const {
        return action && frame.semantics().listens() ? address_of(*action) : std::string();
    }
    /// Takes note of what was activated; the first of a frame counts.
    void choose(const Action& action) {
        if (!outcome.action) outcome.action = action;
    }
};

/// What tells a record, figure or page from others of its kind: part of the ids of rows and items, so that they survive
/// sorting and a change of language.
std::string action_key(const Action& action);

/// The record that an action opens, as a subject of what is pointed at (ui/subjects.h); 0 = none.
std::uint32_t subject_of(const std::optional<Action>& action);

/// Keys of the items of one list: the action's where there is one, else the position; repeated ones are numbered.
class ItemKeys {
  public:
    std::string next(const std::optional<Action>& action);

  private:
    std::unordered_map<std::string, int> used_;
    int count_ = 0;
};

ui::Colour text_colour(const ui::Palette& colours, Tone tone);
ui::BadgeLook badge_look(const ui::Palette& colours, Tone tone);
ui::Mark mark_of(Tone tone);

// --- parts, each in its own file

/// Sections of a page or a sheet, one below the other, in the current column.
void draw_sections(Drawing& drawing, const std::vector<Section>& sections, int heading_level);
void draw_table(Drawing& drawing, const Table& table);
/// Ways to the other parts of a table. True when one was taken.
bool draw_pager(Drawing& drawing, const Pager& pager);
/// The table's nodes without painting, for `area`: the spoken form of what is painted as a chart.
void speak_table(Drawing& drawing, const Table& table, std::string_view title, const ui::Rect& area);
/// A list with its filters: beside it where there is room, else above it and behind a button. Headings of groups have
/// the level.
void draw_explorer(Drawing& drawing, const Explorer& explorer, int heading_level);
/// The filters alone, for a sheet of their own.
void draw_filters(Drawing& drawing, const Filters& filters, int heading_level);
void draw_figures(Drawing& drawing, const FigureGrid& grid);
void draw_chart(Drawing& drawing, const Chart& chart, int heading_level);
void draw_definitions(Drawing& drawing, const DefinitionList& list);
void draw_list(Drawing& drawing, const List& list);
void draw_doors(Drawing& drawing, const Doors& doors);
void draw_notice(Drawing& drawing, const Notice& notice, ui::Role role);
void draw_actions(Drawing& drawing, const Actions& actions);
void draw_field(Drawing& drawing, const TextField& field);
void draw_form(Drawing& drawing, const Form& form, int heading_level);
/// The tray in `area`, its content between `left` and `right`; it needs as much height as `tray_height` says.
void draw_tray(Drawing& drawing, const Tray& tray, const ui::Rect& area, float left, float right);
float tray_height(const Drawing& drawing, const Tray& tray, float width);

/// Faculty, language and theme choices.
int draw_choices(Drawing& drawing, std::string_view key, std::string_view label, const std::vector<Choice>& choices,
                 float x, float y, float width);
float choices_width(const Drawing& drawing, const std::vector<Choice>& choices);
float choices_height(const Drawing& drawing, const std::vector<Choice>& choices, float width);

/// Docked bars stay where they are while the page scrolls; in a window too low for that they scroll with it.
enum class BarPlace { docked, scrolling };

struct PageArea {
    ui::Rect rect;                // what the bars around it leave to the page
    ui::Rect bar;                 // the bar above it
    bool faculties_shown = true;  // false: the bars had no room for the faculty switch, the page shows it
};
/// Product, choices and page navigation, from the frame's y on.
PageArea draw_header(Drawing& drawing, const Shell& shell, BarPlace bars);
void draw_footer(Drawing& drawing, const Shell& shell);
void draw_search(Drawing& drawing, const SearchBox& box);
void draw_sheet(Drawing& drawing, const Sheet& sheet, const ui::Rect& area, const std::optional<Choice>& share);

}  // namespace atlas::views
