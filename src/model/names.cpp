#include "model/names.h"

#include <array>

namespace atlas {
namespace {

constexpr std::array<EnumName<DocumentKind>, 4> document_kind_names = {{
    {DocumentKind::report, "report"},
    {DocumentKind::web_page, "web-page"},
    {DocumentKind::third_party_copy, "third-party-copy"},
    {DocumentKind::dataset, "dataset"},
}};

constexpr std::array<EnumName<OrganisationKind>, 6> organisation_kind_names = {{
    {OrganisationKind::university, "university"},
    {OrganisationKind::school, "school"},
    {OrganisationKind::enterprise, "enterprise"},
    {OrganisationKind::research_institute, "research-institute"},
    {OrganisationKind::agency, "agency"},
    {OrganisationKind::professional_body, "professional-body"},
}};

constexpr std::array<EnumName<Status>, 3> status_names = {{
    {Status::active, "active"},
    {Status::closed, "closed"},
    {Status::not_stated, "not-stated"},
}};

constexpr std::array<EnumName<AgreementKind>, 13> agreement_kind_names = {{
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
}};

constexpr std::array<EnumName<OpportunityKind>, 11> opportunity_kind_names = {{
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
}};

constexpr std::array<EnumName<Level>, 5> level_names = {{
    {Level::bachelor, "bachelor"},
    {Level::master, "master"},
    {Level::doctorate, "doctorate"},
    {Level::non_degree, "non-degree"},
    {Level::not_stated, "not-stated"},
}};

constexpr std::array<EnumName<Mode>, 4> mode_names = {{
    {Mode::on_site, "on-site"},
    {Mode::online, "online"},
    {Mode::hybrid, "hybrid"},
    {Mode::not_stated, "not-stated"},
}};

constexpr std::array<EnumName<TermKey>, 15> term_key_names = {{
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
}};

constexpr std::array<EnumName<FactState>, 6> fact_state_names = {{
    {FactState::stated, "stated"},
    {FactState::derived, "derived"},
    {FactState::conflicting, "conflicting"},
    {FactState::not_stated, "not-stated"},
    {FactState::not_applicable, "not-applicable"},
    {FactState::withheld, "withheld"},
}};

constexpr std::array<EnumName<Qualifier>, 10> qualifier_names = {{
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
}};

constexpr std::array<EnumName<Unit>, 14> unit_names = {{
    {Unit::percent, "percent"},
    {Unit::people, "people"},
    {Unit::person_times, "person-times"},
    {Unit::count, "count"},
    {Unit::ratio, "ratio"},
    {Unit::rank, "rank"},
    {Unit::years, "years"},
    {Unit::months, "months"},
    {Unit::year, "year"},
    {Unit::date, "date"},
    {Unit::money, "money"},
    {Unit::marks, "marks"},
    {Unit::identifier, "identifier"},
    {Unit::text, "text"},
}};

constexpr std::array<EnumName<Topic>, 17> topic_names = {{
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
}};

constexpr std::array<EnumName<ConflictKind>, 4> conflict_kind_names = {{
    {ConflictKind::contradiction, "contradiction"},
    {ConflictKind::ambiguity, "ambiguity"},
    {ConflictKind::rounding, "rounding"},
    {ConflictKind::scope, "scope"},
}};

constexpr std::array<EnumName<ChartKind>, 5> chart_kind_names = {{
    {ChartKind::of_100, "of-100"},
    {ChartKind::bars, "bars"},
    {ChartKind::composition, "composition"},
    {ChartKind::flow, "flow"},
    {ChartKind::series, "series"},
}};

}  // namespace

std::span<const EnumName<DocumentKind>> enum_names(DocumentKind) { return document_kind_names; }
std::span<const EnumName<OrganisationKind>> enum_names(OrganisationKind) { return organisation_kind_names; }
std::span<const EnumName<Status>> enum_names(Status) { return status_names; }
std::span<const EnumName<AgreementKind>> enum_names(AgreementKind) { return agreement_kind_names; }
std::span<const EnumName<OpportunityKind>> enum_names(OpportunityKind) { return opportunity_kind_names; }
std::span<const EnumName<Level>> enum_names(Level) { return level_names; }
std::span<const EnumName<Mode>> enum_names(Mode) { return mode_names; }
std::span<const EnumName<TermKey>> enum_names(TermKey) { return term_key_names; }
std::span<const EnumName<FactState>> enum_names(FactState) { return fact_state_names; }
std::span<const EnumName<Qualifier>> enum_names(Qualifier) { return qualifier_names; }
std::span<const EnumName<Unit>> enum_names(Unit) { return unit_names; }
std::span<const EnumName<Topic>> enum_names(Topic) { return topic_names; }
std::span<const EnumName<ConflictKind>> enum_names(ConflictKind) { return conflict_kind_names; }
std::span<const EnumName<ChartKind>> enum_names(ChartKind) { return chart_kind_names; }

}  // namespace atlas
