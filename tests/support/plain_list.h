// The lists' filters once more, by one pass over the records for each question: what `RecordList` is held against.
// Shares with it which fields there are and what their values are called, never which record has which.
#pragma once

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/names.h"
#include "query/record_list.h"

namespace atlas::test {

enum class Answer { meets, fails, asks };

/// What one record has of one field.
struct PlainValues {
    std::set<std::string> keys;  // of enums, countries and months; of terms the English text
    bool applies = true;
    bool has_number = false;
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

inline bool counts_alike(const Fact& fact, const Fact& like) {
    const bool same_noun =
        fact.noun.has_value() == like.noun.has_value() && (!fact.noun || fact.noun->english == like.noun->english);
    return fact.unit == like.unit && fact.currency == like.currency && fact.scale == like.scale &&
           fact.per == like.per && same_noun;
}

/// Days of a unit of time, at least and at most; none for another unit.
inline std::optional<Range> days_of(Unit unit) {
    if (unit == Unit::weeks) return Range{7, 7};
    if (unit == Unit::months) return Range{28, 31};
    if (unit == Unit::years) return Range{365, 366};
    return std::nullopt;
}

/// Lengths of time are one field, in the unit that the term is named after.
inline bool compares(const ListField& field, const Fact& fact) {
    const bool is_time =
        field.term == TermKey::years_home || field.term == TermKey::years_away || field.term == TermKey::months_away;
    if (is_time && days_of(fact.unit) && days_of(field.like->unit)) return fact.per == field.like->per;
    return counts_alike(fact, *field.like);
}

inline Range in_unit(Range range, Unit from, Unit to) {
    if (from == to || !days_of(from) || !days_of(to)) return range;
    if (from == Unit::years) return {range.from * 12, range.to * 12};
    if (from == Unit::months) return {range.from * (1.0 / 12), range.to * (1.0 / 12)};
    return {range.from * (days_of(from)->from / days_of(to)->to), range.to * (days_of(from)->to / days_of(to)->from)};
}

inline void add_plain_number(PlainValues& values, const ListField& field, const Fact& fact) {
    double low = 0, high = 0;
    if (const auto* number = std::get_if<double>(&fact.value)) low = high = *number;
    if (const auto* range = std::get_if<Range>(&fact.value)) low = range->from, high = range->to;
    const Range usual = in_unit({low, high}, fact.unit, field.like->unit);
    low = usual.from, high = usual.to;
    if (fact.qualifier == Qualifier::at_least || fact.qualifier == Qualifier::more_than)
        high = std::numeric_limits<double>::infinity();
    if (fact.qualifier == Qualifier::at_most) low = std::min(low, 0.0);
    values.has_number = true;
    values.low = std::min(values.low, low);
    values.high = std::max(values.high, high);
}

inline void add_plain_words(PlainValues& values, const Fact& fact) {
    bool lists_words = false;
    for (const ListedItem& item : fact.items) {
        if (const auto* words = std::get_if<BilingualText>(&item))
            values.keys.insert(words->english), lists_words = true;
    }
    if (const auto* text = std::get_if<BilingualText>(&fact.value); text && !lists_words)
        values.keys.insert(text->english);
    if (const auto* code = std::get_if<std::string>(&fact.value); code && fact.unit == Unit::identifier)
        values.keys.insert(*code);
}

inline void add_plain_fact(PlainValues& values, const ListField& field, const Fact& fact) {
    const bool is_number = std::holds_alternative<double>(fact.value) || std::holds_alternative<Range>(fact.value);
    if (field.form == FieldForm::number && is_number && field.like && compares(field, fact))
        add_plain_number(values, field, fact);
    if (field.form == FieldForm::choice && !is_number) add_plain_words(values, fact);
}

inline std::vector<const Opportunity*> plain_offers(const ListedRecord& record) {
    if (record.opportunity) return {record.opportunity};
    return record.opportunities;
}

inline PlainValues plain_terms(const ListedRecord& record, const ListField& field) {
    PlainValues values;
    std::size_t facts = 0, idle = 0;
    for (const Opportunity* offer : plain_offers(record)) {
        for (const Term& term : offer->terms) {
            for (const Fact& fact : term.facts) {
                if (field.subject == FieldSubject::month) {
                    const auto* date = std::get_if<std::string>(&fact.value);
                    if (date && fact.unit == Unit::date && date->size() >= 7 && (*date)[4] == '-')
                        values.keys.insert(date->substr(5, 2));
                } else if (term.key == field.term) {
                    ++facts;
                    idle += fact.state == FactState::not_applicable;
                    add_plain_fact(values, field, fact);
                }
            }
        }
    }
    values.applies = facts == 0 || idle < facts;
    return values;
}

/// All that one offer costs has to fit; in several currencies or periods nobody can say.
inline PlainValues plain_costs(const Opportunity& offer, const ListField& field, PlainValues values) {
    for (const Term& term : offer.terms) {
        if (term.key != TermKey::costs) continue;
        for (const Fact& fact : term.facts) {
            const bool is_number =
                std::holds_alternative<double>(fact.value) || std::holds_alternative<Range>(fact.value);
            if (is_number && !counts_alike(fact, *field.like)) values.has_number = false;
        }
    }
    if (values.high < std::numeric_limits<double>::infinity()) values.low = values.high;
    return values;
}

inline PlainValues plain_values(const ListedRecord& record, const ListField& field) {
    PlainValues values;
    const auto add = [&](auto value) { values.keys.insert(std::string(name_of(value))); };
    switch (field.subject) {
        case FieldSubject::organisation_kind:
            add(record.organisation->kind);
            break;
        case FieldSubject::opportunity_kind:
            for (const Opportunity* offer : plain_offers(record)) add(offer->kind);
            break;
        case FieldSubject::country:
            if (!record.opportunity && !record.organisation->country.value.empty())
                values.keys.insert(record.organisation->country.value);
            if (record.opportunity)
                for (const CountryCode& code : record.opportunity->countries) values.keys.insert(code.value);
            break;
        case FieldSubject::agreement_kind:
            for (const Agreement* agreement : record.agreements) add(agreement->kind);
            break;
        case FieldSubject::level:
            for (const Opportunity* offer : plain_offers(record))
                if (offer->level != Level::not_stated) add(offer->level);
            break;
        case FieldSubject::mode:
            for (const Opportunity* offer : plain_offers(record))
                if (offer->mode != Mode::not_stated) add(offer->mode);
            break;
        case FieldSubject::status:
            if (record.status != Status::not_stated) add(record.status);
            break;
        case FieldSubject::month:
        case FieldSubject::term:
            values = plain_terms(record, field);
    }
    if (record.opportunity && field.term == TermKey::costs && field.like && values.has_number)
        return plain_costs(*record.opportunity, field, values);
    return values;
}

inline std::string plain_name(const ListField& field, const FieldValue& value) {
    const bool is_of_term = field.subject == FieldSubject::term && value.key != not_applicable_key;
    return is_of_term ? value.text.english : value.key;
}

inline bool is_plainly_stated(const PlainValues& values) {
    return !values.keys.empty() || values.has_number || !values.applies;
}

inline Answer plain_answer(const ListedRecord& record, const ListField& field, const FieldCondition& condition) {
    const PlainValues values = plain_values(record, field);
    const bool asks = !condition.values.empty() || condition.from || condition.to || condition.only_stated;
    if (!asks) return Answer::meets;
    if (!is_plainly_stated(values)) return condition.only_stated ? Answer::fails : Answer::asks;
    if (field.form == FieldForm::number) {
        if (!condition.from && !condition.to) return Answer::meets;
        if (condition.from && condition.to && *condition.from > *condition.to) return Answer::fails;  // no number
        const bool meets = values.applies && (!condition.from || values.high >= *condition.from) &&
                           (!condition.to || values.low <= *condition.to);
        return meets ? Answer::meets : Answer::fails;
    }
    if (condition.values.empty()) return Answer::meets;
    for (const std::uint16_t code : condition.values) {
        const std::string name = plain_name(field, field.values[code]);
        if (values.keys.count(name) > 0 || (!values.applies && name == not_applicable_key)) return Answer::meets;
    }
    return Answer::fails;
}

/// The answer to all conditions but one; pass a number that is no field to leave out none.
inline Answer plain_answer(const RecordList& list, const ListedRecord& record, const ListQuestion& question,
                           std::size_t left_out) {
    Answer answer = Answer::meets;
    if (question.faculty && *question.faculty != record.faculty) return Answer::fails;
    for (const FieldCondition& condition : question.conditions) {
        if (condition.field == left_out) continue;
        const Answer one = plain_answer(record, list.fields()[condition.field], condition);
        if (one == Answer::fails) return Answer::fails;
        if (one == Answer::asks) answer = Answer::asks;
    }
    return answer;
}

}  // namespace atlas::test
