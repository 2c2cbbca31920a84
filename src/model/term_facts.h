// The facts of one term of an opportunity. Most terms are absent – not stated, or not applicable, with no more to say –
// and many opportunities have fifteen of them: an absent one takes a few bytes, and becomes a fact when somebody looks
// at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/fact.h"

namespace atlas {

/// What an advisor asks of every opportunity, in the order in which it is shown.
enum class TermKey : std::uint8_t {
    legal_kind,
    approval_number,
    years_home,
    years_away,
    months_away,
    leaving,
    awards,
    majors,
    teaching_language,
    average,
    tests,
    costs,
    quota,
    dates,
    contact,
};
inline constexpr int term_key_count = static_cast<int>(TermKey::contact) + 1;

/// What the facts of a term are called that have no label of their own.
const BilingualText& term_label(TermKey key);

/// What the absent facts of an opportunity have in common.
struct AbsentFacts {
    std::string subject;  // id of the opportunity
    Topic topic = Topic::partnership;
    std::string as_of;
    std::vector<Locator> sources;  // what was searched
};

class TermFacts {
  public:
    TermFacts() = default;
    TermFacts(std::vector<Fact> facts) : made_(std::make_unique<std::vector<Fact>>(std::move(facts))) {}
    TermFacts(std::initializer_list<Fact> facts) : TermFacts(std::vector<Fact>(facts)) {}
    /// One fact of a state without a value, of which `common` follows.
    static TermFacts absent(TermKey term, FactState state);
    /// `common` must outlive it and its copies.
    void complete(const AbsentFacts& common) { common_ = &common, made_.reset(); }

    TermFacts(const TermFacts& other);
    TermFacts& operator=(const TermFacts& other) { return *this = TermFacts(other); }
    TermFacts(TermFacts&&) noexcept = default;
    TermFacts& operator=(TermFacts&&) noexcept = default;
    ~TermFacts() = default;

    /// The state, when that is all there is to know.
    std::optional<FactState> absence() const { return absence_; }

    std::size_t size() const { return absence_ ? 1 : get().size(); }
    bool empty() const { return size() == 0; }
    auto begin() const { return get().begin(); }
    auto end() const { return get().end(); }
    const Fact& front() const { return get().front(); }
    const Fact& operator[](std::size_t index) const { return get()[index]; }

    // To change them. They are no longer absent then.
    auto begin() { return edit().begin(); }
    auto end() { return edit().end(); }
    Fact& front() { return edit().front(); }
    Fact& operator[](std::size_t index) { return edit()[index]; }
    void push_back(Fact fact) { edit().push_back(std::move(fact)); }
    Fact& emplace_back() { return edit().emplace_back(); }

  private:
    const std::vector<Fact>& get() const;
    std::vector<Fact>& edit();
    Fact make_absent() const;

    mutable std::unique_ptr<std::vector<Fact>> made_;
    const AbsentFacts* common_ = nullptr;
    std::optional<FactState> absence_;
    TermKey term_ = TermKey::legal_kind;
};

}  // namespace atlas
