// Problems that one record has by itself.
#include "load/problem_checks.h"

#include <memory>

namespace atlas::test {
namespace {

constexpr std::string_view sources = "sources.json";
constexpr std::string_view organisations = "organisations.json";
constexpr std::string_view opportunities = "example-college/opportunities.json";
constexpr std::string_view statistics = "example-college/statistics.json";
constexpr std::string_view statements = "example-college/statements.json";
constexpr std::string_view profile = "example-college/profile.json";

TEST(Reading, takes_the_fixture_without_problems) {
    const Dataset dataset = build_fixture_dataset();
    EXPECT_EQ(dataset.documents.size(), 2u);
    EXPECT_EQ(dataset.organisations.size(), 4u);
    ASSERT_EQ(dataset.faculties.size(), 1u);
    EXPECT_EQ(dataset.faculties[0].facts.size(), 11u);
    EXPECT_EQ(dataset.faculties[0].opportunities.size(), 2u);
}

TEST(Reading, a_misspelt_key_is_reported_at_the_key_with_the_one_that_was_meant) {
    const std::vector<SourceFile> files = build_changed_fixture(sources, "\"dated\"", "\"datde\"");
    const Problems problems = load(files).problems;
    ASSERT_EQ(problems.size(), 2u) << describe(problems);
    expect_problem(files, problems[0], "missing-key", sources, "/documents/0", "{\n      \"id\": \"report\"");
    expect_problem(files, problems[1], "unknown-key", sources, "/documents/0/datde", "\"datde\"");
    EXPECT_NE(english(problems[1]).remedy.find("“dated”"), std::string::npos);
    EXPECT_NE(chinese(problems[1]).remedy.find("“dated”"), std::string::npos);
}

TEST(Reading, an_unknown_key_gets_the_list_of_known_ones) {
    const Problems problems =
        load(build_changed_fixture(sources, "\"id\": \"report\"", "\"id\": \"report\", \"xyzzy\": 1")).problems;
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_NE(english(problems[0]).remedy.find("publisher"), std::string::npos);
}

TEST(Reading, a_missing_key_is_reported_at_the_object) {
    expect_only_problem({profile, "\"home\": \"home-university\", ", "", "missing-key", "/faculty",
                         "{\n    \"id\": \"example-college\""});
}

TEST(Reading, a_wrong_type_is_reported_at_the_value) {
    expect_only_problem(
        {statistics, "\"complete\": true", "\"complete\": \"yes\"", "wrong-type", "/breakdowns/0/complete", "\"yes\""});
    expect_only_problem({statistics, "90.7,", "\"90.7\",", "wrong-type", "/figures/0/value", "\"90.7\""});
    expect_only_problem(
        {profile, "[\"approval\"]", "\"approval\"", "wrong-type", "/faculty/credentials", "\"approval\""});
}

TEST(Reading, an_unknown_value_lists_what_is_allowed) {
    const Change change = {sources,         "\"web-page\", \"language\"", "\"webpage\", \"language\"",
                           "unknown-value", "/documents/1/kind",          "\"webpage\""};
    const Problems problems = load(build_changed_fixture(change.path, change.from, change.to)).problems;
    expect_only_problem(change);
    EXPECT_NE(english(problems[0]).remedy.find("Did you mean “web-page”? Allowed: report, web-page"),
              std::string::npos);
}

TEST(Reading, a_missing_translation_is_reported) {
    expect_only_problem({sources, "{ \"en\": \"Report\", \"zh\": \"报告\" }", "{ \"en\": \"Report\" }",
                         "missing-translation", "/documents/0/title", "{ \"en\": \"Report\" }"});
    expect_only_problem(
        {sources, "\"zh\": \"报告\"", "\"zh\": \"　 \"", "missing-translation", "/documents/0/title/zh", "\"　 \""});
}

TEST(Reading, a_column_counts_characters_and_not_bytes) {
    const Problems problems = load(build_changed_fixture(sources, "\"en\": \"Report\", \"zh\": \"报告\" }",
                                                         "\"zh\": \"报告\", \"en\": \"\" }"))
                                  .problems;
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].column, 52);
}

