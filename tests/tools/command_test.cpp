// The native command as somebody types it: what it prints, and the exit code that scripts rely on.

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

namespace fs = std::filesystem;

struct Outcome {
    int code = -1;
    std::string output;
};

Outcome run(const std::string& arguments) {
    const std::string line = "cd '" ATLAS_SOURCE_DIR "' && '" ATLAS_COMMAND "' " + arguments + " 2>&1";
    FILE* pipe = popen(line.c_str(), "r");
    Outcome outcome;
    std::array<char, 4096> buffer;
    while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe))
        outcome.output.append(buffer.data(), got);
    const int status = pclose(pipe);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

/// A copy of the data with one change, removed again at the end.
class ChangedData {
  public:
    ChangedData(const std::string& file, const std::string& from, const std::string& to) {
        fs::remove_all(folder_);
        fs::copy(fs::path(ATLAS_SOURCE_DIR) / "data", folder_, fs::copy_options::recursive);
        std::ifstream in(folder_ / file);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        std::ofstream(folder_ / file) << text;
    }
    ~ChangedData() { fs::remove_all(folder_); }
    std::string path() const { return "'" + folder_.string() + "'"; }

  private:
    fs::path folder_ = fs::temp_directory_path() / ("atlas-command-test-" + std::to_string(getpid()));
};

TEST(Command, CheckAcceptsTheDataWithExitCode0) {
    const Outcome outcome = run("check data");
    EXPECT_EQ(outcome.code, 0) << outcome.output;
}

TEST(Command, CheckNamesEachProblemWithItsPlaceAndExitsWith1) {
    const ChangedData data("countries.json", "\"name\"", "\"nmae\"");
    const Outcome english = run("check " + data.path());
    EXPECT_EQ(english.code, 1);
    EXPECT_NE(english.output.find("countries.json:"), std::string::npos);
    EXPECT_NE(english.output.find("unknown-key"), std::string::npos);
    EXPECT_NE(english.output.find("name"), std::string::npos);
    EXPECT_EQ(run("check " + data.path() + " --lang zh").code, 1);
}

TEST(Command, CheckAsJsonGivesEachProblemItsParts) {
    const ChangedData data("countries.json", "\"name\"", "\"nmae\"");
    const Outcome outcome = run("check " + data.path() + " --json");
    EXPECT_EQ(outcome.code, 1);
    const nlohmann::json problems = nlohmann::json::parse(outcome.output, nullptr, false);
    ASSERT_FALSE(problems.is_discarded()) << outcome.output.substr(0, 400);
    EXPECT_NE(problems.dump().find("unknown-key"), std::string::npos);
    EXPECT_NE(problems.dump().find("\"line\""), std::string::npos);
}

TEST(Command, CheckOfAFolderThatIsNotThereExitsWith2) { EXPECT_EQ(run("check no/such/folder").code, 2); }

TEST(Command, FactsAsJsonListsEveryFactWithItsLocator) {
    const Outcome outcome = run("facts data --json");
    EXPECT_EQ(outcome.code, 0);
    const nlohmann::json facts = nlohmann::json::parse(outcome.output, nullptr, false);
    ASSERT_TRUE(facts.is_array());
    EXPECT_GT(facts.size(), 300u);
    bool seen = false;
    for (const nlohmann::json& fact : facts) {
        ASSERT_TRUE(fact.contains("id") && fact.contains("subject") && fact.contains("state")) << fact.dump();
        if (fact["id"] != "further-study-2020") continue;
        seen = true;
        EXPECT_EQ(fact["value"], 90.7);
        EXPECT_EQ(fact["unit"], "percent");
        EXPECT_EQ(fact["sources"][0]["printed"], "90.7%");
        EXPECT_EQ(fact["sources"][0]["paragraph"], 5);
        EXPECT_FALSE(fact["denominator"].is_null());
    }
    EXPECT_TRUE(seen);
}

TEST(Command, ShowPrintsEveryPageOfBothFacultiesInBothLanguages) {
    for (const char* page : {"overview", "partners", "pathways", "exchange", "outcomes", "sources"}) {
        for (const char* faculty : {"uestc-glasgow-college", "ouc-information-science-engineering"}) {
            const std::string line = std::string("show ") + page + " --faculty " + faculty;
            const Outcome english = run(line + " --lang en");
            const Outcome chinese = run(line + " --lang zh");
            EXPECT_EQ(english.code, 0) << line;
            EXPECT_EQ(chinese.code, 0) << line;
            EXPECT_GT(english.output.size(), 500u) << line;
            EXPECT_NE(english.output, chinese.output) << line;
        }
    }
}

TEST(Command, ShowOpensARecordAndNarrowsByName) {
    EXPECT_NE(run("show partners --query partner=university-of-windsor").output.find("Windsor"), std::string::npos);
    const std::string narrowed = run("show partners --query windsor").output;
    EXPECT_NE(narrowed.find("University of Windsor"), std::string::npos);
    EXPECT_EQ(narrowed.find("\nMonash University  "), std::string::npos);
}

