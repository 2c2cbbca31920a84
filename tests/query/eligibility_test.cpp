// What a student says, held against what opportunities state.
#include "query/eligibility.h"

#include <gtest/gtest.h>

#include "support/cooperation_dataset.h"

namespace atlas::test {
namespace {

constexpr std::size_t east = 1;    // east-masters, running once the test says so
constexpr std::size_t closed = 2;  // closed-4x

class Eligibility : public testing::Test {
  protected:
    Eligibility() { offered().status = Status::active; }

    Opportunity& offered() { return dataset.faculties[0].opportunities[east]; }
    void states(TermKey key, std::vector<Fact> facts) { state_term(offered(), key, std::move(facts)); }

    Judgement judged(std::size_t index = east) const {
        const Faculty& faculty = dataset.faculties[0];
        return judge(dataset, faculty, faculty.opportunities[index], student);
    }
    std::vector<Finding> findings(Requirement requirement) const {
        std::vector<Finding> found;
        for (const Finding& finding : judged().findings) {
            if (finding.requirement == requirement) found.push_back(finding);
        }
        return found;
    }
    Finding only(Requirement requirement) const {
        const std::vector<Finding> found = findings(requirement);
        EXPECT_EQ(found.size(), 1u);
        return found.at(0);
    }
    Standing standing(Requirement requirement) const { return only(requirement).standing; }

    static Fact marks(double value, std::string scale, std::string label = "Average") {
        Fact fact = figure("asked", Topic::admission, value, Unit::marks);
        fact.scale = std::move(scale);
        fact.label = {std::move(label), "要求"};
        return fact;
    }
    static Fact money(double value, std::string currency, std::string per) {
        Fact fact = figure("cost", Topic::finance, value, Unit::money);
        fact.currency = std::move(currency);
        fact.per = std::move(per);
        return fact;
    }
    static Fact majors_of(std::vector<ListedItem> items) {
        Fact fact = figure("majors", Topic::admission, 0, Unit::text);
        fact.value = BilingualText{"A list", "名单"};
        fact.items = std::move(items);
        return fact;
    }
    static Fact state_only(FactState state) {
        Fact fact = figure("gap", Topic::admission, 0, Unit::text);
        fact.state = state;
        fact.value = {};
        return fact;
    }

