#include "query/list_field.h"

#include <algorithm>
#include <deque>
#include <limits>

#include "base/ranges.h"
#include "model/names.h"
#include "query/field_builder.h"
#include "query/fold.h"
#include "query/opportunities.h"
#include "query/partners.h"

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

ListField choice_field(std::string key, FieldSubject subject) {
    return {.key = std::move(key), .subject = subject, .form = FieldForm::choice};
}

bool is_number(const Fact& fact) {
    const bool has_number = std::holds_alternative<double>(fact.value) || std::holds_alternative<Range>(fact.value);
    return has_number && fact.unit != Unit::identifier && fact.unit != Unit::text && fact.unit != Unit::date;
}

std::string unit_key(const Fact& fact) {
    if (fact.unit == Unit::money) return fact.currency;
    if (fact.unit == Unit::marks) return fact.scale;
    if (fact.unit == Unit::count && fact.noun) return fact.noun->english;
    return std::string(name_of(fact.unit));
}

/// The field of a number: what is counted in another unit, currency or scale is another field.
ListField number_field(TermKey term, const Fact& fact) {
    ListField field{.key = std::string(name_of(term)), .form = FieldForm::number, .term = term};
    field.like = fact;
    const bool is_plain = fact.unit == Unit::years || fact.unit == Unit::months || fact.unit == Unit::people;
    if (!is_plain) field.key += '.' + unit_key(fact);
    if (!fact.per.empty()) field.key += '.' + fact.per;
    for (char& character : field.key) {
        if (character == ' ') character = '-';
    }
    return field;
}

struct Interval {
    double low = 0;
    double high = 0;
};

/// "At least 5" reaches up without end, "at most 3" down to nothing.
Interval interval_of(const Fact& fact) {
    Interval interval;
    if (const auto* number = std::get_if<double>(&fact.value)) interval = {*number, *number};
    if (const auto* range = std::get_if<Range>(&fact.value)) interval = {range->from, range->to};
    if (fact.qualifier == Qualifier::at_least || fact.qualifier == Qualifier::more_than)
        interval.high = std::numeric_limits<double>::infinity();
    if (fact.qualifier == Qualifier::at_most) interval.low = std::min(0.0, interval.low);
    return interval;
}

/// "2025-07-10" → "07"; nothing without a month.
std::string month_of(const std::string& date) {
    return date.size() >= 7 && date[4] == '-' ? date.substr(5, 2) : std::string();
}

/// Builders of the fields of one list, found by key.
class Fields {
  public:
    FieldBuilder& at(const ListField& field) {
        const auto found =
            ranges::find_if(builders_, [&](const FieldBuilder& builder) { return builder.field().key == field.key; });
        return found != builders_.end() ? *found : builders_.emplace_back(field);
    }
    FieldBuilder& at(std::string_view key, FieldSubject subject) { return at(choice_field(std::string(key), subject)); }
    std::deque<FieldBuilder>& builders() { return builders_; }

    /// Makes the fields that the term's numbers need.
    void declare(const Term& term) {
        if (term.facts.absence()) return;
        for (const Fact& fact : term.facts) {
            if (is_number(fact)) at(number_field(term.key, fact));
        }
    }
    void add_term(std::size_t record, const Term& term);

  private:
    void add_fact(std::size_t record, TermKey term, const Fact& fact);
    void add_text(std::size_t record, TermKey term, const BilingualText& text);

    std::deque<FieldBuilder> builders_;  // references into it last
};

void Fields::add_text(std::size_t record, TermKey term, const BilingualText& text) {
    ListField field = choice_field(std::string(name_of(term)), FieldSubject::term);
    field.term = term;
    at(field).add_value(record, key_of_text(text), text);
}

void Fields::add_fact(std::size_t record, TermKey term, const Fact& fact) {
    if (is_number(fact)) {
        const Interval interval = interval_of(fact);
        at(number_field(term, fact)).add_numbers(record, interval.low, interval.high);
        return;
    }
    bool has_words = false;
    for (const ListedItem& item : fact.items) {
        const auto* words = std::get_if<BilingualText>(&item);
        if (words) add_text(record, term, *words), has_words = true;
    }
    if (const auto* date = std::get_if<std::string>(&fact.value)) {
        const std::string month = fact.unit == Unit::date ? month_of(*date) : std::string();
        if (!month.empty()) at("month", FieldSubject::month).add_value(record, month);
        if (fact.unit == Unit::identifier) add_text(record, term, {*date, *date});
    }
    const auto* text = std::get_if<BilingualText>(&fact.value);
    if (text && !has_words) add_text(record, term, *text);
}

void Fields::add_term(std::size_t record, const Term& term) {
    if (term.facts.absence() == FactState::not_stated) return;
    for (const Fact& fact : term.facts) {
        if (fact.has_value()) add_fact(record, term.key, fact);
    }
    const bool is_idle =
        ranges::all_of(term.facts, [](const Fact& fact) { return fact.state == FactState::not_applicable; });
    if (!is_idle || term.facts.empty()) return;
    // The question does not arise for this record, in whatever unit others answer it.
    for (FieldBuilder& builder : builders_) {
        if (builder.field().term == term.key) builder.add_not_applicable(record);
    }
}

template <class Enum>
void add_name(FieldBuilder& builder, std::size_t record, Enum value) {
    builder.add_value(record, std::string(name_of(value)));
}

void add_agreements(Fields& fields, std::size_t record, const ListedRecord& listed) {
    FieldBuilder& builder = fields.at("agreement-kind", FieldSubject::agreement_kind);
    for (const Agreement* agreement : listed.agreements) add_name(builder, record, agreement->kind);
}

