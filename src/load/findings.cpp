#include "load/findings.h"

#include <utility>

#include "load/wording.h"

namespace atlas::loading {
namespace {

constexpr std::size_t most_in_a_file = 500;

}  // namespace

void Findings::add(Finding finding) {
    ++total_;
    const std::size_t number = ++count_by_file_[finding.file];
    if (number <= most_in_a_file) {
        kept_.push_back(std::move(finding));
    } else if (number == most_in_a_file + 1) {
        kept_.push_back({finding.file, "", too_many_problems(most_in_a_file), Mark::none});
    }
}

void Findings::add_all(Findings&& others) {
    for (Finding& finding : others.kept_) add(std::move(finding));
}

}  // namespace atlas::loading
