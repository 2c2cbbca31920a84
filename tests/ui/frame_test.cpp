#include "ui/frame.h"

#include <gtest/gtest.h>

#include "headless.h"

namespace atlas::ui {
namespace {

/// Buttons of 100 × 50 below each other in a scrolling area that shows four of them.
class Buttons : public testing::Test {
  protected:
    Buttons() : app(400, 200) {}

    void draw() {
        activated = -1;
        app.step([&](Frame& frame) {
            frame.begin_scroll("page", {0, 0, 400, 200});
            for (int i = 0; i < count; ++i) {
                const Rect rect{0, frame.y(), 100, frame.y() + 50};
                if (frame.add_widget(frame.node(Role::button, frame.id_of(std::to_string(i)), std::to_string(i), rect))
                        .activated) {
                    activated = i;
                }
                frame.skip(50);
            }
            frame.end_scroll();
        });
    }
    const Node& button(int index) { return *app.frame().semantics().find(Role::button, std::to_string(index)); }
    Headless app;
    int count = 20;
    int activated = -1;
};

TEST_F(Buttons, APressActivatesWhatIsPaintedThereOnce) {
    draw();
    app.point_at(50, 75);
    app.press();
    draw();
    EXPECT_EQ(activated, 1);
    draw();
    EXPECT_EQ(activated, -1);
}

TEST_F(Buttons, SeveralPressesBetweenTwoFramesAreAnsweredOneAfterTheOther) {
    draw();
    for (const int index : {3, 0, 3}) app.frame().activate(button(index).id);
    for (const int index : {3, 0, 3}) {
        EXPECT_TRUE(app.frame().wants_another_frame());
        draw();
        EXPECT_EQ(activated, index);
    }
    draw();
    EXPECT_EQ(activated, -1);
}

TEST_F(Buttons, WhatIsScrolledAwayCanNotBeClicked) {
    count = 4;
    app.input.height = 100;
    app.step([&](Frame& frame) {
        frame.begin_scroll("page", {0, 0, 400, 40});
        frame.add_widget(frame.node(Role::button, frame.id_of("low"), "low", {0, 60, 100, 90}));
        frame.skip(100);
        frame.end_scroll();
    });
    EXPECT_FALSE(app.frame().semantics().find(Role::button, "low")->visible);
    app.point_at(50, 75);
    app.step([&](Frame&) {});
    EXPECT_FALSE(app.frame().wants_pointer_cursor());
}

TEST_F(Buttons, OnlyTheKeyboardsFocusIsRinged) {
    bool ringed = false;
    const auto step = [&] {
        app.step([&](Frame& frame) {
            ringed = frame.add_widget(frame.node(Role::button, frame.id_of("one"), "one", {0, 0, 100, 50})).focused;
        });
    };
    step();
    const std::uint32_t id = app.frame().semantics().find(Role::button, "one")->id;
    app.frame().set_focus(id, Frame::Ring::painted);
    step();
    EXPECT_TRUE(ringed);
    app.frame().set_focus(id, Frame::Ring::hidden);
    step();
    EXPECT_FALSE(ringed);
}

TEST_F(Buttons, AnActionByIdReachesWhatIsScrolledAway) {
    draw();
    app.frame().activate(button(19).id);
    draw();
    EXPECT_EQ(activated, 19);
}

TEST_F(Buttons, AnAreaIsScrolledByItsIdAndStopsAtItsEnd) {
    draw();
    const auto area = [&] { return *app.frame().semantics().find(Role::scroll, ""); };
    EXPECT_EQ(area().content_height, 1000);
    app.frame().set_offset(area().id, 120);
    draw();
    EXPECT_EQ(button(0).rect.top, -120);
    EXPECT_EQ(area().offset, 120);
    EXPECT_EQ(app.frame().page_offset(), 120);
    app.frame().set_offset(area().id, 1e6f);
    draw();
    EXPECT_TRUE(app.frame().wants_another_frame());
    draw();
    EXPECT_EQ(button(19).rect.bottom, 200);
    EXPECT_FALSE(app.frame().wants_another_frame());
}

TEST_F(Buttons, IdleFramesAskForNoOther) {
    draw();
    draw();
    EXPECT_FALSE(app.frame().wants_another_frame());
    app.point_at(50, 25);
    draw();
    draw();
    EXPECT_TRUE(app.frame().wants_pointer_cursor());
    EXPECT_FALSE(app.frame().wants_another_frame());
}

TEST(Frame, AWidgetInsideAnotherIsMetFirst) {
    Headless app(300, 100);
    std::string activated;
    const auto draw = [&] {
        app.step([&](Frame& frame) {
            for (const auto& [name, rect] :
                 {std::pair<std::string, Rect>{"row", {0, 0, 300, 100}}, {"cell", {100, 0, 200, 100}}}) {
                if (frame.add_widget(frame.node(Role::link, frame.id_of(name), name, rect)).activated)
                    activated += name;
            }
        });
    };
    draw();
    for (const float x : {150.0f, 50.0f}) {
        app.point_at(x, 50);
        app.press();
        draw();
    }
    EXPECT_EQ(activated, "cellrow");
}

TEST(Frame, CoveredWidgetsAreOutOfReach) {
    Headless app(300, 100);
    bool activated = false;
    const auto draw = [&] {
        app.step([&](Frame& frame) {
            frame.set_cover(Frame::Cover::full);
            activated |=
                frame.add_widget(frame.node(Role::link, frame.id_of("below"), "below", {0, 0, 300, 100})).activated;
            frame.set_cover(Frame::Cover::none);
            frame.add_widget(frame.node(Role::link, frame.id_of("above"), "above", {0, 0, 10, 10}));
        });
    };
    draw();
    const Node below = *app.frame().semantics().find(Role::link, "below");
    EXPECT_FALSE(below.focusable);
    EXPECT_FALSE(below.visible);
    app.frame().activate(below.id);
    draw();
    app.point_at(100, 50);
    app.press();
    draw();
    EXPECT_FALSE(activated);
    EXPECT_TRUE(below.inert);
    EXPECT_FALSE(app.frame().semantics().find(Role::link, "above")->inert);
}

TEST(Frame, EqualKeysInDifferentScopesHaveDifferentIds) {
    Headless app;
    std::vector<std::uint32_t> ids;
    app.step([&](Frame& frame) {
        for (const char* scope : {"one", "two"}) {
            frame.push_scope(scope);
            ids.push_back(frame.id_of("key"));
            frame.pop_scope();
        }
        ids.push_back(frame.id_of("key"));
    });
    EXPECT_NE(ids[0], ids[1]);
    EXPECT_NE(ids[0], ids[2]);
}

TEST(Frame, AnAreaThatWasGoneStartsAtItsTop) {
    Headless app(300, 100);
    float top = 0;
    const auto draw = [&](const char* key) {
        app.step([&](Frame& frame) {
            frame.begin_scroll(key, {0, 0, 300, 100});
            top = frame.y();
            frame.skip(1000);
            frame.end_scroll();
        });
    };
    draw("first");
    app.frame().set_offset(app.frame().semantics().find(Role::scroll, "")->id, 900);
    draw("first");
    EXPECT_EQ(top, -900);
    draw("second");
    draw("first");
    EXPECT_EQ(top, 0);
}

/// Ten parts of 100 pixels each, one below the other in an area of 100.
class Parts {
  public:
    explicit Parts(PageParts::Patience patience = PageParts::Patience::none) : patience_(patience) {}

