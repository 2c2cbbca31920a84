// The sheet of "Could I?": what it asks, what it answers, and what it leaves to be asked.
#include "pages/eligibility_sheet.h"

#include <gtest/gtest.h>

#include "page_search.h"
#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

Dataset sample_dataset() {
    Dataset dataset = test::cooperation_dataset();
    Opportunity& east = dataset.faculties[0].opportunities[1];
    east.status = Status::active;
    Fact average = test::figure("east-average", Topic::admission, 80, Unit::marks);
    average.scale = "100";
    test::state_term(east, TermKey::average, {average});
    return dataset;
}

Answers answers_with(const std::string& average, const std::string& scale) {
    Answers answers;
    answers.at(AnswerField::average) = average;
    answers.at(AnswerField::scale) = scale;
    return answers;
}

State asking(Language language = Language::english) {
    State state{.page = PageId::pathways, .faculty = {"college"}};
    state.language = language;
    state.eligibility_open = true;
    return state;
}

Sheet sheet_of(const Device& device, const State& state = asking()) {
    ScreenNotices notices;
    notices.device = &device;
    return *build_screen(sample_dataset(), state, notices).sheet;
}

Sheet sheet_with(const Answers& answers, const State& state = asking()) {
    Device device;
    device.answers.now = answers;
    return sheet_of(device, state);
}

std::vector<std::string> counts(const Sheet& sheet) {
    std::vector<std::string> values;
    for (const Figure& figure : test::find_blocks<FigureGrid>(sheet).at(0)->figures)
        values.push_back(figure.value + ' ' + figure.label);
    return values;
}

const FormField* find_field(const Sheet& sheet, const std::string& name) {
    for (const FormGroup& group : test::find_blocks<Form>(sheet).at(0)->groups) {
        for (const FormField& field : group.fields) {
            if (field.field.label == name) return &field;
        }
    }
    return nullptr;
}

const Definition* find_definition(const Section& section, const std::string& term) {
    for (const Block& block : section.blocks) {
        const auto* list = std::get_if<DefinitionList>(&block);
        if (!list) continue;
        for (const Definition& definition : list->definitions) {
            if (definition.term == term) return &definition;
        }
    }
    return nullptr;
}

bool offers(const Sheet& sheet, const std::string& name) {
    for (const Actions* actions : test::find_blocks<Actions>(sheet)) {
        for (const Choice& choice : actions->choices) {
            if (choice.text == name) return true;
        }
    }
    return false;
}

TEST(EligibilitySheet, BeforeAnythingIsSaidItSaysHowMuchIsStated) {
    const Sheet sheet = sheet_with({});
    EXPECT_EQ(counts(sheet), (std::vector<std::string>{"– Meets", "– Ask", "– Does not meet"}));
    const Section* stated = test::find_section(sheet.sections, "What sources state");
    ASSERT_NE(stated, nullptr);
    EXPECT_EQ(std::get<List>(stated->blocks[0]).items[0].text, "Average required (1 of 2)");
    EXPECT_FALSE(offers(sheet, "Clear all answers"));
}

TEST(EligibilitySheet, CountsTheThreeAnswersAndGivesEachItsReason) {
    const Sheet sheet = sheet_with(answers_with("85", "100"));
    EXPECT_EQ(counts(sheet), (std::vector<std::string>{"1 Meets", "1 Ask", "0 Does not meet"}));
    EXPECT_EQ(counts(sheet_with(answers_with("79", "100"))),
              (std::vector<std::string>{"0 Meets", "1 Ask", "1 Does not meet"}));
    const Section* meets = test::find_section(sheet.sections, "You meet what is stated · 1");
    ASSERT_NE(meets, nullptr);
    const Definition* average = find_definition(*meets, "Average required");
    ASSERT_NE(average, nullptr);
    EXPECT_EQ(average->values[0].text, "80 out of 100");
    EXPECT_EQ(average->values[0].detail, "You: 85 out of 100");
    EXPECT_EQ(average->values[0].badges[0].text, "Meets");
    EXPECT_EQ(average->values[0].action, Action(OpenFact{{"east-average"}}));
}

