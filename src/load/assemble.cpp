#include "load/assemble.h"

#include <algorithm>
#include <utility>

#include "load/parsers.h"

namespace atlas::loading {
namespace {

/// The valid records of the lists, one list after the other.
template <class Record, class... Lists>
std::vector<Record> take_valid(Lists&... lists) {
    const auto count = [](const auto& entered) {
        return std::count_if(entered.begin(), entered.end(), [](const Entry& entry) { return entry.valid; });
    };
    std::vector<Record> records(static_cast<std::size_t>((count(lists) + ...)));
    auto next = records.begin();
    const auto take = [&](auto& entered) {
        for (auto& candidate : entered) {
            if (candidate.valid) *next++ = std::move(candidate.record);
        }
    };
    (take(lists), ...);
    return records;
}

/// One locator "whole" for each document that the opportunity rests on: they were searched.
std::vector<Locator> searched_documents(const Opportunity& opportunity) {
    std::vector<Locator> locators;
    for (const Locator& source : opportunity.sources) {
        const bool is_known = std::any_of(locators.begin(), locators.end(),
                                          [&](const Locator& locator) { return locator.document == source.document; });
        if (!is_known) locators.push_back({source.document, "whole", std::nullopt, ""});
    }
    return locators;
}

/// Where an opportunity leads follows from its partners when the file does not say.
void complete_countries(const Dataset& dataset, Opportunity& opportunity) {
    if (!opportunity.countries.empty()) return;
    for (const OrganisationId& partner : opportunity.partners) {
        const CountryCode& country = dataset.find_organisation(partner)->country;
        const auto& countries = opportunity.countries;
        const bool is_known = std::find(countries.begin(), countries.end(), country) != countries.end();
        if (!is_known) opportunity.countries.push_back(country);
    }
}

void keep_known_facts(const Faculty& faculty, std::vector<FactId>& ids) {
    std::erase_if(ids, [&](const FactId& id) { return faculty.find_fact(id) == nullptr; });
}

/// Drops mentions of what was dropped, and conflicts of which nothing is left.
void prune_lists(const Dataset& dataset, Faculty& faculty) {
    std::erase_if(faculty.documents, [&](const DocumentId& id) { return dataset.find_document(id) == nullptr; });
    keep_known_facts(faculty, faculty.highlights);
    keep_known_facts(faculty, faculty.credentials);
    keep_known_facts(faculty, faculty.news);
    for (Conflict& conflict : faculty.conflicts) keep_known_facts(faculty, conflict.facts);
    std::erase_if(faculty.conflicts, [](const Conflict& conflict) { return conflict.facts.empty(); });
}

/// Faculties of equal order stay as they came.
std::vector<FacultyDraft*> put_in_order(std::list<FacultyDraft>& faculties) {
    std::vector<FacultyDraft*> ordered;
    for (FacultyDraft& faculty : faculties) {
        const auto place = std::find_if(ordered.begin(), ordered.end(),
                                        [&](const FacultyDraft* other) { return faculty.order < other->order; });
        ordered.insert(place, &faculty);
    }
    return ordered;
}

}  // namespace

bool Assembly::go_on(std::size_t records) {
    if (!has_begun_) {
        begin();
    } else if (!is_open_) {
        return !begin_faculty();
    } else if (!faculties_[next_]->opportunities.empty()) {
        take_opportunities(records);
    } else {
        end_faculty();
    }
    return false;
}

double Assembly::share() const {
    if (faculties_.empty()) return has_begun_ ? 1 : 0;
    const double left = is_open_ ? static_cast<double>(faculties_[next_]->opportunities.size()) : 0;
    const double taken = opportunities_ == 0 || !is_open_ ? 0 : 1 - left / static_cast<double>(opportunities_);
    return (static_cast<double>(next_) + taken) / static_cast<double>(faculties_.size());
}

void Assembly::begin() {
    has_begun_ = true;
    dataset_.documents = take_valid<Document>(draft_.documents);
    dataset_.countries = take_valid<Country>(draft_.countries);
    dataset_.organisations = take_valid<Organisation>(draft_.organisations);
    dataset_.rankings = take_valid<Ranking>(draft_.rankings);
    index_ids(dataset_);
    faculties_ = put_in_order(draft_.faculties);
    std::erase_if(faculties_, [](const FacultyDraft* faculty) { return !faculty->header.valid; });
}

/// All of a faculty but its opportunities. False when there is none left.
bool Assembly::begin_faculty() {
    if (next_ == faculties_.size()) return false;
    FacultyDraft& draft = *faculties_[next_];
    Faculty& faculty = dataset_.faculties.emplace_back(std::move(draft.header.record));
    faculty.programmes = take_valid<Programme>(draft.programmes);
    faculty.agreements = take_valid<Agreement>(draft.agreements);
    faculty.populations = take_valid<Population>(draft.populations);
    faculty.facts = take_valid<Fact>(draft.figures, draft.statements);
    faculty.breakdowns = take_valid<Breakdown>(draft.breakdowns);
    faculty.conflicts = take_valid<Conflict>(draft.conflicts);
    faculty.charts = take_valid<ChartSpec>(draft.charts);
    opportunities_ = draft.opportunities.size();
    faculty.opportunities.reserve(opportunities_);
    is_open_ = true;
    return true;
}

void Assembly::take_opportunities(std::size_t count) {
    std::deque<EnteredOpportunity>& entered = faculties_[next_]->opportunities;
    std::vector<Opportunity>& opportunities = dataset_.faculties.back().opportunities;
    for (; count > 0 && !entered.empty(); --count, entered.pop_front()) {
        if (!entered.front().valid) continue;
        Opportunity& opportunity = opportunities.emplace_back(std::move(entered.front().record));
        complete_absent_terms(opportunity, searched_documents(opportunity));
        complete_countries(dataset_, opportunity);
    }
}

void Assembly::end_faculty() {
    Faculty& faculty = dataset_.faculties.back();
    index_ids(faculty);
    prune_lists(dataset_, faculty);
    is_open_ = false;
    ++next_;
}

}  // namespace atlas::loading