    Dataset dataset = cooperation_dataset();
    Student student;
};

TEST_F(Eligibility, AnAverageOnTheSameScaleIsReachedOrNot) {
    states(TermKey::average, {marks(80, "100")});
    student.scale = "100";
    student.average = 80;
    EXPECT_EQ(standing(Requirement::average), Standing::meets);
    EXPECT_EQ(judged().verdict, Verdict::meets);
    student.average = 79.9;
    EXPECT_EQ(standing(Requirement::average), Standing::fails);
    EXPECT_EQ(judged().verdict, Verdict::fails);
}

TEST_F(Eligibility, AFindingHoldsBothValuesAndTheFactItRestsOn) {
    states(TermKey::average, {marks(80, "100")});
    student.scale = "100";
    student.average = 85;
    const Finding finding = only(Requirement::average);
    ASSERT_NE(finding.asked, nullptr);
    EXPECT_EQ(finding.asked->id.value, "asked");
    ASSERT_TRUE(finding.said.has_value());
    EXPECT_EQ(finding.said->scale, "100");
    EXPECT_EQ(std::get<double>(finding.said->value), 85);
}

TEST_F(Eligibility, AnAverageOnAnotherScaleIsAskedAboutAndNotConverted) {
    states(TermKey::average, {marks(80, "100")});
    student.scale = "4.0";
    student.average = 3.9;
    const Finding finding = only(Requirement::average);
    EXPECT_EQ(finding.standing, Standing::ask);
    EXPECT_EQ(finding.doubt, Doubt::other_measure);
    EXPECT_EQ(std::get<double>(finding.said->value), 3.9);
    EXPECT_EQ(judged().verdict, Verdict::ask);
}

TEST_F(Eligibility, TheScaleOfTheStudentDecidesWhereTwoAreStated) {
    states(TermKey::average, {marks(80, "100"), marks(3.2, "4")});
    student.scale = "4.0";
    student.average = 3.3;
    EXPECT_EQ(standing(Requirement::average), Standing::meets);
}

TEST_F(Eligibility, UkMarksOfAHundredAreAnotherScale) {
    states(TermKey::average, {marks(60, "UK 100")});
    student.scale = "100";
    student.average = 90;
    EXPECT_EQ(only(Requirement::average).doubt, Doubt::other_measure);
}

TEST_F(Eligibility, OnAGermanScaleTheLowerMarkIsTheBetterOne) {
    states(TermKey::average, {marks(2.5, "German 1.0")});
    student.scale = "German 1.0";
    student.average = 1.7;
    EXPECT_EQ(standing(Requirement::average), Standing::meets);
    student.average = 3;
    EXPECT_EQ(standing(Requirement::average), Standing::fails);
}

TEST_F(Eligibility, MoreThanIsNotReachedByTheSame) {
    states(TermKey::average, {marks(80, "100")});
    offered().terms[static_cast<std::size_t>(TermKey::average)].facts[0].qualifier = Qualifier::more_than;
    student.scale = "100";
    student.average = 80;
    EXPECT_EQ(standing(Requirement::average), Standing::fails);
}

TEST_F(Eligibility, InsideARangeItHasToBeAsked) {
    Fact range = marks(0, "100");
    range.value = Range{75, 85};
    states(TermKey::average, {range});
    student.scale = "100";
    student.average = 80;
    EXPECT_EQ(only(Requirement::average).doubt, Doubt::within);
    student.average = 85;
    EXPECT_EQ(standing(Requirement::average), Standing::meets);
    student.average = 74;
    EXPECT_EQ(standing(Requirement::average), Standing::fails);
}

TEST_F(Eligibility, StatementsThatDifferLeaveTheQuestionOpenWhereOneIsMet) {
    states(TermKey::average, {marks(80, "100"), marks(85, "100")});
    student.scale = "100";
    student.average = 82;
    EXPECT_EQ(judged().verdict, Verdict::ask);
    student.average = 70;
    EXPECT_EQ(judged().verdict, Verdict::fails);
}

TEST_F(Eligibility, WhatNobodyStatesIsAskedOnceTheStudentHasSaidTheirs) {
    EXPECT_EQ(standing(Requirement::average), Standing::open);
    student.scale = "100";
    student.average = 99;
    EXPECT_EQ(standing(Requirement::average), Standing::ask);
    EXPECT_EQ(judged().verdict, Verdict::ask);
}

TEST_F(Eligibility, WhatTheStudentLeftEmptyIsToBeToldAndIsNoFailure) {
    states(TermKey::average, {marks(80, "100")});
    EXPECT_EQ(standing(Requirement::average), Standing::tell);
    EXPECT_EQ(judged().verdict, Verdict::ask);
}

TEST_F(Eligibility, NotApplicableIsNoGap) {
    states(TermKey::average, {state_only(FactState::not_applicable)});
    student.scale = "100";
    student.average = 10;
    EXPECT_EQ(standing(Requirement::average), Standing::not_applicable);
    EXPECT_EQ(judged().verdict, Verdict::meets);
}

TEST_F(Eligibility, AWithheldValueIsAsked) {
    states(TermKey::average, {state_only(FactState::withheld)});
    student.scale = "100";
    student.average = 99;
    EXPECT_EQ(standing(Requirement::average), Standing::ask);
}

TEST_F(Eligibility, WordsInThePlaceOfANumberAreAsked) {
    Fact words = marks(0, "");
    words.value = BilingualText{"Good marks", "成绩良好"};
    words.unit = Unit::text;
    states(TermKey::average, {words});
    student.scale = "100";
    student.average = 99;
    EXPECT_EQ(only(Requirement::average).doubt, Doubt::in_words);
}

TEST_F(Eligibility, WhatSourcesDisagreeOnSettlesNothing) {
    Fact disputed = marks(80, "100");
    disputed.state = FactState::conflicting;
    states(TermKey::average, {disputed});
    student.scale = "100";
    for (const double average : {70.0, 90.0}) {
        student.average = average;
        EXPECT_EQ(only(Requirement::average).doubt, Doubt::weak) << average;
    }
}

TEST_F(Eligibility, ACaveatRulesNobodyOut) {
    Fact old = marks(80, "100");
    old.caveat = BilingualText{"Of 2016.", "2016 年。"};
    states(TermKey::average, {old});
    student.scale = "100";
    student.average = 70;
    EXPECT_EQ(only(Requirement::average).doubt, Doubt::weak);
    student.average = 90;
    EXPECT_EQ(standing(Requirement::average), Standing::meets);
}

TEST_F(Eligibility, EverySubScoreHasToBeReached) {
    states(TermKey::tests,
           {marks(6.5, "IELTS", "Overall"), marks(6, "IELTS", "Writing"), marks(6, "IELTS", "Reading")});
    student.tests = {{"ielts", 7, {{"writing", 5.5}, {"reading", 8}}}};
    const std::vector<Finding> found = findings(Requirement::tests);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].standing, Standing::meets);
    EXPECT_EQ(found[1].standing, Standing::fails);
    EXPECT_EQ(std::get<double>(found[1].said->value), 5.5);
    EXPECT_EQ(found[2].standing, Standing::meets);
    EXPECT_EQ(judged().verdict, Verdict::fails);
}

