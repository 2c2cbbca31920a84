// From findings to problems: finds line and column of JSON pointers in the bytes of a file. The walk is tolerant, it
// stops at the first thing that is not JSON, so that it can be used on files with errors; its depth is limited.
#pragma once

#include <string_view>
#include <vector>

#include "base/problem.h"
#include "load/findings.h"

namespace atlas::loading {

/// The problems of one file, in the order of their places. `findings` are all of that file. Cost: one pass over
/// `bytes` and one look-up for each part of a pointer.
Problems locate(std::string_view bytes, const std::vector<const Finding*>& findings);

/// A problem without a place in a file.
Problem to_problem(const Finding& finding);

}  // namespace atlas::loading
