#include "load/folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace atlas {
namespace {

namespace fs = std::filesystem;

void read_file(const fs::path& file, const std::string& path, Folder& folder) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.bad() || !stream.is_open()) {
        folder.unreadable.push_back(problem_unreadable(path, "it can’t be opened"));
    } else {
        folder.files.push_back({path, std::move(bytes)});
    }
}

}  // namespace

Folder read_folder(const std::string& path) {
    Folder folder;
    std::error_code error;
    fs::recursive_directory_iterator entries(path, fs::directory_options::skip_permission_denied, error);
    for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        const bool is_schema_folder = entries.depth() == 0 && entries->path().filename() == "schema";
        if (is_schema_folder) entries.disable_recursion_pending();
        const bool is_data = entries->path().extension() == ".json" && entries->is_regular_file(error);
        if (is_data) read_file(entries->path(), entries->path().lexically_relative(path).generic_string(), folder);
    }
    std::sort(folder.files.begin(), folder.files.end(),
              [](const SourceFile& left, const SourceFile& right) { return left.path < right.path; });
    return folder;
}

}  // namespace atlas