TEST_F(Eligibility, ASubScoreThatWasNotSaidIsToBeTold) {
    states(TermKey::tests, {marks(6.5, "IELTS", "Overall"), marks(6, "IELTS", "Writing")});
    student.tests = {{"IELTS", 7, {}}};
    EXPECT_EQ(findings(Requirement::tests).at(1).standing, Standing::tell);
    EXPECT_EQ(judged().verdict, Verdict::ask);
}

TEST_F(Eligibility, EachPartMeansTheLowestOfAll) {
    states(TermKey::tests, {marks(6, "IELTS", "In each part")});
    student.tests = {{"IELTS", 7, {{"listening", 7}, {"reading", 7}, {"writing", 5.5}}}};
    EXPECT_EQ(standing(Requirement::tests), Standing::tell) << "speaking was not said";
    student.tests[0].parts.push_back({"speaking", 6});
    EXPECT_EQ(standing(Requirement::tests), Standing::fails);
    student.tests[0].parts[2].score = 6;
    EXPECT_EQ(standing(Requirement::tests), Standing::meets);
}

TEST_F(Eligibility, AnotherTestIsAskedAboutAndNotConverted) {
    states(TermKey::tests, {marks(6.5, "IELTS", "Overall")});
    student.tests = {{"TOEFL iBT", 110, {}}};
    const Finding finding = only(Requirement::tests);
    EXPECT_EQ(finding.standing, Standing::ask);
    EXPECT_EQ(finding.doubt, Doubt::other_measure);
    EXPECT_EQ(finding.said->scale, "TOEFL iBT");
}

TEST_F(Eligibility, OneOfTheTestsAskedForIsEnough) {
    states(TermKey::tests, {marks(6.5, "IELTS", "Overall"), marks(90, "TOEFL iBT", "Overall")});
    student.tests = {{"IELTS", 6, {}}, {"TOEFL iBT", 95, {}}};
    EXPECT_EQ(standing(Requirement::tests), Standing::meets);
    student.tests.pop_back();
    EXPECT_EQ(standing(Requirement::tests), Standing::fails);
}

