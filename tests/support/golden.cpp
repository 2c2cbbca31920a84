#include "support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace atlas::test {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return file ? content.str() : std::string();
}

std::string line_at(const std::string& text, int wanted) {
    std::istringstream lines(text);
    std::string line;
    for (int i = 0; i <= wanted; ++i) {
        if (!std::getline(lines, line)) return "(the text ends here)";
    }
    return line;
}

int first_difference(const std::string& left, const std::string& right) {
    int line = 0;
    while (line_at(left, line) == line_at(right, line)) ++line;
    return line;
}

bool accepts() {
    const char* wish = std::getenv("ATLAS_ACCEPT_GOLDENS");
    return wish != nullptr && std::string(wish) == "1";
}

}  // namespace

std::string read_repository_file(const std::string& path) { return read_file(fs::path(ATLAS_SOURCE_DIR) / path); }

testing::AssertionResult equals_golden(const std::string& text, const std::string& name) {
    return equals_made_file(text, "tests/golden/" + name);
}

testing::AssertionResult equals_made_file(const std::string& text, const std::string& name) {
    const fs::path path = fs::path(ATLAS_SOURCE_DIR) / name;
    if (accepts()) {
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return testing::AssertionSuccess();
    }
    const std::string golden = read_file(path);
    if (golden == text) return testing::AssertionSuccess();
    const int line = first_difference(golden, text);
    return testing::AssertionFailure()
           << name << ":" << line + 1 << " differs\n  was: " << line_at(golden, line)
           << "\n  now: " << line_at(text, line)
           << "\nTo accept it: ATLAS_ACCEPT_GOLDENS=1 ./dev test, then look at the difference.";
}

}  // namespace atlas::test