    /// The parts that are drawn.
    std::vector<int> draw() {
        std::vector<int> drawn;
        app.step([&](Frame& frame) {
            frame.begin_scroll("page", {0, 0, 300, 100});
            for (int i = 0; i < 10; ++i) {
                frame.push_scope(std::to_string(i));
                if (frame.begin_part(patience_, 100)) {
                    drawn.push_back(i);
                    const Rect rect{0, frame.y(), 300, frame.y() + 100};
                    frame.semantics().open(frame.node(Role::row, frame.id_of("row"), {}, rect));
                    frame.add_widget(frame.node(Role::button, frame.id_of("button"), names[i], rect));
                    frame.semantics().close();
                    frame.skip(100);
                    frame.end_part();
                }
                frame.pop_scope();
            }
            frame.end_scroll();
        });
        return drawn;
    }
    /// What the tree has, in order.
    std::vector<std::string> spoken() {
        std::vector<std::string> found;
        for (const Node& node : app.frame().semantics().nodes()) {
            if (node.role == Role::button) found.push_back(node.name);
        }
        return found;
    }
    void scroll_to(float offset) { app.frame().set_offset(app.frame().semantics().find(Role::scroll, "")->id, offset); }

    Headless app{300, 100};
    std::vector<std::string> names = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};

