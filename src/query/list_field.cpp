#include "query/list_field.h"

#include "base/ranges.h"
#include "model/names.h"
#include "query/field_set.h"
#include "query/opportunities.h"
#include "query/partners.h"

namespace atlas {
namespace {

template <class Enum>
void add_name(FieldBuilder& builder, std::size_t record, Enum value) {
    builder.add_value(record, std::string(name_of(value)));
}

/// What the record stands for: itself, or all that a partner offers.
std::vector<const Opportunity*> offers_of(const ListedRecord& listed) {
    return listed.opportunity ? std::vector<const Opportunity*>{listed.opportunity} : listed.opportunities;
}

/// What the offers answer to one question, as one term.
Term joined_term(const std::vector<const Opportunity*>& offers, TermKey key) {
    Term joined{.key = key};
    bool is_open = false;  // an offer does not state it; many do not, so it is noted once
    for (const Opportunity* offer : offers) {
        const Term* term = find_term(*offer, key);
        if (!term) continue;
        if (term->facts.absence() == FactState::not_stated) {
            is_open = true;
            continue;
        }
        for (const Fact& fact : term->facts) joined.facts.push_back(fact);
    }
    if (is_open) joined.facts.push_back({.state = FactState::not_stated});
    return joined;
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

void add_offers(FieldSet& fields, std::size_t record, const std::vector<const Opportunity*>& offers) {
    FieldBuilder& level = fields.at("level", FieldSubject::level);
    FieldBuilder& mode = fields.at("mode", FieldSubject::mode);
    for (const Opportunity* offer : offers) {
        if (offer->level != Level::not_stated) add_name(level, record, offer->level);
        if (offer->mode != Mode::not_stated) add_name(mode, record, offer->mode);
    }
    fields.at("month", FieldSubject::month);
    for (int i = 0; i < term_key_count; ++i) fields.add_term(record, joined_term(offers, static_cast<TermKey>(i)));
}

void declare_terms(FieldSet& fields, const std::vector<ListedRecord>& records) {
    for (const ListedRecord& record : records) {
        for (const Opportunity* offer : offers_of(record)) {
            for (const Term& term : offer->terms) fields.declare(term);
        }
    }
    fields.declare_silent_terms();
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
        if (record.apart) continue;
        const std::vector<const Opportunity*> offers = offers_of(record);
        for (std::size_t i = 0; i < table.answered_terms.size(); ++i) {
            const bool is_told = ranges::any_of(offers, [&](const Opportunity* offer) {
                const Term* term = find_term(*offer, static_cast<TermKey>(i));
                return term && is_answered(*term);
            });
            if (is_told) ++table.answered_terms[i][record.faculty];
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

FieldTable build_fields(const Dataset& dataset, const std::vector<ListedRecord>& records) {
    FieldSet fields;
    declare_terms(fields, records);
    for (std::size_t i = 0; i < records.size(); ++i) {
        add_kinds(fields, i, records[i]);
        add_countries(fields, i, records[i]);
        add_cooperation(fields, i, records[i]);
        add_offers(fields, i, offers_of(records[i]));
    }
    FieldTable table;
    table.columns.rows = static_cast<std::uint32_t>(records.size());
    for (FieldBuilder& builder : fields.builders())
        builder.finish(records.size(), records, dataset.faculties.size(), table);
    put_in_order(table.fields);
    count_answered_terms(table, records, dataset.faculties.size());
    return table;
}

}  // namespace atlas
