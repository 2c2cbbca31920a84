#include "query/field_making.h"

#include <algorithm>
#include <span>

#include "base/ranges.h"
#include "model/names.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

template <class Enum>
void add_name(FieldBuilder& builder, std::size_t record, Enum value) {
    builder.add_value(record, name_of(value));
}

/// What the record stands for: itself, or all that a partner offers.
std::span<const Opportunity* const> offers_of(const ListedRecord& listed) {
    if (listed.opportunity) return {&listed.opportunity, 1};
    return listed.opportunities;
}

void add_kinds(FieldSet& fields, std::size_t record, const ListedRecord& listed) {
    if (listed.opportunity) {
        add_name(fields.at("kind", FieldSubject::opportunity_kind), record, listed.opportunity->kind);
        return;
    }
    add_name(fields.at("kind", FieldSubject::organisation_kind), record, listed.organisation->kind);
    FieldBuilder& offers = fields.at("opportunity-kind", FieldSubject::opportunity_kind);
    for (const Opportunity* opportunity : listed.opportunities) add_name(offers, record, opportunity->kind);
}

void add_countries(FieldSet& fields, std::size_t record, const ListedRecord& listed) {
    FieldBuilder& builder = fields.at("country", FieldSubject::country);
    const auto add = [&](const CountryCode& code) {
        if (!code.value.empty()) builder.add_value(record, code.value);
    };
    if (!listed.opportunity)
        add(listed.organisation->country);
    else
        for (const CountryCode& code : listed.opportunity->countries) add(code);
}

void add_cooperation(FieldSet& fields, std::size_t record, const ListedRecord& listed) {
    FieldBuilder& agreements = fields.at("agreement-kind", FieldSubject::agreement_kind);
    for (const Agreement* agreement : listed.agreements) add_name(agreements, record, agreement->kind);
    FieldBuilder& status = fields.at("status", FieldSubject::status);
    if (listed.status != Status::not_stated) add_name(status, record, listed.status);
}

void add_offers(FieldSet& fields, std::size_t record, std::span<const Opportunity* const> offers) {
    FieldBuilder& level = fields.at("level", FieldSubject::level);
    FieldBuilder& mode = fields.at("mode", FieldSubject::mode);
    for (const Opportunity* offer : offers) {
        if (offer->level != Level::not_stated) add_name(level, record, offer->level);
        if (offer->mode != Mode::not_stated) add_name(mode, record, offer->mode);
    }
    fields.at("month", FieldSubject::month);
    for (int i = 0; i < term_key_count; ++i) fields.add_term(record, static_cast<TermKey>(i), offers);
}

/// As the schema has them: first what every record has a place for, then the terms.
void put_in_order(std::vector<ListField>& fields) {
    ranges::stable_sort(fields, {}, [](const ListField& field) {
        return field.subject == FieldSubject::term ? 100 + static_cast<int>(*field.term)
                                                   : static_cast<int>(field.subject);
    });
}

void count_answered_terms(FieldTable& table, const ListedRecord& record) {
    if (record.apart) return;
    for (std::size_t i = 0; i < table.answered_terms.size(); ++i) {
        const bool is_told = ranges::any_of(offers_of(record), [&](const Opportunity* offer) {
            const Term* term = find_term(*offer, static_cast<TermKey>(i));
            return term && is_answered(*term);
        });
        if (is_told) ++table.answered_terms[i][record.faculty];
    }
}

}  // namespace

FieldMaking::FieldMaking(const Dataset& dataset, const std::vector<ListedRecord>& records, NumberReading reading)
    : records_(records), faculties_(dataset.faculties.size()), fields_(reading) {
    table_.columns.rows = static_cast<std::uint32_t>(records.size());
    for (std::vector<std::size_t>& counts : table_.answered_terms) counts.assign(faculties_, 0);
}

bool FieldMaking::go_on(std::size_t offers) {
    switch (step_) {
        case Step::declare:
            if (visit(offers, [&](std::size_t record) { declare(records_[record]); })) fields_.declare_silent_terms();
            break;
        case Step::read:
            visit(offers, [&](std::size_t record) { read(record); });
            break;
        case Step::finish:
            finish_next();
            break;
        case Step::done:
            break;
    }
    return step_ == Step::done;
}

double FieldMaking::share() const {
    const double records = static_cast<double>(std::max<std::size_t>(1, records_.size()));
    const double part = step_ < Step::finish ? static_cast<double>(next_) / records : 0;
    return (static_cast<double>(step_) + part) / static_cast<double>(Step::done);
}

/// Goes on among the records, as far as so many offers reach. True behind the last one: then comes the next step.
template <class Visit>
bool FieldMaking::visit(std::size_t offers, Visit visit_record) {
    for (std::size_t seen = 0; seen < offers && next_ < records_.size(); ++next_) {
        visit_record(next_);
        seen += 1 + offers_of(records_[next_]).size();
    }
    if (next_ < records_.size()) return false;
    next_ = 0;
    step_ = static_cast<Step>(static_cast<int>(step_) + 1);
    return true;
}

void FieldMaking::declare(const ListedRecord& record) {
    for (const Opportunity* offer : offers_of(record)) {
        for (const Term& term : offer->terms) fields_.declare(term);
    }
}

void FieldMaking::read(std::size_t record) {
    add_kinds(fields_, record, records_[record]);
    add_countries(fields_, record, records_[record]);
    add_cooperation(fields_, record, records_[record]);
    add_offers(fields_, record, offers_of(records_[record]));
    count_answered_terms(table_, records_[record]);
}

void FieldMaking::finish_next() {
    if (next_ < fields_.builders().size()) {
        fields_.builders()[next_++].finish(records_.size(), records_, faculties_, table_);
        return;
    }
    put_in_order(table_.fields);
    step_ = Step::done;
}

FieldTable build_stated_fields(const Dataset& dataset, const std::vector<ListedRecord>& records) {
    FieldMaking making(dataset, records, NumberReading::as_stated);
    while (!making.go_on(records.size())) {
    }
    return making.take();
}

}  // namespace atlas
