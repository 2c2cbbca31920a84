#include "load/wording.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/format.h"
#include "base/nearest.h"
#include "base/text.h"

namespace atlas::loading {
namespace {

std::string write(double value) { return format_number(value, Language::english, Grouping::none); }

/// The names as the last arguments, so many as a sentence can bear.
std::vector<std::string> with_names(std::vector<std::string> arguments, const Names& names) {
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < names.size() && i < most; ++i) arguments.emplace_back(names[i]);
    if (names.size() > most) arguments.back() += " …";
    return arguments;
}

PhraseKey name_of(RecordKind kind) {
    static constexpr auto names =
        std::to_array<PhraseKey>({"kind.document", "kind.country", "kind.organisation", "kind.ranking", "kind.faculty",
                                  "kind.programme", "kind.agreement", "kind.opportunity", "kind.population",
                                  "kind.fact", "kind.breakdown", "kind.conflict", "kind.chart", "kind.subject"});
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace

// Files and JSON

Complaint missing_file(std::string_view path) { return complain("missing-file", {std::string(path)}); }

Complaint unreadable_file(std::string_view path, std::string_view reason) {
    return complain("unreadable-file", {std::string(path), excerpt(reason, 200)});
}

Complaint unexpected_file(const Names& known) { return complain("unexpected-file", with_names({}, known)); }

Complaint repeated_file() { return complain("duplicate-file"); }

Complaint empty_file() { return complain("empty-file"); }

Complaint invalid_utf8() { return complain("invalid-utf8"); }

Complaint bad_json(std::string_view token) { return complain("bad-json", {excerpt(token, 40)}); }

Complaint trailing_comma() { return complain("bad-json.comma"); }

Complaint unfinished_json() { return complain("bad-json.unfinished"); }

Complaint number_too_large() { return complain("bad-json.number"); }

Complaint nested_too_deeply(std::size_t limit) { return complain("nested-too-deeply", {std::to_string(limit)}); }

Complaint too_many_problems(std::size_t shown) { return complain("too-many-problems", {std::to_string(shown)}); }

// Keys and types

Complaint duplicate_key(std::string_view key) { return complain("duplicate-key", {excerpt(key)}); }

Complaint unknown_key(std::string_view key, const Names& allowed) {
    const std::optional<std::string> nearest = find_nearest(key, allowed);
    if (nearest) return complain("unknown-key.near", {excerpt(key), *nearest});
    return complain("unknown-key", with_names({excerpt(key)}, allowed));
}

Complaint missing_key(std::string_view key) { return complain("missing-key", {std::string(key)}); }

Complaint unexpected_key(std::string_view key, PhraseKey reason) {
    return complain("unexpected-key", reason, {std::string(key)});
}

Complaint wrong_type(PhraseKey expected, std::string_view found) {
    return complain("wrong-type", expected, {excerpt(found)});
}

Complaint unknown_value(std::string_view value, const Names& allowed) {
    const std::optional<std::string> nearest = find_nearest(value, allowed);
    if (nearest) return complain("unknown-value.near", with_names({excerpt(value), *nearest}, allowed));
    return complain("unknown-value", with_names({excerpt(value)}, allowed));
}

Complaint missing_translation(Language language) {
    if (language == Language::english) return complain("missing-translation.english");
    return complain("missing-translation.chinese");
}

Complaint empty_text() { return complain("empty-value.text"); }

Complaint empty_list() { return complain("empty-value.list"); }

Complaint list_too_long(std::size_t limit) { return complain("too-many-entries", {std::to_string(limit)}); }

Complaint bad_text() { return complain("bad-text"); }

// Values

Complaint bad_id(std::string_view id) { return complain("bad-id", {excerpt(id)}); }

Complaint bad_date(std::string_view date) { return complain("bad-date", {excerpt(date)}); }

Complaint bad_interval(std::string_view interval) { return complain("bad-date.interval", {excerpt(interval)}); }

Complaint bad_country_code(std::string_view code) { return complain("bad-code.country", {excerpt(code)}); }

Complaint bad_currency(std::string_view code) { return complain("bad-code.currency", {excerpt(code)}); }

Complaint bad_language_tag(std::string_view tag) { return complain("bad-code.language", {excerpt(tag)}); }

Complaint bad_ror(std::string_view identifier, std::string_view corrected) {
    if (corrected.empty()) return complain("bad-code.ror", {excerpt(identifier)});
    return complain("bad-code.ror-digits", {excerpt(identifier), std::string(corrected)});
}

Complaint bad_address(std::string_view address) { return complain("bad-address", {excerpt(address)}); }

Complaint out_of_range(double value, double lowest, double highest) {
    return complain("out-of-range", {write(value), write(lowest), write(highest)});
}

Complaint below_range(double value, double lowest) {
    return complain("out-of-range.below", {write(value), write(lowest)});
}

Complaint percent_over_100(double value) { return complain("out-of-range.percent", {write(value)}); }

Complaint fraction_of_whole(double value) { return complain("out-of-range.fraction", {write(value)}); }

Complaint reversed_range(double from, double to) { return complain("out-of-range.reversed", {write(from), write(to)}); }

// Locators

Complaint missing_locator() { return complain("missing-locator"); }

Complaint whole_document_with_place() { return complain("bad-locator.whole"); }

Complaint printed_is_a_passage(std::size_t limit) { return complain("bad-locator.passage", {std::to_string(limit)}); }

Complaint missing_paragraph() { return complain("bad-locator.paragraph"); }

// Records together

Complaint duplicate_id(std::string_view id, std::string_view file, std::string_view pointer) {
    return complain("duplicate-id", {excerpt(id), std::string(file), std::string(pointer)});
}

Complaint dangling_id(RecordKind kind, std::string_view id, const Names& existing) {
    const std::optional<std::string> nearest = find_nearest(id, existing);
    if (nearest) return complain("dangling-id.near", name_of(kind), {excerpt(id), *nearest});
    return complain("dangling-id", name_of(kind), {excerpt(id)});
}

Complaint folder_mismatch(std::string_view id, std::string_view folder) {
    return complain("folder-mismatch", {excerpt(id), excerpt(folder)});
}

Complaint closed_partner(std::string_view organisation) { return complain("closed-partner", {excerpt(organisation)}); }

Complaint state_without_conflict(std::string_view fact) { return complain("state-without-conflict", {excerpt(fact)}); }

Complaint conflict_without_state(std::string_view fact) { return complain("conflict-without-state", {excerpt(fact)}); }

Complaint unit_mismatch(std::string_view fact, std::string_view unit, std::string_view expected) {
    return complain("unit-mismatch", {excerpt(fact), std::string(unit), std::string(expected)});
}

Complaint parts_exceed_whole(double sum, double whole) {
    return complain("parts-exceed-whole", {write(sum), write(whole)});
}

Complaint parts_miss_whole(double sum, double whole) {
    return complain("parts-miss-whole", {write(sum), write(whole)});
}

Complaint part_without_number(std::string_view fact) { return complain("parts-miss-whole.number", {excerpt(fact)}); }

// Formulas

Complaint formula_mismatch(double written, double computed, int decimals) {
    const auto round = [&](int places) { return format_number(computed, places, Language::english, Grouping::none); };
    return complain("formula-mismatch", {write(written), round(std::max(4, decimals)), round(decimals)});
}

Complaint formula_syntax(std::string_view formula, std::size_t column) {
    return complain("bad-formula.syntax", {excerpt(formula), std::to_string(column)});
}

Complaint formula_too_deep() { return complain("bad-formula.depth"); }

Complaint formula_division_by_zero() { return complain("bad-formula.zero"); }

Complaint formula_unknown_name(std::string_view id) { return complain("bad-formula.unknown-name", {excerpt(id)}); }

Complaint formula_unused_name(std::string_view id) { return complain("bad-formula.unused-name", {excerpt(id)}); }

Complaint formula_operand_without_number(std::string_view id) { return complain("bad-formula.operand", {excerpt(id)}); }

Complaint formula_cycle(std::string_view id) { return complain("bad-formula.cycle", {excerpt(id)}); }

Complaint formula_for_words() { return complain("bad-formula.words"); }

}  // namespace atlas::loading
