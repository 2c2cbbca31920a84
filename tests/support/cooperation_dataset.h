// A faculty small enough to count by hand: two running partners, one closed, one employer, three pathways, one exchange
// without a named partner, and two figures. Built in code, so that it needs no loader. A second faculty has nothing at
// all.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/dataset.h"

namespace atlas::test {

inline Organisation organisation(std::string id, BilingualText names, std::string country) {
    Organisation result;
    result.id = {std::move(id)};
    result.names = std::move(names);
    result.country = {std::move(country)};
    result.sources = {{{"report"}, "一", 1, result.names.chinese}};
    return result;
}

/// A stated number with everything that a page needs to show it.
inline Fact figure(std::string id, Topic topic, double value, Unit unit) {
    Fact fact;
    fact.label = {"figure " + id, "数据 " + id};
    fact.id = {std::move(id)};
    fact.subject = "college";
    fact.topic = topic;
    fact.state = FactState::stated;
    fact.value = value;
    fact.unit = unit;
    fact.sources = {{{"report"}, "二", 1, "1"}};
    return fact;
}

/// All terms not stated, as the loader gives them.
inline std::vector<Term> silent_terms(const std::string& opportunity) {
    std::vector<Term> terms;
    for (int index = 0; index < term_key_count; ++index) {
        Fact fact;
        fact.id = {opportunity + ".term-" + std::to_string(index)};
        fact.label = {"term", "条件"};
        fact.subject = opportunity;
        fact.sources = {{{"report"}, "whole", std::nullopt, {}}};
        terms.push_back({static_cast<TermKey>(index), {std::move(fact)}});
    }
    return terms;
}

inline Opportunity opportunity(std::string id, OpportunityKind kind, std::vector<OrganisationId> partners,
                               std::vector<CountryCode> countries) {
    Opportunity result;
    result.names = {"Opportunity " + id, "项目 " + id};
    result.terms = silent_terms(id);
    result.id = {std::move(id)};
    result.kind = kind;
    result.partners = std::move(partners);
    result.countries = std::move(countries);
    result.sources = {{{"report"}, "二", 2, {}}};
    return result;
}

/// Replaces what a term holds.
inline void state_term(Opportunity& opportunity, TermKey key, std::vector<Fact> facts) {
    opportunity.terms[static_cast<std::size_t>(key)].facts = std::move(facts);
}

inline Agreement agreement(std::string id, AgreementKind kind, OrganisationId partner, Status status) {
    Agreement result;
    result.id = {std::move(id)};
    result.kind = kind;
    result.partners = {std::move(partner)};
    result.summary = {"Summary.", "摘要。"};
    result.status = status;
    result.sources = {{{"report"}, "二", 2, {}}};
    return result;
}

inline Faculty cooperation_faculty() {
    Faculty faculty;
    faculty.id = {"college"};
    faculty.names = {"College", "学院"};
    faculty.short_names = {"College", "学院"};
    faculty.organisation = {"college-school"};
    faculty.home = {"home"};
    faculty.documents = {{"report"}};
    faculty.agreements = {agreement("a-north", AgreementKind::four_plus_x, {"north"}, Status::active),
                          agreement("a-east", AgreementKind::memorandum, {"east"}, Status::not_stated),
                          agreement("a-closed", AgreementKind::four_plus_x, {"closed-campus"}, Status::not_stated)};
    faculty.opportunities = {
        opportunity("north-4x", OpportunityKind::four_plus_x, {{"north"}}, {{"GB"}}),
        opportunity("east-masters", OpportunityKind::masters, {{"east"}}, {{"AU"}}),
        opportunity("closed-4x", OpportunityKind::four_plus_x, {{"closed-campus"}}, {{"AU"}}),
        opportunity("teaching", OpportunityKind::teaching_practice, {}, {{"LK"}}),
    };
    faculty.opportunities[0].agreement = AgreementId{"a-north"};
    state_term(faculty.opportunities[1], TermKey::years_away,
               {figure("east-years", Topic::partnership, 2, Unit::years)});
    Fact employers = figure("employers", Topic::employment, 1, Unit::count);
    employers.noun = BilingualText{"employers", "家单位"};
    employers.items = {OrganisationId{"employer"}};
    Fact rate = figure("rate", Topic::outcomes, 90.7, Unit::percent);
    rate.caveat = BilingualText{"Mind the class.", "注意届别。"};
    faculty.facts = {std::move(rate), std::move(employers)};
    faculty.conflicts = {{"clash", ConflictKind::scope, {"Clash", "冲突"}, {"They differ.", "两者不同。"}, {{"rate"}}}};
    return faculty;
}

inline Dataset cooperation_dataset() {
    Dataset dataset;
    dataset.documents = {
        {.id = {"report"}, .title = {"Report", "报告"}, .publisher = {"College", "学院"}, .language = "zh"}};
    dataset.countries = {{{"AU"}, {"Australia", "澳大利亚"}},
                         {{"CN"}, {"China", "中国"}},
                         {{"GB"}, {"United Kingdom", "英国"}},
                         {{"LK"}, {"Sri Lanka", "斯里兰卡"}}};
    dataset.organisations = {organisation("home", {"Home University", "本校"}, "CN"),
                             organisation("college-school", {"College", "学院"}, "CN"),
                             organisation("north", {"École du Nord", "北方大学"}, "GB"),
                             organisation("east", {"The Eastern University", "东方大学"}, "AU"),
                             organisation("closed-campus", {"Closed Campus", "关闭校区"}, "AU"),
                             organisation("employer", {"Employer Ltd", "雇主公司"}, "CN")};
    dataset.organisations[0].place = Place{{"Chengdu", "成都"}, 30.7, 104.1};
    dataset.organisations[2].place = Place{{"Lille", "里尔"}, 50.6, 3.1};
    dataset.organisations[2].aliases = {{"EDN", "fr", "acronym"}};
    dataset.organisations[4].place = Place{{"Adelaide", "阿德莱德"}, -34.9, 138.6};
    dataset.organisations[4].status = Status::closed;
    dataset.organisations[4].status_since = "2022-06";
    Faculty empty;
    empty.id = {"empty"};
    empty.names = {"Empty", "空"};
    empty.short_names = {"Empty", "空"};
    empty.organisation = {"college-school"};
    empty.home = {"home"};
    dataset.faculties = {cooperation_faculty(), std::move(empty)};
    return dataset;
}

}  // namespace atlas::test
