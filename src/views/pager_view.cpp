// The ways to the other parts of a long table: where the user is, and links that wrap where there is little room.
#include <string>

#include "views/drawing.h"

namespace atlas::views {
namespace {

ui::Option option_of(const Drawing& drawing, const Choice& choice) {
    return {.text = choice.text,
            .spoken = choice.spoken,
            .address = drawing.address(choice.action),
            .selected = choice.selected};
}

}  // namespace

bool draw_pager(Drawing& drawing, const Pager& pager) {
    ui::Frame& frame = drawing.frame;
    bool taken = false;
    frame.push_scope("pager");
    const float top = frame.y();
    const int landmark =
        frame.semantics().open(frame.node(ui::Role::navigation, frame.id_of("parts"), pager.label, {}));
    frame.skip(ui::space::medium);
    ui::paragraph(frame, "summary", pager.summary,
                  {.size = ui::size::table, .colour = drawing.colours().text_muted, .line_height = 1.4f});
    frame.skip(ui::space::small);
    float x = frame.left();
    for (std::size_t i = 0; i < pager.parts.size(); ++i) {
        const Choice& choice = pager.parts[i];
        const float width = ui::text_button_width(frame, choice.text);
        if (x > frame.left() && x + width > frame.right()) {
            x = frame.left();
            frame.skip(ui::target);
        }
        const std::string key = choice.spoken.empty() ? "step/" + choice.text : "part/" + choice.text;
        if (ui::button_link(frame, key, option_of(drawing, choice), x, frame.y()).activated) {
            drawing.choose(choice.action);
            taken = true;
        }
        x += width + ui::space::small;
    }
    frame.skip(ui::target);
    const ui::Rect rect{frame.left(), top, frame.right(), frame.y()};
    frame.semantics().at(landmark).rect = rect;
    frame.semantics().at(landmark).visible = frame.visible(rect);
    frame.semantics().close();
    frame.pop_scope();
    return taken;
}

}  // namespace atlas::views
