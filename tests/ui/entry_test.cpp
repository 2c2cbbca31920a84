#include "ui/entry.h"

#include <gtest/gtest.h>

#include "headless.h"

namespace atlas::ui {
namespace {

/// A field and a box below it.
class Form : public testing::Test {
  protected:
    void step() {
        app.step([this](Frame& frame) {
            field = frame.id_of("name");
            frame.push_scope("box");
            box = frame.id_of("box");
            frame.pop_scope();
            const std::string* const text = text_field(frame, "name", {.label = "Name"}, {0, 0, 200, 44});
            if (text) typed.push_back(*text);
            frame.move_to(60);
            if (tick_box(frame, "box", {.text = "Box", .disabled = disabled})) ++ticked;
        });
    }

    Headless app;
    std::uint32_t field = 0;
    std::uint32_t box = 0;
    std::vector<std::string> typed;
    int ticked = 0;
    bool disabled = false;
};

TEST_F(Form, WhatIsTypedIsGivenOnceAndTheLastLetterCounts) {
    step();
    app.frame().enter(field, "w");
    app.frame().enter(field, "wi");
    step();
    step();
    EXPECT_EQ(typed, std::vector<std::string>{"wi"});
}

TEST_F(Form, WhatWasTypedComesBeforeWhatWasPressedThen) {
    step();
    app.frame().enter(field, "win");
    app.frame().activate(box);
    step();
    EXPECT_EQ(typed.size(), 1u);
    EXPECT_EQ(ticked, 0);
    EXPECT_TRUE(app.frame().wants_another_frame());
    step();
    EXPECT_EQ(typed.size(), 1u);
    EXPECT_EQ(ticked, 1);
    EXPECT_FALSE(app.frame().wants_another_frame());
}

TEST_F(Form, TextsForTwoWidgetsAreGivenInOrder) {
    step();
    app.frame().enter(box, "for somebody else");
    app.frame().enter(field, "win");
    step();
    EXPECT_TRUE(typed.empty());
    EXPECT_TRUE(app.frame().wants_another_frame());
    step();
    EXPECT_EQ(typed, std::vector<std::string>{"win"});
}

TEST_F(Form, TheWholeLineTicksABox) {
    step();
    app.point_at(app.input.width - 2, 62);
    app.press();
    step();
    EXPECT_EQ(ticked, 1);
}

TEST_F(Form, ADisabledBoxIsNotTicked) {
    disabled = true;
    step();
    app.frame().activate(box);
    step();
    EXPECT_EQ(ticked, 0);
}

TEST_F(Form, AFieldThatIsCoveredTakesNoText) {
    step();
    app.frame().enter(field, "win");
    app.step([](Frame& frame) {
        frame.set_cover(Frame::Cover::full);
        EXPECT_EQ(text_field(frame, "name", {.label = "Name"}, {0, 0, 200, 44}), nullptr);
    });
}

}  // namespace
}  // namespace atlas::ui
