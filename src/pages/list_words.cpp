#include "pages/list_words.h"

#include "app/strings.h"
#include "base/format.h"
#include "model/names.h"
#include "pages/amount_text.h"
#include "pages/words.h"

namespace atlas {
namespace {

template <class Enum>
std::string word_named(const std::string& key, Language language) {
    const auto value = find_by_name<Enum>(key);
    return value ? word_for(*value, language) : key;
}

/// "Length (months)": what the number counts stands behind its name.
std::string with_unit(const ListField& field, const std::string& title, Language language) {
    const bool is_named = field.like && (field.like->unit == Unit::years || field.like->unit == Unit::months);
    if (!field.like || (is_named && field.term != TermKey::dates)) return title;
    const std::string unit = unit_text(*field.like, language);
    return unit.empty() ? title : text("filters.with_unit", language, {{"field", title}, {"unit", unit}});
}

}  // namespace

std::string field_title(const ListField& field, ListKind kind, Language language) {
    switch (field.subject) {
        case FieldSubject::organisation_kind:
            return text("partners.column.kind", language);
        case FieldSubject::opportunity_kind:
            return kind == ListKind::partners ? text("filters.field.offers", language)
                                              : text("pathways.column.kind", language);
        case FieldSubject::country:
            return text("partners.column.country", language);
        case FieldSubject::agreement_kind:
            return text("filters.field.agreement", language);
        case FieldSubject::level:
            return text("pathways.programmes.column.level", language);
        case FieldSubject::mode:
            return text("exchange.column.mode", language);
        case FieldSubject::status:
            return text("pathways.column.status", language);
        case FieldSubject::month:
            return text("filters.field.month", language);
        case FieldSubject::term:
            break;
    }
    return with_unit(field, word_for(*field.term, language), language);
}

std::string value_title(const ListField& field, const FieldValue& value, const Dataset& dataset, Language language) {
    if (value.key == not_applicable_key) return word_for(FactState::not_applicable, language);
    switch (field.subject) {
        case FieldSubject::organisation_kind:
            return word_named<OrganisationKind>(value.key, language);
        case FieldSubject::opportunity_kind:
            return word_named<OpportunityKind>(value.key, language);
        case FieldSubject::country:
            return country_name(dataset, {value.key}, language);
        case FieldSubject::agreement_kind:
            return word_named<AgreementKind>(value.key, language);
        case FieldSubject::level:
            return word_named<Level>(value.key, language);
        case FieldSubject::mode:
            return word_named<Mode>(value.key, language);
        case FieldSubject::status:
            return word_named<Status>(value.key, language);
        case FieldSubject::month:
            return month_name(value.key, language);
        case FieldSubject::term:
            break;
    }
    return value.text.in(language);
}

std::string number_title(const ListField& field, double number, Language language) {
    return field.like ? amount_text(number, *field.like, language) : format_number(number, language);
}

}  // namespace atlas
