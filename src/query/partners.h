// Which organisations a faculty has to do with, and how: partners hold an agreement or take part in an opportunity;
// the others are only named (employers, destinations, accrediting bodies). Pointers lead into the dataset.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/dataset.h"

namespace atlas {

struct Partner {
    const Organisation* organisation = nullptr;
    std::vector<const Agreement*> agreements;
    std::vector<const Opportunity*> opportunities;
    Status status = Status::not_stated;  // of the cooperation: active when any part of it is, closed when all of it is
};

/// An organisation that the faculty's records name, with the facts that are about it or list it and the programmes
/// whose awards it gives.
struct Mention {
    const Organisation* organisation = nullptr;
    std::vector<const Fact*> facts;
    std::vector<const Programme*> programmes;
};

/// Agreements and opportunities of one organisation with the faculty, in file order. Empty for those that are no
/// partner. With a closed organisation the cooperation is closed, whatever the records say.
Partner find_partner(const Dataset& dataset, const Faculty& faculty, const Organisation& organisation);

/// True for an organisation with an agreement or an opportunity.
inline bool is_partner(const Partner& partner) { return !partner.agreements.empty() || !partner.opportunities.empty(); }

/// Every partner once, in the order of the organisations file. The faculty itself and its university are none.
std::vector<Partner> partners_of(const Dataset& dataset, const Faculty& faculty);

/// The same a piece at a time.
class PartnerCollection {
  public:
    /// Both must outlive it.
    PartnerCollection(const Dataset& dataset, const Faculty& faculty);
    /// Goes on by about so many opportunities. True when all is done.
    bool go_on(std::size_t opportunities);
    /// The result, once; after the end.
    std::vector<Partner> take() { return std::move(partners_); }

  private:
    void take_partner(const Organisation& organisation, Partner partner);

    const Dataset& dataset_;
    const Faculty& faculty_;
    std::unordered_map<std::string_view, Partner> found_;
    std::size_t opportunity_ = 0;   // the next to be looked at
    std::size_t organisation_ = 0;  // after them
    std::vector<Partner> partners_;
};

Mention find_mention(const Faculty& faculty, const Organisation& organisation);

/// Organisations that the faculty's documents, facts or programmes name and that are not partners, in file order.
std::vector<Mention> mentioned_organisations(const Dataset& dataset, const Faculty& faculty);

/// Places in the faculty's documents that name the organisation.
std::vector<const Locator*> places_naming(const Faculty& faculty, const Organisation& organisation);

/// True when `fact` is about the organisation or lists it.
bool names_organisation(const Fact& fact, const OrganisationId& organisation);

/// Names and aliases contain every word of `query` (see `contains_words`).
bool matches(const Organisation& organisation, std::string_view query);

/// Countries or regions of the organisations, each once, in the order in which they come up.
std::vector<CountryCode> countries_of(const std::vector<Partner>& partners);

}  // namespace atlas
