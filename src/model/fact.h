// One checkable statement: a number, a range, a date, a name or a sentence, with what it is about, what it is a
// share of, how exactly it is stated and where it stands. Absence and contradiction are states of a fact; zero is
// an ordinary value and never stands for either.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/language.h"
#include "base/rare.h"
#include "model/id.h"
#include "model/source.h"

namespace atlas {

// Facts are many: what is one of a few takes a byte.
enum class FactState : std::uint8_t {
    stated,
    derived,      // computed from other facts by `formula`
    conflicting,  // stated, but another statement disagrees: see the conflict that lists it
    not_stated,   // the sources were searched and say nothing
    not_applicable,
    withheld,
};

enum class Qualifier : std::uint8_t {
    exactly,
    about,
    at_least,
    more_than,
    at_most,
    reaches,
    most,
    some,
    several,
    among_others
};

enum class Unit : std::uint8_t {
    percent,
    people,
    person_times,  // one person counted once for each time: never a number of people
    count,         // of the things that `noun` names
    ratio,
    rank,
    years,
    months,
    weeks,
    year,
    date,
    money,       // in `currency`, per `per`
    marks,       // on `scale`
    identifier,  // a number or code that is compared, never calculated with
    text,
};

enum class Topic : std::uint8_t {
    identity,
    governance,
    admission,
    teaching,
    staff,
    quality,
    achievements,
    outcomes,
    destinations,
    employment,
    exchange,
    partnership,
    finance,
    recognition,
    student_life,
    research,
    ranking,
};

struct Range {
    double from = 0;
    double to = 0;
    bool operator==(const Range&) const = default;
};

/// Nothing (for the states without a value), a number, a range with both ends included, a date or code as written,
/// or words in both languages.
using FactValue = std::variant<std::monostate, double, Range, std::string, BilingualText>;

struct CountryCode {
    std::string value;
    bool operator==(const CountryCode&) const = default;
};

/// A thing that a fact lists: an organisation, a country or region (ISO 3166-1 alpha-2), or words.
using ListedItem = std::variant<OrganisationId, CountryCode, BilingualText>;

struct Fact {
    FactId id;            // unique within the faculty
    BilingualText label;  // what the value is, without its figure
    std::string subject;  // id of the faculty, a population, programme, organisation, agreement or opportunity
    Topic topic = Topic::identity;
    FactState state = FactState::not_stated;
    FactValue value;
    Unit unit = Unit::text;
    Qualifier qualifier = Qualifier::exactly;
    Rare<BilingualText> noun;       // what `count` counts: "papers", "篇论文"
    std::string currency;           // ISO 4217, for money
    std::string per;                // for money and quotas: "student-year", "programme", "year", "once", "intake"
    std::string scale;              // for marks: "100", "4.0" …; never converted
    Rare<PopulationId> of;          // what a percentage is a share of; none = the source does not say
    std::string cohort;             // year of graduation, where the fact is about one class
    std::string as_of;              // ISO 8601 date or interval the value speaks of; empty = not stated
    std::vector<ListedItem> items;  // what the source names, where it lists
    Rare<BilingualText> caveat;     // what a reader has to know before using the value
    std::vector<Locator> sources;   // the first is the place it was taken from, the others repeat it
    std::vector<FactId> derived_from;
    std::string formula;             // over {fact-id} and numbers with + - * / ( )
    Rare<BilingualText> unverified;  // why the value is not confirmed, where it is not

    bool has_value() const { return !std::holds_alternative<std::monostate>(value); }
};

}  // namespace atlas
