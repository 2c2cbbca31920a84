#include "ui/text.h"

#include <gtest/gtest.h>

#include "headless.h"

namespace atlas::ui {
namespace {

TEST(Text, AParagraphIsAsHighAsItsLines) {
    Headless app;
    app.step([](Frame& frame) {
        const TextStyle style{.size = 16, .colour = {}, .line_height = 1.5f};
        EXPECT_EQ(line_height(frame, style), 24);
        EXPECT_EQ(paragraph_height(frame, "one line", 1000, style), 24);
        EXPECT_EQ(paragraph_height(frame, "", 1000, style), 0);
        const float narrow = text_width(frame, "one two", style.size, style.weight);
        EXPECT_EQ(paragraph_height(frame, "one two three", narrow, style), 48);
        EXPECT_EQ(paint_paragraph(frame, "one two three", 0, 0, narrow, style), 48);
    });
}

TEST(Text, TheTextScaleScalesEverything) {
    Headless app;
    float plain = 0;
    app.step([&](Frame& frame) { plain = text_width(frame, "Partners", 16, Weight::regular); });
    app.input.text_scale = 2;
    app.step([&](Frame& frame) {
        EXPECT_NEAR(text_width(frame, "Partners", 16, Weight::regular) / plain, 2, 0.1);
        EXPECT_EQ(line_height(frame, {.size = 16, .colour = {}, .line_height = 1.5f}), 48);
    });
}

TEST(Text, TheFittingSizeFits) {
    Headless app;
    app.step([](Frame& frame) {
        EXPECT_EQ(fitting_size(frame, "90.7%", 1000, 44, 20, Weight::bold), 44);
        const float size = fitting_size(frame, "at least 96.81%", 150, 44, 12, Weight::bold);
        EXPECT_LT(size, 44);
        EXPECT_LE(text_width(frame, "at least 96.81%", size, Weight::bold), 150);
        EXPECT_EQ(fitting_size(frame, "a very long line of text", 10, 44, 12, Weight::bold), 12);
    });
}

TEST(Text, BytesThatAreNoTextDoNoHarm) {
    Headless app;
    app.step([](Frame& frame) {
        EXPECT_GT(text_width(frame, "\xFF\xC3", 16, Weight::regular), 0);
        paint_text(frame, "\xE4\xB8", 0, 0, {.colour = {}});
    });
}

}  // namespace
}  // namespace atlas::ui
