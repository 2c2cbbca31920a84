// One function for each kind of file: reads all its records into the draft and reports what is wrong with each by
// itself. What needs more than one record is checked later.
#pragma once

#include <string_view>
#include <vector>

#include "load/draft.h"
#include "load/reader.h"

namespace atlas::loading {

void read_sources_file(const Node& root, DatasetDraft& draft);
void read_countries_file(const Node& root, DatasetDraft& draft);
void read_organisations_file(const Node& root, DatasetDraft& draft);
void read_rankings_file(const Node& root, DatasetDraft& draft);

void read_profile_file(const Node& root, FacultyDraft& faculty);
void read_agreements_file(const Node& root, FacultyDraft& faculty);
void read_opportunities_file(const Node& root, FacultyDraft& faculty);
void read_statistics_file(const Node& root, FacultyDraft& faculty);
void read_statements_file(const Node& root, FacultyDraft& faculty);

// Parts that several files share

/// Which rules a fact follows: facts of terms take id, subject and topic from their opportunity.
enum class FactRole { independent, only_of_term, one_of_term };

bool parse_fact(const Node& node, FactRole role, Fact& fact);
void read(const Node& node, Locator& locator);

/// The field "sources" with at least one locator.
void read_sources(RecordReader& reader, std::vector<Locator>& sources);

/// The only objects of a file that may name their schema.
RecordReader open_file(const Node& root);

/// Reads a list of records. `parse` is called with a node and a record and tells whether the record is valid.
template <class EnteredRecord, class Parse>
void read_records(RecordReader& file, std::string_view key, std::vector<EnteredRecord>& records, Parse parse) {
    const std::optional<Node> list = file.expect(key);
    if (!list) return;
    const std::vector<Node> nodes = elements(*list);
    records = std::vector<EnteredRecord>(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        records[i].file = *nodes[i].file;
        records[i].pointer = nodes[i].pointer;
        records[i].valid = parse(nodes[i], records[i].record);
    }
}

}  // namespace atlas::loading
