// The fields of one list while they are made, found by key. A term has a field for words and one for each unit,
// currency or scale of its numbers; no two of them share a key, so that a link means one thing whatever the records
// state.
#pragma once

#include <deque>
#include <string_view>

#include "query/field_builder.h"

namespace atlas {

class FieldSet {
  public:
    /// Makes the field where there is none. References stay valid.
    FieldBuilder& at(const ListField& field);
    FieldBuilder& at(std::string_view key, FieldSubject subject);
    std::deque<FieldBuilder>& builders() { return builders_; }

    /// Makes the fields that the term's facts need. All terms of all records come before the first `add_term`.
    void declare(const Term& term);
    /// Every term has a field at least, so that one that no record states can say so.
    void declare_silent_terms();
    /// What a record has of a term.
    void add_term(std::size_t record, const Term& term);

  private:
    bool has_field(TermKey term) const;
    void add_fact(std::size_t record, TermKey term, const Fact& fact);

    std::deque<FieldBuilder> builders_;
};

}  // namespace atlas
