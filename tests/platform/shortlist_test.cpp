// Comparison and shortlist in the running app, on the real data.
#include <gtest/gtest.h>

#include "session_fixture.h"

namespace atlas::platform {
namespace {

using ui::Role;
using ShortlistSession = SessionTest;

constexpr const char* sheet_of_windsor = "faculty=uestc-glasgow-college&page=pathways&opportunity=windsor-4x";
constexpr const char* kept_windsor = "partner-atlas shortlist 1\nuestc-glasgow-college:windsor-4x";

TEST_F(ShortlistSession, AddingIsToBeKeptOnceAndIsNoNewPlace) {
    give_data();
    open(sheet_of_windsor);
    EXPECT_FALSE(session.take_changed(KeptThing::shortlist));
    press(Role::button, "Add to shortlist");
    EXPECT_TRUE(session.take_changed(KeptThing::shortlist));
    EXPECT_FALSE(session.take_changed(KeptThing::shortlist));
    EXPECT_FALSE(session.take_new_place());
    EXPECT_EQ(session.stored(KeptThing::shortlist), kept_windsor);
    EXPECT_NE(find(Role::button, "On the shortlist – take off"), nullptr);
    EXPECT_NE(find(Role::link, "Shortlist 1"), nullptr);
}

TEST_F(ShortlistSession, WhatWasKeptIsThereAgainAndEscapeClosesItsSheet) {
    give_data();
    session.restore(KeptThing::shortlist, std::string(kept_windsor) + "\tquiet town");
    open("show=shortlist");
    EXPECT_TRUE(says("quiet town"));
    EXPECT_TRUE(says("4+X with the University of Windsor"));
    EXPECT_FALSE(session.take_changed(KeptThing::shortlist));
    EXPECT_TRUE(session.escape());
    settle();
    EXPECT_FALSE(session.state().shortlist_open);
    EXPECT_FALSE(session.escape());
}

TEST_F(ShortlistSession, AnotherTabsChangeIsTakenOverAndNotKeptAgain) {
    give_data();
    open("show=shortlist");
    session.restore(KeptThing::shortlist, kept_windsor);
    settle();
    EXPECT_TRUE(says("4+X with the University of Windsor"));
    session.restore(KeptThing::shortlist, "");
    settle();
    EXPECT_FALSE(says("4+X with the University of Windsor"));
    EXPECT_FALSE(session.take_changed(KeptThing::shortlist));
}

TEST_F(ShortlistSession, WhatCannotBeReadIsAnEmptyListWithANotice) {
    give_data();
    session.restore(KeptThing::shortlist, "<script>alert(1)</script>");
    open("show=shortlist");
    EXPECT_TRUE(says("The shortlist starts empty"));
    EXPECT_FALSE(says("script"));
}

TEST_F(ShortlistSession, AListThatIsNotKeptSaysSo) {
    give_data();
    open(sheet_of_windsor);
    press(Role::button, "Add to shortlist");
    session.report_unkept(KeptThing::shortlist);
    session.navigate("show=shortlist");
    settle();
    EXPECT_TRUE(says("The list lasts for this visit only"));
    EXPECT_TRUE(says("4+X with the University of Windsor"));
}

TEST_F(ShortlistSession, ASharedListIsAddedToTheOwn) {
    give_data();
    session.restore(KeptThing::shortlist, kept_windsor);
    open("faculty=uestc-glasgow-college&shortlist=monash-4x~partner.university-of-windsor");
    EXPECT_EQ(find(Role::button, "Clear the shortlist"), nullptr);
    press(Role::button, "Add to mine");
    EXPECT_EQ(session.stored(KeptThing::shortlist), std::string(kept_windsor) +
                                                        "\nuestc-glasgow-college:monash-4x"
                                                        "\nuestc-glasgow-college:partner.university-of-windsor");
    EXPECT_TRUE(says("All of these are on your shortlist."));
}

TEST_F(ShortlistSession, ClearingCanBeUndone) {
    give_data();
    session.restore(KeptThing::shortlist, kept_windsor);
    open("show=shortlist");
    press(Role::button, "Clear the shortlist");
    EXPECT_EQ(session.stored(KeptThing::shortlist), "partner-atlas shortlist 1");
    EXPECT_TRUE(session.take_changed(KeptThing::shortlist));
    press(Role::button, "Undo");
    EXPECT_EQ(session.stored(KeptThing::shortlist), kept_windsor);
    EXPECT_TRUE(session.take_changed(KeptThing::shortlist));
}

TEST_F(ShortlistSession, TwoPathwaysAreComparedFromTheirSheets) {
    give_data();
    open(sheet_of_windsor);
    press(Role::button, "Add to comparison");
    EXPECT_EQ(announced, "1 in the comparison.");
    session.navigate("faculty=uestc-glasgow-college&page=pathways&opportunity=monash-4x&compare=windsor-4x");
    settle();
    press(Role::button, "Add to comparison");
    EXPECT_EQ(announced, "2 in the comparison.");
    press(Role::link, "Compare 2");
    EXPECT_EQ(session.screen().page.title, "Comparison");
    EXPECT_NE(session.route().find("compare=windsor-4x~monash-4x&show=comparison"), std::string::npos);
    EXPECT_NE(find(Role::column_header, "4+X with the University of Windsor"), nullptr);
}

TEST_F(ShortlistSession, SaysHowManyRowsDiffer) {
    give_data();
    open("faculty=uestc-glasgow-college&page=pathways&compare=windsor-4x~ku-leuven-4x&show=comparison");
    press(Role::button, "Only differences");
    EXPECT_NE(announced.find("differ"), std::string::npos) << announced;
}

TEST_F(ShortlistSession, AComparisonOnAPhoneNamesTheRecordBesideEachValue) {
    give_data();
    open("faculty=uestc-glasgow-college&page=pathways&compare=windsor-4x~ku-leuven-4x&show=comparison");
    session.resize(360, 740, 2);
    settle();
    EXPECT_TRUE(says("Where it leads"));
    EXPECT_TRUE(says("Belgium"));
    EXPECT_TRUE(says("Differs"));
    for (const ui::Node& node : session.semantics().nodes()) EXPECT_LE(node.rect.right, 361) << node.name;
}

}  // namespace
}  // namespace atlas::platform
