// Answers as they are typed, kept and linked; and as the device holds them.
#include "app/answers.h"

#include "app/device.h"
#include "app/student.h"
#include "gtest/gtest.h"

namespace atlas {
namespace {

Answers full_answers() {
    Answers answers;
    answers.typed = {"85", "100", "60,000", "CNY", "programme", "3"};
    answers.tests = {{"IELTS", {"7", "", "7.5", "6,5", ""}}, {"CET-6", {"520", "", "", "", ""}}};
    answers.majors = {"Physics", "光学"};
    return answers;
}

Device after(Device device, const std::vector<Action>& actions, const State& state = {}) {
    for (const Action& action : actions) update_device(device, action, state);
    return device;
}

EnterText typed(const std::string& field, const std::string& text) { return {EntryTarget::answer, field, text}; }

TEST(answers, come_back_from_the_storage_as_they_were) {
    for (const Answers& answers : {Answers{}, full_answers()}) {
        const std::optional<Answers> again = parse_answers(format_answers(answers));
        ASSERT_TRUE(again.has_value());
        EXPECT_EQ(*again, answers);
    }
    EXPECT_EQ(parse_answers(""), Answers{});
}

TEST(answers, come_back_from_a_link_piece_by_piece) {
    Answers again;
    for (const std::string& piece : linked_answers(full_answers()))
        EXPECT_TRUE(add_linked_answer(again, piece)) << piece;
    EXPECT_EQ(again, full_answers());
}

TEST(answers, that_were_not_written_by_us_are_refused_whole) {
    const std::string form = "partner-atlas answers 1\n";
    for (const std::string& bad :
         {std::string("<script>"), form + "average", form + "average\t", form + "height\t180", form + "overall\t7",
          form + "average\t85\naverage\t90", form + "test\tIELTS\ntest\tielts",
          form + "average\t8\x01"
                 "5",
          form + "average\t" + std::string(100, '8'), form + "average\t85\n\n"})
        EXPECT_FALSE(parse_answers(bad).has_value()) << bad;
}

TEST(answers, a_piece_of_a_link_that_means_nothing_changes_nothing) {
    Answers answers = full_answers();
    for (const char* bad : {"", "average", "average:1", "height:180", ":", "test:IELTS", "overall:1", "major:Physics"})
        if (add_linked_answer(answers, bad)) ADD_FAILURE() << bad;
    EXPECT_EQ(answers, full_answers());
}

TEST(answers, are_limited_in_number_and_length) {
    Answers answers;
    for (int i = 0; i < 40; ++i)
        add_test(answers, "T" + std::to_string(i)), add_major(answers, "M" + std::to_string(i));
    EXPECT_EQ(answers.tests.size(), most_tests);
    EXPECT_EQ(answers.majors.size(), most_majors);
    EXPECT_EQ(clean_answer(std::string(200, 'a')).size(), longest_answer);
    EXPECT_EQ(clean_answer("  a~b\tc\n "), "abc");
}

TEST(answers, make_a_student_of_what_makes_sense) {
    const Student student = student_of(full_answers());
    EXPECT_EQ(student.average, 85);
    EXPECT_EQ(student.scale, "100");
    EXPECT_EQ(student.budget, 60'000);
    EXPECT_EQ(student.per, "programme");
    EXPECT_EQ(student.year, 3);
    ASSERT_EQ(student.tests.size(), 2u);
    EXPECT_EQ(student.tests[0].overall, 7);
    ASSERT_EQ(student.tests[0].parts.size(), 2u);
    EXPECT_EQ(student.tests[0].parts[0].name, "reading");
    EXPECT_EQ(student.majors.size(), 2u);
}

TEST(answers, an_amount_without_its_measure_is_not_said) {
    Answers answers = full_answers();
    answers.at(AnswerField::scale).clear();
    answers.at(AnswerField::currency).clear();
    const Student student = student_of(answers);
    EXPECT_FALSE(student.average.has_value());
    EXPECT_FALSE(student.budget.has_value());
    EXPECT_EQ(problem_of(answers, AnswerField::scale), AnswerProblem::no_scale);
    EXPECT_EQ(problem_of(answers, AnswerField::currency), AnswerProblem::no_currency);
}

TEST(answers, wrong_input_is_told_at_its_field) {
    struct Case {
        AnswerField field;
        const char* text;
        AnswerProblem problem;
    };
    for (const Case& each : std::vector<Case>{{AnswerField::average, "good", AnswerProblem::no_number},
                                              {AnswerField::average, "-3", AnswerProblem::no_number},
                                              {AnswerField::average, "101", AnswerProblem::beyond_scale},
                                              {AnswerField::average, "８５", AnswerProblem::none},
                                              {AnswerField::budget, "much", AnswerProblem::no_number},
                                              {AnswerField::budget, "12 000", AnswerProblem::none},
                                              {AnswerField::currency, "yuan", AnswerProblem::other_currency},
                                              {AnswerField::currency, "cny", AnswerProblem::none},
                                              {AnswerField::year, "0", AnswerProblem::no_year},
                                              {AnswerField::year, "2.5", AnswerProblem::no_year},
                                              {AnswerField::year, "4", AnswerProblem::none}}) {
        Answers answers = full_answers();
        answers.at(each.field) = each.text;
        EXPECT_EQ(problem_of(answers, each.field), each.problem) << each.text;
    }
    EXPECT_EQ(problem_of_score("six"), AnswerProblem::no_number);
    EXPECT_EQ(problem_of_score(""), AnswerProblem::none);
}

TEST(answers, what_is_typed_stays_as_typed_and_is_to_be_kept) {
    Device device = after({}, {typed("average", "ninety"), typed("test", "IELTS"), typed("test.IELTS.writing", "6.5"),
                               typed("major", "Physics; Optics")});
    EXPECT_EQ(device.answers.now.at(AnswerField::average), "ninety");
    ASSERT_EQ(device.answers.now.tests.size(), 1u);
    EXPECT_EQ(device.answers.now.tests[0].scores[3], "6.5");
    EXPECT_EQ(device.answers.now.majors, (std::vector<std::string>{"Physics", "Optics"}));
    EXPECT_TRUE(take_changed(device, KeptThing::answers));
    EXPECT_FALSE(take_changed(device, KeptThing::answers));
    EXPECT_FALSE(take_changed(device, KeptThing::shortlist));
}

TEST(answers, a_name_with_a_dot_in_it_keeps_its_scores) {
    const Device device = after({}, {typed("test", "GRE 2.0"), typed("test.GRE 2.0.overall", "320")});
    EXPECT_EQ(device.answers.now.tests.at(0).scores[0], "320");
}

TEST(answers, picking_sets_a_field_and_toggles_a_test_or_a_major) {
    Device device = after({}, {PickAnswer{"scale", "4.0"}, PickAnswer{"scale", "4.0"}, PickAnswer{"test", "IELTS"},
                               PickAnswer{"major", "Physics"}});
    EXPECT_EQ(device.answers.now.at(AnswerField::scale), "4.0");
    EXPECT_NE(find_test(device.answers.now, "ielts"), nullptr);
    device = after(device, {PickAnswer{"test", "IELTS"}, PickAnswer{"major", "physics"}});
    EXPECT_TRUE(device.answers.now.tests.empty());
    EXPECT_TRUE(device.answers.now.majors.empty());
}

TEST(answers, clearing_takes_one_press_and_can_be_undone) {
    Device device;
    device.answers.now = full_answers();
    device = after(device, {ChangeAnswers{AnswersChange::clear}});
    EXPECT_TRUE(device.answers.now.empty());
    EXPECT_EQ(stored_text(device, KeptThing::answers), "partner-atlas answers 1");
    device = after(device, {ChangeAnswers{AnswersChange::undo}});
    EXPECT_EQ(device.answers.now, full_answers());
}

TEST(answers, somebody_elses_are_taken_over_and_the_own_come_back_by_undo) {
    State state;
    state.linked_answers = full_answers();
    Device device;
    device.answers.now.at(AnswerField::average) = "70";
    device = after(device, {ChangeAnswers{AnswersChange::take_linked}}, state);
    EXPECT_EQ(device.answers.now, full_answers());
    device = after(device, {ChangeAnswers{AnswersChange::undo}}, state);
    EXPECT_EQ(device.answers.now.at(AnswerField::average), "70");
}

TEST(device, says_that_it_could_not_read_and_forgets_that_with_the_next_change) {
    Device device;
    EXPECT_FALSE(restore(device, KeptThing::answers, "junk"));
    EXPECT_EQ(device.storage(KeptThing::answers), DeviceStorage::unreadable);
    EXPECT_EQ(device.storage(KeptThing::shortlist), DeviceStorage::kept);
    device = after(device, {PickAnswer{"scale", "100"}});
    EXPECT_EQ(device.storage(KeptThing::answers), DeviceStorage::kept);
    EXPECT_TRUE(restore(device, KeptThing::answers, format_answers(full_answers())));
    EXPECT_EQ(device.answers.now, full_answers());
}

TEST(update, answers_open_below_a_record_and_close_with_escape) {
    State state = update({.page = PageId::pathways}, ShowEligibility{});
    EXPECT_TRUE(state.eligibility_open);
    state = update(state, OpenRecord{{RecordKind::opportunity, "a"}});
    EXPECT_TRUE(state.eligibility_open);
    state = update(state, CloseSheet{});
    EXPECT_FALSE(state.record.has_value());
    EXPECT_TRUE(state.eligibility_open);
    EXPECT_FALSE(update(state, CloseSheet{}).eligibility_open);
    EXPECT_FALSE(update(state, OpenPage{PageId::exchange}).eligibility_open);
    EXPECT_FALSE(update(state, ShowShortlist{}).eligibility_open);
}

TEST(update, linked_answers_stand_in_the_place_of_the_own_until_they_are_taken_or_left) {
    const State linked = update({.page = PageId::pathways}, ShowEligibility{full_answers()});
    EXPECT_EQ(linked.linked_answers, full_answers());
    EXPECT_FALSE(linked.eligibility_open);
    for (const Action& action : {Action(ShowEligibility{}), Action(ChangeAnswers{AnswersChange::take_linked})}) {
        const State own = update(linked, action);
        EXPECT_FALSE(own.linked_answers.has_value());
        EXPECT_TRUE(own.eligibility_open);
    }
    EXPECT_FALSE(update({.page = PageId::pathways}, ShowEligibility{Answers{}}).linked_answers.has_value());
}

}  // namespace
}  // namespace atlas
