// The commands of `atlas`. A command is a function and a line in the table of main.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/problem.h"
#include "load/folder.h"
#include "model/dataset.h"

namespace atlas::tools {

/// What a command gives back to the shell.
enum ExitCode : int { success = 0, problems_found = 1, wrong_usage = 2 };

/// Arguments after the name of the command, sorted into what they are.
struct Arguments {
    std::vector<std::string> positional;
    std::vector<std::string> switches;                        // "--json"
    std::vector<std::pair<std::string, std::string>> values;  // "--faculty", "uestc-glasgow-college"
    Language language = Language::english;
    std::string error;  // not empty: what can't be understood

    bool has(std::string_view name) const;
    /// What follows the option, empty when it was not given.
    std::string value_of(std::string_view name) const;
};

/// Understands `--lang en|zh`, those of `allowed_switches` and, each followed by a value, those of `allowed_values`.
Arguments parse_arguments(const std::vector<std::string>& words, const std::vector<std::string_view>& allowed_switches,
                          const std::vector<std::string_view>& allowed_values = {});

/// Prints `error` and how the command is used to the error output.
ExitCode fail_usage(std::string_view error, std::string_view usage);

/// The data folder that is the only positional argument; reports to the error output when there is none.
std::optional<Folder> open_data_folder(const Arguments& arguments, std::string_view usage);

/// data/ in the current folder, else in one of the folders that the program lies in.
std::string find_data_folder();

/// "a, b, c"
std::string list_names(const std::vector<std::string_view>& names);

/// Why `--faculty` can't be followed; empty when it can, or was not given.
std::string find_faculty_error(const Arguments& arguments, const Dataset& dataset);

/// One problem as "file:line:column: code: message", its remedy and its pointer below.
std::string format_problem(const Problem& problem, Language language);

ExitCode run_check(const std::vector<std::string>& words);
ExitCode run_facts(const std::vector<std::string>& words);
ExitCode run_show(const std::vector<std::string>& words);
ExitCode run_find(const std::vector<std::string>& words);
ExitCode run_export(const std::vector<std::string>& words);
ExitCode run_edition(const std::vector<std::string>& words);

}  // namespace atlas::tools
