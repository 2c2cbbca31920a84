// One function for each kind of file: says what its root holds and where that goes. Each record is read by itself, and
// what is wrong with it is reported. What needs more than one record is checked later.
#pragma once

#include <vector>

#include "load/draft.h"
#include "load/file_reader.h"
#include "load/reader.h"

namespace atlas::loading {

void expect_sources(FileReader& file, DatasetDraft& draft);
void expect_countries(FileReader& file, DatasetDraft& draft);
void expect_organisations(FileReader& file, DatasetDraft& draft);
void expect_rankings(FileReader& file, DatasetDraft& draft);

void expect_profile(FileReader& file, FacultyDraft& faculty);
void expect_agreements(FileReader& file, FacultyDraft& faculty);
void expect_opportunities(FileReader& file, FacultyDraft& faculty);
void expect_statistics(FileReader& file, FacultyDraft& faculty);
void expect_statements(FileReader& file, FacultyDraft& faculty);

// Parts that several files share

/// Which rules a fact follows: facts of terms take id, subject and topic from their opportunity.
enum class FactRole { independent, only_of_term, one_of_term };

bool parse_fact(const Node& node, FactRole role, Fact& fact);
void read(const Node& node, Locator& locator);

/// What the absent terms share, with the documents that were searched for them.
void complete_absent_terms(Opportunity& opportunity, std::vector<Locator> searched);

/// The field "sources" with at least one locator.
void read_sources(RecordReader& reader, std::vector<Locator>& sources);

}  // namespace atlas::loading
