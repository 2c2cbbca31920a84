#include "load/draft.h"

#include "model/names.h"

namespace atlas::loading {

std::string Entry::pointer() const {
    if (list.empty()) return {};
    const std::string at = "/" + std::string(list);
    return index ? at + "/" + std::to_string(*index) : at;
}

std::string EnteredOpportunity::pointer_of_fact(TermKey term, std::size_t fact) const {
    const std::string at = pointer() + "/terms/" + std::string(name_of(term));
    return (listed_terms >> static_cast<int>(term) & 1) != 0 ? at + "/" + std::to_string(fact) : at;
}

std::size_t count_records(const FacultyDraft& faculty) {
    return faculty.programmes.size() + faculty.agreements.size() + faculty.opportunities.size() +
           faculty.populations.size() + faculty.figures.size() + faculty.statements.size() + faculty.breakdowns.size() +
           faculty.conflicts.size() + faculty.charts.size();
}

}  // namespace atlas::loading
