#include "query/list_making.h"

#include <algorithm>
#include <utility>

#include "query/opportunities.h"

namespace atlas {
namespace {

constexpr double collecting_share = 0.2;

OpportunityFamily family_of(ListKind kind) {
    return kind == ListKind::pathways ? OpportunityFamily::pathway : OpportunityFamily::exchange;
}

ListedRecord listed(const Dataset& dataset, std::size_t faculty_index, const Opportunity& opportunity) {
    const Faculty& faculty = dataset.faculties[faculty_index];
    ListedRecord record{.faculty = faculty_index, .opportunity = &opportunity};
    const Agreement* const agreement = agreement_of(faculty, opportunity);
    if (agreement) record.agreements.push_back(agreement);
    if (!opportunity.partners.empty()) record.organisation = dataset.find_organisation(opportunity.partners.front());
    record.status = effective_status(dataset, opportunity, agreement);
    record.apart = record.status == Status::closed;
    return record;
}

}  // namespace

bool ListMaking::go_on(std::size_t opportunities) {
    if (fields_) return fields_->go_on(opportunities);
    if (collect(opportunities)) {
        std::stable_partition(records_.begin(), records_.end(),
                              [](const ListedRecord& record) { return !record.apart; });
        fields_.emplace(dataset_, records_);
    }
    return false;
}

double ListMaking::share() const {
    if (fields_) return collecting_share + (1 - collecting_share) * fields_->share();
    const double faculties = static_cast<double>(dataset_.faculties.size());
    return faculties > 0 ? collecting_share * static_cast<double>(faculty_) / faculties : 0;
}

ListParts ListMaking::take() {
    FieldTable table = fields_->take();
    return {std::move(records_), std::move(table)};
}

/// True when there are no more records.
bool ListMaking::collect(std::size_t opportunities) {
    if (faculty_ == dataset_.faculties.size()) return true;
    const bool ends =
        kind_ == ListKind::partners ? collect_partners(opportunities) : collect_opportunities(opportunities);
    if (ends) ++faculty_;
    return false;
}

bool ListMaking::collect_partners(std::size_t opportunities) {
    if (!partners_) partners_.emplace(dataset_, dataset_.faculties[faculty_]);
    if (!partners_->go_on(opportunities)) return false;
    for (Partner& partner : partners_->take()) {
        records_.push_back({.faculty = faculty_,
                            .organisation = partner.organisation,
                            .agreements = std::move(partner.agreements),
                            .opportunities = std::move(partner.opportunities),
                            .status = partner.status});
    }
    partners_.reset();
    return true;
}

bool ListMaking::collect_opportunities(std::size_t count) {
    const std::vector<Opportunity>& all = dataset_.faculties[faculty_].opportunities;
    for (; count > 0 && opportunity_ < all.size(); --count, ++opportunity_) {
        if (atlas::family_of(all[opportunity_].kind) == family_of(kind_))
            records_.push_back(listed(dataset_, faculty_, all[opportunity_]));
    }
    if (opportunity_ < all.size()) return false;
    opportunity_ = 0;
    return true;
}

ListParts make_list(const Dataset& dataset, ListKind kind) {
    constexpr std::size_t many = 1'000'000;
    ListMaking making(dataset, kind);
    while (!making.go_on(many)) {
    }
    return making.take();
}

}  // namespace atlas
