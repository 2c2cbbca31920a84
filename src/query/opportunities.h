// Questions about opportunities: what kind they are, whether they are still offered, how long they take, and how much
// of what an advisor asks the sources state. "Not stated" is never read as a number.
#pragma once

#include <optional>
#include <vector>

#include "model/dataset.h"

namespace atlas {

/// Pathways lead to a degree; the others are stays abroad or online that end at home.
enum class OpportunityFamily { pathway, exchange };
OpportunityFamily family_of(OpportunityKind kind);

/// In file order.
std::vector<const Opportunity*> opportunities_of(const Faculty& faculty, OpportunityFamily family);
std::vector<const Opportunity*> opportunities_of(const Faculty& faculty, OpportunityKind kind);

/// Closed when the opportunity, its agreement or all of its partners are closed; otherwise what the record says.
Status effective_status(const Dataset& dataset, const Faculty& faculty, const Opportunity& opportunity);
/// With its agreement, null when it has none.
Status effective_status(const Dataset& dataset, const Opportunity& opportunity, const Agreement* agreement);
/// The agreement that it rests on, null when it has none.
const Agreement* agreement_of(const Faculty& faculty, const Opportunity& opportunity);
inline bool is_closed(const Dataset& dataset, const Faculty& faculty, const Opportunity& opportunity) {
    return effective_status(dataset, faculty, opportunity) == Status::closed;
}

const Term* find_term(const Opportunity& opportunity, TermKey key);

/// True when a source answers the term: with a value, or by making it not applicable.
bool is_answered(const Term& term);

/// How many of an opportunity's terms no source answers: what is left to ask.
int count_terms_to_ask(const Opportunity& opportunity);

/// For how many of the opportunities a term is answered.
struct TermCoverage {
    TermKey key = TermKey::legal_kind;
    int answered = 0;
};
/// One entry for each term, in the order of the enum.
std::vector<TermCoverage> coverage_of_terms(const std::vector<const Opportunity*>& opportunities);

/// Years at home and away as far as they are stated. "4+X" says by its name that four years are spent at home. A stay
/// counted in months is given in years; a term that does not apply is none. Nothing is given where a term has variants
/// ("2+2" beside "3+1"): one bar can't show them.
struct StudyTime {
    std::optional<double> home_years;
    std::optional<double> away_from;
    std::optional<double> away_to;
};
StudyTime study_time(const Opportunity& opportunity);

}  // namespace atlas
