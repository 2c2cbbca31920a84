// What a list is filtered by, each as a chip that takes itself away; what the filters give; and what to try where they
// give nothing.
#include "views/filter_parts.h"

namespace atlas::views {
namespace {

ui::Chip chip_of(const Drawing& drawing, const Choice& choice, ui::ChipKind kind) {
    return {choice.text, choice.spoken, drawing.address(choice.action), kind};
}

/// What goes with a press leaves the focus to its neighbour, or to the list.
void draw_active(Drawing& drawing, const Filters& filters, std::uint32_t list) {
    ui::Frame& frame = drawing.frame;
    if (filters.active.empty() && !filters.clear) return;
    ui::ChipRow row(frame);
    ItemKeys keys;
    std::vector<std::uint32_t> ids;
    std::optional<std::size_t> taken;
    for (std::size_t i = 0; i < filters.active.size(); ++i) {
        const Choice& choice = filters.active[i];
        const std::string key = "active/" + keys.next(choice.action);
        ids.push_back(frame.id_of(key));
        if (!row.add(key, chip_of(drawing, choice, ui::ChipKind::removable))) continue;
        drawing.choose(choice.action);
        taken = i;
    }
    if (taken && ids.size() > 1) {
        frame.request_focus(ids[*taken + 1 < ids.size() ? *taken + 1 : *taken - 1]);
    } else if (taken) {
        frame.request_focus(list);
    }
    if (filters.clear && row.add("clear", chip_of(drawing, *filters.clear, ui::ChipKind::quiet))) {
        drawing.choose(filters.clear->action);
        frame.request_focus(list);
    }
    row.end();
    frame.skip(ui::space::small);
}

void draw_loosenings(Drawing& drawing, const Filters& filters, std::uint32_t list) {
    ui::Frame& frame = drawing.frame;
    if (filters.loosenings.empty()) return;
    frame.skip(ui::space::small);
    ui::paragraph(frame, "loosening label", filters.loosening_label, {.colour = drawing.colours().text});
    frame.skip(ui::space::hair);
    ui::ChipRow row(frame);
    ItemKeys keys;
    for (const Choice& choice : filters.loosenings) {
        if (!row.add("loosening/" + keys.next(choice.action), chip_of(drawing, choice, ui::ChipKind::plain))) continue;
        drawing.choose(choice.action);
        frame.request_focus(list);
    }
    row.end();
    frame.skip(ui::space::small);
}

}  // namespace

void draw_outcome(Drawing& drawing, const Filters& filters, std::uint32_t list) {
    ui::Frame& frame = drawing.frame;
    const float top = frame.y();
    draw_active(drawing, filters, list);
    if (!filters.summary.empty()) {
        ui::paragraph(frame, "summary", filters.summary,
                      {.size = ui::size::body, .colour = drawing.colours().text, .line_height = 1.45f});
        frame.skip(ui::space::small);
    }
    draw_loosenings(drawing, filters, list);
    if (frame.y() > top) frame.skip(ui::space::small);
}

}  // namespace atlas::views
