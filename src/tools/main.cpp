// `atlas`, the native command. It only picks a command from the table; each command has a file of its own.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "tools/command.h"

namespace atlas::tools {
namespace {

struct Command {
    std::string_view name;
    std::string_view promise;
    ExitCode (*run)(const std::vector<std::string>&);
};

constexpr Command commands[] = {
    {"check", "say everything that is wrong with a data folder", run_check},
    {"facts", "list every fact of a data folder with its sources", run_facts},
    {"show", "print a page of the app as text", run_show},
    {"find", "search for a name, as the app does", run_find},
    {"export", "take a page away: rows as CSV, a chart as SVG, HTML to print", run_export},
    {"edition", "write every page and record as HTML", run_edition},
};

void print_commands(std::FILE* output) {
    std::fprintf(output, "usage: atlas COMMAND …\n");
    for (const Command& command : commands) {
        std::fprintf(output, "  %-8.*s %.*s\n", static_cast<int>(command.name.size()), command.name.data(),
                     static_cast<int>(command.promise.size()), command.promise.data());
    }
}

ExitCode run(const std::vector<std::string>& words) {
    const std::string_view name = words.empty() ? std::string_view("--help") : std::string_view(words[0]);
    for (const Command& command : commands) {
        if (command.name == name) return command.run({words.begin() + 1, words.end()});
    }
    const bool asks_for_help = !words.empty() && (name == "--help" || name == "help");
    print_commands(asks_for_help ? stdout : stderr);
    return asks_for_help ? success : wrong_usage;
}

}  // namespace
}  // namespace atlas::tools

int main(int count, char** arguments) { return atlas::tools::run({arguments + 1, arguments + count}); }
