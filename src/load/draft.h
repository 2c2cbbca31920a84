// The dataset while it is being loaded: every record, valid or not, with the place it came from. Only what stays valid
// after all checks becomes part of the `Dataset`.
#pragma once

#include <cstdint>
#include <deque>
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

/// Calls `visit` with every entered record of the faculty except its header.
template <class Visit>
void visit_records(FacultyDraft& faculty, Visit visit) {
    for (auto& entered : faculty.programmes) visit(entered);
    for (auto& entered : faculty.agreements) visit(entered);
    for (auto& entered : faculty.opportunities) visit(entered);
    for (auto& entered : faculty.populations) visit(entered);
    for (auto& entered : faculty.figures) visit(entered);
    for (auto& entered : faculty.statements) visit(entered);
    for (auto& entered : faculty.breakdowns) visit(entered);
    for (auto& entered : faculty.conflicts) visit(entered);
    for (auto& entered : faculty.charts) visit(entered);
}

struct DatasetDraft {
    std::deque<Entered<Document>> documents;
    std::deque<Entered<Country>> countries;
    std::deque<Entered<Organisation>> organisations;
    std::deque<Entered<Ranking>> rankings;
    std::list<FacultyDraft> faculties;  // pointed to, so they must not move
    std::set<std::string> read_files;   // paths of the files whose lists were found
};

}  // namespace atlas::loading
