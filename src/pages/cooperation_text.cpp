#include "pages/cooperation_text.h"

#include <cmath>

#include "app/strings.h"
#include "base/format.h"
#include "pages/fact_text.h"
#include "pages/words.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

constexpr double months_in_a_year = 12;

/// "2 years", "6 months" for less than a year.
std::string amount_of_years(double years, Language language) {
    if (years < 1) return plural("pathways.time.months", std::round(years * months_in_a_year), language);
    return plural("pathways.time.years", years, language);
}

std::string span_text(std::optional<double> from, std::optional<double> to, Language language) {
    if (!from || !to) return text("pathways.time.unknown", language);
    if (*from == *to) return amount_of_years(*from, language);
    const std::string first = amount_of_years(*from, language);
    const std::string last = amount_of_years(*to, language);
    return text("pathways.time.range", language, {{"from", first}, {"to", last}});
}

/// The stated values of a term, each with its variant where there are several: "2 years (2+2 variant) / 1 year (3+1
/// variant)"; empty when no source states any.
std::string stated_values(const Opportunity& opportunity, TermKey key, Language language) {
    std::string values;
    const Term* term = find_term(opportunity, key);
    if (term == nullptr) return values;
    for (const Fact& fact : term->facts) {
        if (!fact.has_value()) continue;
        std::string value = value_text(fact, language);
        const std::string& variant = fact.label.in(language);
        if (term->facts.size() > 1)
            value = text("pathways.time.variant", language, {{"value", value}, {"variant", variant}});
        values += values.empty() ? value : " / " + value;
    }
    return values;
}

Cell unknown_cell(Language language) { return {.text = text("record.not_stated", language), .tone = Tone::unknown}; }

std::string number(int value, Language language) { return format_number(value, language); }

}  // namespace

Action open_partner(const OrganisationId& organisation) {
    return OpenRecord{{RecordKind::partner, organisation.value}};
}
Action open_opportunity(const OpportunityId& opportunity) {
    return OpenRecord{{RecordKind::opportunity, opportunity.value}};
}
Action open_agreement(const AgreementId& agreement) { return OpenRecord{{RecordKind::agreement, agreement.value}}; }

std::string other_name(const BilingualText& name, Language language) {
    if (name.english == name.chinese) return {};
    return language == Language::english ? name.chinese : name.english;
}

std::string partner_names(const std::vector<OrganisationId>& partners, const PageContext& context) {
    std::vector<std::string> names;
    for (const OrganisationId& id : partners) names.push_back(organisation_name(context.dataset, id, context.language));
    return join_list(names, context.language);
}

std::string country_names(const std::vector<CountryCode>& countries, const PageContext& context) {
    if (countries.empty()) return text("record.not_stated", context.language);
    std::vector<std::string> names;
    for (const CountryCode& code : countries) names.push_back(country_name(context.dataset, code, context.language));
    return join_list(names, context.language);
}

Cell status_cell(Status status, const std::string& since, Language language) {
    Cell cell{.text = word_for(status, language)};
    if (status == Status::not_stated) cell.tone = Tone::unknown;
    if (status != Status::closed) return cell;
    cell.tone = Tone::closed;
    if (!since.empty()) cell.detail = text("partners.closed_since", language, {{"date", format_date(since, language)}});
    return cell;
}

Cell status_cell(const Opportunity& opportunity, const PageContext& context) {
    const Status status = effective_status(context.dataset, context.faculty, opportunity);
    return status_cell(status, closed_since(opportunity, context), context.language);
}

std::string closed_since(const Opportunity& opportunity, const PageContext& context) {
    for (const OrganisationId& id : opportunity.partners) {
        const Organisation* organisation = context.dataset.find_organisation(id);
        if (organisation != nullptr && organisation->status == Status::closed) return organisation->status_since;
    }
    return {};
}

