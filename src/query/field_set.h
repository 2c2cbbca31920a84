// The fields of one list while they are made, found by key. A term has a field for words and one for each unit,
// currency or scale of its numbers; no two of them share a key, so that a link means one thing whatever the records
// state.
#pragma once

#include <array>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

#include "query/field_builder.h"

namespace atlas {

class FieldSet {
  public:
    explicit FieldSet(NumberReading reading) : reading_(reading) {}

    /// Makes the field where there is none. References stay valid.
    FieldBuilder& at(const ListField& field);
    /// The same for a subject of which the list has one field.
    FieldBuilder& at(std::string_view key, FieldSubject subject);
    std::deque<FieldBuilder>& builders() { return builders_; }

    /// Makes the fields that the term's facts need; they must outlive it. All terms of all records come before the
    /// first `add_term`.
    void declare(const Term& term);
    /// Every term has a field at least, so that one that no record states can say so.
    void declare_silent_terms();
    /// What a record has of a term: all that its offers state.
    void add_term(std::size_t record, TermKey key, std::span<const Opportunity* const> offers);

  private:
    bool has_field(TermKey term) const;
    void add_fact(std::size_t record, TermKey term, const Fact& fact);
    FieldBuilder& numbers_of(TermKey term, const Fact& fact);
    FieldBuilder& words_of(TermKey term);

    NumberReading reading_;
    std::deque<FieldBuilder> builders_;
    // Keys are worked out once for all facts that are alike, because there may be very many.
    struct KnownNumbers {
        const Fact* like = nullptr;
        FieldBuilder* builder = nullptr;
    };
    std::array<std::vector<KnownNumbers>, term_key_count> numbers_;
    std::array<FieldBuilder*, term_key_count> words_{};
    std::array<FieldBuilder*, static_cast<std::size_t>(FieldSubject::term)> subjects_{};
};

}  // namespace atlas
