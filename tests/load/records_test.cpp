// Problems that only show when records are seen together, and what is kept of data that has problems.
#include <algorithm>

#include "load/problem_checks.h"

namespace atlas::test {
namespace {

constexpr std::string_view organisations = "organisations.json";
constexpr std::string_view agreements = "example-college/agreements.json";
constexpr std::string_view opportunities = "example-college/opportunities.json";
constexpr std::string_view statistics = "example-college/statistics.json";
constexpr std::string_view statements = "example-college/statements.json";
constexpr std::string_view profile = "example-college/profile.json";

TEST(Records, an_id_is_used_once_in_a_faculty) {
    expect_only_problem(
        {statements, "\"id\": \"founded\"", "\"id\": \"papers\"", "duplicate-id", "/statements/2/id", "\"papers\""});
    const Problems problems =
        load(build_changed_fixture(statements, "\"id\": \"founded\"", "\"id\": \"papers\"")).problems;
    EXPECT_NE(english(problems[0]).message.find("example-college/statistics.json at /figures/7"), std::string::npos);
}

TEST(Records, an_id_of_a_shared_record_is_used_once) {
    expect_only_problem(
        {"countries.json", "\"code\": \"GB\"",
         "\"code\": \"GB\", \"name\": { \"en\": \"Britain\", \"zh\": \"英国\" } },\n    { \"code\": \"GB\"",
         "duplicate-id", "/countries/2/code", "\"GB\", \"name\": { \"en\": \"United Kingdom\""});
}

TEST(Records, an_id_that_leads_nowhere_is_reported_with_the_nearest_that_exists) {
    const Change change = {opportunities,
                           "\"agreement\": \"north-4x-agreement\"",
                           "\"agreement\": \"north-4x-agrement\"",
                           "dangling-id",
                           "/opportunities/0/agreement",
                           "\"north-4x-agrement\""};
    expect_only_problem(change);
    const Problems problems = load(build_changed_fixture(change.path, change.from, change.to)).problems;
    EXPECT_EQ(english(problems[0]).remedy, "Did you mean “north-4x-agreement”?");
    EXPECT_EQ(chinese(problems[0]).remedy, "是否应为“north-4x-agreement”？");
}

TEST(Records, every_kind_of_reference_is_followed) {
    const Change changes[] = {
        {organisations, "\"parent\": \"home-university\"", "\"parent\": \"nobody\"", "dangling-id",
         "/organisations/1/parent", "\"nobody\""},
        {organisations, "\"country\": \"GB\"", "\"country\": \"FR\"", "dangling-id", "/organisations/2/country",
         "\"FR\""},
        {"rankings.json", "\"north-university\"", "\"nobody\"", "dangling-id", "/rankings/0/organisation",
         "\"nobody\""},
        {"rankings.json", "\"document\": \"web-page\"", "\"document\": \"nothing\"", "dangling-id",
         "/rankings/0/sources/0/document", "\"nothing\""},
        {profile, "\"home\": \"home-university\"", "\"home\": \"nobody\"", "dangling-id", "/faculty/home",
         "\"nobody\""},
        {profile, "\"documents\": [\"report\"", "\"documents\": [\"nothing\"", "dangling-id", "/faculty/documents/0",
         "\"nothing\""},
        {profile, "[\"further-study\"", "[\"nothing\"", "dangling-id", "/faculty/highlights/0", "\"nothing\""},
        {profile, "\"awarding\": [\"home-university\"", "\"awarding\": [\"nobody\"", "dangling-id",
         "/programmes/0/awarding/0", "\"nobody\""},
        {agreements, "\"partners\": [\"north-university\"]", "\"partners\": [\"nobody\", \"north-university\"]",
         "dangling-id", "/agreements/0/partners/0", "\"nobody\""},
        {opportunities, "\"document\": \"web-page\"", "\"document\": \"nothing\"", "dangling-id",
         "/opportunities/0/terms/costs/0/sources/0/document", "\"nothing\""},
        {statistics, "\"of\": \"graduates-2020\"", "\"of\": \"everybody\"", "dangling-id", "/figures/0/of",
         "\"everybody\""},
        {statistics, "\"size\": \"not-stated\"", "\"size\": \"nothing\"", "dangling-id", "/populations/0/size",
         "\"nothing\""},
        {statistics, "\"whole\": \"further-study\"", "\"whole\": \"nothing\"", "dangling-id", "/breakdowns/0/whole",
         "\"nothing\""},
        {statistics, "[{ \"facts\": [\"study-abroad\"", "[{ \"facts\": [\"nothing\"", "dangling-id",
         "/charts/0/groups/0/facts/0", "\"nothing\""},
        {statements, "\"subject\": \"electronics\"", "\"subject\": \"nobody\"", "dangling-id", "/statements/1/subject",
         "\"nobody\""},
        {statements, "{ \"organisation\": \"north-university\" }", "{ \"organisation\": \"nobody\" }", "dangling-id",
         "/statements/1/items/0/organisation", "\"nobody\""},
        {statements, "{ \"country\": \"GB\" }", "{ \"country\": \"FR\" }", "dangling-id",
         "/statements/1/items/1/country", "\"FR\""},
    };
    for (const Change& change : changes) expect_only_problem(change);
}

TEST(Records, an_id_of_another_kind_does_not_resolve) {
    expect_only_problem({statistics, "\"of\": \"graduates-2020\"", "\"of\": \"papers\"", "dangling-id", "/figures/0/of",
                         "\"papers\",\n      \"cohort\""});
}

TEST(Records, facts_of_terms_can_be_named) {
    EXPECT_TRUE(
        load(build_changed_fixture(profile, "\"news\": []", "\"news\": [\"north-4x.costs.2\"]")).problems.empty());
}

TEST(Records, parts_do_not_exceed_their_whole) {
    expect_only_problem({statistics, "\"value\": 24.3", "\"value\": 25.3", "parts-exceed-whole", "/breakdowns/0/parts",
                         "[\"study-abroad\", \"study-at-home\"], \"complete\""});
}

TEST(Records, rounding_of_printed_shares_is_no_excess) {
    EXPECT_TRUE(load(build_changed_fixture(statistics, "\"value\": 24.3", "\"value\": 24.4")).problems.empty());
}

TEST(Records, complete_parts_add_up_to_the_whole) {
    expect_only_problem({statistics, "\"value\": 24.3", "\"value\": 20.3", "parts-miss-whole", "/breakdowns/0/parts",
                         "[\"study-abroad\", \"study-at-home\"], \"complete\""});
    std::vector<SourceFile> files = build_changed_fixture(statistics, "\"value\": 24.3", "\"value\": 20.3");
    std::string& bytes = bytes_of(files, statistics);
    bytes.replace(bytes.find("\"complete\": true"), 16, "\"complete\": false");
    EXPECT_TRUE(load(files).problems.empty());
}

TEST(Records, parts_have_the_unit_of_the_whole) {
    expect_only_problem({statistics, "\"parts\": [\"study-abroad\"", "\"parts\": [\"teachers\"", "unit-mismatch",
                         "/breakdowns/0/parts/0", "\"teachers\", \"study-at-home\""});
}

TEST(Records, a_derived_value_follows_from_its_formula) {
    const Change change = {statistics,         "\"value\": 31,",   "\"value\": 30.9,",
                           "formula-mismatch", "/figures/6/value", "30.9"};
    expect_only_problem(change);
    const Problems problems = load(build_changed_fixture(change.path, change.from, change.to)).problems;
    EXPECT_NE(english(problems[0]).message.find("30.9735"), std::string::npos);
    EXPECT_EQ(english(problems[0]).remedy, "Write 31.0, or correct the formula.");
}

TEST(Records, a_derived_value_may_be_rounded_to_the_decimals_it_is_written_with) {
    for (const std::string_view value : {"\"value\": 30.97,", "\"value\": 30.973,", "\"value\": 31.0,"}) {
        EXPECT_TRUE(load(build_changed_fixture(statistics, "\"value\": 31,", value)).problems.empty()) << value;
    }
}

TEST(Records, a_formula_can_be_read_and_names_what_it_is_derived_from) {
    const std::string_view formula = "\"100 * {teachers-young} / {teachers}\"";
    const Change changes[] = {
        {statistics, formula, "\"100 * * {teachers-young} / {teachers}\"", "bad-formula", "/figures/6/formula",
         "\"100 * *"},
        {statistics, formula, "\"100 * {teachers-young} / ({teachers} - 113)\"", "bad-formula", "/figures/6/formula",
         "\"100 * {"},
        {statistics, "[\"teachers\", \"teachers-young\"]", "[\"teachers\", \"teachers-young\", \"papers\"]",
         "bad-formula", "/figures/6/derived_from/2", "\"papers\"],"},
    };
    for (const Change& change : changes) expect_only_problem(change);
    const std::vector<SourceFile> files =
        build_changed_fixture(statistics, formula, "\"{papers} / {teachers} * {teachers-young}\"");
    const Problems problems = load(files).problems;
    ASSERT_EQ(problems.size(), 1u) << describe(problems);
    expect_problem(files, problems[0], "bad-formula", statistics, "/figures/6/formula", "\"{papers}");
}

TEST(Records, a_formula_calculates_with_numbers_only) {
    expect_only_problem({statistics, "\"value\": 35, \"unit\": \"people\"",
                         "\"value\": { \"from\": 35, \"to\": 36 }, \"unit\": \"people\"", "bad-formula",
                         "/figures/6/derived_from/1", "\"teachers-young\"],"});
}

TEST(Records, a_fact_is_not_derived_from_itself) {
    std::vector<SourceFile> files = build_changed_fixture(statistics, "[\"teachers\", \"teachers-young\"]",
                                                          "[\"teachers\", \"teachers-young-share\"]");
    std::string& bytes = bytes_of(files, statistics);
    const std::string_view formula = "100 * {teachers-young} / {teachers}";
    bytes.replace(bytes.find(formula), formula.size(), "{teachers-young-share} + 0 * {teachers}");
    const Problems problems = load(files).problems;
    ASSERT_EQ(problems.size(), 1u) << describe(problems);
    expect_problem(files, problems[0], "bad-formula", statistics, "/figures/6/derived_from",
                   "[\"teachers\", \"teachers-young-share\"]");
}

TEST(Records, a_conflicting_fact_is_listed_by_a_contradiction) {
    expect_only_problem({statistics, "\"facts\": [\"study-abroad\", \"study-abroad-july\"]",
                         "\"facts\": [\"study-abroad\"]", "state-without-conflict", "/figures/3/state",
                         "\"conflicting\", \"value\": 75.9"});
}

TEST(Records, a_contradiction_lists_conflicting_facts) {
    expect_only_problem({statistics, "\"facts\": [\"study-abroad\", \"study-abroad-july\"]",
                         "\"facts\": [\"study-abroad\", \"study-abroad-july\", \"papers\"]", "conflict-without-state",
                         "/conflicts/0/facts/2", "\"papers\"]\n"});
}

TEST(Records, a_closed_partner_is_no_active_offer) {
    expect_only_problem({opportunities, "\"status\": \"closed\"", "\"status\": \"active\"", "closed-partner",
                         "/opportunities/1/status", "\"active\",\n      \"as_of\": \"2019\""});
}

TEST(Records, a_faculty_is_called_like_its_folder) {
    const std::vector<SourceFile> files =
        build_changed_fixture(profile, "\"id\": \"example-college\"", "\"id\": \"example-colledge\"");
    const Problems problems = load(files).problems;
    const auto mismatch = std::find_if(problems.begin(), problems.end(),
                                       [](const Problem& problem) { return problem.code == "folder-mismatch"; });
    ASSERT_NE(mismatch, problems.end()) << describe(problems);
    expect_problem(files, *mismatch, "folder-mismatch", profile, "/faculty/id", "\"example-colledge\"");
}

// What is kept

TEST(Keeping, an_invalid_record_takes_along_only_what_depends_on_it) {
    const Dataset dataset =
        load(build_changed_fixture(organisations, "\"latitude\": 55.86", "\"latitude\": 955.86")).dataset;
    EXPECT_EQ(dataset.find_organisation({"north-university"}), nullptr);
    EXPECT_EQ(dataset.organisations.size(), 3u);
    EXPECT_TRUE(dataset.rankings.empty());
    ASSERT_EQ(dataset.faculties.size(), 1u);
    const Faculty& faculty = dataset.faculties[0];
    EXPECT_TRUE(faculty.agreements.empty());
    EXPECT_EQ(faculty.opportunities.size(), 1u);
    EXPECT_NE(faculty.find_fact({"further-study"}), nullptr);
    EXPECT_EQ(faculty.find_fact({"platforms"}), nullptr);
}

TEST(Keeping, a_wrong_mention_in_the_profile_does_not_hide_the_faculty) {
    const Dataset dataset = load(build_changed_fixture(profile, "[\"further-study\"", "[\"nothing\"")).dataset;
    ASSERT_EQ(dataset.faculties.size(), 1u);
    ASSERT_EQ(dataset.faculties[0].highlights.size(), 1u);
    EXPECT_EQ(dataset.faculties[0].highlights[0].value, "papers");
}

TEST(Keeping, a_conflicting_fact_is_not_shown_without_its_contradiction) {
    const Dataset dataset = load(build_changed_fixture(statistics, "\"zh\": \"两种统计\"", "\"zh\": \"\"")).dataset;
    ASSERT_EQ(dataset.faculties.size(), 1u);
    EXPECT_EQ(dataset.faculties[0].find_fact({"study-abroad"}), nullptr);
    EXPECT_TRUE(dataset.faculties[0].charts.empty());
}

TEST(Keeping, a_wrong_derived_value_is_dropped) {
    const Dataset dataset = load(build_changed_fixture(statistics, "\"value\": 31,", "\"value\": 30.9,")).dataset;
    EXPECT_EQ(dataset.faculties[0].find_fact({"teachers-young-share"}), nullptr);
}

TEST(Keeping, faculties_come_out_by_their_order) {
    std::vector<SourceFile> files = build_fixture_files();
    for (SourceFile file : build_fixture_files()) {
        if (file.path.find('/') == std::string::npos) continue;
        file.path = "another-college" + file.path.substr(file.path.find('/'));
        for (std::size_t at; (at = file.bytes.find("example-college")) != std::string::npos;)
            file.bytes.replace(at, 15, "another-college");
        if (const std::size_t at = file.bytes.find("\"order\": 1"); at != std::string::npos)
            file.bytes.replace(at, 10, "\"order\": 2");
        files.insert(files.begin(), file);
    }
    const LoadResult result = load(files);
    EXPECT_TRUE(result.problems.empty()) << describe(result.problems);
    ASSERT_EQ(result.dataset.faculties.size(), 2u);
    EXPECT_EQ(result.dataset.faculties[0].id.value, "example-college");
}

}  // namespace
}  // namespace atlas::test
