// Sections and their blocks, one below the other, with the space between them that each pair of kinds wants.
#include <algorithm>

#include "views/drawing.h"

namespace atlas::views {
namespace {

struct DrawBlock {
    Drawing& drawing;
    int heading_level;  // of the section's title
    int level_below;    // the next one that may follow

    void operator()(const Heading& heading) const {
        const bool small = heading.level > 2 || heading_level > 2;
        ui::heading(drawing.frame, "heading", std::max(heading.level, heading_level + 1), heading.text,
                    {.size = small ? ui::size::heading3 : ui::size::heading2,
                     .weight = ui::Weight::bold,
                     .colour = drawing.colours().text,
                     .line_height = 1.3f});
    }
    void operator()(const Paragraph& paragraph) const {
        ui::paragraph(
            drawing.frame, "paragraph", paragraph.text,
            {.size = ui::size::body, .colour = text_colour(drawing.colours(), paragraph.tone), .line_height = 1.55f});
    }
    void operator()(const FigureGrid& grid) const { draw_figures(drawing, grid); }
    void operator()(const Table& table) const { draw_table(drawing, table); }
    void operator()(const Explorer& explorer) const { draw_explorer(drawing, explorer, level_below); }
    void operator()(const Filters& filters) const { draw_filters(drawing, filters, level_below); }
    void operator()(const Actions& actions) const { draw_actions(drawing, actions); }
    void operator()(const TextField& field) const { draw_field(drawing, field); }
    void operator()(const Form& form) const { draw_form(drawing, form, level_below); }
    void operator()(const DefinitionList& list) const { draw_definitions(drawing, list); }
    void operator()(const List& list) const { draw_list(drawing, list); }
    void operator()(const Doors& doors) const { draw_doors(drawing, doors); }
    void operator()(const Notice& notice) const { draw_notice(drawing, notice, ui::Role::region); }
    void operator()(const Chart& chart) const { draw_chart(drawing, chart, heading_level + 1); }
};

float space_before(const Block& block, const Block* previous) {
    if (!previous) return 0;
    const bool after_heading = std::holds_alternative<Heading>(*previous);
    if (after_heading) return ui::space::medium - ui::space::hair;
    if (std::holds_alternative<Paragraph>(block) && std::holds_alternative<Paragraph>(*previous))
        return ui::space::medium - ui::space::hair;
    if (std::holds_alternative<Paragraph>(*previous)) return ui::space::medium;
    // The figures leave room below themselves; what is said of them stands near.
    if (std::holds_alternative<Paragraph>(block) && std::holds_alternative<FigureGrid>(*previous)) return 0;
    const bool large = std::holds_alternative<Chart>(block) || std::holds_alternative<Chart>(*previous) ||
                       std::holds_alternative<Heading>(block) || std::holds_alternative<Table>(block) ||
                       std::holds_alternative<Explorer>(block);
    return large ? ui::space::large + ui::space::medium : ui::space::large;
}

/// While somebody types in a list's search, sections and blocks before it may come and go: the field must stay the
/// same.
bool is_list(const Block& block) { return std::holds_alternative<Explorer>(block); }

bool holds_list(const Section& section) { return std::any_of(section.blocks.begin(), section.blocks.end(), is_list); }

void draw_section(Drawing& drawing, const Section& section, int heading_level) {
    ui::Frame& frame = drawing.frame;
    if (!section.title.empty()) {
        const bool sheet = heading_level > 2 || frame.width() < ui::sheet_width;
        ui::heading(frame, "title", heading_level, section.title,
                    {.size = sheet ? 20 : ui::size::heading2,
                     .weight = ui::Weight::bold,
                     .colour = drawing.colours().text,
                     .line_height = 1.25f});
        frame.skip(ui::space::medium);
    }
    const int level_below = section.title.empty() ? heading_level : heading_level + 1;
    const Block* previous = nullptr;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        frame.skip(space_before(section.blocks[i], previous));
        frame.push_scope(is_list(section.blocks[i]) ? "list" : "block/" + std::to_string(i));
        if (frame.begin_part()) {
            std::visit(DrawBlock{drawing, heading_level, level_below}, section.blocks[i]);
            frame.end_part();
        }
        frame.pop_scope();
        previous = &section.blocks[i];
    }
}

}  // namespace

void draw_sections(Drawing& drawing, const std::vector<Section>& sections, int heading_level) {
    ui::Frame& frame = drawing.frame;
    const float between = frame.width() < ui::phone_width ? ui::space::section_phone : ui::space::section;
    int lists = 0;
    int unnamed = 0;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (i > 0) frame.skip(between);
        const std::string own = sections[i].key.empty() ? std::to_string(++unnamed) : sections[i].key;
        frame.push_scope(holds_list(sections[i]) ? "list/" + std::to_string(++lists) : "section/" + own);
        draw_section(drawing, sections[i], heading_level);
        frame.pop_scope();
    }
}

}  // namespace atlas::views
