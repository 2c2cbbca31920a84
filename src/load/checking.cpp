#include "load/checking.h"

#include <utility>

#include "load/cross_checks.h"

namespace atlas::loading {

bool Checking::go_on(std::size_t records) {
    if (step_ == Step::begin) {
        begin();
    } else if (step_ == Step::drop) {
        drop_dependents(draft_, std::move(dependences_));
        registry_ = {};
        dependences_ = {};
        faculty_ = 0;
        step_ = Step::done;
    } else if (step_ != Step::done) {
        walk_on(records);
    }
    return step_ == Step::done;
}

double Checking::share() const {
    const std::vector<FacultyRegistry>& faculties = registry_.faculty_registries;
    double part = 0;
    if (faculty_ < faculties.size() && first_ > 0)
        part = static_cast<double>(first_) / static_cast<double>(size_of_step(faculties[faculty_]));
    if (!faculties.empty()) part = (static_cast<double>(faculty_) + part) / static_cast<double>(faculties.size());
    return (static_cast<double>(step_) + part) / static_cast<double>(Step::done);
}

void Checking::begin() {
    registry_ = build_registry(draft_, findings_);
    step_ = Step::declare;
}

/// Some records of the faculty that the step has come to; behind the last one comes the next step.
void Checking::walk_on(std::size_t records) {
    if (faculty_ == registry_.faculty_registries.size()) {
        faculty_ = 0;
        step_ = static_cast<Step>(static_cast<int>(step_) + 1);
        if (step_ == Step::refer) check_shared_references(registry_, dependences_, findings_);
        if (step_ == Step::locate) check_shared_locators(registry_, findings_);
        return;
    }
    FacultyRegistry& faculty = registry_.faculty_registries[faculty_];
    take_step(faculty, {first_, first_ + records});
    first_ += records;
    if (first_ < size_of_step(faculty)) return;
    if (step_ == Step::declare) check_term_ids(faculty, findings_);
    first_ = 0;
    ++faculty_;
}

void Checking::take_step(FacultyRegistry& faculty, Slice slice) {
    switch (step_) {
        case Step::declare:
            return declare_records(faculty, slice, findings_);
        case Step::place:
            return place_facts_of_terms(faculty, slice);
        case Step::refer:
            return check_references(registry_, faculty, slice, dependences_, findings_);
        case Step::locate:
            return check_records(registry_, faculty, slice, findings_);
        case Step::locate_terms:
            return check_locators_of_terms(registry_, faculty, slice, findings_);
        case Step::compare:
            return check_across_records(faculty, findings_);
        case Step::begin:
        case Step::drop:
        case Step::done:
            return;
    }
}

std::size_t Checking::size_of_step(const FacultyRegistry& faculty) const {
    if (step_ == Step::compare) return 0;  // at once
    return step_ == Step::locate_terms ? faculty.facts.size() : count_records(*faculty.draft);
}

}  // namespace atlas::loading