TEST(EligibilitySheet, AnotherScaleShowsBothValuesAndThatNothingIsConverted) {
    const Sheet sheet = sheet_with(answers_with("3.6", "4.0"));
    EXPECT_EQ(counts(sheet), (std::vector<std::string>{"0 Meets", "2 Ask", "0 Does not meet"}));
    const Section* ask = test::find_section(sheet.sections, "To ask · 2");
    ASSERT_NE(ask, nullptr);
    const Definition* average = find_definition(*ask, "Average required");
    ASSERT_NE(average, nullptr);
    EXPECT_EQ(average->values[0].text, "80 out of 100");
    EXPECT_EQ(average->values[0].detail, "You: 3.6 out of 4.0 · Another measure. Nothing is converted.");
    const Section* questions = test::find_section(sheet.sections, "What to ask, and whom");
    ASSERT_NE(questions, nullptr);
    const List& list = std::get<List>(questions->blocks[0]);
    EXPECT_EQ(list.items.back().text, "Is 3.6 out of 4.0 enough where 80 out of 100 is stated?");
    EXPECT_EQ(list.items.back().detail, "The Eastern University");
}

TEST(EligibilitySheet, WhatNoSourceStatesIsNamedWithTheQuestionAndWhomToAsk) {
    const Sheet sheet = sheet_with(answers_with("85", "100"));
    const Section* ask = test::find_section(sheet.sections, "To ask · 1");
    ASSERT_NE(ask, nullptr);
    EXPECT_EQ(find_definition(*ask, "Not stated – ask")->values[0].text, "Average required");
    const Section* questions = test::find_section(sheet.sections, "What to ask, and whom");
    ASSERT_NE(questions, nullptr);
    const List& list = std::get<List>(questions->blocks[0]);
    ASSERT_EQ(list.items.size(), 2u);
    EXPECT_EQ(list.items[0].text, "Is it still offered?");
    EXPECT_EQ(list.items[1].text, "Which average is required, and on which scale?");
    EXPECT_EQ(list.items[1].detail, "École du Nord");
}

TEST(EligibilitySheet, ALaterYearIsAskedAboutInWordsOfItsOwn) {
    Answers answers;
    answers.at(AnswerField::year) = "5";
    const Sheet sheet = sheet_with(answers);
    const Section* questions = test::find_section(sheet.sections, "What to ask, and whom");
    ASSERT_NE(questions, nullptr);
    const List& list = std::get<List>(questions->blocks[0]);
    EXPECT_EQ(list.items.back().text, "How many years are spent at home?");
    EXPECT_EQ(list.items[list.items.size() - 2].text, "Can a student still join in year 5?");
    EXPECT_EQ(list.items[list.items.size() - 2].detail, "École du Nord");
}

TEST(EligibilitySheet, WhatIsClosedIsNotAmongWhatIsJudged) {
    const Sheet sheet = sheet_with(answers_with("100", "100"));
    const Section* given = test::find_section(sheet.sections, "What the answers give");
    ASSERT_NE(given, nullptr);
    EXPECT_NE(std::get<Paragraph>(given->blocks[0]).text.find("Each of 2 pathways"), std::string::npos);
    for (const Section& section : sheet.sections) {
        for (const Block& block : section.blocks) {
            const auto* list = std::get_if<List>(&block);
            for (const ListItem& item : list ? list->items : std::vector<ListItem>())
                EXPECT_EQ(item.detail.find("Closed Campus"), std::string::npos);
            const auto* definitions = std::get_if<DefinitionList>(&block);
            for (const Definition& definition : definitions ? definitions->definitions : std::vector<Definition>()) {
                for (const auto& value : definition.values) EXPECT_NE(value.text, "Closed") << definition.term;
            }
        }
    }
}

TEST(EligibilitySheet, WhatIsStatedAndNotSaidIsAskedOfTheStudent) {
    Answers answers;
    answers.majors = {"Physics"};
    const Sheet sheet = sheet_with(answers);
    const Section* own = test::find_section(sheet.sections, "Asked for, and not said by you");
    ASSERT_NE(own, nullptr);
    EXPECT_EQ(std::get<List>(own->blocks[0]).items.front().text, "Years at home");
    EXPECT_EQ(std::get<List>(own->blocks[0]).items.size(), 2u);
}

TEST(EligibilitySheet, WrongInputIsSaidAtItsFieldAndStaysThere) {
    const Sheet sheet = sheet_with(answers_with("good", ""));
    EXPECT_EQ(find_field(sheet, "Average: Mark")->field.text, "good");
    EXPECT_EQ(find_field(sheet, "Average: Mark")->problem, "“good” is not a number such as 85 or 3.6.");
    EXPECT_EQ(find_field(sheet, "Average: Scale")->problem, "On which scale? Nothing is converted.");
}

TEST(EligibilitySheet, ATestThatIsTickedHasFieldsForItsScores) {
    Answers answers;
    answers.tests = {{"IELTS", {"7", "", "", "", ""}}};
    const Sheet sheet = sheet_with(answers);
    ASSERT_NE(find_field(sheet, "IELTS: Writing"), nullptr);
    EXPECT_EQ(find_field(sheet, "IELTS: Overall")->field.text, "7");
    EXPECT_EQ(find_field(sheet_with({}), "IELTS: Writing"), nullptr);
}