TEST_F(Eligibility, ABudgetCoversACostOfTheSameCurrencyAndPeriod) {
    states(TermKey::costs, {money(60'000, "CNY", "student-year")});
    student.currency = "CNY";
    student.per = "student-year";
    student.budget = 60'000;
    EXPECT_EQ(standing(Requirement::costs), Standing::meets);
    student.budget = 59'999;
    EXPECT_EQ(standing(Requirement::costs), Standing::fails);
}

TEST_F(Eligibility, AnotherCurrencyOrPeriodIsAskedAboutAndNotConverted) {
    states(TermKey::costs, {money(60'000, "CNY", "student-year")});
    student.budget = 1'000'000;
    student.currency = "GBP";
    student.per = "student-year";
    EXPECT_EQ(only(Requirement::costs).doubt, Doubt::other_measure);
    student.currency = "CNY";
    student.per = "programme";
    EXPECT_EQ(only(Requirement::costs).doubt, Doubt::other_measure);
}

TEST_F(Eligibility, StagesThatAreTooMuchTogetherAreAskedAbout) {
    states(TermKey::costs, {money(60'000, "CNY", "programme"), money(70'000, "CNY", "programme")});
    student.currency = "CNY";
    student.per = "programme";
    student.budget = 100'000;
    EXPECT_EQ(judged().verdict, Verdict::ask);
    student.budget = 130'000;
    EXPECT_EQ(judged().verdict, Verdict::meets);
    student.budget = 65'000;
    EXPECT_EQ(judged().verdict, Verdict::fails);
}

TEST_F(Eligibility, ACostThatMayBeMoreIsNeverCoveredForSure) {
    Fact from = money(60'000, "CNY", "student-year");
    from.qualifier = Qualifier::at_least;
    states(TermKey::costs, {from});
    student.currency = "CNY";
    student.per = "student-year";
    student.budget = 90'000;
    EXPECT_EQ(standing(Requirement::costs), Standing::ask);
    student.budget = 50'000;
    EXPECT_EQ(standing(Requirement::costs), Standing::fails);
}

TEST_F(Eligibility, AMajorIsFoundInEitherLanguageAndOnlyAListRulesOut) {
    states(TermKey::majors, {majors_of({BilingualText{"Physics", "物理学"}, BilingualText{"Optics", "光学"}})});
    student.majors = {"物理学"};
    EXPECT_EQ(standing(Requirement::majors), Standing::meets);
    student.majors = {"History"};
    EXPECT_EQ(standing(Requirement::majors), Standing::fails);
    student.majors = {"Applied Physics"};
    EXPECT_EQ(only(Requirement::majors).doubt, Doubt::within) << "a name alike is asked about";

    Fact words = majors_of({});
    words.value = BilingualText{"Physics; Optics", "物理学、光学"};
    states(TermKey::majors, {words});
    student.majors = {"optics"};
    EXPECT_EQ(standing(Requirement::majors), Standing::meets);
    student.majors = {"History"};
    EXPECT_EQ(only(Requirement::majors).doubt, Doubt::in_words);
}

TEST_F(Eligibility, WhoIsPastTheYearsAtHomeComesTooLateForABachelorsOnly) {
    states(TermKey::years_home, {figure("home", Topic::partnership, 2, Unit::years)});
    student.year = 2;
    EXPECT_EQ(standing(Requirement::year), Standing::meets);
    student.year = 3;
    EXPECT_EQ(standing(Requirement::year), Standing::ask);
    offered().level = Level::bachelor;
    EXPECT_EQ(standing(Requirement::year), Standing::fails);
}

TEST_F(Eligibility, OneOfTheVariantsOfTheTimeAtHomeIsEnough) {
    states(TermKey::years_home,
           {figure("two", Topic::partnership, 2, Unit::years), figure("three", Topic::partnership, 3, Unit::years)});
    offered().level = Level::bachelor;
    student.year = 3;
    EXPECT_EQ(std::get<double>(only(Requirement::year).asked->value), 3);
    EXPECT_EQ(judged().verdict, Verdict::meets);
}

TEST_F(Eligibility, FourPlusXSaysTheYearsAtHomeByItsName) {
    offered().kind = OpportunityKind::four_plus_x;
    student.year = 4;
    EXPECT_EQ(standing(Requirement::year), Standing::meets);
    EXPECT_EQ(only(Requirement::year).doubt, Doubt::by_kind);
    student.year = 5;
    EXPECT_EQ(standing(Requirement::year), Standing::ask);
}

TEST_F(Eligibility, AClosedOpportunityNeverMeets) {
    student.scale = "100";
    student.average = 100;
    state_term(dataset.faculties[0].opportunities[closed], TermKey::average, {marks(60, "100")});
    EXPECT_EQ(judged(closed).verdict, Verdict::fails);
    EXPECT_EQ(judged(closed).findings.front().standing, Standing::fails);
}

TEST_F(Eligibility, WhetherItStillRunsIsAskedWhereNothingSays) {
    offered().status = Status::not_stated;
    states(TermKey::average, {marks(60, "100")});
    student.scale = "100";
    student.average = 100;
    EXPECT_EQ(judged().verdict, Verdict::ask);
    EXPECT_EQ(standing(Requirement::status), Standing::ask);
}

TEST_F(Eligibility, EveryRequirementHasAFindingInTheOrderOfTheEnum) {
    const Judgement judgement = judged();
    ASSERT_EQ(judgement.findings.size(), static_cast<std::size_t>(requirement_count));
    for (std::size_t i = 0; i < judgement.findings.size(); ++i)
        EXPECT_EQ(judgement.findings[i].requirement, static_cast<Requirement>(i));
}

}  // namespace
}  // namespace atlas::test
