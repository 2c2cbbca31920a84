// "Could I?" in the running app, on the real data.
#include <gtest/gtest.h>

#include "base/ranges.h"
#include "session_fixture.h"

namespace atlas::platform {
namespace {

using ui::Role;

class CouldISession : public SessionTest {
  protected:
    void enter(std::string_view field, std::string text) {
        const ui::Node* node = find(Role::text_field, field);
        ASSERT_NE(node, nullptr) << field;
        session.enter(node->id, std::move(text));
        settle();
    }
};

constexpr const char* pathways = "faculty=uestc-glasgow-college&page=pathways";
constexpr const char* asking = "faculty=uestc-glasgow-college&page=pathways&show=could-i";

TEST_F(CouldISession, AnAverageIsTypedItsScalePickedAndBothAreKeptButNotInTheAddress) {
    give_data();
    open(pathways);
    press(Role::link, "Could I?");
    EXPECT_TRUE(session.take_new_place());
    enter("Average: Mark", "85");
    EXPECT_TRUE(says("On which scale? Nothing is converted."));
    press(Role::radio, "100");
    EXPECT_FALSE(says("On which scale? Nothing is converted."));
    EXPECT_TRUE(session.take_changed(KeptThing::answers));
    EXPECT_FALSE(session.take_changed(KeptThing::shortlist));
    EXPECT_EQ(session.stored(KeptThing::answers), "partner-atlas answers 1\naverage\t85\nscale\t100");
    EXPECT_FALSE(session.take_new_place());
    EXPECT_EQ(session.route().find("85"), std::string::npos);
    EXPECT_TRUE(says("What to ask, and whom"));
}

TEST_F(CouldISession, WhatIsPressedStaysWhereItIsWhenTheFirstAnswerIsCounted) {
    give_data();
    open(asking);
    const auto is_counted = [&] {
        return !ranges::any_of(session.semantics().nodes(),
                               [](const ui::Node& node) { return node.spoken == "not counted yet"; });
    };
    EXPECT_FALSE(is_counted());
    const ui::Node* before = find(Role::checkbox, "IELTS");
    ASSERT_NE(before, nullptr);
    const float top = before->rect.top;
    press(Role::checkbox, "IELTS");
    const ui::Node* after = find(Role::checkbox, "IELTS");
    ASSERT_NE(after, nullptr);
    EXPECT_TRUE(after->selected);
    EXPECT_TRUE(is_counted());
    EXPECT_FLOAT_EQ(after->rect.top, top);
    press(Role::button, "Clear all answers");
    EXPECT_FALSE(is_counted());
    press(Role::checkbox, "IELTS");
    EXPECT_EQ(find(Role::button, "Undo"), nullptr);
    EXPECT_FLOAT_EQ(find(Role::checkbox, "IELTS")->rect.top, top);
}

TEST_F(CouldISession, TheSubScoresOfATestAreTyped) {
    give_data();
    open(asking);
    press(Role::checkbox, "IELTS");
    enter("IELTS: Writing", "six");
    const ui::Node* field = find(Role::text_field, "IELTS: Writing");
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->value, "six");
    EXPECT_EQ(field->description, "“six” is not a number such as 85 or 3.6.");
    enter("IELTS: Writing", "6");
    EXPECT_EQ(session.stored(KeptThing::answers), "partner-atlas answers 1\ntest\tIELTS\nwriting\t6");
}

TEST_F(CouldISession, WhatWasKeptIsThereAgainAndOnePressClearsIt) {
    give_data();
    session.restore(KeptThing::answers, "partner-atlas answers 1\naverage\t85\nscale\t100");
    open(asking);
    EXPECT_EQ(find(Role::text_field, "Average: Mark")->value, "85");
    press(Role::button, "Clear all answers");
    EXPECT_EQ(session.stored(KeptThing::answers), "partner-atlas answers 1");
    press(Role::button, "Undo");
    EXPECT_EQ(find(Role::text_field, "Average: Mark")->value, "85");
}

TEST_F(CouldISession, ALinkCarriesTheAnswersOnlyWhenItIsAskedFor) {
    give_data();
    session.restore(KeptThing::answers, "partner-atlas answers 1\naverage\t85\nscale\t100");
    open(asking);
    EXPECT_EQ(session.route().find("student"), std::string::npos);
    press(Role::link, "Link with my answers");
    EXPECT_NE(session.route().find("student=average:85~scale:100"), std::string::npos) << session.route();
    EXPECT_TRUE(says("These answers came with a link"));
    session.escape();
    settle();
    EXPECT_EQ(session.route().find("student"), std::string::npos);
}

TEST_F(CouldISession, SomebodyElsesAnswersAreShownAndTakenOver) {
    give_data();
    open("faculty=uestc-glasgow-college&page=pathways&student=average:90~scale:4.0~height:180");
    EXPECT_TRUE(says("height:180"));
    EXPECT_EQ(find(Role::text_field, "Average: Mark"), nullptr);
    EXPECT_FALSE(session.take_changed(KeptThing::answers));
    press(Role::button, "Use as mine");
    EXPECT_EQ(session.stored(KeptThing::answers), "partner-atlas answers 1\naverage\t90\nscale\t4.0");
    EXPECT_TRUE(says("More than the scale has."));
    EXPECT_EQ(session.route().find("student"), std::string::npos);
}

TEST_F(CouldISession, JunkIsSaidAndNothingElseIsLost) {
    give_data();
    session.restore(KeptThing::shortlist, "partner-atlas shortlist 1\nuestc-glasgow-college:windsor-4x");
    EXPECT_FALSE(session.restore(KeptThing::answers, "<script>alert(1)</script>"));
    open(asking);
    EXPECT_TRUE(says("Your answers start empty"));
    EXPECT_EQ(session.stored(KeptThing::shortlist), "partner-atlas shortlist 1\nuestc-glasgow-college:windsor-4x");
}

TEST_F(CouldISession, OnAPhoneNothingReachesBeyondTheEdge) {
    give_data();
    session.restore(KeptThing::answers, "partner-atlas answers 1\naverage\t85\nscale\t4.0\nbudget\t1\ntest\tIELTS");
    open(asking);
    session.resize(360, 740, 2);
    settle();
    EXPECT_NE(find(Role::text_field, "IELTS: Speaking"), nullptr);
    for (const ui::Node& node : session.semantics().nodes()) EXPECT_LE(node.rect.right, 361) << node.name;
}

}  // namespace
}  // namespace atlas::platform
