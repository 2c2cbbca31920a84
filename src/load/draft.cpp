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

}  // namespace atlas::loading
