#include "load/load.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "load/assemble.h"
#include "load/checking.h"
#include "load/file_reader.h"
#include "load/parsers.h"
#include "load/positions.h"

namespace atlas {
namespace {

using namespace loading;

struct SharedFile {
    std::string_view name;
    void (*expect)(FileReader&, DatasetDraft&);
};

struct FacultyFile {
    std::string_view name;
    void (*expect)(FileReader&, FacultyDraft&);
};

constexpr SharedFile shared_files[] = {
    {"sources.json", expect_sources},
    {"countries.json", expect_countries},
    {"organisations.json", expect_organisations},
    {"rankings.json", expect_rankings},
};

constexpr FacultyFile faculty_files[] = {
    {"profile.json", expect_profile},
    {"agreements.json", expect_agreements},
    {"opportunities.json", expect_opportunities},
    {"statistics.json", expect_statistics},
    {"statements.json", expect_statements},
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

// Of the whole work, as far as anybody who waits can tell.
constexpr double reading_share = 0.8;
constexpr double checking_share = 0.1;
constexpr double assembling_share = 0.1;
// What is done to a record after reading takes as long as reading so much.
constexpr std::size_t bytes_for_a_record = 128;

}  // namespace

class Loading::Work {
  public:
    Work(const std::vector<SourceFile>& files, Problems unreadable)
        : files_(files), unreadable_(std::move(unreadable)) {
        for (const SourceFile& file : files_) all_bytes_ += file.bytes.size();
        find_faculties();
        if (files_.empty()) report_missing_files();
    }

    bool go_on(std::size_t bytes) {
        const std::size_t records = std::max<std::size_t>(1, bytes / bytes_for_a_record);
        if (next_file_ < files_.size()) {
            read_on(bytes);
            if (next_file_ == files_.size()) report_missing_files();
        } else if (!checked_) {
            checked_ = checking_.go_on(records);
        } else if (assembly_.go_on(records)) {
            result_ = {assembly_.take(), locate_all()};
            return true;
        }
        return false;
    }

    double share() const {
        const double bytes = static_cast<double>(bytes_before_ + (reader_ ? reader_->bytes_read() : 0));
        const double read = all_bytes_ == 0 ? 1 : bytes / static_cast<double>(all_bytes_);
        return reading_share * read + checking_share * checking_.share() + assembling_share * assembly_.share();
    }

    LoadResult take() { return std::move(result_); }

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
            faculty.profile = faculty.folder + "/profile.json";
            faculty.header.file = faculty.profile;
            faculty.header.valid = false;  // until its profile has been read
        }
    }

    FacultyDraft* find_faculty(std::string_view folder) {
        for (FacultyDraft& faculty : draft_.faculties) {
            if (faculty.folder == folder) return &faculty;
        }
        return nullptr;
    }

    /// The reader of the next file; none for what is not to be read.
    void open_file(const SourceFile& file) {
        const auto [folder, name] = split(file.path);
        FacultyDraft* faculty = find_faculty(folder);
        const auto shared = find_kind(shared_files, name);
        const auto own = find_kind(faculty_files, name);
        const bool is_shared = folder.empty() && shared != std::end(shared_files);
        const bool is_own = faculty != nullptr && own != std::end(faculty_files);
        if (!is_shared && !is_own) return report_unexpected(file, faculty);
        if (!seen_.insert(file.path).second) return add_finding(file.path, repeated_file());
        reader_ = std::make_unique<FileReader>(file.path, file.bytes);
        is_shared ? shared->expect(*reader_, draft_) : own->expect(*reader_, *faculty);
    }

    void read_on(std::size_t bytes) {
        const SourceFile& file = files_[next_file_];
        if (!reader_) open_file(file);
        if (reader_ && !reader_->go_on(bytes)) return;
        if (reader_) {
            reader_->report(findings_);
            if (reader_->is_complete() && !has_problem_at_top(file.path)) draft_.read_files.insert(file.path);
        }
        reader_.reset();
        bytes_before_ += file.bytes.size();
        ++next_file_;
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
    std::size_t all_bytes_ = 0;
    std::size_t bytes_before_ = 0;  // of the files that are read
    std::size_t next_file_ = 0;
    std::unique_ptr<FileReader> reader_;
    Checking checking_{draft_, findings_};
    bool checked_ = false;
    Assembly assembly_{draft_};
    LoadResult result_;
};

Loading::Loading(const std::vector<SourceFile>& files, Problems unreadable)
    : work_(std::make_unique<Work>(files, std::move(unreadable))) {}

Loading::~Loading() = default;

bool Loading::go_on(std::size_t bytes) { return work_->go_on(bytes); }

double Loading::share() const { return work_->share(); }

LoadResult Loading::take() { return work_->take(); }

LoadResult load(const std::vector<SourceFile>& files, Problems unreadable) {
    constexpr std::size_t whole_file = std::numeric_limits<std::size_t>::max() / 2;
    Loading loading(files, std::move(unreadable));
    while (!loading.go_on(whole_file)) {
    }
    return loading.take();
}

Problem problem_unreadable(std::string_view path, std::string_view reason) {
    return to_problem({std::string(path), "", unreadable_file(path, reason), Mark::none});
}

}  // namespace atlas
