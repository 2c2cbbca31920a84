#include "query/field_set.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ranges.h"
#include "model/names.h"
#include "query/fold.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

constexpr std::size_t longest_text_key = 48;

/// "Core courses in English" → "core-courses-in-english". Long texts end in a number made of the whole, so that two of
/// them stay apart.
std::string key_of_text(const BilingualText& text) {
    const std::string folded = fold_text(text.english.empty() ? text.chinese : text.english);
    std::string key;
    std::uint32_t print = 2166136261U;
    for (const char character : folded) {
        const auto byte = static_cast<unsigned char>(character);
        print = (print ^ byte) * 16777619U;
        const bool is_word = byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (is_word)
            key += character;
        else if (!key.empty() && key.back() != '-')
            key += '-';
    }
    while (!key.empty() && key.back() == '-') key.pop_back();
    if (key.size() <= longest_text_key) return key;
    std::size_t end = longest_text_key;
    while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xC0) == 0x80) --end;
    return key.substr(0, end) + '-' + std::to_string(print % 10'000);
}

bool is_number(const Fact& fact) {
    const bool has_number = std::holds_alternative<double>(fact.value) || std::holds_alternative<Range>(fact.value);
    return has_number && fact.unit != Unit::identifier && fact.unit != Unit::text && fact.unit != Unit::date;
}

/// What one of a unit is in another, at least and at most; nothing where they do not compare. Months and years differ
/// in days, so that weeks are estimated.
struct Factor {
    double least = 1;
    double most = 1;
};

std::optional<Factor> factor_of(Unit from, Unit to) {
    if (from == to) return Factor{};
    if (from == Unit::years && to == Unit::months) return Factor{12, 12};
    if (from == Unit::months && to == Unit::years) return Factor{1.0 / 12, 1.0 / 12};
    if (from == Unit::weeks && to == Unit::months) return Factor{7.0 / 31, 7.0 / 28};
    if (from == Unit::weeks && to == Unit::years) return Factor{7.0 / 366, 7.0 / 365};
    return std::nullopt;
}

/// What the term is usually counted in; such numbers have the term's name as their key.
std::optional<Unit> usual_unit(TermKey term) {
    if (term == TermKey::years_home || term == TermKey::years_away) return Unit::years;
    if (term == TermKey::months_away) return Unit::months;
    if (term == TermKey::quota) return Unit::people;
    return std::nullopt;
}

std::string unit_key(const Fact& fact) {
    if (fact.unit == Unit::money) return fact.currency;
    if (fact.unit == Unit::marks) return fact.scale;
    if (fact.unit == Unit::count && fact.noun) return fact.noun->english;
    return std::string(name_of(fact.unit));
}

/// Fit to stand in an address, where "~" parts the keys.
std::string tidy_key(std::string key) {
    std::replace_if(
        key.begin(), key.end(), [](char character) { return character == ' ' || character == '~'; }, '-');
    return key;
}

/// The unit of the term's field that the fact belongs to, where it is not its own alone.
std::optional<Unit> shared_unit(TermKey term, const Fact& fact, NumberReading reading) {
    const std::optional<Unit> usual = usual_unit(term);
    const bool is_shared =
        usual && (reading == NumberReading::compared ? factor_of(fact.unit, *usual).has_value() : fact.unit == *usual);
    return is_shared ? usual : std::nullopt;
}

/// The field of a number: what is counted in another unit, currency or scale is another field, but for lengths of time
/// that are compared.
ListField number_field(TermKey term, const Fact& fact, NumberReading reading) {
    const std::string name(name_of(term));
    const std::string per = fact.per.empty() ? std::string() : '.' + fact.per;
    ListField field{.key = tidy_key(name + '.' + unit_key(fact) + per), .form = FieldForm::number, .term = term};
    field.like = fact;
    const bool had_no_unit = fact.unit == Unit::years || fact.unit == Unit::months || fact.unit == Unit::people;
    if (const std::optional<Unit> unit = shared_unit(term, fact, reading)) {
        field.key = tidy_key(name + per);
        field.like->unit = *unit;
    } else if (had_no_unit) {
        field.former_key = tidy_key(name + per);
    }
    return field;
}

/// Numbers that are alike have one key.
bool counts_alike(const Fact& fact, const Fact& like) {
    return fact.unit == like.unit && fact.per == like.per && fact.currency == like.currency &&
           fact.scale == like.scale && fact.noun == like.noun;
}

/// The field of a term's words. Those that stand where a number is usual have a key that no number can have: the keys
/// of numbers go on with a point, if at all.
ListField words_field(TermKey term) {
    ListField field{.key = std::string(name_of(term)), .form = FieldForm::choice, .term = term};
    if (usual_unit(term)) field.key += "-words";
    return field;
}

ListField silent_field(TermKey term) {
    ListField field{.key = std::string(name_of(term)), .term = term};
    if (usual_unit(term)) field.form = FieldForm::number;
    return field;
}

Interval stated_interval(const Fact& fact) {
    constexpr double endless = std::numeric_limits<double>::infinity();
    Interval interval;
    if (const auto* number = std::get_if<double>(&fact.value)) interval = {*number, *number};
    if (const auto* range = std::get_if<Range>(&fact.value)) interval = {range->from, range->to};
    if (fact.qualifier == Qualifier::at_least || fact.qualifier == Qualifier::more_than) interval.high = endless;
    if (fact.qualifier == Qualifier::at_most) interval.low = -endless;
    return interval;
}

