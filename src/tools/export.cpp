// `atlas export PAGE`: what the page offers to take away – its rows as CSV, what describes them, a chart as SVG, the
// page for printing – with whatever filters and order the query asks for.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>

#include "app/page_names.h"
#include "app/query_string.h"
#include "app/route.h"
#include "load/load.h"
#include "pages/screen.h"
#include "takeaway/chart_svg.h"
#include "takeaway/csv.h"
#include "takeaway/csv_metadata.h"
#include "takeaway/page_data.h"
#include "takeaway/print_sheet.h"
#include "tools/command.h"

namespace atlas::tools {
namespace {

constexpr std::string_view usage =
    "atlas export PAGE --format csv|metadata|svg|html [--chart N] [--out FILE] [--data DIR] [--faculty ID]\n"
    "             [--lang en|zh] [--query STR] [--public-url URL] [--date YYYY-MM-DD]\n"
    "  N counts the charts of the page from 1; without --out it goes to the output";

std::string today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    char date[] = "YYYY-MM-DD";
    std::strftime(date, sizeof date, "%Y-%m-%d", std::gmtime(&now));
    return date;
}

std::string find_error(const Arguments& arguments) {
    if (!arguments.error.empty()) return arguments.error;
    if (arguments.positional.size() != 1 || !find_page(arguments.positional[0]))
        return "name one page: " + list_names({page_names.begin(), page_names.end()});
    const std::string format = arguments.value_of("--format");
    if (format != "csv" && format != "metadata" && format != "svg" && format != "html")
        return "name a format: csv, metadata, svg, html";
    return {};
}

std::string make_address(const Arguments& arguments) {
    std::string address;
    append_part(address, "page", arguments.positional[0]);
    if (!arguments.value_of("--faculty").empty()) append_part(address, "faculty", arguments.value_of("--faculty"));
    const std::string query = arguments.value_of("--query");
    return query.empty() ? address : address + '&' + query;
}

/// Empty where the page has no such chart.
std::string chart_of(const Dataset& dataset, const State& state, const takeaway::Origin& origin,
                     const std::string& number) {
    const Screen screen = build_screen(dataset, state, {});
    const std::vector<const Chart*> charts = takeaway::charts_of(screen);
    for (std::size_t chart = 0; chart < charts.size(); ++chart) {
        if (std::to_string(chart + 1) == (number.empty() ? "1" : number))
            return takeaway::write_chart_svg(*charts[chart], state.language, takeaway::address_of(state, origin),
                                             origin.date);
    }
    return {};
}

std::string content_of(const Arguments& arguments, const Dataset& dataset, const State& state,
                       const takeaway::Origin& origin) {
    const std::string format = arguments.value_of("--format");
    if (format == "svg") return chart_of(dataset, state, origin, arguments.value_of("--chart"));
    if (format == "html") return takeaway::write_print_sheet(dataset, state, {}, origin);
    const takeaway::DataTable table = takeaway::build_page_data(dataset, state, {}, origin);
    return format == "csv" ? takeaway::write_csv(table, state.language)
                           : takeaway::write_csv_metadata(table, dataset, origin.date);
}

bool write_out(const std::string& path, const std::string& content) {
    if (path.empty()) return std::fwrite(content.data(), 1, content.size(), stdout) == content.size();
    std::ofstream file(path, std::ios::binary);
    file << content;
    return file.good();
}

}  // namespace

ExitCode run_export(const std::vector<std::string>& words) {
    const Arguments arguments = parse_arguments(
        words, {}, {"--format", "--chart", "--out", "--data", "--faculty", "--query", "--public-url", "--date"});
    if (const std::string error = find_error(arguments); !error.empty()) return fail_usage(error, usage);
    const std::string given = arguments.value_of("--data");
    const Folder folder = read_folder(given.empty() ? find_data_folder() : given);
    const LoadResult loaded = load(folder.files, folder.unreadable);
    if (loaded.dataset.faculties.empty()) return fail_usage("there are no data; name them with --data", usage);
    if (const std::string error = find_faculty_error(arguments, loaded.dataset); !error.empty())
        return fail_usage(error, usage);

    const Route route = parse_route(make_address(arguments), loaded.dataset, arguments.language);
    if (!route.dropped.empty()) return fail_usage("there is no such " + route.dropped.front().key, usage);
    const std::string date = arguments.value_of("--date");
    const takeaway::Origin origin{arguments.value_of("--public-url"), date.empty() ? today() : date};
    const std::string content = content_of(arguments, loaded.dataset, route.state, origin);
    if (content.empty()) return fail_usage("the page has no such chart", usage);
    if (!write_out(arguments.value_of("--out"), content)) return fail_usage("can't write the file", usage);
    return loaded.problems.empty() ? success : problems_found;
}

}  // namespace atlas::tools