  private:
    PageParts::Patience patience_;
};

using Patience = PageParts::Patience;

TEST(Frame, WhatIsOutOfViewIsNotDrawnAgainWhileOnlyTheOffsetChanges) {
    Parts parts;
    EXPECT_EQ(parts.draw().size(), 10u);
    parts.app.input.speaks = false;
    EXPECT_EQ(parts.draw(), (std::vector<int>{0, 1}));
    parts.scroll_to(450);
    EXPECT_EQ(parts.draw(), (std::vector<int>{4, 5}));
    EXPECT_EQ(parts.app.frame().page_offset(), 450);
    parts.app.input.speaks = true;
    EXPECT_EQ(parts.draw().size(), 10u);
}

TEST(Frame, WhatIsActivatedOutOfViewIsDrawn) {
    Parts parts;
    parts.draw();
    parts.app.input.speaks = false;
    parts.app.frame().activate(parts.app.frame().semantics().find(Role::button, "h")->id);
    EXPECT_EQ(parts.draw(), (std::vector<int>{0, 1, 7}));
    EXPECT_EQ(parts.draw(), (std::vector<int>{0, 1}));
}

TEST(Frame, WhatMayWaitFollowsAFewPartsInEachFrame) {
    Parts parts(Patience::waits);
    EXPECT_EQ(parts.draw(), (std::vector<int>{0, 1}));
    EXPECT_TRUE(parts.app.frame().wants_another_frame());
    parts.app.input.speaks = false;
    for (int frames = 0; frames < 10 && parts.app.frame().wants_another_frame(); ++frames) parts.draw();
    EXPECT_EQ(parts.spoken(), parts.names);
    EXPECT_EQ(parts.draw(), (std::vector<int>{0, 1}));
    EXPECT_FALSE(parts.app.frame().wants_another_frame());
}

TEST(Frame, AnActivationDoesNotHurryWhatIsNewAndWaits) {
    Parts parts(Patience::waits);
    parts.draw();
    parts.app.input.speaks = false;
    parts.app.frame().activate(parts.app.frame().semantics().find(Role::button, "b")->id);
    EXPECT_EQ(parts.draw(), (std::vector<int>{0, 1, 2, 3}));
}

TEST(Frame, WhatIsActivatedAndWasNeverThereIsLookedForEverywhere) {
    Parts parts(Patience::waits);
    constexpr std::uint32_t nowhere = 1;
    parts.draw();
    parts.app.input.speaks = false;
    parts.app.frame().activate(nowhere);
    EXPECT_EQ(parts.draw().size(), 10u);
}

TEST(Frame, WhatWaitsIsSpokenAsBeforeUntilItsTurnComes) {
    Parts parts(Patience::waits);
    parts.draw();
    parts.app.input.speaks = false;
    while (parts.app.frame().wants_another_frame()) parts.draw();
    std::vector<std::string> before = parts.names;
    for (std::string& name : parts.names) name += '2';
    before[0] = "a2", before[1] = "b2";
    parts.app.input.speaks = true;
    parts.draw();
    EXPECT_EQ(parts.spoken(), before) << "in view at once, the others later";
    parts.app.input.speaks = false;
    while (parts.app.frame().wants_another_frame()) parts.draw();
    EXPECT_EQ(parts.spoken(), parts.names);
}

TEST(Frame, WhatIsAboveTheViewDoesNotWait) {
    Parts parts(Patience::waits);
    parts.draw();
    parts.app.input.speaks = false;
    while (parts.app.frame().wants_another_frame()) parts.draw();
    parts.scroll_to(450);
    parts.draw();
    parts.app.input.speaks = true;
    EXPECT_EQ(parts.draw(), (std::vector<int>{0, 1, 2, 3, 4, 5}));
}

TEST(Frame, WhatIsKeptMovesWithThePage) {
    Parts parts(Patience::waits);
    const auto top_of = [&](const char* name) {
        return parts.app.frame().semantics().find(Role::button, name)->rect.top;
    };
    parts.draw();
    parts.app.input.speaks = false;
    while (parts.app.frame().wants_another_frame()) parts.draw();
    EXPECT_EQ(top_of("h"), 700);
    parts.scroll_to(450);
    parts.app.input.speaks = true;
    EXPECT_EQ(parts.draw().back(), 5);
    EXPECT_EQ(top_of("h"), 250);
}

}  // namespace
}  // namespace atlas::ui
