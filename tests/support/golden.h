// Golden files: text that was looked at once and has to stay as it is. A difference prints the first line that differs
// and the command that accepts the new text; it never writes anything by itself.
#pragma once

#include <string>

#include "gtest/gtest.h"

namespace atlas::test {

/// Whole content of a file below the repository's folder; empty when it can't be read.
std::string read_repository_file(const std::string& path);

/// Compares `text` with tests/golden/`name`. With ATLAS_ACCEPT_GOLDENS=1 in the environment, writes it there instead.
testing::AssertionResult equals_golden(const std::string& text, const std::string& name);
/// The same with any file of the repository that is made from its data.
testing::AssertionResult equals_made_file(const std::string& text, const std::string& path);

}  // namespace atlas::test