/// In the term's usual unit where lengths of time allow it; nothing counted is less than none.
Interval compared_interval(const Fact& fact, TermKey term) {
    Interval interval = stated_interval(fact);
    if (fact.qualifier == Qualifier::at_most) interval.low = std::min(0.0, interval.high);
    interval.is_open_below = fact.qualifier == Qualifier::more_than;
    const std::optional<Unit> usual = usual_unit(term);
    const std::optional<Factor> factor = usual ? factor_of(fact.unit, *usual) : std::nullopt;
    if (!factor) return interval;
    interval.low *= factor->least;
    interval.high *= factor->most;
    interval.is_estimate = factor->least != factor->most;
    return interval;
}

/// "2025-07-10" → "07"; nothing without a month.
std::string month_of(const std::string& date) {
    return date.size() >= 7 && date[4] == '-' ? date.substr(5, 2) : std::string();
}

/// The month that a date names; of dates without one, and of all else, empty.
std::string month_in(const Fact& fact) {
    const auto* date = std::get_if<std::string>(&fact.value);
    return date && fact.unit == Unit::date ? month_of(*date) : std::string();
}

/// What the fact says in words: what it lists, else its text or its code.
std::vector<BilingualText> words_in(const Fact& fact) {
    std::vector<BilingualText> words;
    if (!fact.has_value() || is_number(fact)) return words;
    for (const ListedItem& item : fact.items) {
        if (const auto* listed = std::get_if<BilingualText>(&item)) words.push_back(*listed);
    }
    if (const auto* code = std::get_if<std::string>(&fact.value); code && fact.unit == Unit::identifier)
        words.push_back({*code, *code});
    if (const auto* text = std::get_if<BilingualText>(&fact.value); text && words.empty()) words.push_back(*text);
    return words;
}

}  // namespace

FieldBuilder& FieldSet::at(const ListField& field) {
    const auto found =
        ranges::find_if(builders_, [&](const FieldBuilder& builder) { return builder.field().key == field.key; });
    if (found == builders_.end()) return builders_.emplace_back(field);
    assert(found->field().form == field.form);
    return *found;
}

FieldBuilder& FieldSet::at(std::string_view key, FieldSubject subject) {
    FieldBuilder*& known = subjects_[static_cast<std::size_t>(subject)];
    if (!known) known = &at(ListField{.key = std::string(key), .subject = subject, .form = FieldForm::choice});
    assert(known->field().key == key);
    return *known;
}

void FieldSet::declare(const Term& term) {
    if (term.facts.absence()) return;
    for (const Fact& fact : term.facts) {
        if (is_number(fact))
            numbers_of(term.key, fact);
        else if (!words_in(fact).empty())
            words_of(term.key);
    }
}

bool FieldSet::has_field(TermKey term) const {
    return ranges::any_of(builders_, [&](const FieldBuilder& builder) { return builder.field().term == term; });
}

void FieldSet::declare_silent_terms() {
    for (int i = 0; i < term_key_count; ++i) {
        const auto term = static_cast<TermKey>(i);
        if (has_field(term) || term == TermKey::contact || term == TermKey::approval_number) continue;
        at(silent_field(term));
    }
}

FieldBuilder& FieldSet::numbers_of(TermKey term, const Fact& fact) {
    std::vector<KnownNumbers>& known = numbers_[static_cast<std::size_t>(term)];
    const auto found =
        ranges::find_if(known, [&](const KnownNumbers& numbers) { return counts_alike(fact, *numbers.like); });
    if (found != known.end()) return *found->builder;
    FieldBuilder& builder = at(number_field(term, fact, reading_));
    known.push_back({&fact, &builder});
    return builder;
}

FieldBuilder& FieldSet::words_of(TermKey term) {
    FieldBuilder*& known = words_[static_cast<std::size_t>(term)];
    if (!known) known = &at(words_field(term));
    return *known;
}

void FieldSet::add_fact(std::size_t record, TermKey term, const Fact& fact) {
    if (is_number(fact)) {
        numbers_of(term, fact)
            .add_numbers(record,
                         reading_ == NumberReading::compared ? compared_interval(fact, term) : stated_interval(fact));
        return;
    }
    for (const BilingualText& words : words_in(fact)) words_of(term).add_value(record, key_of_text(words), words);
    const std::string month = month_in(fact);
    if (!month.empty()) at("month", FieldSubject::month).add_value(record, month);
}

void FieldSet::add_term(std::size_t record, TermKey key, std::span<const Opportunity* const> offers) {
    bool is_told = false;
    bool is_idle = true;
    for (const Opportunity* offer : offers) {
        const Term* const term = find_term(*offer, key);
        if (!term) continue;
        // An absent one is not looked into: it would become a fact.
        const std::optional<FactState> absence = term->facts.absence();
        is_told = is_told || absence || !term->facts.empty();
        is_idle = is_idle && (!absence || *absence == FactState::not_applicable);
        if (absence) continue;
        for (const Fact& fact : term->facts) {
            is_idle = is_idle && fact.state == FactState::not_applicable;
            if (fact.has_value()) add_fact(record, key, fact);
        }
    }
    if (!is_told || !is_idle) return;
    // The question does not arise for this record, in whatever unit others answer it.
    for (FieldBuilder& builder : builders_) {
        if (builder.field().term == key) builder.add_not_applicable(record);
    }
}

}  // namespace atlas
