#include "model/names.h"

#include <array>

namespace atlas {

/// Not constexpr on purpose: a compiler that reports this call has found a table that is not in the order of its enum.
void names_are_out_of_order();

namespace {

template <class Enum>
struct EnumName {
    Enum value;
    std::string_view name;
};

template <class Enum, std::size_t count>
consteval std::array<std::string_view, count> in_order(const EnumName<Enum> (&entries)[count]) {
    std::array<std::string_view, count> names;
    for (std::size_t i = 0; i < count; ++i) {
        if (entries[i].value != static_cast<Enum>(i)) names_are_out_of_order();
        names[i] = entries[i].name;
    }
    return names;
}

constexpr auto document_kind_names = in_order<DocumentKind>({
    {DocumentKind::report, "report"},
    {DocumentKind::web_page, "web-page"},
    {DocumentKind::third_party_copy, "third-party-copy"},
    {DocumentKind::dataset, "dataset"},
});

constexpr auto organisation_kind_names = in_order<OrganisationKind>({
    {OrganisationKind::university, "university"},
    {OrganisationKind::school, "school"},
    {OrganisationKind::enterprise, "enterprise"},
    {OrganisationKind::research_institute, "research-institute"},
    {OrganisationKind::agency, "agency"},
    {OrganisationKind::professional_body, "professional-body"},
});

constexpr auto status_names = in_order<Status>({
    {Status::active, "active"},
    {Status::closed, "closed"},
    {Status::not_stated, "not-stated"},
});

constexpr auto agreement_kind_names = in_order<AgreementKind>({
    {AgreementKind::four_plus_x, "4+x"},
    {AgreementKind::masters_cooperation, "masters-cooperation"},
    {AgreementKind::joint_institution, "joint-institution"},
    {AgreementKind::joint_programme, "joint-programme"},
    {AgreementKind::joint_training, "joint-training"},
    {AgreementKind::doctoral_programme, "doctoral-programme"},
    {AgreementKind::memorandum, "memorandum"},
    {AgreementKind::exchange, "exchange"},
    {AgreementKind::placement, "placement"},
    {AgreementKind::joint_laboratory, "joint-laboratory"},
    {AgreementKind::research_project, "research-project"},
    {AgreementKind::staff_training, "staff-training"},
    {AgreementKind::other, "other"},
});

constexpr auto opportunity_kind_names = in_order<OpportunityKind>({
    {OpportunityKind::four_plus_x, "4+x"},
    {OpportunityKind::masters, "masters"},
    {OpportunityKind::joint_bachelor, "joint-bachelor"},
    {OpportunityKind::joint_doctorate, "joint-doctorate"},
    {OpportunityKind::joint_training, "joint-training"},
    {OpportunityKind::exchange, "exchange"},
    {OpportunityKind::research_placement, "research-placement"},
    {OpportunityKind::summer_course, "summer-course"},
    {OpportunityKind::language_training, "language-training"},
    {OpportunityKind::teaching_practice, "teaching-practice"},
    {OpportunityKind::online_exchange, "online-exchange"},
});

constexpr auto level_names = in_order<Level>({
    {Level::bachelor, "bachelor"},
    {Level::master, "master"},
    {Level::doctorate, "doctorate"},
    {Level::non_degree, "non-degree"},
    {Level::not_stated, "not-stated"},
});

constexpr auto mode_names = in_order<Mode>({
    {Mode::on_site, "on-site"},
    {Mode::online, "online"},
    {Mode::hybrid, "hybrid"},
    {Mode::not_stated, "not-stated"},
});

constexpr auto term_key_names = in_order<TermKey>({
    {TermKey::legal_kind, "legal_kind"},
    {TermKey::approval_number, "approval_number"},
    {TermKey::years_home, "years_home"},
    {TermKey::years_away, "years_away"},
    {TermKey::months_away, "months_away"},
    {TermKey::leaving, "leaving"},
    {TermKey::awards, "awards"},
    {TermKey::majors, "majors"},
    {TermKey::teaching_language, "teaching_language"},
    {TermKey::average, "average"},
    {TermKey::tests, "tests"},
    {TermKey::costs, "costs"},
    {TermKey::quota, "quota"},
    {TermKey::dates, "dates"},
    {TermKey::contact, "contact"},
});

constexpr auto fact_state_names = in_order<FactState>({
    {FactState::stated, "stated"},
    {FactState::derived, "derived"},
    {FactState::conflicting, "conflicting"},
    {FactState::not_stated, "not-stated"},
    {FactState::not_applicable, "not-applicable"},
    {FactState::withheld, "withheld"},
});

constexpr auto qualifier_names = in_order<Qualifier>({
    {Qualifier::exactly, "exactly"},
    {Qualifier::about, "about"},
    {Qualifier::at_least, "at-least"},
    {Qualifier::more_than, "more-than"},
    {Qualifier::at_most, "at-most"},
    {Qualifier::reaches, "reaches"},
    {Qualifier::most, "most"},
    {Qualifier::some, "some"},
    {Qualifier::several, "several"},
    {Qualifier::among_others, "among-others"},
});

constexpr auto unit_names = in_order<Unit>({
    {Unit::percent, "percent"},
    {Unit::people, "people"},
    {Unit::person_times, "person-times"},
    {Unit::count, "count"},
    {Unit::ratio, "ratio"},
    {Unit::rank, "rank"},
    {Unit::years, "years"},
    {Unit::months, "months"},
    {Unit::weeks, "weeks"},
    {Unit::year, "year"},
    {Unit::date, "date"},
    {Unit::money, "money"},
    {Unit::marks, "marks"},
    {Unit::identifier, "identifier"},
    {Unit::text, "text"},
});

constexpr auto topic_names = in_order<Topic>({
    {Topic::identity, "identity"},
    {Topic::governance, "governance"},
    {Topic::admission, "admission"},
    {Topic::teaching, "teaching"},
    {Topic::staff, "staff"},
    {Topic::quality, "quality"},
    {Topic::achievements, "achievements"},
    {Topic::outcomes, "outcomes"},
    {Topic::destinations, "destinations"},
    {Topic::employment, "employment"},
    {Topic::exchange, "exchange"},
    {Topic::partnership, "partnership"},
    {Topic::finance, "finance"},
    {Topic::recognition, "recognition"},
    {Topic::student_life, "student-life"},
    {Topic::research, "research"},
    {Topic::ranking, "ranking"},
});

constexpr auto conflict_kind_names = in_order<ConflictKind>({
    {ConflictKind::contradiction, "contradiction"},
    {ConflictKind::ambiguity, "ambiguity"},
    {ConflictKind::rounding, "rounding"},
    {ConflictKind::scope, "scope"},
});

constexpr auto chart_kind_names = in_order<ChartKind>({
    {ChartKind::of_100, "of-100"},
    {ChartKind::bars, "bars"},
    {ChartKind::composition, "composition"},
    {ChartKind::flow, "flow"},
    {ChartKind::series, "series"},
});

}  // namespace

EnumNames enum_names(DocumentKind) { return document_kind_names; }
EnumNames enum_names(OrganisationKind) { return organisation_kind_names; }
EnumNames enum_names(Status) { return status_names; }
EnumNames enum_names(AgreementKind) { return agreement_kind_names; }
EnumNames enum_names(OpportunityKind) { return opportunity_kind_names; }
EnumNames enum_names(Level) { return level_names; }
EnumNames enum_names(Mode) { return mode_names; }
EnumNames enum_names(TermKey) { return term_key_names; }
EnumNames enum_names(FactState) { return fact_state_names; }
EnumNames enum_names(Qualifier) { return qualifier_names; }
EnumNames enum_names(Unit) { return unit_names; }
EnumNames enum_names(Topic) { return topic_names; }
EnumNames enum_names(ConflictKind) { return conflict_kind_names; }
EnumNames enum_names(ChartKind) { return chart_kind_names; }

}  // namespace atlas