TEST(Reading, ids_are_lower_case_kebab) {
    for (const std::string_view wrong :
         {"\"id\": \"Old_Summer\"", "\"id\": \"-a\"", "\"id\": \"a--b\"", "\"id\": \"学院\""}) {
        expect_only_problem(
            {opportunities, "\"id\": \"old-summer\"", wrong, "bad-id", "/opportunities/1/id", wrong.substr(6)});
    }
}

TEST(Reading, dates_must_exist) {
    for (const std::string_view wrong : {"2019-02-30", "2020-13", "2020-00", "20", "2020-1-1", "2020/01/01", "0020"}) {
        const std::string to = "\"dated\": \"" + std::string(wrong) + "\"";
        expect_only_problem({sources, "\"dated\": \"2021-04-20\"", to, "bad-date", "/documents/0/dated", to.substr(9)});
    }
}

TEST(Reading, intervals_run_forwards) {
    for (const std::string_view wrong : {"2020/2017", "/", "2017/2018/2019", "2017/x"}) {
        const std::string to = "\"as_of\": \"" + std::string(wrong) + "\"";
        expect_only_problem({statistics, "\"as_of\": \"2017/2020\"", to, "bad-date", "/figures/7/as_of", to.substr(9)});
    }
}

TEST(Reading, codes_are_checked) {
    expect_only_problem({organisations, "\"country\": \"CN\"", "\"country\": \"UK\"", "bad-code",
                         "/organisations/0/country", "\"UK\""});
    expect_only_problem(
        {opportunities, "\"GBP\"", "\"GBX\"", "bad-code", "/opportunities/0/terms/costs/0/currency", "\"GBX\""});
    expect_only_problem(
        {sources, "\"language\": \"zh\"", "\"language\": \"中文\"", "bad-code", "/documents/0/language", "\"中文\""});
}

TEST(Reading, check_digits_of_a_ror_id_are_checked_and_corrected) {
    const Change change = {organisations,          "04qr3zq92",         "04qr3zq93", "bad-code",
                           "/organisations/0/ror", "\"https://ror.org/"};
    expect_only_problem(change);
    const Problems problems = load(build_changed_fixture(change.path, change.from, change.to)).problems;
    EXPECT_NE(english(problems[0]).remedy.find("“92”"), std::string::npos);
    expect_only_problem(
        {organisations, "https://ror.org/04qr3zq92", "04qr3zq92", "bad-code", "/organisations/0/ror", "\"04qr3zq92\""});
}

TEST(Reading, addresses_are_whole_web_addresses) {
    for (const std::string_view wrong : {"\"north.example\"", "\"ftp://north.example\"", "\"https://\"",
                                         "\"javascript:alert(1)\"", "\"https://a b.example\""}) {
        expect_only_problem(
            {organisations, "\"https://north.example\"", wrong, "bad-address", "/organisations/2/website", wrong});
    }
}

TEST(Reading, numbers_stay_in_their_range) {
    expect_only_problem({statistics, "24.3,", "-24.3,", "out-of-range", "/figures/2/value", "-24.3,"});
    expect_only_problem({statistics, "75.9,", "175.9,", "out-of-range", "/figures/3/value", "175.9,"});
    expect_only_problem({statistics, "1600,", "1e200,", "out-of-range", "/figures/7/value", "1e200,"});
    expect_only_problem({organisations, "55.86", "95.86", "out-of-range", "/organisations/2/place/latitude", "95.86"});
    expect_only_problem(
        {organisations, "-4.25", "-184.25", "out-of-range", "/organisations/2/place/longitude", "-184.25"});
    expect_only_problem({opportunities, "\"from\": 1, \"to\": 2", "\"from\": 3, \"to\": 2", "out-of-range",
                         "/opportunities/0/terms/years_away/value", "{ \"from\": 3"});
}

TEST(Reading, people_are_counted_in_whole_numbers) {
    expect_only_problem({statistics, "\"value\": 35,", "\"value\": 34.5,", "out-of-range", "/figures/5/value", "34.5"});
}

TEST(Reading, more_than_100_per_cent_is_told_how_to_be_written) {
    const Problems problems = load(build_changed_fixture(statistics, "75.9,", "100.1,")).problems;
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_NE(english(problems[0]).remedy.find("more-than"), std::string::npos);
}