TEST(EligibilitySheet, ScalesAndMajorsOfTheDataCanBePicked) {
    Dataset dataset = sample_dataset();
    Fact majors = test::figure("majors", Topic::admission, 0, Unit::text);
    majors.value = BilingualText{"Optics; Lasers", "光学、激光"};
    test::state_term(dataset.faculties[0].opportunities[0], TermKey::majors, {majors});
    dataset.faculties[0].opportunities[1].terms[static_cast<std::size_t>(TermKey::average)].facts[0].scale = "20";
    Device device;
    device.answers.now.majors = {"Optics"};
    ScreenNotices notices;
    notices.device = &device;
    const Sheet sheet = *build_screen(dataset, asking(Language::chinese), notices).sheet;
    const std::vector<FormGroup>& groups = test::find_blocks<Form>(sheet).at(0)->groups;
    EXPECT_EQ(groups.front().picks[0].choices.back().text, "20");
    const FormGroup& last = groups.back();
    ASSERT_EQ(last.ticks.size(), 2u);
    EXPECT_EQ(last.ticks[0].text, "光学");
    EXPECT_TRUE(last.ticks[0].selected) << "said in English, shown in Chinese";
    EXPECT_FALSE(last.ticks[1].selected);
}

TEST(EligibilitySheet, LinkedAnswersAreReadAndNotEditedAndOfferTheWayBack) {
    State state = asking();
    state.eligibility_open = false;
    state.linked_answers = answers_with("85", "100");
    const Sheet sheet = sheet_with(answers_with("60", "100"), state);
    EXPECT_TRUE(test::find_blocks<Form>(sheet).empty());
    EXPECT_NE(test::find_section(sheet.sections, "These answers came with a link"), nullptr);
    EXPECT_TRUE(offers(sheet, "Use as mine"));
    EXPECT_TRUE(offers(sheet, "Show mine"));
    EXPECT_EQ(counts(sheet).front(), "1 Meets");
    EXPECT_FALSE(offers(sheet_with(answers_with("85", "100"), state), "Use as mine")) << "they are the same";
}

TEST(EligibilitySheet, SaysWhatTheDeviceCouldNotKeepOrRead) {
    Device device;
    device.storages.fill(DeviceStorage::unreadable);
    EXPECT_EQ(test::find_blocks<Notice>(sheet_of(device)).at(0)->title, "Your answers start empty");
    device.storages.fill(DeviceStorage::this_visit);
    EXPECT_EQ(test::find_blocks<Notice>(sheet_of(device)).at(0)->title, "Your answers last for this visit only");
    EXPECT_TRUE(sheet_of(device).subtitle.empty()) << "it can't say that they stay";
}

TEST(EligibilitySheet, FollowsTheFiltersOfTheList) {
    State state = asking();
    state.filters = {{.field = "country", .values = {"AU"}}};
    EXPECT_EQ(counts(sheet_with(answers_with("85", "100"), state)),
              (std::vector<std::string>{"1 Meets", "0 Ask", "0 Does not meet"}));
}

TEST(EligibilitySheet, WhatIsSaidAfterAChangeIsTheProblemOrTheCounts) {
    const Dataset dataset = sample_dataset();
    Lists lists(dataset);
    Device device;
    device.answers.now = answers_with("good", "100");
    const EnterText entered{EntryTarget::answer, "average", "good"};
    EXPECT_EQ(eligibility_announcement(dataset, lists, asking(), device, entered),
              "“good” is not a number such as 85 or 3.6.");
    device.answers.now = answers_with("85", "100");
    EXPECT_EQ(eligibility_announcement(dataset, lists, asking(), device, entered),
              "1 you meet, 1 to ask, 0 you do not meet.");
    EXPECT_EQ(eligibility_announcement(dataset, lists, asking(), device, ClearFilters{}), "");
}

TEST(EligibilitySheet, TheWayThereStandsAboveTheListOfPathwaysAndOfExchange) {
    for (const PageId page : {PageId::pathways, PageId::exchange}) {
        State state = asking();
        state.page = page;
        state.eligibility_open = false;
        const Screen screen = build_screen(sample_dataset(), state, {});
        EXPECT_FALSE(screen.sheet.has_value());
        EXPECT_EQ(test::find_blocks<Actions>(screen.page).at(0)->choices.at(0).action, Action(ShowEligibility{}));
    }
}

}  // namespace
}  // namespace atlas
