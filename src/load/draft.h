// The dataset while it is being loaded: every record, valid or not, with the place it came from. Only what stays valid
// after all checks becomes part of the `Dataset`.
#pragma once

#include <list>
#include <set>
#include <string>
#include <vector>

#include "model/dataset.h"

namespace atlas::loading {

/// Where a record stands and whether it may be used.
struct Entry {
    std::string file;
    std::string pointer;
    bool valid = true;
};

template <class Record>
struct Entered : Entry {
    Record record;
};

struct EnteredOpportunity : Entered<Opportunity> {
    std::vector<std::string> fact_pointers;  // of the facts of all terms, in their order
};

struct FacultyDraft {
    std::string folder;
    int order = 100;              // faculties come out in ascending order, then as the files came
    bool all_files_read = false;  // the lists of every file of the folder were found
    Entered<Faculty> header;      // the fields of the profile; its lists of records stay empty
    std::vector<Entered<Programme>> programmes;
    std::vector<Entered<Agreement>> agreements;
    std::vector<EnteredOpportunity> opportunities;
    std::vector<Entered<Population>> populations;
    std::vector<Entered<Fact>> figures;
    std::vector<Entered<Fact>> statements;
    std::vector<Entered<Breakdown>> breakdowns;
    std::vector<Entered<Conflict>> conflicts;
    std::vector<Entered<ChartSpec>> charts;
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
    std::vector<Entered<Document>> documents;
    std::vector<Entered<Country>> countries;
    std::vector<Entered<Organisation>> organisations;
    std::vector<Entered<Ranking>> rankings;
    std::list<FacultyDraft> faculties;  // pointed to, so they must not move
    std::set<std::string> read_files;   // paths of the files whose lists were found
};

}  // namespace atlas::loading
