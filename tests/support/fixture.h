// A small data folder that is valid and has one of everything, for tests of the loader and of what stands on it, and
// the real data folder. Tests change the small one by replacing text, so that each shows only what matters to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/load.h"

namespace atlas::test {

/// Shared files and one faculty, "example-college", with two organisations abroad: "north-university" (active) and
/// "old-institute" (closed).
std::vector<SourceFile> build_fixture_files();

/// The same, loaded. Fails the test when it has problems.
Dataset build_fixture_dataset();

/// Bytes of the file at `path`; fails the test when there is none.
std::string& bytes_of(std::vector<SourceFile>& files, std::string_view path);

/// The fixture with the first occurrence of `from` in one file replaced. Fails the test when it does not occur.
std::vector<SourceFile> build_changed_fixture(std::string_view path, std::string_view from, std::string_view to);

/// The files of data/ in the source tree.
std::vector<SourceFile> read_real_files();

/// data/ in the source tree, loaded.
LoadResult load_real_data();

}  // namespace atlas::test
