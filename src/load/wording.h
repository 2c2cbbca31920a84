// Everything that the loader finds wrong, one function for each kind of problem. The code that checks decides; only
// this file says which sentence of assets/problems it is and what fills it. Text from a file is shortened before it is
// shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "load/complaint.h"

namespace atlas::loading {

using Names = std::vector<std::string_view>;

// Files and JSON
Complaint missing_file(std::string_view path);
Complaint unreadable_file(std::string_view path, std::string_view reason);
Complaint unexpected_file(const Names& known);
Complaint repeated_file();
Complaint empty_file();
Complaint invalid_utf8();
Complaint bad_json(std::string_view token);
Complaint trailing_comma();
Complaint unfinished_json();
Complaint number_too_large();
Complaint nested_too_deeply(std::size_t limit);
Complaint too_many_problems(std::size_t shown);

// Keys and types
Complaint duplicate_key(std::string_view key);
Complaint unknown_key(std::string_view key, const Names& allowed);
Complaint missing_key(std::string_view key);
Complaint unexpected_key(std::string_view key, PhraseKey reason);
Complaint wrong_type(PhraseKey expected, std::string_view found);
Complaint unknown_value(std::string_view value, const Names& allowed);
Complaint missing_translation(Language language);
Complaint empty_text();
Complaint empty_list();
Complaint list_too_long(std::size_t limit);
Complaint bad_text();

// Values
Complaint bad_id(std::string_view id);
Complaint bad_date(std::string_view date);
Complaint bad_interval(std::string_view interval);
Complaint bad_country_code(std::string_view code);
Complaint bad_currency(std::string_view code);
Complaint bad_language_tag(std::string_view tag);
Complaint bad_ror(std::string_view identifier, std::string_view corrected);
Complaint bad_address(std::string_view address);
Complaint out_of_range(double value, double lowest, double highest);
Complaint below_range(double value, double lowest);
Complaint percent_over_100(double value);
Complaint fraction_of_whole(double value);
Complaint reversed_range(double from, double to);

// Locators
Complaint missing_locator();
Complaint whole_document_with_place();
Complaint printed_is_a_passage(std::size_t limit);
Complaint missing_paragraph();

// Records together
enum class RecordKind {
    document,
    country,
    organisation,
    ranking,
    faculty,
    programme,
    agreement,
    opportunity,
    population,
    fact,
    breakdown,
    conflict,
    chart,
    subject,
};
Complaint duplicate_id(std::string_view id, std::string_view file, std::string_view pointer);
Complaint dangling_id(RecordKind kind, std::string_view id, const Names& existing);
Complaint folder_mismatch(std::string_view id, std::string_view folder);
Complaint closed_partner(std::string_view organisation);
Complaint state_without_conflict(std::string_view fact);
Complaint conflict_without_state(std::string_view fact);
Complaint unit_mismatch(std::string_view fact, std::string_view unit, std::string_view expected);
Complaint parts_exceed_whole(double sum, double whole);
Complaint parts_miss_whole(double sum, double whole);
Complaint part_without_number(std::string_view fact);
Complaint formula_mismatch(double written, double computed, int decimals);
Complaint formula_syntax(std::string_view formula, std::size_t column);
Complaint formula_too_deep();
Complaint formula_division_by_zero();
Complaint formula_unknown_name(std::string_view id);
Complaint formula_unused_name(std::string_view id);
Complaint formula_operand_without_number(std::string_view id);
Complaint formula_cycle(std::string_view id);
Complaint formula_for_words();

}  // namespace atlas::loading