Cell time_cell(const Opportunity& opportunity, const PageContext& context) {
    const Language language = context.language;
    const StudyTime time = study_time(opportunity);
    if (time.home_years || time.away_from) {
        const std::string home = span_text(time.home_years, time.home_years, language);
        const std::string away = span_text(time.away_from, time.away_to, language);
        const std::string spoken = text("pathways.time.spoken", language, {{"home", home}, {"away", away}});
        return {.bar = TimeBar{time.home_years, time.away_from, time.away_to, spoken}};
    }
    std::string home = stated_values(opportunity, TermKey::years_home, language);
    std::string away = stated_values(opportunity, TermKey::years_away, language);
    if (home.empty() && away.empty()) return unknown_cell(language);
    if (home.empty()) home = text("pathways.time.unknown", language);
    if (away.empty()) away = text("pathways.time.unknown", language);
    return {.text = text("pathways.time.home", language, {{"home", home}}),
            .detail = text("pathways.time.away", language, {{"away", away}})};
}

Cell length_cell(const Opportunity& opportunity, Language language) {
    std::string length = stated_values(opportunity, TermKey::months_away, language);
    if (length.empty()) length = stated_values(opportunity, TermKey::years_away, language);
    return length.empty() ? unknown_cell(language) : Cell{.text = std::move(length)};
}

Cell terms_cell(const Opportunity& opportunity, Language language) {
    const std::string terms = number(term_key_count, language);
    const int to_ask = count_terms_to_ask(opportunity);
    if (to_ask == term_key_count) {
        return {.text = text("pathways.terms.all_to_ask", language, {{"terms", terms}}), .tone = Tone::unknown};
    }
    const std::string answered = number(term_key_count - to_ask, language);
    Cell cell{.text = text("pathways.terms.answered", language, {{"answered", answered}, {"terms", terms}})};
    cell.detail = to_ask == 0 ? text("pathways.terms.nothing_to_ask", language)
                              : plural("pathways.terms.to_ask", to_ask, language);
    return cell;
}

ListItem agreement_item(const Agreement& agreement, const PageContext& context) {
    ListItem item{.text = word_for(agreement.kind, context.language), .detail = agreement.summary.in(context.language)};
    item.action = open_agreement(agreement.id);
    if (agreement.status == Status::closed) {
        item.tone = Tone::closed;
        item.badges.push_back({word_for(Status::closed, context.language), Tone::closed});
    }
    return item;
}

ListItem opportunity_item(const Opportunity& opportunity, const PageContext& context) {
    ListItem item{.text = opportunity.names.in(context.language)};
    item.detail = word_for(opportunity.kind, context.language);
    item.action = open_opportunity(opportunity.id);
    if (is_closed(context.dataset, context.faculty, opportunity)) {
        item.tone = Tone::closed;
        item.badges.push_back({word_for(Status::closed, context.language), Tone::closed});
    }
    return item;
}

ListItem programme_item(const Programme& programme, const PageContext& context) {
    ListItem item{.text = programme.names.in(context.language), .detail = word_for(programme.level, context.language)};
    item.action = OpenRecord{{RecordKind::programme, programme.id.value}};
    if (programme.status == Status::closed) {
        item.tone = Tone::closed;
        item.badges.push_back({word_for(Status::closed, context.language), Tone::closed});
    }
    return item;
}

std::vector<Block> coverage_blocks(const std::vector<TermCoverage>& terms, int total, Language language) {
    std::vector<std::string> by_none, by_some, by_all;
    for (const TermCoverage& coverage : terms) {
        const std::string term = word_for(coverage.key, language);
        if (coverage.answered == 0)
            by_none.push_back(term);
        else if (coverage.answered == total)
            by_all.push_back(term);
        else
            by_some.push_back(text("pathways.coverage.item", language,
                                   {{"term", term},
                                    {"answered", number(coverage.answered, language)},
                                    {"total", number(total, language)}}));
    }
    std::vector<Block> blocks;
    if (total == 0) return blocks;
    const auto append = [&](const std::vector<std::string>& names, StringKey key, Tone tone) {
        if (names.empty()) return;
        blocks.push_back(Paragraph{text(key, language, {{"terms", join_list(names, language)}}), tone});
    };
    append(by_all, "pathways.coverage.all", Tone::normal);
    append(by_some, "pathways.coverage.some", Tone::normal);
    append(by_none, "pathways.coverage.none", Tone::unknown);
    return blocks;
}

}  // namespace atlas
