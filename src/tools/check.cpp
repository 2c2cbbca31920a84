// `atlas check DIR`: everything that is wrong with a data folder, in one language, as text or as JSON.
#include <cstdio>
#include <set>

#include "base/json_writer.h"
#include "base/text.h"
#include "load/load.h"
#include "load/problem_words.h"
#include "tools/command.h"

namespace atlas::tools {
namespace {

constexpr std::string_view usage = "atlas check DIR [--lang en|zh] [--json]";

std::string summarise(const Problems& problems, std::size_t file_count, Language language) {
    std::set<std::string_view> files;
    for (const Problem& problem : problems) files.insert(problem.file);
    const std::string checked = std::to_string(file_count);
    const std::string found = std::to_string(problems.size());
    const std::string concerned = std::to_string(files.size());
    const bool is_english = language == Language::english;
    if (problems.empty())
        return fill(is_english ? "{0} files checked, no problems" : "已检查 {0} 个文件，没有问题", {checked});
    return fill(is_english ? "{0} files checked, problems: {1} in files: {2}"
                           : "已检查 {0} 个文件，其中 {2} 个文件共有 {1} 个问题",
                {checked, found, concerned});
}

std::string write_json(const Problems& problems) {
    JsonWriter json;
    json.begin_array();
    for (const Problem& problem : problems) {
        json.begin_object();
        json.key("code").text(problem.code).key("file").text(problem.file).key("pointer").text(problem.pointer);
        json.key("line").number(problem.line).key("column").number(problem.column);
        const ProblemText english = word_problem(problem, built_in_problem_words(), Language::english);
        const ProblemText chinese = word_problem(problem, built_in_problem_words(), Language::chinese);
        json.key("message").bilingual({english.message, chinese.message});
        json.key("remedy").bilingual({english.remedy, chinese.remedy});
        json.end_object();
    }
    return json.end_array().result();
}

}  // namespace

ExitCode run_check(const std::vector<std::string>& words) {
    const Arguments arguments = parse_arguments(words, {"--json"});
    const std::optional<Folder> folder = open_data_folder(arguments, usage);
    if (!folder) return wrong_usage;

    const Problems problems = load(folder->files, folder->unreadable).problems;
    if (arguments.has("--json")) {
        std::printf("%s\n", write_json(problems).c_str());
    } else {
        for (const Problem& problem : problems) std::printf("%s", format_problem(problem, arguments.language).c_str());
        std::printf("%s\n", summarise(problems, folder->files.size(), arguments.language).c_str());
    }
    return problems.empty() ? success : problems_found;
}

}  // namespace atlas::tools
