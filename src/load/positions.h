// From findings to problems: finds line and column in the bytes of a file, which is read once more for that.
#pragma once

#include <string_view>
#include <vector>

#include "base/problem.h"
#include "load/findings.h"

namespace atlas::loading {

/// The problems of one file, in the order of their places. `findings` are all of that file.
Problems locate(std::string_view bytes, const std::vector<const Finding*>& findings);

/// A problem without a place in a file.
Problem to_problem(const Finding& finding);

}  // namespace atlas::loading
