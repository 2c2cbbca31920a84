#include "pages/amount_text.h"

#include <cmath>

#include "app/strings.h"
#include "base/format.h"

namespace atlas {
namespace {

/// A number or both ends of a range, written out.
struct Written {
    std::string count;
    bool is_one = false;
};

bool is_counted(Unit unit) { return unit == Unit::people || unit == Unit::person_times || unit == Unit::count; }

Grouping grouping_of(Unit unit) {
    return unit == Unit::year || unit == Unit::identifier ? Grouping::none : Grouping::thousands;
}

Written write_number(double number, Unit unit, Language language) {
    return {format_number(number, language, grouping_of(unit)), number == 1};
}

Written write_range(const Range& range, Unit unit, Sense sense, Language language) {
    const std::string from = format_number(range.from, language, grouping_of(unit));
    const std::string to = format_number(range.to, language, grouping_of(unit));
    const StringKey key = sense == Sense::eye ? StringKey("value.range") : "value.range_spoken";
    return {text(key, language, {{"from", from}, {"to", to}}), false};
}

std::string currency_word(const std::string& code, Language language) {
    if (code == "CNY") return text("currency.cny", language);
    if (code == "GBP") return text("currency.gbp", language);
    if (code == "EUR") return text("currency.eur", language);
    if (code == "USD") return text("currency.usd", language);
    if (code == "CAD") return text("currency.cad", language);
    if (code == "AUD") return text("currency.aud", language);
    if (code == "HKD") return text("currency.hkd", language);
    if (code == "SGD") return text("currency.sgd", language);
    return code;
}

std::string say_marks(const Fact& fact, const std::string& count, Language language) {
    if (fact.scale.empty()) return text("unit.marks", language, {{"count", count}});
    const bool is_number = fact.scale.find_first_not_of("0123456789.") == std::string::npos;
    const StringKey key = is_number ? StringKey("unit.marks_of") : "unit.marks_on";
    return text(key, language, {{"count", count}, {"scale", fact.scale}});
}

std::string with_period(const Fact& fact, const std::string& value, Language language) {
    const Placeholders filled = {{"value", value}, {"per", fact.per}};
    if (fact.per == "student-year") return text("per.student_year", language, filled);
    if (fact.per == "programme") return text("per.programme", language, filled);
    if (fact.per == "year") return text("per.year", language, filled);
    if (fact.per == "once") return text("per.once", language, filled);
    if (fact.per == "intake") return text("per.intake", language, filled);
    return fact.per.empty() ? value : text("per.other", language, filled);
}

std::string with_unit(const Fact& fact, const Written& written, Sense sense, Language language) {
    const std::string& count = written.count;
    const Placeholders filled = {{"count", count}};
    switch (fact.unit) {
        case Unit::percent:
            return sense == Sense::eye ? count + '%' : text("value.percent_spoken", language, filled);
        case Unit::people:
            return text(written.is_one ? StringKey("unit.people.one") : "unit.people.other", language, filled);
        case Unit::person_times:
            return text(written.is_one ? StringKey("unit.person_times.one") : "unit.person_times.other", language,
                        filled);
        case Unit::years:
            return text(written.is_one ? StringKey("unit.years.one") : "unit.years.other", language, filled);
        case Unit::months:
            return text(written.is_one ? StringKey("unit.months.one") : "unit.months.other", language, filled);
        case Unit::weeks:
            return text(written.is_one ? StringKey("unit.weeks.one") : "unit.weeks.other", language, filled);
        case Unit::count:
            return text("unit.count", language, {{"count", count}, {"noun", fact.noun ? fact.noun->in(language) : ""}});
        case Unit::money:
            return text("unit.money", language,
                        {{"count", count}, {"currency", currency_word(fact.currency, language)}});
        case Unit::marks:
            return say_marks(fact, count, language);
        case Unit::rank:
            return text("unit.rank", language, {{"rank", count}});
        case Unit::year:
            return format_date(count, language);
        case Unit::ratio:
        case Unit::date:
        case Unit::identifier:
        case Unit::text:
            break;
    }
    return count;
}

bool is_round(double number) { return number >= 10 && std::fmod(number, 10) == 0; }

}  // namespace

bool says_more_in_number(const Fact& fact, Language language) {
    const auto* number = std::get_if<double>(&fact.value);
    return language == Language::chinese && fact.qualifier == Qualifier::more_than && is_counted(fact.unit) &&
           number != nullptr && is_round(*number);
}

std::string say_amount(const Fact& fact, Sense sense, Language language) {
    Written written;
    if (const auto* range = std::get_if<Range>(&fact.value))
        written = write_range(*range, fact.unit, sense, language);
    else
        written = write_number(std::get<double>(fact.value), fact.unit, language);
    if (says_more_in_number(fact, language)) {
        written.count = text("value.more_in_number", language, {{"count", written.count}});
    }
    return with_period(fact, with_unit(fact, written, sense, language), language);
}

std::string unit_text(const Fact& fact, Language language) {
    if (fact.unit == Unit::year || fact.unit == Unit::rank) return {};
    std::string unit = with_unit(fact, {}, Sense::eye, language);
    const std::size_t start = unit.find_first_not_of(' ');
    unit = start == std::string::npos ? "" : unit.substr(start, unit.find_last_not_of(' ') + 1 - start);
    return unit.empty() ? unit : with_period(fact, unit, language);
}

std::string amount_text(double amount, const Fact& like, Language language) {
    return with_unit(like, write_number(amount, like.unit, language), Sense::eye, language);
}

}  // namespace atlas
