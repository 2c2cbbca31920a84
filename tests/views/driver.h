// Drives a Screen the way a reader does: by role and name.
#pragma once

#include <gtest/gtest.h>

#include "../ui/headless.h"
#include "sample_screen.h"
#include "ui/charts.h"
#include "views/drawing.h"
#include "views/screen_view.h"

namespace atlas::views {

class Driver {
  public:
    explicit Driver(float width = 1280, float height = 800) : app(width, height), screen(sample_screen()) { settle(); }

    Outcome draw() {
        Outcome outcome;
        app.step([&](ui::Frame& frame) {
            outcome = draw_screen(frame, screen, ui::LandMesh{},
                                  [](const Action& action) { return "?" + action_key(action); });
        });
        app.follow_focus();
        return outcome;
    }
    void settle() {
        for (int i = 0; i < 3; ++i) draw();
        app.input.speaks = false;
        while (app.frame().unfinished()) draw();
        app.input.speaks = true;
    }
    const std::vector<ui::Node>& nodes() { return app.frame().semantics().nodes(); }
    bool has(ui::Role role, std::string_view name) { return app.frame().semantics().find(role, name) != nullptr; }
    ui::Node node(ui::Role role, std::string_view name) {
        const ui::Node* const found = app.frame().semantics().find(role, name);
        EXPECT_NE(found, nullptr) << ui::role_name(role) << ' ' << name;
        return found ? *found : ui::Node{};
    }
    /// Brings the node into view and presses what is painted in its middle.
    Outcome click(ui::Role role, std::string_view name) {
        app.reveal(node(role, name).id);
        settle();
        app.point_at(node(role, name).rect);
        settle();
        app.press();
        return draw();
    }
    Outcome activate(ui::Role role, std::string_view name) {
        app.frame().activate(node(role, name).id);
        return draw();
    }
    const ui::Node* focused() {
        for (const ui::Node& each : nodes()) {
            if (each.id == app.frame().focused()) return &each;
        }
        return nullptr;
    }
    std::string focused_name() { return focused() ? focused()->name : std::string(); }

    ui::Headless app;
    Screen screen;
};

}  // namespace atlas::views
