// A list of thousands of records in the running app: what is asked of it is answered over several frames.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "session_fixture.h"

namespace atlas::platform {
namespace {

using ui::Role;

class LongListSession : public SessionTest {
  protected:
    /// The real data and 6,000 exchanges more for each faculty.
    void SetUp() override {
        constexpr std::string_view beginning = "\"opportunities\": [";
        std::string records(beginning);
        for (int number = 0; number < 6000; ++number) records += generated(number) + ",";
        give_data(beginning, records);
        open("page=exchange&faculty=ouc-information-science-engineering&scope=all");
    }

    void type(std::string text) {
        const ui::Node* node = find(Role::search_field, "Find by name");
        ASSERT_NE(node, nullptr);
        session.enter(node->id, std::move(text));
    }

    bool says_of(std::string_view number) const { return says("Generated exchange " + std::string(number)); }

  private:
    static std::string generated(int number) {
        const nlohmann::json record = {
            {"id", "generated-" + std::to_string(number)},
            {"kind", "exchange"},
            {"names", {{"en", "Generated exchange " + std::to_string(number)}, {"zh", "生成的交流"}}},
            {"partners", {"university-of-glasgow"}},
            {"level", "not-stated"},
            {"mode", "not-stated"},
            {"status", "active"},
            {"as_of", "not-stated"},
            {"last_verified", "never"},
            {"terms", terms(1 + number % 12)},
            {"sources", sources()}};
        return record.dump();
    }

    static nlohmann::json sources() {
        return {{{"document", "uestc-glasgow-self-evaluation-2020"}, {"section", "whole"}}};
    }

    static nlohmann::json terms(int months) {
        nlohmann::json terms;
        for (const char* key :
             {"legal_kind", "approval_number", "years_home", "years_away", "months_away", "leaving", "awards", "majors",
              "teaching_language", "average", "tests", "costs", "quota", "dates", "contact"})
            terms[key] = "not-stated";
        terms["months_away"] = {{"value", months}, {"unit", "months"}, {"sources", sources()}};
        return terms;
    }
};

TEST_F(LongListSession, WhatIsTypedIsAnsweredSomeFramesLater) {
    EXPECT_FALSE(says_of("5987"));
    type("exchange 5987");
    for (int frames = 0; frames < 4; ++frames) {
        EXPECT_TRUE(session.frame().draw_again);
        EXPECT_FALSE(says_of("5987")) << "after " << frames;
    }
    settle();
    EXPECT_TRUE(says_of("5987"));
    EXPECT_FALSE(says_of("5986"));
    EXPECT_TRUE(announced.starts_with("2 ")) << announced;
    EXPECT_NE(session.route().find("q=exchange%205987"), std::string::npos) << session.route();
}

TEST_F(LongListSession, WhoTypesOnIsAnsweredOnce) {
    for (const char* text : {"exchange 5", "exchange 59", "exchange 598", "exchange 5987"}) {
        type(text);
        for (int frames = 0; frames < 2; ++frames) {
            EXPECT_TRUE(session.frame().draw_again);
            EXPECT_FALSE(says_of("5987")) << text;
        }
    }
    settle();
    EXPECT_TRUE(says_of("5987"));
    EXPECT_TRUE(announced.starts_with("2 ")) << announced;
}

TEST_F(LongListSession, WhoTypesSomethingElseIsAnsweredWithThat) {
    type("exchange 5987");
    session.frame();
    session.frame();
    type("exchange 4100");
    settle();
    EXPECT_TRUE(says_of("4100"));
    EXPECT_FALSE(says_of("5987"));
    EXPECT_TRUE(announced.starts_with("2 ")) << announced;
}

TEST_F(LongListSession, WhatIsPressedMeanwhileIsAnsweredWithIt) {
    type("exchange 5987");
    session.frame();
    press(Role::link, "Could I?");
    EXPECT_TRUE(says_of("5987"));
    EXPECT_FALSE(says_of("5986"));
    EXPECT_TRUE(announced.starts_with("2 ")) << announced;
    EXPECT_NE(session.route().find("show=could-i"), std::string::npos) << session.route();
}

TEST_F(LongListSession, WhoGoesBackMeanwhileIsNotAnswered) {
    const std::string before = session.route();
    type("exchange 5987");
    session.frame();
    session.navigate(before);
    settle();
    EXPECT_FALSE(says_of("5987"));
    EXPECT_EQ(session.route(), before);
}

TEST_F(LongListSession, WhatIsPressedIsAnsweredSomeFramesLater) {
    const ui::Node* node = find(Role::text_field, "Months away: from");
    ASSERT_NE(node, nullptr);
    session.enter(node->id, "2");
    for (int frames = 0; frames < 2; ++frames) EXPECT_TRUE(session.frame().announcement.empty()) << "after " << frames;
    EXPECT_FALSE(session.frame().announcement.empty());
    EXPECT_NE(session.route().find("months_away=2"), std::string::npos) << session.route();
}

TEST_F(LongListSession, WhatLeavesTheListAsItIsIsAnsweredAtOnce) {
    const ui::Node* node = find(Role::link, "Could I?");
    ASSERT_NE(node, nullptr);
    session.activate(node->id);
    session.frame();
    EXPECT_NE(session.screen().sheet, std::nullopt);
}

}  // namespace
}  // namespace atlas::platform
