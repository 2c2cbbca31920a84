// The only way into the data: bytes of files → `Dataset` and everything that is wrong with them. Loading never fails as
// a whole. Valid records are kept; invalid ones are dropped together with what depends on them, so that every id in the
// dataset resolves. Nothing that a file can contain throws, asserts or exhausts the stack.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "model/dataset.h"

namespace atlas {

/// One file of the data folder.
struct SourceFile {
    std::string path;  // relative to the data folder, with '/': "uestc-glasgow-college/profile.json"
    std::string bytes;
};

struct LoadResult {
    Dataset dataset;
    Problems problems;  // by file in the order given, then by place; missing files first
};

/// Loads what `files` hold a piece at a time, so that somebody can look up meanwhile. `files` must outlive it,
/// unchanged.
class Loading {
  public:
    explicit Loading(const std::vector<SourceFile>& files, Problems unreadable = {});
    ~Loading();
    /// Reads about so many bytes, or takes one of the steps that come after reading. True when all is done.
    bool go_on(std::size_t bytes);
    /// How much is done, from 0 to 1.
    double share() const;
    /// The result, once; after the end.
    LoadResult take();

  private:
    class Work;
    std::unique_ptr<Work> work_;
};

/// Loads what `files` hold; a folder with a file of a faculty in it is a faculty. Faculties come out by the "order" of
/// their profile, then in the order of their first file. `unreadable` are the problems of files that the caller could
/// not read (see `problem_unreadable`); they come first in the result and are not reported as missing again.
LoadResult load(const std::vector<SourceFile>& files, Problems unreadable = {});

/// The problem of a file that could not be fetched or opened. `reason` is shown as it is in both languages.
Problem problem_unreadable(std::string_view path, std::string_view reason);

}  // namespace atlas
