// `atlas find TEXT`: what the search box of the app shows for a text, a line for each result. What was met stands in
// brackets; the address is that of the state which the result leads to.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>

#include "app/route.h"
#include "load/load.h"
#include "pages/search_results.h"
#include "query/pinyin.h"
#include "tools/command.h"

namespace atlas::tools {
namespace {

constexpr std::string_view usage =
    "atlas find TEXT [--data DIR] [--faculty ID] [--lang en|zh] [--pinyin FILE] [--limit N]\n"
    "  FILE is what web/pinyin.mjs made of the data; without it nothing is found by pinyin";
constexpr std::size_t usual_limit = 12;

std::string read_bytes(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Reports a file that can't be used. Without a file the table is empty.
std::optional<PinyinTable> read_pinyin(const std::string& path) {
    if (path.empty()) return PinyinTable{};
    auto parsed = parse_pinyin(read_bytes(path));
    if (const auto* failure = std::get_if<PinyinFailure>(&parsed)) {
        fail_usage(path + ":" + std::to_string(failure->line) + ": " + std::string(failure->reason), usage);
        return std::nullopt;
    }
    return std::move(std::get<PinyinTable>(parsed));
}

std::string with_brackets(std::string text, const std::vector<ByteRange>& marks) {
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        text.insert(mark->end, "]");
        text.insert(mark->begin, "[");
    }
    return text;
}

std::string format_result(const SearchResult& result, const State& state) {
    std::string line = result.kind + ": " + with_brackets(result.title, result.title_marks);
    if (!result.match.empty()) line += " = " + with_brackets(result.match, result.match_marks);
    if (!result.detail.empty()) line += " · " + result.detail;
    return line + "\n    ?" + format_route(update(state, result.action)) + "\n";
}

void print(const SearchResults& results, const State& state) {
    std::printf("%s\n", results.count.c_str());
    if (!results.suggestion.empty()) std::printf("%s\n", results.suggestion.c_str());
    for (const SearchResult& result : results.results) std::printf("%s", format_result(result, state).c_str());
}

/// 0 when the option makes no sense.
std::size_t limit_of(const Arguments& arguments) {
    const std::string given = arguments.value_of("--limit");
    if (given.empty()) return usual_limit;
    const bool is_number = given.size() < 6 && given.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? static_cast<std::size_t>(std::atoi(given.c_str())) : 0;
}

/// Why the command can't be carried out; empty when it can.
std::string find_error(const Arguments& arguments) {
    if (!arguments.error.empty()) return arguments.error;
    if (arguments.positional.size() != 1) return "name one text to find, in quotes";
    return limit_of(arguments) == 0 ? "--limit takes a number from 1" : "";
}

}  // namespace

ExitCode run_find(const std::vector<std::string>& words) {
    const Arguments arguments = parse_arguments(words, {}, {"--data", "--faculty", "--pinyin", "--limit"});
    if (const std::string error = find_error(arguments); !error.empty()) return fail_usage(error, usage);
    const std::string given = arguments.value_of("--data");
    const Folder folder = read_folder(given.empty() ? find_data_folder() : given);
    if (folder.files.empty()) return fail_usage("there are no data files; name them with --data", usage);
    std::optional<PinyinTable> pinyin = read_pinyin(arguments.value_of("--pinyin"));
    if (!pinyin) return wrong_usage;

    const LoadResult loaded = load(folder.files, folder.unreadable);
    if (const std::string error = find_faculty_error(arguments, loaded.dataset); !error.empty()) {
        return fail_usage(error, usage);
    }
    State state = parse_route("", loaded.dataset, arguments.language).state;
    if (const std::string faculty = arguments.value_of("--faculty"); !faculty.empty()) state.faculty = {faculty};
    const SearchCatalogue catalogue = build_search_catalogue(loaded.dataset, std::move(*pinyin));
    print(build_search_results(loaded.dataset, catalogue, state, arguments.positional[0], limit_of(arguments)), state);
    return loaded.problems.empty() ? success : problems_found;
}

}  // namespace atlas::tools
