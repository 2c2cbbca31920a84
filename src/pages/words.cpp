#include "pages/words.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "app/strings.h"
#include "base/ranges.h"

namespace atlas {
namespace {

// Keys in the order of each enum.
constexpr auto page_words = std::to_array<StringKey>(
    {"nav.overview", "nav.partners", "nav.pathways", "nav.exchange", "nav.outcomes", "nav.sources"});
static_assert(page_words.size() == static_cast<std::size_t>(PageId::sources) + 1);
constexpr auto document_kind_words = std::to_array<StringKey>(
    {"document_kind.report", "document_kind.web_page", "document_kind.third_party_copy", "document_kind.dataset"});
static_assert(document_kind_words.size() == static_cast<std::size_t>(DocumentKind::dataset) + 1);
constexpr auto organisation_kind_words = std::to_array<StringKey>(
    {"organisation_kind.university", "organisation_kind.school", "organisation_kind.enterprise",
     "organisation_kind.research_institute", "organisation_kind.agency", "organisation_kind.professional_body"});
static_assert(organisation_kind_words.size() == static_cast<std::size_t>(OrganisationKind::professional_body) + 1);
constexpr auto status_words = std::to_array<StringKey>({"status.active", "status.closed", "status.not_stated"});
static_assert(status_words.size() == static_cast<std::size_t>(Status::not_stated) + 1);
constexpr auto agreement_kind_words = std::to_array<StringKey>(
    {"agreement_kind.four_plus_x", "agreement_kind.masters_cooperation", "agreement_kind.joint_institution",
     "agreement_kind.joint_programme", "agreement_kind.joint_training", "agreement_kind.doctoral_programme",
     "agreement_kind.memorandum", "agreement_kind.exchange", "agreement_kind.placement",
     "agreement_kind.joint_laboratory", "agreement_kind.research_project", "agreement_kind.staff_training",
     "agreement_kind.other"});
static_assert(agreement_kind_words.size() == static_cast<std::size_t>(AgreementKind::other) + 1);
constexpr auto opportunity_kind_words = std::to_array<StringKey>(
    {"opportunity_kind.four_plus_x", "opportunity_kind.masters", "opportunity_kind.joint_bachelor",
     "opportunity_kind.joint_doctorate", "opportunity_kind.joint_training", "opportunity_kind.exchange",
     "opportunity_kind.research_placement", "opportunity_kind.summer_course", "opportunity_kind.language_training",
     "opportunity_kind.teaching_practice", "opportunity_kind.online_exchange"});
static_assert(opportunity_kind_words.size() == static_cast<std::size_t>(OpportunityKind::online_exchange) + 1);
constexpr auto level_words = std::to_array<StringKey>(
    {"level.bachelor", "level.master", "level.doctorate", "level.non_degree", "level.not_stated"});
static_assert(level_words.size() == static_cast<std::size_t>(Level::not_stated) + 1);
constexpr auto mode_words = std::to_array<StringKey>({"mode.on_site", "mode.online", "mode.hybrid", "mode.not_stated"});
static_assert(mode_words.size() == static_cast<std::size_t>(Mode::not_stated) + 1);
constexpr auto term_words = std::to_array<StringKey>(
    {"term.legal_kind", "term.approval_number", "term.years_home", "term.years_away", "term.months_away",
     "term.leaving", "term.awards", "term.majors", "term.teaching_language", "term.average", "term.tests", "term.costs",
     "term.quota", "term.dates", "term.contact"});
static_assert(term_words.size() == static_cast<std::size_t>(TermKey::contact) + 1);
constexpr std::array<StringKey, term_key_count> term_questions = {
    "term.ask.legal_kind", "term.ask.approval_number", "term.ask.years_home",
    "term.ask.years_away", "term.ask.months_away",     "term.ask.leaving",
    "term.ask.awards",     "term.ask.majors",          "term.ask.teaching_language",
    "term.ask.average",    "term.ask.tests",           "term.ask.costs",
    "term.ask.quota",      "term.ask.dates",           "term.ask.contact",
};
constexpr auto fact_state_words =
    std::to_array<StringKey>({"fact_state.stated", "fact_state.derived", "fact_state.conflicting",
                              "fact_state.not_stated", "fact_state.not_applicable", "fact_state.withheld"});
static_assert(fact_state_words.size() == static_cast<std::size_t>(FactState::withheld) + 1);
constexpr auto conflict_kind_words = std::to_array<StringKey>(
    {"conflict_kind.contradiction", "conflict_kind.ambiguity", "conflict_kind.rounding", "conflict_kind.scope"});
static_assert(conflict_kind_words.size() == static_cast<std::size_t>(ConflictKind::scope) + 1);
constexpr auto topic_words =
    std::to_array<StringKey>({"topic.identity", "topic.governance", "topic.admission", "topic.teaching", "topic.staff",
                              "topic.quality", "topic.achievements", "topic.outcomes", "topic.destinations",
                              "topic.employment", "topic.exchange", "topic.partnership", "topic.finance",
                              "topic.recognition", "topic.student_life", "topic.research", "topic.ranking"});
static_assert(topic_words.size() == static_cast<std::size_t>(Topic::ranking) + 1);

template <std::size_t count, class Enum>
std::string word_at(const std::array<StringKey, count>& keys, Enum value, Language language) {
    return text(keys[static_cast<std::size_t>(value)], language);
}

/// English names of countries and regions that are plurals, or have a word such as "Kingdom" in them.
bool takes_article(std::string_view country) {
    constexpr auto endings = std::to_array<std::string_view>({" Emirates", " Islands", " Republic"});
    constexpr auto plurals = std::to_array<std::string_view>(
        {"Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Seychelles"});
    const auto ends = [&](std::string_view ending) { return country.ends_with(ending); };
    return country.starts_with("United ") || ranges::any_of(endings, ends) ||
           ranges::find(plurals, country) != plurals.end();
}

}  // namespace

std::string word_for(PageId page, Language language) { return word_at(page_words, page, language); }
std::string word_for(DocumentKind kind, Language language) { return word_at(document_kind_words, kind, language); }
std::string word_for(OrganisationKind kind, Language language) {
    return word_at(organisation_kind_words, kind, language);
}
std::string word_for(Status status, Language language) { return word_at(status_words, status, language); }
std::string word_for(AgreementKind kind, Language language) { return word_at(agreement_kind_words, kind, language); }
std::string word_for(OpportunityKind kind, Language language) {
    return word_at(opportunity_kind_words, kind, language);
}
std::string word_for(Level level, Language language) { return word_at(level_words, level, language); }
std::string word_for(Mode mode, Language language) { return word_at(mode_words, mode, language); }
std::string word_for(TermKey key, Language language) { return word_at(term_words, key, language); }
std::string word_for(FactState state, Language language) { return word_at(fact_state_words, state, language); }
std::string word_for(ConflictKind kind, Language language) { return word_at(conflict_kind_words, kind, language); }
std::string word_for(Topic topic, Language language) { return word_at(topic_words, topic, language); }

std::string question_about(TermKey key, Language language) { return word_at(term_questions, key, language); }

std::string meaning_of(Qualifier qualifier, Language language) {
    switch (qualifier) {
        case Qualifier::exactly:
            return {};
        case Qualifier::about:
            return text("fact.qualifier.about", language);
        case Qualifier::at_least:
            return text("fact.qualifier.at_least", language);
        case Qualifier::more_than:
            return text("fact.qualifier.more_than", language);
        case Qualifier::at_most:
            return text("fact.qualifier.at_most", language);
        case Qualifier::reaches:
            return text("fact.qualifier.reaches", language);
        case Qualifier::most:
            return text("fact.qualifier.most", language);
        case Qualifier::some:
            return text("fact.qualifier.some", language);
        case Qualifier::several:
            return text("fact.qualifier.several", language);
        case Qualifier::among_others:
            return text("fact.qualifier.among_others", language);
    }
    return {};
}

std::string sentence_start(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() += 'A' - 'a';
    return words;
}

std::string country_name(const Dataset& dataset, const CountryCode& code, Language language) {
    const Country* country = dataset.find_country(code);
    return country == nullptr ? code.value : country->name.in(language);
}

std::string name_in_sentence(std::string place, Language language) {
    const bool is_country = place.find(", ") == std::string::npos;
    if (language == Language::english && is_country && takes_article(place)) place.insert(0, "the ");
    return place;
}

std::string place_name(const Dataset& dataset, const Organisation& organisation, Language language) {
    const std::string country = country_name(dataset, organisation.country, language);
    if (!organisation.place) return country;
    const std::string& city = organisation.place->city.in(language);
    // "Singapore"; "Hong Kong, China"; "中国香港": the country's name has the city's in it.
    if (country.starts_with(city)) return country;
    if (country.ends_with(city)) return country;
    return language == Language::english ? city + ", " + country : country + " · " + city;
}

std::string organisation_name(const Dataset& dataset, const OrganisationId& id, Language language) {
    const Organisation* organisation = dataset.find_organisation(id);
    return organisation == nullptr ? id.value : organisation->names.in(language);
}

}  // namespace atlas
