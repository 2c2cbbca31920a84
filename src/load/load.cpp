#include "load/load.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "load/assemble.h"
#include "load/cross_checks.h"
#include "load/json_document.h"
#include "load/parsers.h"
#include "load/positions.h"
#include "load/references.h"
#include "load/registry.h"

namespace atlas {
namespace {

using namespace loading;

struct SharedFile {
    std::string_view name;
    void (*read)(const Node&, DatasetDraft&);
};

struct FacultyFile {
    std::string_view name;
    void (*read)(const Node&, FacultyDraft&);
};

constexpr SharedFile shared_files[] = {
    {"sources.json", read_sources_file},
    {"countries.json", read_countries_file},
    {"organisations.json", read_organisations_file},
    {"rankings.json", read_rankings_file},
};

constexpr FacultyFile faculty_files[] = {
    {"profile.json", read_profile_file},
    {"agreements.json", read_agreements_file},
    {"opportunities.json", read_opportunities_file},
    {"statistics.json", read_statistics_file},
    {"statements.json", read_statements_file},
};

template <class Files>
auto find_kind(const Files& files, std::string_view name) {
    return std::find_if(std::begin(files), std::end(files), [&](const auto& file) { return file.name == name; });
}

template <class Files>
Names names_of(const Files& files) {
    Names names;
    for (const auto& file : files) names.push_back(file.name);
    return names;
}

/// A path as folder and name; files of the data folder itself have no folder.
struct SplitPath {
    std::string_view folder;
    std::string_view name;
};

SplitPath split(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return {{}, path};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

class Loading {
  public:
    Loading(const std::vector<SourceFile>& files, Problems unreadable)
        : files_(files), unreadable_(std::move(unreadable)) {}

    LoadResult run() {
        find_faculties();
        for (const SourceFile& file : files_) read_file(file);
        report_missing_files();
        const Registry registry = build_registry(draft_, findings_);
        const Dependents dependents = check_references(registry, findings_);
        check_across_records(registry, findings_);
        drop_dependents(draft_, dependents);
        return {assemble(draft_), locate_all()};
    }

  private:
    /// Folders with a file of a faculty in them, in the order in which they first appear.
    void find_faculties() {
        const auto add = [&](std::string_view path) {
            const auto [folder, name] = split(path);
            const bool is_of_faculty = !folder.empty() && find_kind(faculty_files, name) != std::end(faculty_files);
            if (is_of_faculty && find_faculty(folder) == nullptr) draft_.faculties.emplace_back().folder = folder;
        };
        for (const SourceFile& file : files_) add(file.path);
        for (const Problem& problem : unreadable_) add(problem.file);
        for (FacultyDraft& faculty : draft_.faculties) {
            faculty.header.file = faculty.folder + "/profile.json";
            faculty.header.valid = false;  // until its profile has been read
        }
    }

    FacultyDraft* find_faculty(std::string_view folder) {
        for (FacultyDraft& faculty : draft_.faculties) {
            if (faculty.folder == folder) return &faculty;
        }
        return nullptr;
    }

    void read_file(const SourceFile& file) {
        const auto [folder, name] = split(file.path);
        FacultyDraft* faculty = find_faculty(folder);
        const auto shared = find_kind(shared_files, name);
        const auto own = find_kind(faculty_files, name);
        const bool is_shared = folder.empty() && shared != std::end(shared_files);
        const bool is_own = faculty != nullptr && own != std::end(faculty_files);
        if (!is_shared && !is_own) return report_unexpected(file, faculty);
        if (!seen_.insert(file.path).second) return add_finding(file.path, repeated_file());

        const std::optional<Json> document = parse_json(file.path, file.bytes, findings_);
        if (!document) return;
        const Node root{&*document, &file.path, "", &findings_};
        is_shared ? shared->read(root, draft_) : own->read(root, *faculty);
        if (!has_problem_at_top(file.path)) draft_.read_files.insert(file.path);
    }

    /// A file without its lists, or with a misspelt one, leaves open which ids there are.
    bool has_problem_at_top(const std::string& path) const {
        return std::any_of(findings_.kept().begin(), findings_.kept().end(), [&](const Finding& finding) {
            return finding.file == path && finding.pointer.rfind('/') == finding.pointer.find('/');
        });
    }

    /// Only JSON beside the known files is worth a word: schemas, texts and pictures are nobody's mistake.
    void report_unexpected(const SourceFile& file, const FacultyDraft* faculty) {
        const auto [folder, name] = split(file.path);
        const bool is_json = name.size() > 5 && name.substr(name.size() - 5) == ".json";
        if (!is_json || (!folder.empty() && faculty == nullptr)) return;
        add_finding(file.path, unexpected_file(folder.empty() ? names_of(shared_files) : names_of(faculty_files)));
    }

    void report_missing_files() {
        for (const SharedFile& file : shared_files) report_if_missing(std::string(file.name));
        for (FacultyDraft& faculty : draft_.faculties) {
            faculty.all_files_read = true;
            for (const FacultyFile& file : faculty_files) {
                const std::string path = faculty.folder + "/" + std::string(file.name);
                report_if_missing(path);
                faculty.all_files_read = faculty.all_files_read && draft_.read_files.count(path) > 0;
            }
        }
    }

    void report_if_missing(const std::string& path) {
        const bool is_unreadable = std::any_of(unreadable_.begin(), unreadable_.end(),
                                               [&](const Problem& problem) { return problem.file == path; });
        if (!is_unreadable && seen_.count(path) == 0) add_finding(path, missing_file(path));
    }

    void add_finding(const std::string& path, Complaint complaint) {
        findings_.add({path, "", std::move(complaint), Mark::none});
    }

    /// Problems of missing files, then of each file in the order given.
    Problems locate_all() const {
        std::map<std::string_view, std::vector<const Finding*>> by_file;
        for (const Finding& finding : findings_.kept()) by_file[finding.file].push_back(&finding);

        Problems problems = unreadable_;
        for (const Finding& finding : findings_.kept()) {
            if (!was_given(finding.file)) problems.push_back(to_problem(finding));
        }
        for (const SourceFile& file : files_) {
            const auto found = by_file.find(file.path);
            if (found == by_file.end()) continue;
            const Problems located = locate(file.bytes, found->second);
            problems.insert(problems.end(), located.begin(), located.end());
            by_file.erase(found);
        }
        return problems;
    }

    bool was_given(std::string_view path) const {
        return std::any_of(files_.begin(), files_.end(), [&](const SourceFile& file) { return file.path == path; });
    }

    const std::vector<SourceFile>& files_;
    Problems unreadable_;
    DatasetDraft draft_;
    Findings findings_;
    std::set<std::string> seen_;
};

}  // namespace

LoadResult load(const std::vector<SourceFile>& files, Problems unreadable) {
    return Loading(files, std::move(unreadable)).run();
}

Problem problem_unreadable(std::string_view path, std::string_view reason) {
    return to_problem({std::string(path), "", unreadable_file(path, reason), Mark::none});
}

}  // namespace atlas
