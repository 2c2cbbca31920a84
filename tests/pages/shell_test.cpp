#include "pages/shell.h"

#include "gtest/gtest.h"
#include "load/problem_words.h"
#include "support/fixture.h"

namespace atlas {
namespace {

State state_of(const Dataset& dataset) {
    State state;
    state.faculty = dataset.faculties.front().id;
    return state;
}

TEST(shell, calls_each_language_by_its_own_name_and_marks_the_foreign_one) {
    const Dataset dataset = test::build_fixture_dataset();
    const Shell shell = build_shell(dataset, state_of(dataset), {});
    ASSERT_EQ(shell.languages.size(), 2u);
    EXPECT_EQ(shell.languages[0].text, "English");
    EXPECT_TRUE(shell.languages[0].selected);
    EXPECT_EQ(shell.languages[0].language, "");
    EXPECT_EQ(shell.languages[1].text, "中文");
    EXPECT_EQ(shell.languages[1].language, "zh-Hans");
}

TEST(shell, marks_the_page_and_the_theme) {
    const Dataset dataset = test::build_fixture_dataset();
    State state = state_of(dataset);
    state.page = PageId::exchange;
    state.theme = Theme::dark;
    const Shell shell = build_shell(dataset, state, {});
    EXPECT_TRUE(shell.pages[3].selected);
    EXPECT_EQ(shell.pages[3].text, "Exchange");
    EXPECT_TRUE(shell.themes[2].selected);
}

TEST(shell, has_no_faculty_switch_for_one_faculty) {
    Dataset dataset = test::build_fixture_dataset();
    EXPECT_TRUE(build_shell(dataset, state_of(dataset), {}).faculties.empty());
    dataset.faculties.push_back(dataset.faculties.front());
    dataset.faculties.back().id = {"second"};
    EXPECT_EQ(build_shell(dataset, state_of(dataset), {}).faculties.size(), 2u);
}

TEST(shell, names_what_was_dropped_from_a_link_and_can_take_the_notice_down) {
    const Dataset dataset = test::build_fixture_dataset();
    const Shell shell = build_shell(dataset, state_of(dataset), {{}, {{"page", "pathwais"}}});
    ASSERT_EQ(shell.notices.size(), 1u);
    EXPECT_EQ(shell.notices[0].details, std::vector<std::string>{"page = pathwais"});
    EXPECT_EQ(shell.notices[0].dismiss, Action(DismissNotice{}));
}

TEST(shell, names_few_of_many_dropped_parts_and_each_once) {
    const Dataset dataset = test::build_fixture_dataset();
    std::vector<DroppedPart> dropped(300, {"compare", "twice"});
    for (int part = 0; part < 12; ++part) dropped.push_back({"compare", std::to_string(part)});
    const std::vector<std::string> details =
        build_shell(dataset, state_of(dataset), {{}, dropped}).notices.at(0).details;
    ASSERT_EQ(details.size(), 9u);
    EXPECT_EQ(details[0], "compare = twice");
    EXPECT_EQ(details[1], "compare = 0");
    EXPECT_EQ(details[8], "and 5 more");
}

/// What the loader says about a key that is not known, third line, seventh column.
Problem unknown_key() {
    const LoadResult result = load({{"sources.json", "{\n  \"documents\": [],\n      \"document\": []\n}\n"}});
    return result.problems.back();
}

TEST(shell, says_which_file_is_wrong_where_why_and_what_would_be_right) {
    const Dataset dataset = test::build_fixture_dataset();
    const ScreenNotices notices{{unknown_key(), unknown_key()}, {}, built_in_problem_words()};
    State state = state_of(dataset);
    const Shell shell = build_shell(dataset, state, notices);
    ASSERT_EQ(shell.notices.size(), 1u);
    EXPECT_EQ(shell.notices[0].text, "There are problems in sources.json. What is valid is shown.");
    EXPECT_EQ(shell.notices[0].details[0],
              "sources.json:3:7 – There is no key “document” here. Did you mean “documents”?");
    state.language = Language::chinese;
    EXPECT_EQ(build_shell(dataset, state, notices).notices[0].details[0],
              "sources.json:3:7 – 此处没有名为“document”的键。是否应为“documents”？");
}

TEST(shell, names_a_problem_by_its_code_while_the_words_of_problems_are_missing) {
    const Dataset dataset = test::build_fixture_dataset();
    const Shell shell = build_shell(dataset, state_of(dataset), {{unknown_key()}, {}});
    EXPECT_EQ(shell.notices[0].details[0], "sources.json:3:7 – unknown-key");
}

TEST(shell, cuts_a_long_list_of_problems) {
    const Dataset dataset = test::build_fixture_dataset();
    const Shell shell = build_shell(dataset, state_of(dataset), {Problems(100), {}});
    EXPECT_EQ(shell.notices[0].details.back(), "and 88 more");
}

}  // namespace
}  // namespace atlas
