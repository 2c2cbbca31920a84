// Whole files: missing, unreadable, not JSON, hostile.
#include <algorithm>

#include "load/problem_checks.h"

namespace atlas::test {
namespace {

constexpr std::string_view sources = "sources.json";
constexpr std::string_view countries = "countries.json";

std::vector<SourceFile> build_fixture_with(std::string_view path, std::string bytes) {
    std::vector<SourceFile> files = build_fixture_files();
    bytes_of(files, path) = std::move(bytes);
    return files;
}

/// The only problem of a fixture in which one file has other bytes.
Problem find_only_problem(std::string_view path, std::string bytes) {
    const Problems problems = load(build_fixture_with(path, std::move(bytes))).problems;
    EXPECT_EQ(problems.size(), 1u) << describe(problems);
    if (problems.empty()) return {};
    EXPECT_EQ(problems[0].file, path);
    expect_both_languages(problems[0]);
    return problems[0];
}

void expect_at(const Problem& problem, std::string_view code, int line, int column) {
    EXPECT_EQ(problem.code, code);
    EXPECT_EQ(problem.line, line);
    EXPECT_EQ(problem.column, column);
}

TEST(Files, a_missing_file_is_one_problem_and_not_a_hundred) {
    std::vector<SourceFile> files = build_fixture_files();
    std::erase_if(files, [](const SourceFile& file) { return file.path == sources; });
    const LoadResult result = load(files);
    ASSERT_EQ(result.problems.size(), 1u) << describe(result.problems);
    EXPECT_EQ(result.problems[0].code, "missing-file");
    EXPECT_EQ(result.problems[0].file, sources);
    EXPECT_EQ(result.problems[0].line, 0);
    expect_both_languages(result.problems[0]);
}

TEST(Files, a_missing_file_of_a_faculty_is_reported) {
    std::vector<SourceFile> files = build_fixture_files();
    std::erase_if(files, [](const SourceFile& file) { return file.path == "example-college/profile.json"; });
    const LoadResult result = load(files);
    ASSERT_EQ(result.problems.size(), 1u) << describe(result.problems);
    EXPECT_EQ(result.problems[0].file, "example-college/profile.json");
    EXPECT_TRUE(result.dataset.faculties.empty());
}

TEST(Files, nothing_at_all_misses_the_shared_files) { EXPECT_EQ(load({}).problems.size(), 4u); }

TEST(Files, an_unreadable_file_is_not_reported_as_missing_as_well) {
    std::vector<SourceFile> files = build_fixture_files();
    std::erase_if(files, [](const SourceFile& file) { return file.path == sources; });
    const LoadResult result = load(files, {problem_unreadable(sources, "404 Not Found")});
    ASSERT_EQ(result.problems.size(), 1u) << describe(result.problems);
    EXPECT_EQ(result.problems[0].code, "unreadable-file");
    EXPECT_NE(chinese(result.problems[0]).message.find("404"), std::string::npos);
    expect_both_languages(result.problems[0]);
}

TEST(Files, json_that_nothing_reads_is_reported_and_schemas_are_not) {
    std::vector<SourceFile> files = build_fixture_files();
    files.push_back({"organizations.json", "{}"});
    files.push_back({"schema/sources.schema.json", "{}"});
    files.push_back({"README.md", "#"});
    const Problems problems = load(files).problems;
    ASSERT_EQ(problems.size(), 1u) << describe(problems);
    EXPECT_EQ(problems[0].code, "unexpected-file");
    EXPECT_EQ(problems[0].file, "organizations.json");
}

TEST(Files, a_file_given_twice_counts_once) {
    std::vector<SourceFile> files = build_fixture_files();
    files.push_back(files[0]);
    const LoadResult result = load(files);
    ASSERT_EQ(result.problems.size(), 1u) << describe(result.problems);
    EXPECT_EQ(result.problems[0].code, "duplicate-file");
    EXPECT_EQ(result.dataset.countries.size(), 2u);
}

TEST(Files, an_empty_file_is_reported) {
    expect_at(find_only_problem(countries, ""), "empty-file", 1, 1);
    expect_at(find_only_problem(countries, " \n\n"), "empty-file", 1, 1);
}

TEST(Files, a_comma_too_many_is_shown_where_it_stands) {
    const Problem problem = find_only_problem(countries, "{\n  \"countries\": [\n    1,\n  ]\n}");
    expect_at(problem, "bad-json", 3, 6);
    EXPECT_EQ(english(problem).remedy, "Remove the comma after the last entry.");
}

TEST(Files, other_mistakes_of_json_are_shown_where_they_stand) {
    expect_at(find_only_problem(countries, "{\n  \"a\": tru\n}"), "bad-json", 2, 8);
    expect_at(find_only_problem(countries, "{ \"a\" 1 }"), "bad-json", 1, 7);
    expect_at(find_only_problem(countries, "{ 'a': 1 }"), "bad-json", 1, 3);
    expect_at(find_only_problem(countries, "{ \"a\": \"报告\" x }"), "bad-json", 1, 13);
    expect_at(find_only_problem(countries, "{} {}"), "bad-json", 1, 4);
}

TEST(Files, a_misspelt_list_is_not_followed_by_a_hundred_dangling_ids) {
    const Problems problems = load(build_changed_fixture(countries, "\"countries\"", "\"contries\"")).problems;
    EXPECT_EQ(problems.size(), 2u) << describe(problems);
}

TEST(Files, json_that_ends_too_early_says_so) {
    for (const char* bytes : {"{", "[1", "{\"a\": \"b", "{\"a\":"}) {
        const Problem problem = find_only_problem(countries, bytes);
        EXPECT_EQ(problem.code, "bad-json");
        EXPECT_EQ(english(problem).message, "The file ends before the JSON is complete.") << bytes;
    }
}

TEST(Files, a_number_that_no_computer_holds_is_reported) {
    const Problem problem = find_only_problem(countries, "{ \"countries\": 1e999 }");
    EXPECT_EQ(problem.code, "bad-json");
    EXPECT_NE(english(problem).message.find("too large"), std::string::npos);
}

TEST(Files, bytes_that_are_not_utf8_are_reported) {
    expect_at(find_only_problem(countries, "{ \"报\": \"\xFF\" }"), "invalid-utf8", 1, 9);
    expect_at(find_only_problem(countries, "{ \"\xED\xA0\x80\" }"), "invalid-utf8", 1, 4);
}

TEST(Files, lone_surrogates_and_zero_bytes_are_not_json) {
    EXPECT_EQ(find_only_problem(countries, "{ \"\\uD800\": 1 }").code, "bad-json");
    EXPECT_EQ(find_only_problem(countries, std::string("{ \"a\0b\": 1 }", 13)).code, "bad-json");
}

TEST(Files, a_byte_order_mark_is_accepted_and_is_no_column) {
    std::vector<SourceFile> files = build_fixture_files();
    bytes_of(files, countries).insert(0, "\xEF\xBB\xBF");
    EXPECT_TRUE(load(files).problems.empty());
    expect_at(find_only_problem(countries, "\xEF\xBB\xBF[ ]"), "wrong-type", 1, 1);
}

TEST(Files, a_key_may_occur_once) {
    const std::vector<SourceFile> files = build_changed_fixture(
        countries, "{ \"code\": \"CN\"", "{ \"code\": \"CN\", \"code\": { \"a\": [1] }, \"code\": 2");
    const LoadResult result = load(files);
    ASSERT_EQ(result.problems.size(), 2u) << describe(result.problems);
    expect_problem(files, result.problems[0], "duplicate-key", countries, "/countries/0/code", "\"code\": {");
    expect_problem(files, result.problems[1], "duplicate-key", countries, "/countries/0/code", "\"code\": 2");
    EXPECT_NE(result.dataset.find_country({"CN"}), nullptr);
}

TEST(Files, nesting_is_limited) {
    const Problem problem = find_only_problem(countries, "{ \"countries\":\n" + std::string(100000, '['));
    EXPECT_EQ(problem.code, "nested-too-deeply");
    EXPECT_EQ(problem.line, 2);
    EXPECT_EQ(problem.column, 64);
}

TEST(Files, keys_with_escapes_are_found_again) {
    const std::vector<SourceFile> files =
        build_changed_fixture(countries, "{ \"code\"", "{ \"\\u4e2d\\ud83d\\ude00~/\\\"\": 1, \"code\"");
    const Problems problems = load(files).problems;
    ASSERT_EQ(problems.size(), 1u) << describe(problems);
    expect_problem(files, problems[0], "unknown-key", countries, "/countries/0/中😀~0~1\"", "\"\\u4e2d");
}

TEST(Files, a_text_of_a_megabyte_does_no_harm) {
    const std::string text(1'000'000, 'x');
    const std::vector<SourceFile> files =
        build_changed_fixture(countries, "\"CN\"", "\"" + text + "\", \"" + text + "\": 1");
    const Problems problems = load(files).problems;
    ASSERT_FALSE(problems.empty());
    for (const Problem& problem : problems) EXPECT_LT(english(problem).message.size(), 1000u);
}

TEST(Files, a_flood_of_problems_is_cut_off_with_a_word) {
    std::string bytes = "{ \"countries\": [0";
    for (int i = 0; i < 20'000; ++i) bytes += ",0";
    const Problems problems = load(build_fixture_with(countries, bytes + "] }")).problems;
    const auto in_file = std::count_if(problems.begin(), problems.end(),
                                       [](const Problem& problem) { return problem.file == countries; });
    EXPECT_EQ(in_file, 501);
    EXPECT_TRUE(std::any_of(problems.begin(), problems.end(),
                            [](const Problem& problem) { return problem.code == "too-many-problems"; }));
}

TEST(Files, read_a_piece_at_a_time_are_the_same_and_say_how_far_they_are) {
    const std::vector<SourceFile> files = build_fixture_files();
    Loading loading(files);
    double share = 0;
    int pieces = 0;
    while (!loading.go_on(1)) {
        EXPECT_GE(loading.share(), share);
        EXPECT_LE(loading.share(), 1);
        share = loading.share();
        ++pieces;
    }
    EXPECT_GT(pieces, 50);
    EXPECT_EQ(loading.share(), 1);
    const LoadResult in_pieces = loading.take();
    const LoadResult at_once = load(files);
    EXPECT_TRUE(in_pieces.problems.empty()) << describe(in_pieces.problems);
    ASSERT_EQ(in_pieces.dataset.organisations.size(), at_once.dataset.organisations.size());
    ASSERT_EQ(in_pieces.dataset.faculties.size(), at_once.dataset.faculties.size());
    EXPECT_EQ(in_pieces.dataset.faculties[0].facts.size(), at_once.dataset.faculties[0].facts.size());
    EXPECT_EQ(in_pieces.dataset.faculties[0].opportunities.size(), at_once.dataset.faculties[0].opportunities.size());
}

TEST(Files, what_was_read_before_a_mistake_of_syntax_is_not_kept) {
    std::vector<SourceFile> files = build_fixture_files();
    bytes_of(files, countries) =
        R"({"countries": [{"code": "CN", "name": {"en": "China", "zh": "中国"}}, {"code": "x"}, ])";
    const LoadResult result = load(files);
    EXPECT_TRUE(result.dataset.countries.empty());
    ASSERT_EQ(result.problems.size(), 1u) << describe(result.problems);
    EXPECT_EQ(result.problems[0].code, "bad-json");
}

}  // namespace
}  // namespace atlas::test
