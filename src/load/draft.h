// The dataset while it is being loaded: every record, valid or not, with the place it came from. Only what stays valid
// after all checks becomes part of the `Dataset`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/dataset.h"

namespace atlas::loading {

/// Where a record stands and whether it may be used.
struct Entry {
    std::string_view file;               // of the files that are loaded
    std::string_view list;               // the key of the root under which it stands
    std::optional<std::uint32_t> index;  // in that list; a record by itself has none
    bool valid = true;
    bool declared = false;  // it is what its id stands for; of those with one id the first

    std::string pointer() const;
};

template <class Record>
struct Entered : Entry {
    Record record;
};

struct EnteredOpportunity : Entered<Opportunity> {
    std::uint32_t listed_terms = 0;  // a bit for each term that is written as a list

    std::string pointer_of_fact(TermKey term, std::size_t fact) const;
};

struct FacultyDraft {
    std::string folder;
    std::string profile;          // path of the file
    int order = 100;              // faculties come out in ascending order, then as the files came
    bool all_files_read = false;  // the lists of every file of the folder were found
    Entered<Faculty> header;      // the fields of the profile; its lists of records stay empty
    std::deque<Entered<Programme>> programmes;
    std::deque<Entered<Agreement>> agreements;
    std::deque<EnteredOpportunity> opportunities;
    std::deque<Entered<Population>> populations;
    std::deque<Entered<Fact>> figures;
    std::deque<Entered<Fact>> statements;
    std::deque<Entered<Breakdown>> breakdowns;
    std::deque<Entered<Conflict>> conflicts;
    std::deque<Entered<ChartSpec>> charts;
};

/// Some of the records of a faculty, numbered through all its lists.
struct Slice {
    std::size_t first = 0;
    std::size_t last = std::numeric_limits<std::size_t>::max();  // not included
};

/// Calls `visit` with every entered record of the faculty, or of the slice; except its header.
template <class Visit>
void visit_records(FacultyDraft& faculty, Visit visit, Slice slice = {}) {
    const auto visit_list = [&](auto& list) {
        const std::size_t end = std::min(slice.last, list.size());
        for (std::size_t i = slice.first; i < end; ++i) visit(list[i]);
        slice.first -= std::min(slice.first, list.size());
        slice.last -= end;
    };
    visit_list(faculty.programmes);
    visit_list(faculty.agreements);
    visit_list(faculty.opportunities);
    visit_list(faculty.populations);
    visit_list(faculty.figures);
    visit_list(faculty.statements);
    visit_list(faculty.breakdowns);
    visit_list(faculty.conflicts);
    visit_list(faculty.charts);
}

std::size_t count_records(const FacultyDraft& faculty);

struct DatasetDraft {
    std::deque<Entered<Document>> documents;
    std::deque<Entered<Country>> countries;
    std::deque<Entered<Organisation>> organisations;
    std::deque<Entered<Ranking>> rankings;
    std::list<FacultyDraft> faculties;  // pointed to, so they must not move
    std::set<std::string> read_files;   // paths of the files whose lists were found
};

}  // namespace atlas::loading
