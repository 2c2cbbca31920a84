// What a list can be filtered by: its fields, taken from the records' schema and from what the records state. The
// fields that every record has a place for come first; then one field for each thing that the terms of an opportunity
// state in a way of its own: the cost in one currency, the average on one scale. Nothing is converted but lengths of
// time where a calendar says how, so a record that states a cost in another currency states none in this one. A partner
// has what its opportunities have.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/columns.h"
#include "model/cooperation.h"
#include "model/dataset.h"

namespace atlas {

enum class ListKind { partners, pathways, exchange };
inline constexpr int list_kind_count = static_cast<int>(ListKind::exchange) + 1;

/// One row of a list. Pointers lead into the dataset; what a list is not about is nullptr.
struct ListedRecord {
    std::size_t faculty = 0;  // index in the dataset
    const Organisation* organisation = nullptr;
    const Opportunity* opportunity = nullptr;
    std::vector<const Agreement*> agreements;
    std::vector<const Opportunity*> opportunities;  // of a partner
    Status status = Status::not_stated;             // closed when what it depends on is
    bool apart = false;                             // closed, and therefore not among what is offered
};

enum class FieldSubject {
    organisation_kind,
    opportunity_kind,
    country,
    agreement_kind,
    level,
    mode,
    status,
    month,  // in which something of it starts, ends or is due
    term,
};
enum class FieldForm { choice, number };

/// A value of a choice. Its key is the name of an enum's value, a country code, or made of its text; the text is empty
/// where the key says all.
struct FieldValue {
    std::string key;
    BilingualText text;
    std::vector<std::uint32_t> records;  // that have it, for each faculty, without those apart; of "status" with them
};

/// The least and the greatest number that is stated, or around those that are estimated; exchanged ends where there is
/// none.
struct NumberBounds {
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();

    bool any() const { return least <= greatest; }
    void include(double number) { least = std::min(least, number), greatest = std::max(greatest, number); }
};

struct ListField {
    std::string key;              // "country", "years_home", "costs.CNY.student-year": in addresses
    std::string former_key = {};  // in links of a time when it named no unit; empty = it is the same
    FieldSubject subject = FieldSubject::term;
    FieldForm form = FieldForm::choice;
    std::optional<TermKey> term;
    std::optional<Fact> like;            // of numbers: a fact with their unit, currency and scale
    std::vector<FieldValue> values;      // of a choice, in the order in which they are shown
    std::vector<NumberBounds> bounds;    // of the numbers, for each faculty
    bool whole = true;                   // only whole numbers are stated
    std::size_t column = 0;              // in the engine, among those of its form
    std::vector<std::size_t> stated_by;  // how many records state it, for each faculty, without those apart
};

/// Fields, and what the records have of them.
struct FieldTable {
    std::vector<ListField> fields;
    engine::Columns columns;
    std::array<std::vector<std::size_t>, term_key_count> answered_terms;  // how many answer the term, in whatever unit
};

/// "not-applicable": the value of a field whose question does not arise for a record.
inline constexpr std::string_view not_applicable_key = "not-applicable";

/// How numbers are read: as an answer to a filter's question, or as the sources have them. Lengths of time are compared
/// in one unit, "at most 3" begins at nothing and "more than 5" behind 5; as stated each unit has a field of its own,
/// and an end that no source names is none.
enum class NumberReading { compared, as_stated };

/// The fields of the records with numbers as stated.
FieldTable build_stated_fields(const Dataset& dataset, const std::vector<ListedRecord>& records);

}  // namespace atlas
