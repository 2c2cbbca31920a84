// The rooms of src/ and who may include whom. The build keeps third-party headers out of most rooms by include paths;
// this test keeps the rooms themselves apart.

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

struct Room {
    std::set<std::string> may_include;
    std::set<std::string> third_party;  // "imgui", "nlohmann", "emscripten"
};

const std::map<std::string, Room>& rooms() {
    static const std::map<std::string, Room> rooms{
        {"base", {{}, {}}},
        {"model", {{"base"}, {}}},
        {"load", {{"base", "model"}, {}}},
        {"engine", {{"base"}, {}}},
        {"query", {{"base", "model", "engine"}, {}}},
        {"app", {{"base", "model", "load", "query"}, {}}},
        {"pages", {{"base", "model", "load", "query", "app"}, {}}},
        {"render", {{"base", "model", "load", "query", "app", "pages"}, {"nlohmann"}}},
        {"takeaway", {{"base", "model", "load", "query", "app", "pages", "render"}, {}}},
        {"ui", {{"base"}, {"imgui"}}},
        {"views", {{"base", "model", "app", "pages", "ui"}, {"imgui"}}},
        {"platform",
         {{"base", "model", "load", "query", "app", "pages", "takeaway", "ui", "views"}, {"imgui", "emscripten"}}},
        {"tools", {{"base", "model", "load", "query", "app", "pages", "render", "takeaway"}, {}}},
    };
    return rooms;
}

struct Include {
    std::string file;
    std::string room;
    std::string header;
};

std::vector<Include> includes_below(const fs::path& source) {
    static const std::regex directive(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
    std::vector<Include> found;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source)) {
        if (!entry.is_regular_file()) continue;
        const fs::path relative = fs::relative(entry.path(), source);
        std::ifstream stream(entry.path());
        std::smatch match;
        for (std::string line; std::getline(stream, line);) {
            if (std::regex_search(line, match, directive)) {
                found.push_back({relative.generic_string(), relative.begin()->string(), match[1]});
            }
        }
    }
    return found;
}

std::string third_party_of(const std::string& header) {
    if (header.starts_with("imgui")) return "imgui";
    if (header.starts_with("nlohmann/")) return "nlohmann";
    if (header.starts_with("emscripten")) return "emscripten";
    return {};
}

const fs::path source = fs::path(ATLAS_SOURCE_DIR) / "src";

TEST(Layers, EveryFolderOfSrcIsARoomThatIsKnownHere) {
    int seen = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(source)) {
        EXPECT_TRUE(rooms().contains(entry.path().filename().string())) << entry.path().filename();
        ++seen;
    }
    EXPECT_GT(seen, 8);
}

TEST(Layers, ARoomIncludesOnlyTheRoomsBelowIt) {
    int checked = 0;
    for (const Include& include : includes_below(source)) {
        const std::string target = include.header.substr(0, include.header.find('/'));
        if (!rooms().contains(target) || include.header.find('/') == std::string::npos) continue;
        ++checked;
        const bool allowed = target == include.room || rooms().at(include.room).may_include.contains(target);
        EXPECT_TRUE(allowed) << include.file << " includes " << include.header;
    }
    EXPECT_GT(checked, 100);
}

TEST(Layers, ThirdPartyHeadersStayInTheirRooms) {
    int checked = 0;
    for (const Include& include : includes_below(source)) {
        const std::string library = third_party_of(include.header);
        if (library.empty()) continue;
        ++checked;
        EXPECT_TRUE(rooms().at(include.room).third_party.contains(library))
            << include.file << " includes " << include.header;
    }
    EXPECT_GT(checked, 5);
}

TEST(Layers, NoFileLeavesItsRoomByARelativePath) {
    for (const Include& include : includes_below(source)) {
        EXPECT_EQ(include.header.find(".."), std::string::npos) << include.file << " includes " << include.header;
    }
}

}  // namespace
