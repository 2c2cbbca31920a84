// What comes after reading and needs more than one record: which ids there are, who names whom, what has to agree, and
// what falls with what. A piece at a time, because among very many records each of these takes a while.
#pragma once

#include <cstddef>

#include "load/draft.h"
#include "load/findings.h"
#include "load/references.h"
#include "load/registry.h"

namespace atlas::loading {

class Checking {
  public:
    /// Both must outlive it, and `draft` must not change otherwise.
    Checking(DatasetDraft& draft, Findings& findings) : draft_(draft), findings_(findings) {}

    /// Takes one step with about so many records. True when what is wrong is marked invalid and reported.
    bool go_on(std::size_t records);
    /// How much is done, from 0 to 1.
    double share() const;

  private:
    enum class Step { begin, declare, place, refer, locate, locate_terms, compare, drop, done };

    void take_step(FacultyRegistry& faculty, Slice slice);
    std::size_t size_of_step(const FacultyRegistry& faculty) const;
    void walk_on(std::size_t records);
    void begin();

    DatasetDraft& draft_;
    Findings& findings_;
    Registry registry_;
    Dependences dependences_;
    Step step_ = Step::begin;
    std::size_t faculty_ = 0;  // where the step is
    std::size_t first_ = 0;    // the next of the faculty's records
};

}  // namespace atlas::loading