TEST(Reading, a_share_says_what_it_is_a_share_of) {
    expect_only_problem({statistics, "\"of\": \"graduates-2020\",\n      \"as_of\": \"2020-07-08\"",
                         "\"as_of\": \"2020-07-08\"", "missing-key", "/figures/3",
                         "{\n      \"id\": \"study-abroad-july\""});
}

TEST(Reading, a_count_says_what_is_counted_and_money_its_currency) {
    expect_only_problem({statistics, "\"noun\": { \"en\": \"papers\", \"zh\": \"篇论文\" },\n      ", "", "missing-key",
                         "/figures/7", "{\n      \"id\": \"papers\""});
    expect_only_problem({opportunities, "\"currency\": \"GBP\",", "", "missing-key", "/opportunities/0/terms/costs/0",
                         "{\n            \"label\": { \"en\": \"Tuition\""});
}

TEST(Reading, what_the_unit_or_the_state_excludes_is_reported_at_the_key) {
    expect_only_problem({statements, "\"state\": \"not-stated\",", "\"state\": \"not-stated\", \"value\": \"1990\",",
                         "unexpected-key", "/statements/2/value", "\"value\": \"1990\""});
    expect_only_problem({statistics, "\"unit\": \"count\",", "\"unit\": \"count\", \"currency\": \"CNY\",",
                         "unexpected-key", "/figures/7/currency", "\"currency\""});
    expect_only_problem({statistics, "\"unit\": \"count\",", "\"unit\": \"count\", \"formula\": \"1\",",
                         "unexpected-key", "/figures/7/formula", "\"formula\": \"1\""});
}

TEST(Reading, a_record_without_sources_is_reported) {
    expect_only_problem({statements, "\"sources\": [{ \"document\": \"report\", \"section\": \"whole\" }]",
                         "\"sources\": []", "missing-locator", "/statements/2/sources", "[]"});
    expect_only_problem({statements, ",\n      \"sources\": [{ \"document\": \"report\", \"section\": \"whole\" }]", "",
                         "missing-locator", "/statements/2", "{\n      \"id\": \"founded\""});
}

TEST(Reading, a_locator_points_at_a_place_and_quotes_nothing) {
    expect_only_problem({statements, "\"section\": \"whole\"", "\"section\": \"whole\", \"paragraph\": 3",
                         "bad-locator", "/statements/2/sources/0",
                         "{ \"document\": \"report\", \"section\": \"whole\""});
    expect_only_problem({statements, "\"printed\": \"MOE-1\"", "\"printed\": \"学院成立于2013年。\"", "bad-locator",
                         "/statements/0/sources/0/printed", "\"学院成立于2013年。\""});
    expect_only_problem({statements, "\"section\": \"八\", \"paragraph\": 1", "\"section\": \"八\"", "bad-locator",
                         "/statements/1/sources/0", "{ \"document\": \"report\", \"section\": \"八\" }"});
}

TEST(Reading, empty_texts_and_lists_are_reported) {
    expect_only_problem({statements, "\"section\": \"whole\"", "\"section\": \" \"", "empty-value",
                         "/statements/2/sources/0/section", "\" \""});
    expect_only_problem({statistics, "[{ \"facts\": [\"study-abroad\", \"study-at-home\"] }]", "[]", "empty-value",
                         "/charts/0/groups", "[],\n      \"rest\""});
}

TEST(Reading, control_characters_in_text_are_reported) {
    expect_only_problem(
        {statements, "\"MOE-1\"", "\"MOE\\u0000\\u001b[31m\"", "bad-text", "/statements/0/value", "\"MOE\\u0000"});
}

TEST(Reading, at_most_four_highlights_are_taken) {
    expect_only_problem({profile, "[\"further-study\", \"papers\"]",
                         "[\"further-study\", \"papers\", \"teachers\", \"teachers-young\", \"approval\"]",
                         "too-many-entries", "/faculty/highlights", "[\"further-study\""});
}