TEST(Command, FindPrintsWhatTheSearchBoxShowsAndWhereItLeads) {
    const Outcome english = run("find 'delf university'");
    EXPECT_EQ(english.code, 0);
    EXPECT_NE(english.output.find("University: [Delf]t [University] of Technology"), std::string::npos)
        << english.output;
    EXPECT_NE(english.output.find("partner=tu-delft"), std::string::npos) << english.output;
    EXPECT_NE(run("find 鲁汶 --lang zh").output.find("[鲁汶]大学"), std::string::npos);
    EXPECT_NE(run("find 鲁汶 --limit 1").output.find("of which the best 1 are shown"), std::string::npos);
    EXPECT_EQ(run("find qqqqqq").code, 0);
}

TEST(Command, FindReadsPinyinFromTheFileThatItIsGiven) {
    const std::string with_pinyin = run("find glsg --pinyin '" ATLAS_PINYIN_FILE "'").output;
    EXPECT_NE(with_pinyin.find("[格拉斯哥]大学"), std::string::npos) << with_pinyin;
    EXPECT_EQ(run("find glsg").output.find("[格拉斯哥]"), std::string::npos);
    const Outcome wrong = run("find glsg --pinyin README.md");
    EXPECT_EQ(wrong.code, 2);
    EXPECT_NE(wrong.output.find("README.md:1:"), std::string::npos) << wrong.output;
}

/// A folder with a template in it and room for an edition, removed again at the end.
class EditionFolder {
  public:
    EditionFolder() {
        fs::remove_all(folder_);
        fs::create_directories(site());
        write(folder_ / "page.html", "<html><!-- atlas:head --><body><!-- atlas:edition --></body></html>");
    }
    ~EditionFolder() { fs::remove_all(folder_); }
    EditionFolder(const EditionFolder&) = delete;
    EditionFolder& operator=(const EditionFolder&) = delete;

    static void write(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }
    fs::path site() const { return folder_ / "site"; }
    Outcome write_edition(const std::string& data, const std::string& more = {}) const {
        return run("edition " + data + " --out '" + site().string() + "' --template '" +
                   (folder_ / "page.html").string() + "' " + more);
    }

  private:
    fs::path folder_ = fs::temp_directory_path() / ("atlas-edition-test-" + std::to_string(getpid()));
};

TEST(Command, EditionWritesThePagesOnceAndRemovesWhatIsLeftOver) {
    const EditionFolder folder;
    const fs::path page = folder.site() / "zh/uestc-glasgow-college/partner/university-of-windsor.html";
    EXPECT_EQ(folder.write_edition("data").code, 0);
    EXPECT_TRUE(fs::exists(page));
    const auto written = fs::last_write_time(page);
    EditionFolder::write(folder.site() / "en/old.html", "old");
    EXPECT_EQ(folder.write_edition("data").code, 0);
    EXPECT_EQ(fs::last_write_time(page), written);
    EXPECT_FALSE(fs::exists(folder.site() / "en/old.html"));
}

TEST(Command, EditionOfBrokenDataIsWrittenAndExitsWith1) {
    const ChangedData data("countries.json", "\"name\"", "\"nmae\"");
    const EditionFolder folder;
    const Outcome outcome = folder.write_edition(data.path());
    EXPECT_EQ(outcome.code, 1);
    EXPECT_NE(outcome.output.find("countries.json:"), std::string::npos);
    EXPECT_TRUE(fs::exists(folder.site() / "index.html"));
}

TEST(Command, EditionTouchesNoFolderThatHoldsSomethingElse) {
    const EditionFolder folder;
    EditionFolder::write(folder.site() / "thesis.txt", "years of work");
    EXPECT_EQ(folder.write_edition("data").code, 2);
    EXPECT_TRUE(fs::exists(folder.site() / "thesis.txt"));
    EXPECT_FALSE(fs::exists(folder.site() / "index.html"));
}

TEST(Command, EditionRefusesOptionsThatMakeNoSense) {
    const EditionFolder folder;
    for (const char* more : {"--base atlas", "--public-url example.org", "--start page=nowhere", "--base"})
        EXPECT_EQ(folder.write_edition("data", more).code, 2) << more;
}

TEST(Command, WhatItDoesNotKnowIsAnErrorWithExitCode2) {
    for (const char* line : {"", "shwo overview", "show nowhere", "show overview --lang fr",
                             "show overview --faculty none", "check", "find", "find a b", "find a --limit none",
                             "find a --limit 0", "find a --faculty none", "find a --data nowhere"}) {
        const Outcome outcome = run(line);
        EXPECT_EQ(outcome.code, 2) << line;
        EXPECT_FALSE(outcome.output.empty()) << line;
    }
}

}  // namespace
