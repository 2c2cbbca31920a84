#include "query/partners.h"

#include <algorithm>
#include <string_view>

#include "base/ranges.h"
#include "query/fold.h"
#include "query/opportunities.h"

namespace atlas {
namespace {

bool contains(const std::vector<OrganisationId>& ids, const OrganisationId& id) {
    return ranges::find(ids, id) != ids.end();
}

/// Calls `visit` with each id, with one that is named twice only once.
template <class Visit>
void for_each_once(const std::vector<OrganisationId>& ids, Visit visit) {
    for (auto id = ids.begin(); id != ids.end(); ++id) {
        if (std::find(ids.begin(), id, *id) == id) visit(id->value);
    }
}

bool is_home(const Faculty& faculty, const OrganisationId& id) {
    return id == faculty.organisation || id == faculty.home;
}

Status status_of(const Dataset& dataset, const Faculty& faculty, const Partner& partner) {
    if (partner.organisation->status == Status::closed) return Status::closed;
    std::vector<Status> statuses;
    for (const Agreement* agreement : partner.agreements) statuses.push_back(agreement->status);
    for (const Opportunity* opportunity : partner.opportunities) {
        statuses.push_back(effective_status(dataset, faculty, *opportunity));
    }
    if (ranges::find(statuses, Status::active) != statuses.end()) return Status::active;
    const bool all_closed = ranges::all_of(statuses, [](Status status) { return status == Status::closed; });
    return all_closed && !statuses.empty() ? Status::closed : Status::not_stated;
}

}  // namespace

Partner find_partner(const Dataset& dataset, const Faculty& faculty, const Organisation& organisation) {
    Partner partner{.organisation = &organisation};
    for (const Agreement& agreement : faculty.agreements) {
        if (contains(agreement.partners, organisation.id)) partner.agreements.push_back(&agreement);
    }
    for (const Opportunity& opportunity : faculty.opportunities) {
        if (contains(opportunity.partners, organisation.id)) partner.opportunities.push_back(&opportunity);
    }
    partner.status = status_of(dataset, faculty, partner);
    return partner;
}

PartnerCollection::PartnerCollection(const Dataset& dataset, const Faculty& faculty)
    : dataset_(dataset), faculty_(faculty) {
    for (const Agreement& agreement : faculty.agreements) {
        for_each_once(agreement.partners, [&](const std::string& id) { found_[id].agreements.push_back(&agreement); });
    }
}

bool PartnerCollection::go_on(std::size_t opportunities) {
    const std::vector<Opportunity>& all = faculty_.opportunities;
    for (const std::size_t end = opportunity_ + opportunities; opportunity_ < all.size(); ++opportunity_) {
        if (opportunity_ == end) return false;
        const Opportunity& opportunity = all[opportunity_];
        for_each_once(opportunity.partners,
                      [&](const std::string& id) { found_[id].opportunities.push_back(&opportunity); });
    }
    for (std::size_t seen = 0; seen < opportunities && organisation_ < dataset_.organisations.size(); ++organisation_) {
        const Organisation& organisation = dataset_.organisations[organisation_];
        const auto partner = found_.find(organisation.id.value);
        if (partner == found_.end() || is_home(faculty_, organisation.id)) continue;
        seen += 1 + partner->second.opportunities.size();
        take_partner(organisation, std::move(partner->second));
    }
    return organisation_ == dataset_.organisations.size();
}

void PartnerCollection::take_partner(const Organisation& organisation, Partner partner) {
    partner.organisation = &organisation;
    partner.status = status_of(dataset_, faculty_, partner);
    if (is_partner(partner)) partners_.push_back(std::move(partner));
}

std::vector<Partner> partners_of(const Dataset& dataset, const Faculty& faculty) {
    PartnerCollection collection(dataset, faculty);
    while (!collection.go_on(1 + faculty.opportunities.size())) {
    }
    return collection.take();
}

bool names_organisation(const Fact& fact, const OrganisationId& organisation) {
    return fact.subject == organisation.value || ranges::any_of(fact.items, [&](const ListedItem& item) {
               const auto* listed = std::get_if<OrganisationId>(&item);
               return listed != nullptr && *listed == organisation;
           });
}

Mention find_mention(const Faculty& faculty, const Organisation& organisation) {
    Mention mention{&organisation, {}, {}};
    for (const Fact& fact : faculty.facts) {
        if (names_organisation(fact, organisation.id)) mention.facts.push_back(&fact);
    }
    for (const Programme& programme : faculty.programmes) {
        if (contains(programme.awarding, organisation.id)) mention.programmes.push_back(&programme);
    }
    return mention;
}

std::vector<Mention> mentioned_organisations(const Dataset& dataset, const Faculty& faculty) {
    std::vector<Mention> mentions;
    for (const Organisation& organisation : dataset.organisations) {
        if (is_home(faculty, organisation.id) || is_partner(find_partner(dataset, faculty, organisation))) continue;
        Mention mention = find_mention(faculty, organisation);
        const bool is_named =
            !mention.facts.empty() || !mention.programmes.empty() || !places_naming(faculty, organisation).empty();
        if (is_named) mentions.push_back(std::move(mention));
    }
    return mentions;
}

std::vector<const Locator*> places_naming(const Faculty& faculty, const Organisation& organisation) {
    std::vector<const Locator*> places;
    for (const Locator& locator : organisation.sources) {
        if (ranges::find(faculty.documents, locator.document) != faculty.documents.end()) places.push_back(&locator);
    }
    return places;
}

bool matches(const Organisation& organisation, std::string_view query) {
    std::string names = organisation.names.english + ' ' + organisation.names.chinese;
    for (const Alias& alias : organisation.aliases) names += ' ' + alias.text;
    return contains_words(fold_text(names), query);
}

std::vector<CountryCode> countries_of(const std::vector<Partner>& partners) {
    std::vector<CountryCode> countries;
    for (const Partner& partner : partners) {
        const CountryCode& country = partner.organisation->country;
        if (ranges::find(countries, country) == countries.end()) countries.push_back(country);
    }
    return countries;
}

}  // namespace atlas
