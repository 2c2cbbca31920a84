// `atlas edition DIR --out FOLDER --template FILE`: the static edition as files. Writes only what has changed and
// removes what is left over from an earlier run; a folder that holds anything else is left alone.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "app/route.h"
#include "load/load.h"
#include "render/edition.h"
#include "render/edition_head.h"
#include "tools/command.h"

namespace atlas::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view usage =
    "atlas edition DIR --out FOLDER --template FILE [--base /atlas/] [--public-url https://example.org/atlas/]\n"
    "    [--start \"page=partners&faculty=ID\"] [--lang en|zh]\n"
    "  FOLDER holds nothing but the edition; pages in it that are no longer part of it are deleted";

std::optional<std::string> read_file(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

bool is_folder_address(const std::string& address) {
    return address.empty() || (address.front() == '/' && address.back() == '/' && !address.starts_with("//"));
}

bool is_public_address(const std::string& address) {
    const bool is_web = address.starts_with("https://") || address.starts_with("http://");
    return address.empty() || (is_web && address.back() == '/');
}

/// Why the command can't be carried out; empty when it can.
std::string find_error(const Arguments& arguments) {
    if (!arguments.error.empty()) return arguments.error;
    if (arguments.value_of("--out").empty()) return "name the folder to write to with --out";
    if (arguments.value_of("--template").empty()) return "name the template with --template";
    if (!is_folder_address(arguments.value_of("--base"))) return "--base begins and ends with '/'";
    if (!is_public_address(arguments.value_of("--public-url")))
        return "--public-url begins with http:// or https:// and ends with '/'";
    return {};
}

bool write_if_changed(const fs::path& path, const std::string& bytes) {
    if (read_file(path) == bytes) return true;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return stream.good();
}

/// The first file that no edition has; such a folder is somebody else's, and nothing may be deleted there.
std::string find_foreign_file(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
        const fs::path& path = entry.path();
        const bool is_ours =
            path.extension() == ".html" || path.filename() == "sitemap.xml" || path.filename() == "robots.txt";
        if (!entry.is_directory(error) && !is_ours) return path.string();
    }
    return {};
}

void remove_leftovers(const fs::path& folder, const std::vector<EditionFile>& files) {
    std::set<fs::path> wanted;
    for (const EditionFile& file : files) {
        for (fs::path path = folder / file.path; path != folder; path = path.parent_path()) wanted.insert(path);
    }
    std::error_code error;
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error)) found.push_back(entry.path());
    for (const fs::path& path : found) {
        if (!wanted.contains(path)) fs::remove_all(path, error);
    }
}

/// Path of the first file that could not be written; empty when all are there.
std::string write_files(const fs::path& folder, const std::vector<EditionFile>& files) {
    for (const EditionFile& file : files) {
        if (!write_if_changed(folder / file.path, file.bytes)) return (folder / file.path).string();
    }
    remove_leftovers(folder, files);
    return {};
}

}  // namespace

ExitCode run_edition(const std::vector<std::string>& words) {
    const Arguments arguments =
        parse_arguments(words, {}, {"--out", "--template", "--base", "--public-url", "--start"});
    if (const std::string error = find_error(arguments); !error.empty()) return fail_usage(error, usage);
    const std::optional<Folder> folder = open_data_folder(arguments, usage);
    if (!folder) return wrong_usage;
    const std::optional<std::string> text = read_file(arguments.value_of("--template"));
    const bool has_slots =
        text && text->find(head_slot) != std::string::npos && text->find(edition_slot) != std::string::npos;
    if (!has_slots) return fail_usage("the template can't be read or lacks its slots for head and edition", usage);

    const std::string foreign = find_foreign_file(arguments.value_of("--out"));
    if (!foreign.empty()) return fail_usage("the folder for the edition holds something else: " + foreign, usage);

    const LoadResult loaded = load(folder->files, folder->unreadable);
    const Route start = parse_route(arguments.value_of("--start"), loaded.dataset, Language::english);
    if (!start.dropped.empty()) return fail_usage("there is no such start: " + start.dropped.front().value, usage);
    const std::vector<EditionFile> files =
        build_edition(loaded, {*text, arguments.value_of("--base"), arguments.value_of("--public-url"), start.state});
    const std::string unwritten = write_files(arguments.value_of("--out"), files);
    if (!unwritten.empty()) return fail_usage("can't write " + unwritten, usage);
    for (const Problem& problem : loaded.problems)
        std::fprintf(stderr, "%s", format_problem(problem, arguments.language).c_str());
    return loaded.problems.empty() ? success : problems_found;
}

}  // namespace atlas::tools
