#include <cmath>

#include "load/parsers.h"

namespace atlas::loading {
namespace {

constexpr double largest_number = 1e15;  // whole numbers up to here are exact
constexpr Limits calendar_years = {1000, 2200};
constexpr Limits shares = {0, 100};

const Names periods = {"student-year", "programme", "year", "once", "intake"};

bool is_counted_whole(Unit unit) { return unit == Unit::people || unit == Unit::person_times || unit == Unit::year; }

Limits limits_of(Unit unit) {
    if (unit == Unit::percent) return shares;
    if (unit == Unit::year) return calendar_years;
    return {unit == Unit::rank ? 1.0 : 0.0, largest_number};
}

std::optional<Complaint> check_number(double number, Unit unit) {
    const Limits limits = limits_of(unit);
    if (unit == Unit::percent && number > limits.highest) return percent_over_100(number);
    if (number < limits.lowest && limits.highest == largest_number) return below_range(number, limits.lowest);
    if (number < limits.lowest || number > limits.highest) return out_of_range(number, limits.lowest, limits.highest);
    if (is_counted_whole(unit) && std::floor(number) != number) return fraction_of_whole(number);
    return std::nullopt;
}

/// Reports and returns nothing unless the node is a number that fits the unit.
std::optional<double> read_number(const Node& node, Unit unit) {
    const std::optional<double> number = number_in(node);
    if (!number) {
        report_wrong_type(node, "type.number-or-range");
        return std::nullopt;
    }
    const std::optional<Complaint> complaint = check_number(*number, unit);
    if (complaint) report(node, *complaint);
    return complaint ? std::nullopt : number;
}

void read_range(const Node& node, Unit unit, FactValue& value) {
    RecordReader reader(node);
    const std::optional<Node> from = reader.expect("from");
    const std::optional<Node> to = reader.expect("to");
    const std::optional<double> lower = from ? read_number(*from, unit) : std::nullopt;
    const std::optional<double> upper = to ? read_number(*to, unit) : std::nullopt;
    reader.finish();
    if (!lower || !upper) return;
    if (*lower > *upper) return report(node, reversed_range(*lower, *upper));
    value = Range{*lower, *upper};
}

void read_numeric_value(const Node& node, Unit unit, FactValue& value) {
    if (type_of(node) == JsonType::object) return read_range(node, unit, value);
    if (const std::optional<double> number = read_number(node, unit)) value = *number;
}

void read_string_value(const Node& node, TextCheck check, FactValue& value) {
    std::string text;
    read(node, text, check);
    value = text;
}

void read_value(const Node& node, Unit unit, FactValue& value) {
    const bool is_text = type_of(node) == JsonType::text;
    switch (unit) {
        case Unit::text: {
            BilingualText words;
            read(node, words);
            value = words;
            return;
        }
        case Unit::date:
            return read_string_value(node, check_interval, value);
        case Unit::identifier:
            return read_string_value(node, nullptr, value);
        case Unit::rank:
            return is_text ? read_string_value(node, nullptr, value) : read_numeric_value(node, unit, value);
        default:
            return read_numeric_value(node, unit, value);
    }
}

bool state_has_value(FactState state) {
    return state == FactState::stated || state == FactState::derived || state == FactState::conflicting;
}

void read_unit_and_value(RecordReader& reader, Fact& fact) {
    const std::optional<Node> unit = reader.expect("unit");
    const bool unit_is_known = unit && find_by_name<Unit>(text_in(*unit)).has_value();
    if (unit) read(*unit, fact.unit);
    if (!state_has_value(fact.state)) {
        reader.forbidden("value", "reason.no-value");
        return;
    }
    const std::optional<Node> value = reader.expect("value");
    if (value && unit_is_known) read_value(*value, fact.unit, fact.value);
}

/// What a unit asks for beside its number.
void read_measure(RecordReader& reader, Fact& fact) {
    const bool has_value = state_has_value(fact.state);
    has_value&& fact.unit == Unit::count ? reader.required("noun", fact.noun.emplace())
                                         : reader.optional("noun", fact.noun);
    if (fact.unit == Unit::money) {
        has_value ? reader.required_text("currency", fact.currency, check_currency)
                  : reader.optional_text("currency", fact.currency, check_currency);
    } else {
        reader.forbidden("currency", "reason.no-money");
    }
    if (fact.unit == Unit::marks) {
        reader.optional_text("scale", fact.scale, nullptr);
    } else {
        reader.forbidden("scale", "reason.no-marks");
    }
    if (const std::optional<Node> per = reader.find("per")) {
        if (const auto choice = read_choice(*per, periods)) fact.per = periods[*choice];
    }
}

void read_denominator(RecordReader& reader, Fact& fact) {
    const bool is_required = fact.unit == Unit::percent && state_has_value(fact.state);
    const std::optional<Node> of = is_required ? reader.expect("of") : reader.find("of");
    if (of && text_in(*of) != "not-stated") read(*of, fact.of.emplace());
}

}  // namespace

static void read(const Node& node, ListedItem& item) {
    if (type_of(node) != JsonType::object) return report_wrong_type(node, "type.item");
    RecordReader reader(node);
    if (const std::optional<Node> organisation = find_member(node, "organisation")) {
        reader.required("organisation", item.emplace<OrganisationId>());
        reader.finish();
    } else if (const std::optional<Node> country = find_member(node, "country")) {
        reader.required("country", item.emplace<CountryCode>());
        reader.finish();
    } else {
        read(node, item.emplace<BilingualText>());
    }
}

namespace {

void read_derivation(RecordReader& reader, Fact& fact) {
    if (fact.state == FactState::derived) {
        reader.required_list("derived_from", fact.derived_from);
        reader.required("formula", fact.formula);
        if (reader.find("sources")) read_sources(reader, fact.sources);
        return;
    }
    reader.forbidden("derived_from", "reason.not-derived");
    reader.forbidden("formula", "reason.not-derived");
    read_sources(reader, fact.sources);
}

void read_identity(RecordReader& reader, FactRole role, Fact& fact) {
    if (role == FactRole::independent) {
        reader.required("id", fact.id);
        reader.required("label", fact.label);
        reader.required_text("subject", fact.subject, check_id);
        reader.required("topic", fact.topic);
        reader.required("state", fact.state);
        reader.required_text("as_of", fact.as_of, check_interval, "not-stated");
        return;
    }
    fact.state = FactState::stated;
    role == FactRole::one_of_term ? reader.required("label", fact.label) : reader.optional("label", fact.label);
    reader.optional("state", fact.state);
    reader.optional_text("as_of", fact.as_of, check_interval, "not-stated");
}

}  // namespace

bool parse_fact(const Node& node, FactRole role, Fact& fact) {
    RecordReader reader(node);
    read_identity(reader, role, fact);
    read_unit_and_value(reader, fact);
    reader.optional("qualifier", fact.qualifier);
    read_measure(reader, fact);
    read_denominator(reader, fact);
    reader.optional_text("cohort", fact.cohort, check_interval);
    reader.optional("items", fact.items);
    reader.optional("caveat", fact.caveat);
    reader.optional("unverified", fact.unverified);
    read_derivation(reader, fact);
    return reader.finish();
}

}  // namespace atlas::loading
