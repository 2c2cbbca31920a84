// `atlas show PAGE`: a page as text, as the app shows it, with whatever sheet, order or search the query asks for.
#include <cstdio>

#include "app/page_names.h"
#include "app/query_string.h"
#include "app/route.h"
#include "load/load.h"
#include "load/problem_words.h"
#include "pages/screen.h"
#include "render/text.h"
#include "tools/command.h"

namespace atlas::tools {
namespace {

constexpr std::string_view usage =
    "atlas show PAGE [--data DIR] [--faculty ID] [--lang en|zh] [--query STR]\n"
    "  STR is the query part of an address (partner=university-of-windsor&sort=-country) or, without '=', a text to "
    "find";

/// Why the command can't be carried out; empty when it can.
std::string find_error(const Arguments& arguments) {
    if (!arguments.error.empty()) return arguments.error;
    if (arguments.positional.size() != 1) return "name one page: " + list_names({page_names.begin(), page_names.end()});
    if (find_page(arguments.positional[0])) return {};
    return "there is no page " + arguments.positional[0] +
           ", only: " + list_names({page_names.begin(), page_names.end()});
}

std::string make_address(const Arguments& arguments) {
    std::string address;
    append_part(address, "page", arguments.positional[0]);
    if (!arguments.value_of("--faculty").empty()) append_part(address, "faculty", arguments.value_of("--faculty"));
    const std::string query = arguments.value_of("--query");
    if (query.find('=') != std::string::npos)
        address += '&' + query;
    else if (!query.empty())
        append_part(address, "q", query);
    return address;
}

}  // namespace

ExitCode run_show(const std::vector<std::string>& words) {
    const Arguments arguments = parse_arguments(words, {}, {"--data", "--faculty", "--query"});
    if (const std::string error = find_error(arguments); !error.empty()) return fail_usage(error, usage);
    const std::string given = arguments.value_of("--data");
    const Folder folder = read_folder(given.empty() ? find_data_folder() : given);
    if (folder.files.empty() && folder.unreadable.empty())
        return fail_usage("there are no data files; name them with --data", usage);

    const LoadResult loaded = load(folder.files, folder.unreadable);
    if (const std::string error = find_faculty_error(arguments, loaded.dataset); !error.empty()) {
        return fail_usage(error, usage);
    }
    const Route route = parse_route(make_address(arguments), loaded.dataset, arguments.language);
    const Screen screen =
        build_screen(loaded.dataset, route.state, {loaded.problems, route.dropped, built_in_problem_words()});
    std::printf("%s", render_text(screen).c_str());
    return loaded.problems.empty() ? success : problems_found;
}

}  // namespace atlas::tools
