#include "tools/command.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "base/text.h"
#include "load/problem_words.h"

namespace atlas::tools {
namespace {

namespace fs = std::filesystem;

bool holds_data(const fs::path& folder) {
    std::error_code error;
    return fs::is_directory(folder, error) && fs::exists(folder / "sources.json", error);
}

}  // namespace

bool Arguments::has(std::string_view name) const {
    return std::find(switches.begin(), switches.end(), name) != switches.end();
}

std::string Arguments::value_of(std::string_view name) const {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& entry) { return entry.first == name; });
    return found == values.end() ? std::string() : found->second;
}

Arguments parse_arguments(const std::vector<std::string>& words, const std::vector<std::string_view>& allowed_switches,
                          const std::vector<std::string_view>& allowed_values) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--lang") {
            const std::string language = i + 1 < words.size() ? words[++i] : "";
            if (language != "en" && language != "zh") arguments.error = "--lang takes en or zh";
            arguments.language = language == "zh" ? Language::chinese : Language::english;
        } else if (std::find(allowed_values.begin(), allowed_values.end(), word) != allowed_values.end()) {
            if (i + 1 == words.size())
                arguments.error = word + " needs a value";
            else
                arguments.values.emplace_back(word, words[++i]);
        } else if (word.substr(0, 2) != "--") {
            arguments.positional.push_back(word);
        } else if (std::find(allowed_switches.begin(), allowed_switches.end(), word) != allowed_switches.end()) {
            arguments.switches.push_back(word);
        } else {
            arguments.error = "unknown option " + word;
        }
    }
    return arguments;
}

ExitCode fail_usage(std::string_view error, std::string_view usage) {
    std::fprintf(stderr, "atlas: %.*s\nusage: %.*s\n", static_cast<int>(error.size()), error.data(),
                 static_cast<int>(usage.size()), usage.data());
    return wrong_usage;
}

std::optional<Folder> open_data_folder(const Arguments& arguments, std::string_view usage) {
    if (!arguments.error.empty() || arguments.positional.size() != 1) {
        fail_usage(arguments.error.empty() ? "name one data folder" : arguments.error, usage);
        return std::nullopt;
    }
    Folder folder = read_folder(arguments.positional[0]);
    if (!folder.files.empty() || !folder.unreadable.empty()) return folder;
    fail_usage("there are no data files in " + arguments.positional[0], usage);
    return std::nullopt;
}

std::string find_data_folder() {
    if (holds_data("data")) return "data";
    std::error_code error;
    for (fs::path folder = fs::read_symlink("/proc/self/exe", error); folder.has_relative_path();) {
        folder = folder.parent_path();
        if (holds_data(folder / "data")) return (folder / "data").string();
    }
    return "data";
}

std::string list_names(const std::vector<std::string_view>& names) {
    std::string list;
    for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

std::string find_faculty_error(const Arguments& arguments, const Dataset& dataset) {
    const std::string wanted = arguments.value_of("--faculty");
    if (wanted.empty() || dataset.find_faculty({wanted}) != nullptr) return {};
    std::vector<std::string_view> ids;
    for (const Faculty& faculty : dataset.faculties) ids.push_back(faculty.id.value);
    return "there is no faculty " + wanted + ", only: " + list_names(ids);
}

std::string format_problem(const Problem& problem, Language language) {
    std::string result = problem.file;
    if (problem.line > 0) result += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
    const ProblemText text = word_problem(problem, built_in_problem_words(), language);
    result += ": " + std::string(problem.code) + ": " + text.message + "\n    " + text.remedy + "\n";
    if (!problem.pointer.empty()) result += "    " + excerpt(problem.pointer, 300) + "\n";
    return result;
}

}  // namespace atlas::tools
