// Records on paper, in both languages: what each is, the reader's note, and the questions to put to each partner.
#pragma once

#include <string>
#include <vector>

#include "app/placed_record.h"

namespace atlas::takeaway {

struct PrintedRecord {
    PlacedRecord record;
    std::string note;
};

/// HTML, and the documents that it rests on.
struct PrintedPart {
    std::string html;
    std::vector<DocumentId> documents;
};

/// A table with a row for each record. What is to be asked of every one of them is said once, below it. A record that
/// the dataset no longer has is named by its id, as gone; one of another faculty than `home` names it.
PrintedPart write_printed_records(const Dataset& dataset, const std::vector<PrintedRecord>& records,
                                  const FacultyId& home);

/// The questions alone: those to all, and for each record those to it.
PrintedPart write_printed_questions(const Dataset& dataset, const std::vector<PrintedRecord>& records);

/// Two to four records of one group side by side, row by row; differences are marked, what none states is left out.
std::string write_printed_comparison(const Dataset& dataset, const State& state);

}  // namespace atlas::takeaway
