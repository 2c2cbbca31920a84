// Paints a Screen with the widgets of src/ui and pushes its spoken nodes. Works nothing out: what it shows is in the
// Screen, what the user does comes back as an Action. Escape is the caller's: it knows whether a sheet is open.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/action.h"
#include "pages/page.h"

namespace atlas::ui {
class Frame;
struct LandMesh;
}  // namespace atlas::ui

namespace atlas::views {

/// Where a click leads: an action of the app, or an address outside it.
struct Outcome {
    std::optional<Action> action;
    std::string address;
};

/// Address (href) of the state after an action, for the spoken links.
using AddressOf = std::function<std::string(const Action&)>;

/// `land` is what the map is drawn on; empty until it has arrived.
Outcome draw_screen(ui::Frame& frame, const Screen& screen, const ui::LandMesh& land, const AddressOf& address_of);

}  // namespace atlas::views