void add_status(Fields& fields, std::size_t record, Status status) {
    FieldBuilder& builder = fields.at("status", FieldSubject::status);
    if (status != Status::not_stated) add_name(builder, record, status);
}

void add_opportunity(Fields& fields, std::size_t record, const ListedRecord& listed) {
    const Opportunity& opportunity = *listed.opportunity;
    add_name(fields.at("kind", FieldSubject::opportunity_kind), record, opportunity.kind);
    FieldBuilder& country = fields.at("country", FieldSubject::country);
    for (const CountryCode& code : opportunity.countries) country.add_value(record, code.value);
    FieldBuilder& level = fields.at("level", FieldSubject::level);
    if (opportunity.level != Level::not_stated) add_name(level, record, opportunity.level);
    FieldBuilder& mode = fields.at("mode", FieldSubject::mode);
    if (opportunity.mode != Mode::not_stated) add_name(mode, record, opportunity.mode);
    add_status(fields, record, listed.status);
    add_agreements(fields, record, listed);
    fields.at("month", FieldSubject::month);
    for (const Term& term : opportunity.terms) fields.add_term(record, term);
}

void add_partner(Fields& fields, std::size_t record, const ListedRecord& listed) {
    add_name(fields.at("kind", FieldSubject::organisation_kind), record, listed.organisation->kind);
    FieldBuilder& country = fields.at("country", FieldSubject::country);
    if (!listed.organisation->country.value.empty()) country.add_value(record, listed.organisation->country.value);
    FieldBuilder& offers = fields.at("opportunity-kind", FieldSubject::opportunity_kind);
    for (const Opportunity* opportunity : listed.opportunities) add_name(offers, record, opportunity->kind);
    add_agreements(fields, record, listed);
    add_status(fields, record, listed.status);
}

/// Every term has a field at least, so that one that no record states can say so.
void add_terms(Fields& fields) {
    for (const std::string_view name : enum_names(TermKey{})) {
        const TermKey term = *find_by_name<TermKey>(name);
        const bool has_field = ranges::any_of(
            fields.builders(), [&](const FieldBuilder& builder) { return builder.field().term == term; });
        if (has_field || term == TermKey::contact || term == TermKey::approval_number) continue;
        ListField field = choice_field(std::string(name), FieldSubject::term);
        field.term = term;
        fields.at(field);
    }
}

/// As the schema has them: first what every record has a place for, then the terms.
void put_in_order(std::vector<ListField>& fields) {
    ranges::stable_sort(fields, {}, [](const ListField& field) {
        return field.subject == FieldSubject::term ? 100 + static_cast<int>(*field.term)
                                                   : static_cast<int>(field.subject);
    });
}

void count_answered_terms(FieldTable& table, const std::vector<ListedRecord>& records, std::size_t faculties) {
    for (std::vector<std::size_t>& counts : table.answered_terms) counts.assign(faculties, 0);
    for (const ListedRecord& record : records) {
        if (!record.opportunity || record.apart) continue;
        for (const Term& term : record.opportunity->terms) {
            if (is_answered(term)) ++table.answered_terms[static_cast<std::size_t>(term.key)][record.faculty];
        }
    }
}

void add_opportunities(std::vector<ListedRecord>& records, const Dataset& dataset, std::size_t index,
                       OpportunityFamily family) {
    const Faculty& faculty = dataset.faculties[index];
    for (const Opportunity* opportunity : opportunities_of(faculty, family)) {
        ListedRecord record{.faculty = index, .opportunity = opportunity};
        const Agreement* agreement = opportunity->agreement ? faculty.find_agreement(*opportunity->agreement) : nullptr;
        if (agreement) record.agreements.push_back(agreement);
        if (!opportunity->partners.empty())
            record.organisation = dataset.find_organisation(opportunity->partners.front());
        record.status = effective_status(dataset, faculty, *opportunity);
        record.apart = record.status == Status::closed;
        records.push_back(std::move(record));
    }
}

void add_partners(std::vector<ListedRecord>& records, const Dataset& dataset, std::size_t index) {
    for (Partner& partner : partners_of(dataset, dataset.faculties[index])) {
        records.push_back({.faculty = index,
                           .organisation = partner.organisation,
                           .agreements = std::move(partner.agreements),
                           .opportunities = std::move(partner.opportunities),
                           .status = partner.status});
    }
}

}  // namespace

std::vector<ListedRecord> listed_records(const Dataset& dataset, ListKind kind) {
    std::vector<ListedRecord> records;
    for (std::size_t i = 0; i < dataset.faculties.size(); ++i) {
        if (kind == ListKind::partners) add_partners(records, dataset, i);
        if (kind == ListKind::pathways) add_opportunities(records, dataset, i, OpportunityFamily::pathway);
        if (kind == ListKind::exchange) add_opportunities(records, dataset, i, OpportunityFamily::exchange);
    }
    return records;
}

FieldTable build_fields(const Dataset& dataset, ListKind kind, const std::vector<ListedRecord>& records) {
    Fields fields;
    for (const ListedRecord& record : records) {
        if (!record.opportunity) continue;
        for (const Term& term : record.opportunity->terms) fields.declare(term);
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (kind == ListKind::partners)
            add_partner(fields, i, records[i]);
        else
            add_opportunity(fields, i, records[i]);
    }
    if (kind != ListKind::partners) add_terms(fields);
    FieldTable table;
    table.columns.rows = static_cast<std::uint32_t>(records.size());
    for (FieldBuilder& builder : fields.builders())
        builder.finish(records.size(), records, dataset.faculties.size(), table);
    put_in_order(table.fields);
    count_answered_terms(table, records, dataset.faculties.size());
    return table;
}

}  // namespace atlas