TEST(Reading, every_term_is_answered) {
    expect_only_problem({opportunities, "\"months_away\": \"not-stated\", ", "", "missing-key",
                         "/opportunities/0/terms", "{\n        \"legal_kind\": \"not-stated\""});
    expect_only_problem({opportunities, "\"awards\": \"not-stated\"", "\"awards\": 3", "wrong-type",
                         "/opportunities/0/terms/awards", "3, \"majors\""});
}

TEST(Reading, facts_of_terms_get_their_identity_from_the_opportunity) {
    const Dataset dataset = build_fixture_dataset();
    const Faculty& faculty = dataset.faculties[0];
    const Fact* deposit = faculty.find_fact({"north-4x.costs.2"});
    ASSERT_NE(deposit, nullptr);
    EXPECT_EQ(deposit->subject, "north-4x");
    EXPECT_EQ(deposit->as_of, "/2021-04-20");
    const Fact* home = faculty.find_fact({"north-4x.years_home"});
    ASSERT_NE(home, nullptr);
    EXPECT_EQ(home->label.english, "Years at home");
    const Fact* awards = faculty.find_fact({"north-4x.awards"});
    ASSERT_NE(awards, nullptr);
    EXPECT_EQ(awards->state, FactState::not_stated);
    ASSERT_EQ(awards->sources.size(), 1u);
    EXPECT_EQ(awards->sources[0].section, "whole");
}

TEST(Reading, an_absent_term_is_the_same_fact_in_a_copy_of_the_data) {
    const Dataset dataset = build_fixture_dataset();
    const Dataset copy = dataset;
    const FactId id = {"north-4x.awards"};
    const Fact* const fact = copy.faculties[0].find_fact(id);
    ASSERT_NE(fact, nullptr);
    EXPECT_NE(fact, dataset.faculties[0].find_fact(id));
    EXPECT_EQ(fact->id, id);
    EXPECT_EQ(fact->label.english, "Awards");
    EXPECT_EQ(fact->sources.size(), 1u);
}

TEST(Reading, an_absent_term_of_a_copy_outlives_the_data_that_it_was_copied_from) {
    auto dataset = std::make_unique<Dataset>(build_fixture_dataset());
    const Opportunity copy = dataset->faculties[0].opportunities[0];
    dataset.reset();
    const Fact& awards = copy.terms[static_cast<std::size_t>(TermKey::awards)].facts.front();
    EXPECT_EQ(awards.subject, copy.id.value);
    EXPECT_EQ(awards.sources.size(), 1u);
}

TEST(Reading, an_absent_term_that_is_changed_is_absent_no_longer) {
    TermFacts facts = TermFacts::absent(TermKey::awards, FactState::not_stated);
    EXPECT_EQ(facts.size(), 1u);
    EXPECT_EQ(facts.absence(), FactState::not_stated);
    facts[0].state = FactState::withheld;
    EXPECT_EQ(facts.absence(), std::nullopt);
    EXPECT_EQ(std::as_const(facts).front().state, FactState::withheld);
}

TEST(Reading, an_opportunity_leads_where_its_partners_are) {
    const Dataset dataset = build_fixture_dataset();
    const std::vector<CountryCode>& countries = dataset.faculties[0].opportunities[0].countries;
    ASSERT_EQ(countries.size(), 1u);
    EXPECT_EQ(countries[0].value, "GB");
}

TEST(Reading, all_problems_of_a_file_are_reported_at_once_in_the_order_of_the_file) {
    std::vector<SourceFile> files = build_changed_fixture(organisations, "04qr3zq92", "04qr3zq93");
    std::string& bytes = bytes_of(files, organisations);
    bytes.replace(bytes.find("55.86"), 5, "95.86");
    bytes.replace(bytes.find("\"status_since\": \"2022\""), 22, "\"status_since\": \"never\"");
    bytes.replace(bytes.find("\"zh\": \"旧研究所\""), 20, "\"zh\": \"\"");
    const Problems problems = load(files).problems;
    ASSERT_EQ(problems.size(), 4u) << describe(problems);
    EXPECT_EQ(problems[0].code, "bad-code");
    EXPECT_EQ(problems[1].code, "out-of-range");
    EXPECT_EQ(problems[2].code, "missing-translation");
    EXPECT_EQ(problems[3].code, "bad-date");
}

}  // namespace
}  // namespace atlas::test
