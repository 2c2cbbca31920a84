// What is found wrong while files are read, first without line and column: those are worked out once at the end, for
// the files that have problems. A file shows a limited number of problems; all are counted.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "load/complaint.h"

namespace atlas::loading {

/// Which part of the file a problem is shown at.
enum class Mark {
    value,   // the value that the pointer names
    key,     // the key in front of it
    offset,  // a byte offset, for what is not JSON and for the second of two equal keys
    none,    // nothing: the file could not be read
};

struct Finding {
    std::string file;
    std::string pointer;
    Complaint complaint;
    Mark mark = Mark::value;
    std::size_t offset = 0;  // for Mark::offset
};

class Findings {
  public:
    void add(Finding finding);

    /// The same for all that another one kept.
    void add_all(Findings&& others);

    /// How many were found in all, including those that are not kept.
    std::size_t count() const { return total_; }

    const std::vector<Finding>& kept() const { return kept_; }

  private:
    std::vector<Finding> kept_;
    std::map<std::string, std::size_t, std::less<>> count_by_file_;
    std::size_t total_ = 0;
};

}  // namespace atlas::loading
